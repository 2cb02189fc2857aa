//! Many connections that search at once, each one search after the other.
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use search::{Query, SearchIndex};

use crate::failure::Result;
use crate::stats::{millis, percentile};
use crate::usage::{Used, Watch};

/// What is searched for in one measurement.
pub(crate) enum Ask {
    Search(Vec<Query>),
    /// Without the answers that were kept.
    SearchAnew(Vec<Query>),
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

/// Asks over `connections` at once for `length`, as the market does: as many searches at a time as there are cores,
/// the others wait in line. A time begins when its connection asks, so it holds the waiting too.
pub(crate) fn timed(
    name: &'static str,
    index: &Arc<SearchIndex>,
    ask: &Arc<Ask>,
    connections: usize,
    length: Duration,
) -> Result<Timed> {
    let cores = std::thread::available_parallelism()?.get();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(cores).enable_time().build()?;
    let watch = Watch::start(std::process::id())?;
    let until = Instant::now() + length;
    let next = Arc::new(AtomicUsize::new(0));
    let all = async {
        let connection = |_| {
            let (index, ask, next) = (Arc::clone(index), Arc::clone(ask), Arc::clone(&next));
            tokio::spawn(async move { connection(&index, &ask, &next, until).await })
        };
        let connections: Vec<_> = (0..connections).map(connection).collect();
        let mut all = Vec::new();
        for connection in connections {
            all.extend(connection.await.map_err(|_| "a connection failed")??);
        }
        Result::Ok(all)
    };
    // A runtime starts and ends only where none is.
    let times = std::thread::scope(|scope| scope.spawn(move || runtime.block_on(all)).join());
    let times = times.map_err(|_| "a thread failed")??;
    Ok(Timed { name, times, used: watch.stop()? })
}

async fn connection(
    index: &SearchIndex,
    ask: &Ask,
    next: &AtomicUsize,
    until: Instant,
) -> Result<Vec<Duration>> {
    let mut times = Vec::new();
    while Instant::now() < until {
        let began = Instant::now();
        tokio::task::yield_now().await;
        ask.once(index, next.fetch_add(1, Ordering::Relaxed))?;
        times.push(began.elapsed());
    }
    Ok(times)
}

impl Ask {
    fn once(&self, index: &SearchIndex, at: usize) -> Result<()> {
        match self {
            Self::Search(queries) => {
                let query = queries.get(at % queries.len().max(1)).ok_or("no query")?;
                index.search(query)?;
            }
            Self::SearchAnew(queries) => {
                let query = queries.get(at % queries.len().max(1)).ok_or("no query")?;
                index.search_anew(query)?;
            }
            Self::Suggest(typed) => {
                let typed = typed.get(at % typed.len().max(1)).ok_or("no text")?;
                index.suggest(typed, 8)?;
            }
        }
        Ok(())
    }
}
