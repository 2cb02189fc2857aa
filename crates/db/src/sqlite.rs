//! SQLite: connections to read with, and one writer in a thread of its own.
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use kernel::{Ctx, Error, Result};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};

use crate::conn::{Conn, Inner, Tx};
use crate::engine::WorkFn;
use crate::error::{Driver, OpenError, failed};
use crate::lite::Lite;
use crate::patience::Patience;

/// Works that share one COMMIT at most.
const BATCH: usize = 64;
/// Longest that one work may hold the writer.
const LIMIT: Duration = Duration::from_secs(1);
/// Connections to read with.
const READERS: usize = 6;
/// The writer keeps 32 MB of pages, and copies 128 MB of the journal back at a time: an import touches the same pages of
/// its indexes again and again.
const WRITES_MUCH: &str = "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 32000";

#[derive(Clone)]
pub(crate) struct File {
    path: PathBuf,
    idle: Arc<Mutex<Vec<Lite>>>,
    free: Arc<Semaphore>,
    jobs: mpsc::Sender<Box<dyn Job>>,
}

/// A connection to read with, for as long as it is held.
pub(crate) struct Lent {
    conn: Option<Lite>,
    home: Arc<Mutex<Vec<Lite>>>,
    _permit: OwnedSemaphorePermit,
}

impl Lent {
    pub(crate) fn conn(&mut self) -> Result<&mut Lite> {
        self.conn.as_mut().ok_or_else(|| Error::internal("the connection was given back"))
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        self.home.lock().unwrap_or_else(PoisonError::into_inner).extend(self.conn.take());
    }
}

impl File {
    pub(crate) fn open(path: &Path) -> std::result::Result<Self, OpenError> {
        let mut writer =
            Lite::open(path, true, Patience::until()).map_err(|cause| open_error(path, cause))?;
        writer.script(WRITES_MUCH).map_err(|cause| open_error(path, cause))?;
        let (jobs, inbox) = mpsc::channel(1024);
        spawn(writer, inbox).map_err(|cause| open_error(path, cause))?;
        let (idle, free) = (Arc::default(), Arc::new(Semaphore::new(READERS)));
        Ok(Self { path: path.to_owned(), idle, free, jobs })
    }

    /// A connection to read with, once one is free.
    pub(crate) async fn reader(&self) -> Result<Lent> {
        let permit =
            self.free.clone().acquire_owned().await.map_err(|_| Error::internal("the database is closed"))?;
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => {
                Lite::open(&self.path, false, Patience::shared()).map_err(|cause| failed("open", cause))?
            }
        };
        Ok(Lent { conn: Some(conn), home: self.idle.clone(), _permit: permit })
    }

    /// A connection of its own, for migrations.
    pub(crate) fn raw(&self) -> std::result::Result<Lite, OpenError> {
        Ok(Lite::open(&self.path, false, Patience::default())?)
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

    pub(crate) fn close(&self) {
        self.free.close();
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

fn open_error(path: &Path, cause: impl Into<Driver>) -> OpenError {
    let path = path.display().to_string();
    match cause.into() {
        Driver::Sqlite(e) if e.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
            OpenError::NotADatabase { path }
        }
        cause => OpenError::File { path, cause },
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
            let patience = tx.conn.lite().map(|conn| conn.patience.clone());
            let limit = |time| patience.iter().for_each(|patience| patience.limit(time));
            limit(Some(LIMIT));
            let work = AssertUnwindSafe((self.work)(tx, &self.ctx, &self.input)).catch_unwind();
            let late = || Err(Error::internal("the work took longer than a second"));
            let out = match tokio::time::timeout(LIMIT, work).await {
                _ if patience.iter().any(|patience| patience.is_over()) => late(),
                Ok(Ok(out)) => out,
                Ok(Err(_)) => Err(Error::internal("the work panicked")),
                Err(_) => late(),
            };
            limit(None);
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

/// The writer has a thread, so that no task waits while it reads, writes and flushes.
fn spawn(conn: Lite, inbox: mpsc::Receiver<Box<dyn Job>>) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
    let thread = std::thread::Builder::new().name("sqlite-writer".to_owned());
    thread.spawn(move || runtime.block_on(writer(conn, inbox))).map(|_| ())
}

/// The one writer: takes whatever waits, runs each in a savepoint, commits once, then answers.
async fn writer(conn: Lite, mut inbox: mpsc::Receiver<Box<dyn Job>>) {
    let mut tx = Tx { conn: Conn(Inner::Writer(conn)) };
    while let Some(first) = inbox.recv().await {
        let mut done = Vec::new();
        let outcome = batch(&mut tx, first, &mut inbox, &mut done).await;
        if let Err(error) = &outcome {
            tracing::error!(%error, works = done.len(), "a batch of writes failed");
            let _ = command(&mut tx, "ROLLBACK");
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
    let began = command(tx, "BEGIN IMMEDIATE");
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
    command(tx, "COMMIT")
}

async fn savepoint(tx: &mut Tx, job: &mut dyn Job) -> Result<()> {
    command(tx, "SAVEPOINT work")?;
    if !job.run(tx).await {
        command(tx, "ROLLBACK TO work")?;
    }
    command(tx, "RELEASE work")
}

fn command(tx: &mut Tx, text: &'static str) -> Result<()> {
    tx.conn.lite()?.execute(text, &[]).map(|_| ()).map_err(|e| failed(text, e))
}
