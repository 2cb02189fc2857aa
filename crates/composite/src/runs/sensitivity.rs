//! How much each thing that varies moves ranks: indices of Sobol, of the mean shift of ranks from those of the method.
//!
//! First-order effects by Saltelli et al. (2010), total effects by Jansen (1999), as in Saisana, Saltelli and Tarantola (2005).
use super::draw::{Design, Factor};
use super::engine::Engine;
use super::{all, words};
use crate::moments::{deviation, mean, variance};
use crate::number::count;

/// A share of the variance of the mean shift of ranks, with an interval that covers it in 90 of 100 requests with other seeds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// NaN when nothing moves.
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// What one thing that varies does to ranks.
#[derive(Debug, Clone, PartialEq)]
pub struct Sensitivity {
    pub factor: Factor,
    /// What the factor moves by itself.
    pub first: Share,
    /// What it moves together with others too.
    pub total: Share,
    /// In words.
    pub vi: String,
    pub en: String,
}

/// The mean shifts of ranks that the effects are computed from, in the order of the runs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shifts {
    /// Of the runs that ranks are told from (A).
    pub base: Vec<f64>,
    /// Of as many others (B).
    pub other: Vec<f64>,
    /// For each factor, of A with that factor as in B.
    pub exchanged: Vec<Vec<f64>>,
}

/// Runs B and, for each factor, A with that factor as in B; `ranks` are those of A.
pub(super) fn of(
    engine: &Engine<'_>,
    design: &Design,
    ranks: &[u32],
    threads: usize,
) -> (Vec<Sensitivity>, Shifts) {
    let nominal = engine.index().top_ranks();
    let base = shifts(ranks, nominal);
    let other = shifts(&all(engine, &design.second(), threads), nominal);
    let both = [base.as_slice(), other.as_slice()].concat();
    let (middle, spread) = (mean(&both), variance(&both));
    let (mut effects, mut columns) = (Vec::new(), Vec::new());
    for factor in &design.factors {
        let exchanged = shifts(&all(engine, &design.exchanged(*factor), threads), nominal);
        effects.push((*factor, effect((&base, &other, &exchanged), middle, spread)));
        columns.push(exchanged);
    }
    let largest = effects.iter().map(|(_, (_, total))| total.value).fold(f64::NAN, f64::max);
    let told = |(factor, (first, total)): (Factor, (Share, Share))| {
        let (vi, en) = words::of(factor, first.value, total, largest);
        Sensitivity { factor, first, total, vi, en }
    };
    (effects.into_iter().map(told).collect(), Shifts { base, other, exchanged: columns })
}

/// First-order and total effect. Distances from their mean are taken, which changes nothing but how far estimates scatter.
fn effect((base, other, exchanged): (&[f64], &[f64], &[f64]), middle: f64, spread: f64) -> (Share, Share) {
    let triples = base.iter().zip(other).zip(exchanged);
    let first = triples.clone().map(|((base, other), exchanged)| (other - middle) * (exchanged - base));
    let total = triples.map(|((base, _), exchanged)| (base - exchanged) * (base - exchanged) / 2.0);
    (share(&first.collect::<Vec<_>>(), spread), share(&total.collect::<Vec<_>>(), spread))
}

/// The mean of terms as a share of the variance, and 1.645 standard errors around it.
fn share(terms: &[f64], spread: f64) -> Share {
    if spread.is_nan() || spread <= 0.0 {
        return Share { value: f64::NAN, low: f64::NAN, high: f64::NAN };
    }
    let value = mean(terms) / spread;
    let around = 1.645 * deviation(terms) / count(terms.len()).sqrt() / spread;
    Share { value, low: value - around, high: value + around }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// y = x1 + 2·x2, both uniform: shares 1/5 and 4/5, without interactions.
    #[test]
    fn shares_of_a_sum_are_known() {
        use rand::RngExt;
        let mut random = crate::runs::rng(3);
        let mut draw = || -> Vec<f64> { (0..20_000).map(|_| random.random::<f64>()).collect() };
        let (a1, a2, b1, b2) = (draw(), draw(), draw(), draw());
        let y = |x1: &[f64], x2: &[f64]| {
            x1.iter().zip(x2).map(|(x1, x2)| 10.0 + x1 + 2.0 * x2).collect::<Vec<f64>>()
        };
        let (base, other) = (y(&a1, &a2), y(&b1, &b2));
        let both = [base.as_slice(), other.as_slice()].concat();
        for (exchanged, known) in [(y(&b1, &a2), 0.2), (y(&a1, &b2), 0.8)] {
            let (first, total) = effect((&base, &other, &exchanged), mean(&both), variance(&both));
            for share in [first, total] {
                assert!(
                    (share.value - known).abs() < 0.03 && share.high - share.low < 0.06,
                    "{share:?} {known}"
                );
            }
        }
        let nothing = effect((&[1.0, 1.0], &[1.0, 1.0], &[1.0, 1.0]), 1.0, 0.0);
        assert!(nothing.0.value.is_nan() && nothing.1.high.is_nan());
    }

    #[test]
    fn shifts_are_means_over_ranked_rows() {
        let nominal = [1, 2, 0, 3];
        assert_eq!(shifts(&[2, 1, 0, 3, 1, 2, 3, 0], &nominal), [2.0 / 3.0, 0.0]);
    }
}
