//! Many threads that search at once, each one search after the other.
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use search::{Query, SearchIndex};

use crate::failure::Result;
use crate::stats::{millis, percentile};
use crate::usage::{Used, Watch};

/// What is searched for in one measurement.
pub(crate) enum Ask {
    Search(Vec<Query>),
    Suggest(Vec<String>),
}

pub(crate) struct Timed {
    name: &'static str,
    times: Vec<Duration>,
    used: Used,
}

pub(crate) const HEAD: &str = "\
| what | searches/s | CPU ms/search | p50 ms | p99 ms | most ms | cores: searches + foreign |
|---|---|---|---|---|---|---|";

impl Timed {
    pub(crate) fn late(&self) -> f64 {
        millis(percentile(&self.times, 99))
    }

    pub(crate) fn row(&self) -> String {
        let count = f64::from(u32::try_from(self.times.len().max(1)).unwrap_or(u32::MAX));
        format!(
            "| {} | {:.0} | {:.3} | {:.2} | {:.2} | {:.2} | {:.2} + {:.2} |",
            self.name,
            count / self.used.time.as_secs_f64().max(0.001),
            millis(self.used.server) / count,
            millis(percentile(&self.times, 50)),
            self.late(),
            millis(self.times.iter().max().copied().unwrap_or_default()),
            self.used.cores(self.used.server),
            self.used.cores(self.used.foreign),
        )
    }
}

/// Asks from `threads` at once for `length`.
pub(crate) fn timed(
    name: &'static str,
    index: &SearchIndex,
    ask: &Ask,
    threads: usize,
    length: Duration,
) -> Result<Timed> {
    let (stop, next, all) = (AtomicBool::new(false), AtomicUsize::new(0), Mutex::new(Vec::new()));
    let watch = Watch::start(std::process::id())?;
    let work = || -> Result<()> {
        let mut times = Vec::new();
        while !stop.load(Ordering::Relaxed) {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let began = Instant::now();
            ask.once(index, at)?;
            times.push(began.elapsed());
        }
        all.lock().map_err(|_| "a thread failed")?.extend(times);
        Ok(())
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        std::thread::sleep(length);
        stop.store(true, Ordering::Relaxed);
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| "a thread failed")?)
    })?;
    let used = watch.stop()?;
    Ok(Timed { name, times: all.into_inner().map_err(|_| "a thread failed")?, used })
}

impl Ask {
    fn once(&self, index: &SearchIndex, at: usize) -> Result<()> {
        match self {
            Self::Search(queries) => {
                let query = queries.get(at % queries.len().max(1)).ok_or("no query")?;
                index.search(query)?;
            }
            Self::Suggest(typed) => {
                let typed = typed.get(at % typed.len().max(1)).ok_or("no text")?;
                index.suggest(typed, 8)?;
            }
        }
        Ok(())
    }
}
