//! What the ranks of all runs say.
use crate::index::Index;
use crate::moments::{quantile, sum};
use crate::number::count;

/// The ranks of one unit over all runs.
#[derive(Debug, Clone, PartialEq)]
pub struct RankStats {
    /// The rank of the method itself; 0 where there is none.
    pub nominal: u32,
    pub mean: f64,
    pub median: f64,
    /// The rank that 5 % of the runs stay below, interpolated (type 7).
    pub q5: f64,
    pub q95: f64,
}

/// How two units compare over all runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Rows of the data.
    pub first: usize,
    pub second: usize,
    /// Share of runs in which the first ranks above the second.
    pub above: f64,
    /// Share of runs in which both share a rank.
    pub equal: f64,
}

/// Units of one time, above which only pairs near to each other are told.
const MANY: usize = 200;
/// How many places apart a pair may be then.
const NEAR: u32 = 10;

/// The ranks of each unit one after the other.
pub(super) fn by_unit(ranks: &[u32], rows: usize, runs: usize) -> Vec<u32> {
    let mut turned = Vec::with_capacity(ranks.len());
    for row in 0..rows {
        turned.extend(ranks.iter().skip(row).step_by(rows.max(1)).take(runs));
    }
    turned
}

fn of_unit(by_unit: &[u32], row: usize, runs: usize) -> &[u32] {
    by_unit.get(row * runs..(row + 1) * runs).unwrap_or_default()
}

pub(super) fn of(index: &Index, by_unit: &[u32], runs: usize) -> Vec<RankStats> {
    let mut sorted = Vec::with_capacity(runs);
    let mut one = |(row, nominal): (usize, &u32)| {
        sorted.clear();
        sorted.extend(
            of_unit(by_unit, row, runs).iter().filter(|rank| **rank > 0).map(|rank| f64::from(*rank)),
        );
        sorted.sort_unstable_by(f64::total_cmp);
        RankStats {
            nominal: *nominal,
            mean: sum(sorted.iter().copied()) / count(sorted.len()),
            median: quantile(&sorted, 0.5),
            q5: quantile(&sorted, 0.05),
            q95: quantile(&sorted, 0.95),
        }
    };
    index.top_ranks().iter().enumerate().map(&mut one).collect()
}

/// Shares of runs in which each unit ranks in the first so many.
pub(super) fn top(places: &[u32], by_unit: &[u32], runs: usize) -> Vec<Vec<f64>> {
    let share = |ranks: &[u32], most: u32| {
        share(ranks.iter().filter(|rank| (1..=most).contains(*rank)).count(), runs)
    };
    by_unit.chunks(runs.max(1)).map(|ranks| places.iter().map(|most| share(ranks, *most)).collect()).collect()
}

/// Shares of runs in which each row ranks better than the row of its unit at the time before.
pub(super) fn up(index: &Index, by_unit: &[u32], runs: usize) -> Vec<Option<f64>> {
    let better = |(row, earlier): (usize, Option<usize>)| {
        let both = of_unit(by_unit, row, runs).iter().zip(of_unit(by_unit, earlier?, runs));
        let both = both.filter(|(own, before)| **own > 0 && **before > 0);
        Some(share(both.filter(|(own, before)| own < before).count(), runs))
    };
    index.data.earlier().into_iter().enumerate().map(better).collect()
}

fn share(part: usize, whole: usize) -> f64 {
    count(part) / count(whole)
}

/// All pairs of units of one time that have a rank; of many units, those near to each other.
pub(super) fn pairs(index: &Index, by_unit: &[u32], runs: usize) -> Vec<Pair> {
    let nominal = index.top_ranks();
    let rank = |row: usize| nominal.get(row).copied().unwrap_or(0);
    let mut pairs = Vec::new();
    for span in index.data.spans() {
        let few = span.len() <= MANY;
        let mut rows: Vec<usize> = span.filter(|row| rank(*row) > 0).collect();
        rows.sort_by_key(|row| rank(*row));
        for (place, first) in rows.iter().enumerate() {
            let below = rows.iter().skip(place + 1);
            let near = below.take_while(|second| few || rank(**second) <= rank(*first) + NEAR);
            pairs.extend(near.map(|second| pair(by_unit, runs, *first, *second)));
        }
    }
    pairs
}

fn pair(by_unit: &[u32], runs: usize, first: usize, second: usize) -> Pair {
    let both = || of_unit(by_unit, first, runs).iter().zip(of_unit(by_unit, second, runs));
    // A missing rank, 0, becomes the largest number: who has a rank stands above who has none.
    let above = both().filter(|(one, other)| one.wrapping_sub(1) < other.wrapping_sub(1)).count();
    let equal = both().filter(|(one, other)| one == other).count();
    Pair { first, second, above: share(above, runs), equal: share(equal, runs) }
}
