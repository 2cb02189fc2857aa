//! How sure ranks are: the index computed again and again, with what somebody could have chosen or sampled instead.
//!
//! All randomness of a run comes from its own seed, so that results do not depend on the number of threads.
mod draw;
mod engine;
mod sensitivity;
mod stats;
mod words;

use std::num::NonZero;
use std::thread;

pub use draw::{Drawn, Factor};
pub use sensitivity::{Sensitivity, Share, Shifts};
pub use stats::{Pair, RankStats};

use crate::error::{Error, Result};
use crate::index::Index;
use crate::read::errors::Errors;
use draw::Design;
pub(crate) use draw::rng;
use engine::{Engine, Worker};

/// Most runs that may be asked for.
pub const MOST_RUNS: usize = 1_000_000;

/// Most ranks of all runs and rows together: 400 MB.
const MOST_RANKS: usize = 100_000_000;

/// What came of the runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertain {
    /// What was varied.
    pub factors: Vec<Factor>,
    /// What each run drew.
    pub drawn: Vec<Drawn>,
    /// The ranks of each run after the other, in the order of the units; 0 where there is none.
    pub ranks: Vec<u32>,
    pub stats: Vec<RankStats>,
    /// How often each unit ranks in the first so many: for each unit the shares of runs, by `top` of the method.
    pub top: Vec<Vec<f64>>,
    /// In panels, how often each row ranks better than its unit did at the time before; `None` at the first time.
    pub up: Vec<Option<f64>>,
    pub pairs: Vec<Pair>,
    /// Empty when fewer than two things were varied or it was not asked for.
    pub sensitivity: Vec<Sensitivity>,
    /// What `sensitivity` was computed from; without columns when it was not.
    pub shifts: Shifts,
}

/// Computes the index `runs` times, each time with what the method's `[uncertainty]` lets vary drawn anew by `seed`, and when
/// `errors` are given with values drawn around themselves.
///
/// # Errors
/// [`Error::Refused`] when nothing is varied or an alternative cannot be computed with the data.
pub fn uncertainty(index: &Index, errors: Option<&Errors>, runs: usize, seed: u64) -> Result<Uncertain> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let work = runs.saturating_mul(index.data.units.len()).saturating_mul(index.tree.nodes.len());
    // Below some milliseconds of work threads cost more than they save.
    uncertainty_on(index, errors, (runs, seed), if work > 4_000_000 { threads } else { 1 })
}

/// As [`uncertainty`], on a number of threads; the results are the same.
///
/// # Errors
/// As [`uncertainty`].
pub fn uncertainty_on(
    index: &Index,
    errors: Option<&Errors>,
    (runs, seed): (usize, u64),
    threads: usize,
) -> Result<Uncertain> {
    if runs == 0 || runs > MOST_RUNS {
        return Err(Error::Refused(format!("the number of runs must be from 1 to {MOST_RUNS}, not {runs}.")));
    }
    let rows = index.data.units.len();
    if runs.saturating_mul(rows) > MOST_RANKS {
        let most = MOST_RANKS / rows.max(1);
        return Err(Error::Refused(format!(
            "{runs} runs of {rows} rows are too many for the memory: ask for at most {most} runs."
        )));
    }
    let engine = Engine::of(index, errors)?;
    let design = Design { seed, runs, factors: engine.factors() };
    if design.factors.is_empty() {
        return Err(Error::Refused(format!(
            "the method \"{}\" lets nothing vary: give [uncertainty] weights_percent, normalisations, aggregations, treatment or imputations, or give a table of standard errors.",
            index.method.id
        )));
    }
    let plan = design.first();
    let ranks = all(&engine, &plan, threads);
    let wants = index.method.uncertainty.sensitivity && design.factors.len() > 1;
    let (sensitivity, shifts) =
        if wants { sensitivity::of(&engine, &design, &ranks, threads) } else { Default::default() };
    let by_unit = stats::by_unit(&ranks, index.data.units.len(), runs);
    Ok(Uncertain {
        stats: stats::of(index, &by_unit, runs),
        top: stats::top(&index.method.uncertainty.top, &by_unit, runs),
        up: stats::up(index, &by_unit, runs),
        pairs: stats::pairs(index, &by_unit, runs),
        drawn: plan.iter().map(|seeds| engine.drawn(seeds)).collect(),
        factors: design.factors,
        sensitivity,
        shifts,
        ranks,
    })
}

/// The ranks of all runs of a plan.
fn all(engine: &Engine<'_>, plan: &[draw::Seeds], threads: usize) -> Vec<u32> {
    let rows = engine.rows();
    let mut ranks = vec![0; plan.len() * rows];
    let share = plan.len().div_ceil(threads.max(1)).max(1);
    let parts = plan.chunks(share).zip(ranks.chunks_mut(share * rows));
    if threads <= 1 {
        parts.for_each(|(plan, ranks)| some(engine, plan, ranks));
        return ranks;
    }
    thread::scope(|scope| {
        for (plan, ranks) in parts {
            scope.spawn(move || some(engine, plan, ranks));
        }
    });
    ranks
}

fn some(engine: &Engine<'_>, plan: &[draw::Seeds], ranks: &mut [u32]) {
    let mut worker = Worker::of(engine);
    for (seeds, ranks) in plan.iter().zip(ranks.chunks_mut(engine.rows())) {
        engine.run(seeds, &mut worker, ranks);
    }
}

#[cfg(test)]
mod tests;
