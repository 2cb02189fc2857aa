use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use kernel::{Ctx, Error, Result};
use sqlx::Sqlite;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use tokio::sync::{mpsc, oneshot};

use crate::conn::{Conn, Inner, Tx};
use crate::engine::WorkFn;
use crate::error::{OpenError, failed};

/// Works that share one COMMIT at most.
const BATCH: usize = 64;
/// Longest that one work may hold the writer.
const LIMIT: Duration = Duration::from_secs(1);

#[derive(Clone)]
pub(crate) struct Lite {
    pub(crate) readers: sqlx::SqlitePool,
    /// Two connections: the writer task's, and one for migrations.
    pub(crate) raw: sqlx::SqlitePool,
    jobs: mpsc::Sender<Box<dyn Job>>,
}

impl Lite {
    pub(crate) async fn open(path: &Path) -> std::result::Result<Self, OpenError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .statement_cache_capacity(400);
        let pool = |size: u32| {
            // A file does not hang up; asking it before each use costs a trip to the driver's thread.
            SqlitePoolOptions::new().max_connections(size).min_connections(1).test_before_acquire(false)
        };
        let open = |cause: sqlx::Error| open_error(path, cause);
        // The writer keeps 32 MB of pages, and copies 128 MB of the journal back at a time: an import touches the same
        // pages of its indexes again and again.
        let writes = options.clone().pragma("cache_size", "-32768").pragma("wal_autocheckpoint", "32000");
        let raw = pool(2).connect_with(writes).await.map_err(open)?;
        let readers = pool(6).connect_with(options.create_if_missing(false)).await.map_err(open)?;
        let (jobs, inbox) = mpsc::channel(1024);
        tokio::spawn(writer(raw.acquire().await.map_err(open)?, inbox));
        Ok(Self { readers, raw, jobs })
    }

    pub(crate) async fn write<I, O>(&self, ctx: Ctx, input: I, work: WorkFn<I, O>) -> Result<O>
    where
        I: Send + Sync + 'static,
        O: Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Pending { ctx, input, work, out: None, reply };
        let gone = || Error::internal("the writer of the database has stopped");
        self.jobs.send(Box::new(job)).await.map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }

    pub(crate) async fn close(&self) {
        self.readers.close().await;
    }
}

fn open_error(path: &Path, cause: sqlx::Error) -> OpenError {
    let path = path.display().to_string();
    match cause.as_database_error().and_then(sqlx::error::DatabaseError::code).as_deref() {
        Some("26") => OpenError::NotADatabase { path },
        _ => OpenError::File { path, cause },
    }
}

/// One work waiting for its turn, whatever its types.
trait Job: Send {
    /// Runs inside the savepoint; `false` asks to roll back.
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool>;
    /// Answers after the COMMIT of the batch.
    fn answer(self: Box<Self>, committed: std::result::Result<(), String>);
}

struct Pending<I, O> {
    ctx: Ctx,
    input: I,
    work: WorkFn<I, O>,
    out: Option<Result<O>>,
    reply: oneshot::Sender<Result<O>>,
}

impl<I: Send + Sync, O: Send> Job for Pending<I, O> {
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let work = AssertUnwindSafe((self.work)(tx, &self.ctx, &self.input)).catch_unwind();
            let out = match tokio::time::timeout(LIMIT, work).await {
                Ok(Ok(out)) => out,
                Ok(Err(_)) => Err(Error::internal("the work panicked")),
                Err(_) => Err(Error::internal("the work took longer than a second")),
            };
            let ok = out.is_ok();
            self.out = Some(out);
            ok
        })
    }

    fn answer(self: Box<Self>, committed: std::result::Result<(), String>) {
        let out = match (self.out, committed) {
            (Some(Err(error)), _) => Err(error),
            (_, Err(cause)) => Err(Error::internal(cause)),
            (Some(Ok(out)), Ok(())) => Ok(out),
            (None, Ok(())) => Err(Error::internal("the work did not run")),
        };
        // The asker may have gone; what was committed stays.
        let _ = self.reply.send(out);
    }
}

/// The one writer: takes whatever waits, runs each in a savepoint, commits once, then answers.
async fn writer(conn: PoolConnection<Sqlite>, mut inbox: mpsc::Receiver<Box<dyn Job>>) {
    let mut tx = Tx { conn: Conn(Inner::Sqlite(conn)) };
    while let Some(first) = inbox.recv().await {
        let mut done = Vec::new();
        let outcome = batch(&mut tx, first, &mut inbox, &mut done).await;
        if let Err(error) = &outcome {
            tracing::error!(%error, works = done.len(), "a batch of writes failed");
            let _ = command(&mut tx, "ROLLBACK").await;
        }
        let committed = outcome.map_err(|error| error.to_string());
        for job in done {
            job.answer(committed.clone());
        }
    }
}

async fn batch(
    tx: &mut Tx,
    first: Box<dyn Job>,
    inbox: &mut mpsc::Receiver<Box<dyn Job>>,
    done: &mut Vec<Box<dyn Job>>,
) -> Result<()> {
    let began = command(tx, "BEGIN IMMEDIATE").await;
    let mut next = Some(first);
    while let Some(mut job) = next {
        if began.is_ok() {
            let ran = savepoint(tx, job.as_mut()).await;
            done.push(job);
            ran?;
        } else {
            done.push(job);
        }
        next = if done.len() < BATCH { inbox.try_recv().ok() } else { None };
    }
    began?;
    command(tx, "COMMIT").await
}

async fn savepoint(tx: &mut Tx, job: &mut dyn Job) -> Result<()> {
    command(tx, "SAVEPOINT work").await?;
    if !job.run(tx).await {
        command(tx, "ROLLBACK TO work").await?;
    }
    command(tx, "RELEASE work").await
}

async fn command(tx: &mut Tx, text: &'static str) -> Result<()> {
    let Inner::Sqlite(conn) = &mut tx.conn.0 else {
        return Err(Error::internal("the writer holds no SQLite connection"));
    };
    let query = sqlx::query_with::<Sqlite, _>(text, sqlx::sqlite::SqliteArguments::default());
    query.execute(&mut **conn).await.map(|_| ()).map_err(|e| failed(text, e))
}
