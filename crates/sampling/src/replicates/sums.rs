//! Weighted sums in all replicates at once.
use super::made::{LANES, LeftOut, Made, Method};
use super::{Replicates, Source};
use crate::number::{add, at, count, place};

/// Values of some rows, without their weights.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub(crate) rows: Vec<u32>,
    pub(crate) values: Vec<f64>,
}

/// What the units of a column add up to, in order of the units.
struct UnitSums {
    units: Vec<u32>,
    values: Vec<f64>,
}

impl Replicates {
    /// The weighted sum of each column in each replicate; NaN in replicates that cannot be calibrated.
    pub(crate) fn sums(&self, columns: &[Column]) -> Vec<Vec<f64>> {
        match &self.source {
            Source::Made(made) if self.plans.is_empty() => {
                let sums: Vec<UnitSums> = columns.iter().map(|column| self.unit_sums(made, column)).collect();
                match &made.method {
                    Method::Jackknife(left_out) => {
                        sums.iter().map(|sums| jackknife(made, left_out, sums)).collect()
                    }
                    _ => tiled(made, &sums),
                }
            }
            _ => self.row_by_row(columns),
        }
    }

    fn row_by_row(&self, columns: &[Column]) -> Vec<Vec<f64>> {
        let mut sums: Vec<Vec<f64>> = columns.iter().map(|_| Vec::with_capacity(self.count())).collect();
        self.each(|_, weights| {
            for (sums, column) in sums.iter_mut().zip(columns) {
                sums.push(weights.map_or(f64::NAN, |weights| {
                    column.rows.iter().zip(&column.values).map(|(row, value)| at(weights, *row) * value).sum()
                }));
            }
        });
        sums
    }

    fn unit_sums(&self, made: &Made, column: &Column) -> UnitSums {
        let mut all = vec![0.0; made.units.count()];
        let mut met = vec![false; made.units.count()];
        for (row, value) in column.rows.iter().zip(&column.values) {
            let unit = at(&made.units.of_row, *row);
            add(&mut all, unit, at(&self.base, *row) * value);
            if let Some(met) = crate::number::slot(&mut met, unit) {
                *met = true;
            }
        }
        let units = (0..).zip(met).filter(|(_, met)| *met).map(|(unit, _)| unit);
        let (units, values) = units.map(|unit| (unit, at(&all, unit))).unzip();
        UnitSums { units, values }
    }
}

/// Leaving a unit out moves its stratum's sum, and the others only when nothing is left of its own.
fn jackknife(made: &Made, left_out: &[LeftOut], sums: &UnitSums) -> Vec<f64> {
    let total: f64 = sums.values.iter().sum();
    let mut own = vec![0.0; made.units.count()];
    for (unit, value) in sums.units.iter().zip(&sums.values) {
        add(&mut own, *unit, *value);
    }
    let strata: Vec<(f64, f64)> = made
        .units
        .strata
        .iter()
        .map(|units| (own.get(units.clone()).unwrap_or_default().iter().sum(), count(units.len())))
        .collect();
    left_out
        .iter()
        .map(|replicate| {
            let own = own.get(replicate.unit).copied().unwrap_or_default();
            let (stratum, size) = strata.get(replicate.stratum).copied().unwrap_or_default();
            if size < 1.5 {
                return (total - own) * replicate.elsewhere;
            }
            total + ((stratum - own) * size / (size - 1.0) - stratum)
        })
        .collect()
}

/// Stratum by stratum, eight replicates at a time, so that factors and values stay in the cache and factors are made once.
fn tiled(made: &Made, sums: &[UnitSums]) -> Vec<Vec<f64>> {
    let replicates = made.count();
    let mut totals = vec![vec![[0.0; LANES]; replicates.div_ceil(LANES)]; sums.len()];
    let mut starts = vec![0_usize; sums.len()];
    let mut tile = Vec::new();
    for (stratum, units) in made.units.strata.iter().enumerate() {
        let parts: Vec<Part<'_>> =
            sums.iter().zip(&mut starts).map(|(sums, start)| sums.part(start, units.end)).collect();
        if parts.iter().all(|part| part.units.is_empty()) {
            continue;
        }
        for (block, first) in (0..replicates).step_by(LANES).enumerate() {
            made.tile(stratum, first, LANES.min(replicates - first), &mut tile);
            let wanted = parts.iter().zip(&mut totals).filter(|(part, _)| !part.units.is_empty());
            for (part, totals) in wanted {
                if let Some(total) = totals.get_mut(block) {
                    part.add(units.start, &tile, total);
                }
            }
        }
    }
    let flat = |blocks: Vec<[f64; LANES]>| blocks.into_iter().flatten().take(replicates).collect();
    totals.into_iter().map(flat).collect()
}

/// The units of a stratum in a column.
struct Part<'a> {
    units: &'a [u32],
    values: &'a [f64],
}

impl UnitSums {
    /// The units from `start` on that come before `end`; moves `start` behind them.
    fn part(&self, start: &mut usize, end: usize) -> Part<'_> {
        let rest = self.units.get(*start..).unwrap_or_default();
        let stop = *start + rest.partition_point(|unit| place(*unit) < end);
        let part = Part {
            units: self.units.get(*start..stop).unwrap_or_default(),
            values: self.values.get(*start..stop).unwrap_or_default(),
        };
        *start = stop;
        part
    }
}

impl Part<'_> {
    fn add(&self, first: usize, tile: &[[f64; LANES]], total: &mut [f64; LANES]) {
        let mut sum = *total;
        for (unit, value) in self.units.iter().zip(self.values) {
            let Some(factors) = place(*unit).checked_sub(first).and_then(|index| tile.get(index)) else {
                continue;
            };
            for (sum, factor) in sum.iter_mut().zip(factors) {
                *sum += value * factor;
            }
        }
        *total = sum;
    }
}
