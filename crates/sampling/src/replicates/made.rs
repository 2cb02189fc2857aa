//! Replicates made from the design.
use std::ops::Range;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::balanced::Balanced;
use crate::number::{at, count, place};

/// Replicates that are computed side by side.
pub(super) const LANES: usize = 8;

/// Factors of first-stage clusters.
#[derive(Debug, Clone)]
pub(crate) struct Made {
    pub(super) units: Units,
    pub(super) method: Method,
}

/// First-stage clusters in order of their strata.
#[derive(Debug, Clone)]
pub(crate) struct Units {
    /// The unit of each row.
    pub(super) of_row: Vec<u32>,
    /// The units of each stratum.
    pub(super) strata: Vec<Range<usize>>,
}

#[derive(Debug, Clone)]
pub(super) enum Method {
    /// One unit left out at a time, the others of its stratum raised (Wolter, Introduction to Variance Estimation, 4).
    Jackknife(Vec<LeftOut>),
    /// Half of each pair of units (`McCarthy` 1969), or a share of the other half too (Fay; Judkins 1990).
    Balanced(Balanced),
    /// One unit less than drawn, with replacement, in each stratum (Rao and Wu 1988); `damping` is one without a finite
    /// population correction.
    Bootstrap { seed: u64, count: usize, damping: Vec<f64> },
}

/// The unit that a jackknife replicate leaves out.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LeftOut {
    pub(super) unit: usize,
    pub(super) stratum: usize,
    /// The factor of units of other strata; above one where the unit is alone in its stratum, so that the sample keeps its weight.
    pub(super) elsewhere: f64,
}

impl Units {
    pub(super) fn count(&self) -> usize {
        self.strata.last().map_or(0, |last| last.end)
    }
}

impl Made {
    pub(super) fn count(&self) -> usize {
        match &self.method {
            Method::Jackknife(left_out) => left_out.len(),
            Method::Balanced(balanced) => balanced.replicates,
            Method::Bootstrap { count, .. } => *count,
        }
    }

    /// The weights of a replicate's rows, before calibration.
    pub(super) fn weights(&self, replicate: usize, base: &[f64]) -> Vec<f64> {
        let factors = self.factors(replicate);
        base.iter().zip(&self.units.of_row).map(|(weight, unit)| weight * at(&factors, *unit)).collect()
    }

    /// The factor of each unit in a replicate.
    pub(super) fn factors(&self, replicate: usize) -> Vec<f64> {
        let mut tile = Vec::new();
        let mut factors = Vec::with_capacity(self.units.count());
        for stratum in 0..self.units.strata.len() {
            self.tile(stratum, replicate, 1, &mut tile);
            factors.extend(tile.iter().map(|lanes| lanes.first().copied().unwrap_or_default()));
        }
        factors
    }

    /// The factors of a stratum's units in up to eight replicates from `first` on.
    pub(super) fn tile(&self, stratum: usize, first: usize, lanes: usize, tile: &mut Vec<[f64; LANES]>) {
        tile.clear();
        let Some(units) = self.units.strata.get(stratum) else { return };
        match &self.method {
            Method::Jackknife(left_out) => {
                let size = count(units.len());
                let raised = if units.len() > 1 { size / (size - 1.0) } else { 1.0 };
                tile.extend(units.clone().map(|unit| {
                    std::array::from_fn(|lane| match left_out.get(first + lane) {
                        Some(left_out) if left_out.unit == unit => 0.0,
                        Some(left_out) if left_out.stratum == stratum => raised,
                        Some(left_out) => left_out.elsewhere,
                        None => 1.0,
                    })
                }));
            }
            Method::Balanced(balanced) => tile.extend(
                units.clone().map(|unit| std::array::from_fn(|lane| balanced.factor(unit, first + lane))),
            ),
            Method::Bootstrap { seed, damping, .. } => {
                let damping = damping.get(stratum).copied().unwrap_or(1.0);
                resample(*seed, stratum, first..first + lanes, units.len(), damping, tile);
            }
        }
    }
}

/// Multinomial counts of a stratum's units. Each stratum and replicate has its own place in the stream of random numbers, so that
/// a replicate is the same whichever others are made.
fn resample(
    seed: u64,
    stratum: usize,
    replicates: Range<usize>,
    units: usize,
    damping: f64,
    tile: &mut Vec<[f64; LANES]>,
) {
    if units < 2 {
        tile.resize(units, [1.0; LANES]);
        return;
    }
    let drawn = units - 1;
    let raised = damping * count(units) / count(drawn);
    tile.resize(units, [1.0 - damping; LANES]);
    let bound = u32::try_from(units).unwrap_or(u32::MAX);
    for (lane, replicate) in replicates.enumerate() {
        draws(&mut stream(seed, stratum, replicate), bound, drawn, |unit| {
            if let Some(factor) = tile.get_mut(place(unit)).and_then(|lanes| lanes.get_mut(lane)) {
                *factor += raised;
            }
        });
    }
}

/// Calls `visit` with whole numbers below `bound`, each as likely as the others (Lemire 2019); small bounds need half a random word.
fn draws(random: &mut impl Rng, bound: u32, times: usize, mut visit: impl FnMut(u32)) {
    if bound > 4_096 {
        for _ in 0..times {
            visit(below(random, bound));
        }
        return;
    }
    let reject = 65_536 % bound;
    let mut left = times;
    while left > 0 {
        let word = random.next_u32();
        for half in [word & 0xffff, word >> 16] {
            let wide = half * bound;
            if left > 0 && (wide & 0xffff) >= reject {
                visit(wide >> 16);
                left -= 1;
            }
        }
    }
}

fn stream(seed: u64, stratum: usize, replicate: usize) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let (stratum, replicate) = (u64::try_from(stratum).unwrap_or(0), u64::try_from(replicate).unwrap_or(0));
    random.set_stream((stratum << 32) | replicate);
    random
}

fn below(random: &mut impl Rng, bound: u32) -> u32 {
    let reject = bound.wrapping_neg() % bound.max(1);
    loop {
        let wide = u64::from(random.next_u32()) * u64::from(bound);
        if u32::try_from(wide & 0xffff_ffff).unwrap_or(0) >= reject {
            return u32::try_from(wide >> 32).unwrap_or(0);
        }
    }
}
