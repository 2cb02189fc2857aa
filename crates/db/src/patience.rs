//! How long a statement of SQLite may go on before it is interrupted.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rusqlite::{Connection, Error, ffi};

/// Steps of SQLite's machine between two looks: some tenths of a millisecond.
const STEPS: i32 = 20_000;
/// Looks after which a read steps aside: about as long as a page may hold up another.
const LOOKS: u32 = 8;

/// What a connection is used for says how long its statements may take.
#[derive(Debug, Default)]
pub(crate) struct Patience {
    kind: Kind,
    /// Nothing is interrupted: a read stands aside, or a statement writes.
    off: AtomicBool,
}

#[derive(Debug, Default)]
enum Kind {
    /// Migrations: as long as they take.
    #[default]
    Endless,
    /// Reads that share their thread, with the looks that are left.
    Shared(AtomicU32),
    /// The writer, whose works end at a moment.
    Until(Mutex<Option<Instant>>),
}

impl Patience {
    /// Of a connection for reads in a shared thread.
    pub(crate) fn shared() -> Self {
        Self { kind: Kind::Shared(AtomicU32::new(LOOKS)), ..Self::default() }
    }

    /// Of the writer.
    pub(crate) fn until() -> Self {
        Self { kind: Kind::Until(Mutex::default()), ..Self::default() }
    }

    pub(crate) fn is_shared(&self) -> bool {
        matches!(self.kind, Kind::Shared(_))
    }

    /// Has the connection ask whether to go on.
    pub(crate) fn watch(self: &Arc<Self>, conn: &Connection) -> rusqlite::Result<()> {
        let patience = self.clone();
        let ends = move || !patience.off.load(Ordering::Relaxed) && patience.look();
        conn.progress_handler(STEPS, Some(ends))
    }

    /// A statement begins, unless its work has had its time. One that writes is never interrupted: SQLite would roll the
    /// whole transaction back, with the works of others in it.
    ///
    /// # Errors
    /// As an interrupted statement.
    pub(crate) fn begin(&self, reads: bool) -> rusqlite::Result<()> {
        match &self.kind {
            Kind::Endless => {}
            Kind::Shared(left) => left.store(LOOKS, Ordering::Relaxed),
            Kind::Until(_) if self.is_over() => {
                return Err(Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_INTERRUPT), None));
            }
            Kind::Until(_) => self.off.store(!reads, Ordering::Relaxed),
        }
        Ok(())
    }

    /// Runs something that may take as long as it wants.
    pub(crate) fn off<T>(&self, run: impl FnOnce() -> T) -> T {
        self.off.store(true, Ordering::Relaxed);
        let answer = run();
        self.off.store(false, Ordering::Relaxed);
        answer
    }

    /// A work begins that may take this long, or with `None` ends.
    pub(crate) fn limit(&self, time: Option<Duration>) {
        if let Kind::Until(end) = &self.kind
            && let Ok(mut end) = end.lock()
        {
            *end = time.and_then(|time| Instant::now().checked_add(time));
        }
    }

    /// Whether the work has had its time.
    pub(crate) fn is_over(&self) -> bool {
        let Kind::Until(end) = &self.kind else { return false };
        end.lock().is_ok_and(|end| end.is_some_and(|end| Instant::now() >= end))
    }

    /// Whether to interrupt.
    fn look(&self) -> bool {
        match &self.kind {
            Kind::Endless => false,
            Kind::Shared(left) => {
                left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1)).is_err()
            }
            Kind::Until(_) => self.is_over(),
        }
    }
}
