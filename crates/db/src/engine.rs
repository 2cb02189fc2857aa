use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use kernel::{Ctx, Error, Result};
use tokio::sync::Notify;

use crate::conn::{Conn, Inner, Tx};
use crate::error::OpenError;
use crate::{postgres, sqlite};

/// A use case as the database runs it: it borrows its input, so that it can be run again.
pub type WorkFn<I, O> = for<'a> fn(&'a mut Tx, &'a Ctx, &'a I) -> BoxFuture<'a, Result<O>>;

/// Where a database lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A SQLite file; made when it is not there.
    File(PathBuf),
    /// `postgres://…`
    Server(String),
}

impl FromStr for Place {
    type Err = OpenError;
    fn from_str(text: &str) -> std::result::Result<Self, OpenError> {
        match text.split_once("://") {
            Some(("postgres" | "postgresql", _)) => Ok(Self::Server(text.to_owned())),
            Some(_) => Err(OpenError::Address(text.to_owned())),
            None if text.is_empty() => Err(OpenError::Address(text.to_owned())),
            None => Ok(Self::File(PathBuf::from(text))),
        }
    }
}

/// Which engine a database runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    kind: Kind,
    /// Rung after each commit, so that followers of the log need not wait for their next look.
    committed: Arc<Notify>,
}

#[derive(Clone)]
enum Kind {
    Sqlite(sqlite::File),
    Postgres(sqlx::PgPool),
}

impl Db {
    /// Opens a database, without migrating it.
    ///
    /// # Errors
    /// [`OpenError`], whose text says what to do.
    pub async fn open(place: &Place) -> std::result::Result<Self, OpenError> {
        Self::open_in(place, None).await
    }

    /// Opens a PostgreSQL database in one schema (tests give each its own).
    pub(crate) async fn open_in(place: &Place, schema: Option<&str>) -> std::result::Result<Self, OpenError> {
        let kind = match place {
            Place::File(path) => Kind::Sqlite(sqlite::File::open(path)?),
            Place::Server(address) => Kind::Postgres(postgres::open(address, schema).await?),
        };
        Ok(Self { kind, committed: Arc::default() })
    }

    pub fn engine(&self) -> Engine {
        match self.kind {
            Kind::Sqlite(_) => Engine::Sqlite,
            Kind::Postgres(_) => Engine::Postgres,
        }
    }

    /// A connection to read with.
    pub async fn reader(&self) -> Result<Conn> {
        Ok(Conn(match &self.kind {
            Kind::Sqlite(file) => Inner::Reader(file.reader().await?),
            Kind::Postgres(pool) => Inner::Postgres(pool.acquire().await.map_err(Error::internal)?),
        }))
    }

    /// Runs `work` in one transaction, in a task of its own, and answers after COMMIT.
    ///
    /// # Errors
    /// What the work answered (then nothing was written), or [`Error::Internal`] when the commit failed.
    pub async fn write<I, O>(&self, ctx: &Ctx, input: I, work: WorkFn<I, O>) -> Result<O>
    where
        I: Send + Sync + 'static,
        O: Send + 'static,
    {
        let answer = match &self.kind {
            Kind::Sqlite(file) => file.write(ctx.clone(), input, work).await,
            Kind::Postgres(pool) => {
                let task = postgres::write(pool.clone(), ctx.clone(), input, work);
                tokio::spawn(task).await.unwrap_or_else(|panic| Err(Error::internal(panic)))
            }
        };
        if answer.is_ok() {
            self.committed.notify_waiters();
        }
        answer
    }

    /// Waits for the next commit of this process.
    pub async fn wait_for_commit(&self) {
        self.committed.notified().await;
    }

    /// A connection outside [`Db::write`], for migrations.
    pub(crate) async fn raw(&self) -> std::result::Result<Conn, OpenError> {
        Ok(Conn(match &self.kind {
            Kind::Sqlite(file) => Inner::Writer(file.raw()?),
            Kind::Postgres(pool) => Inner::Postgres(pool.acquire().await?),
        }))
    }

    /// Finishes the writes under way and closes.
    pub async fn close(&self) {
        match &self.kind {
            Kind::Sqlite(file) => file.close(),
            Kind::Postgres(pool) => pool.close().await,
        }
    }
}
