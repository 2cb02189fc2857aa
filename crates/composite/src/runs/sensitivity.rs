//! How much each thing that varies moves ranks: indices of Sobol, of the mean shift of ranks from those of the method.
//!
//! First-order effects by Saltelli et al. (2010), total effects by Jansen (1999), as in Saisana, Saltelli and Tarantola (2005).
use super::draw::{Design, Factor};
use super::engine::Engine;
use super::{all, words};
use crate::moments::{mean, sum, variance};
use crate::number::count;

/// Shares of the variance of the mean shift of ranks.
#[derive(Debug, Clone, PartialEq)]
pub struct Sensitivity {
    pub factor: Factor,
    /// What the factor moves by itself; NaN when nothing moves.
    pub first: f64,
    /// What it moves together with others too.
    pub total: f64,
    /// In words.
    pub vi: String,
    pub en: String,
}

/// Runs B and, for each factor, A with that factor as in B; `ranks` are those of A.
pub(super) fn of(engine: &Engine<'_>, design: &Design, ranks: &[u32], threads: usize) -> Vec<Sensitivity> {
    let nominal = engine.index().top_ranks();
    let base = shifts(ranks, nominal);
    let other = shifts(&all(engine, &design.second(), threads), nominal);
    let both = [base.as_slice(), other.as_slice()].concat();
    let (middle, spread) = (mean(&both), variance(&both));
    let mut effects = Vec::new();
    for factor in &design.factors {
        let exchanged = shifts(&all(engine, &design.exchanged(*factor), threads), nominal);
        effects.push((*factor, effect((&base, &other, &exchanged), middle, spread)));
    }
    let largest = effects.iter().map(|(_, (_, total))| *total).fold(f64::NAN, f64::max);
    let told = |(factor, (first, total)): (Factor, (f64, f64))| {
        let (vi, en) = words::of(factor, first, total, largest);
        Sensitivity { factor, first, total, vi, en }
    };
    effects.into_iter().map(told).collect()
}

/// First-order and total effect. Distances from their mean are taken, which changes nothing but how far estimates scatter.
fn effect((base, other, exchanged): (&[f64], &[f64], &[f64]), middle: f64, spread: f64) -> (f64, f64) {
    if spread.is_nan() || spread <= 0.0 {
        return (f64::NAN, f64::NAN);
    }
    let triples = || {
        base.iter().zip(other).zip(exchanged).map(|((base, other), exchanged)| (*base, *other, *exchanged))
    };
    let first = mean(
        &triples().map(|(base, other, exchanged)| (other - middle) * (exchanged - base)).collect::<Vec<_>>(),
    ) / spread;
    let squares = sum(triples().map(|(base, _, exchanged)| (base - exchanged) * (base - exchanged)));
    (first, squares / (2.0 * count(base.len()) * spread))
}

/// The mean distance of the ranks of each run from those of the method.
fn shifts(ranks: &[u32], nominal: &[u32]) -> Vec<f64> {
    let shift = |run: &[u32]| {
        let both = run.iter().zip(nominal).filter(|(own, nominal)| **own > 0 && **nominal > 0);
        let (total, many) = both.fold((0_u64, 0_usize), |(total, many), (own, nominal)| {
            (total + u64::from(own.abs_diff(*nominal)), many + 1)
        });
        u32::try_from(total).map_or(f64::INFINITY, f64::from) / count(many)
    };
    ranks.chunks(nominal.len().max(1)).map(shift).collect()
}
