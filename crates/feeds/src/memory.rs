//! What is kept in memory, so that files which are asked for often cost little.
use std::sync::{Arc, Mutex, PoisonError};

use kernel::Instant;

use crate::sitemap::Bounds;

/// What this crate remembers between requests. All of it can be found again.
#[derive(Default)]
pub struct Memory {
    seen: Mutex<Seen>,
    bounds: Mutex<Option<(Instant, Arc<Bounds>)>>,
}

/// How far the log was read, and the last entry in it that changed what feeds say.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Seen {
    pub(crate) upto: i64,
    pub(crate) changed: i64,
    pub(crate) at: Option<Instant>,
}

fn open<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Memory {
    pub(crate) fn seen(&self) -> Seen {
        *open(&self.seen)
    }

    /// Two requests may have read the log at once; the one that read further counts.
    pub(crate) fn saw(&self, seen: Seen) {
        let mut kept = open(&self.seen);
        if seen.upto > kept.upto {
            *kept = seen;
        }
    }

    /// Where the files of the sitemap begin, as it was found not before `since`.
    pub(crate) fn bounds(&self, since: Instant) -> Option<Arc<Bounds>> {
        let kept = open(&self.bounds);
        kept.as_ref().filter(|(at, _)| *at >= since).map(|(_, bounds)| bounds.clone())
    }

    pub(crate) fn keep_bounds(&self, at: Instant, bounds: Arc<Bounds>) {
        *open(&self.bounds) = Some((at, bounds));
    }
}
