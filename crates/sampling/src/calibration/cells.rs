use std::collections::BTreeMap;

use super::safe;
use crate::Result;
use crate::design::{known, known_crossed};
use crate::error::{Error, near};
use crate::number::{add, at};
use crate::table::Table;

/// Cells of the population with known counts.
#[derive(Debug, Clone)]
pub(crate) struct Cells {
    /// The cell of each row.
    pub(crate) codes: Vec<u32>,
    /// The known count of each cell.
    pub(crate) counts: Vec<f64>,
}

impl Cells {
    pub(super) fn new(
        table: &Table,
        by: &[String],
        counts: &BTreeMap<String, f64>,
        partial: bool,
    ) -> Result<Self> {
        if by.is_empty() {
            return Err(Error::asked(
                "a calibration has no `by`: name the columns whose cells have known counts.",
            ));
        }
        let codes =
            if let [one] = by { known(table, one, "calibration")? } else { known_crossed(table, by)? };
        let title = by.join(", ");
        check(counts, &title, |cell| codes.levels.iter().any(|level| level == cell), partial)?;
        let counts = codes
            .levels
            .iter()
            .map(|level| {
                counts.get(level).copied().ok_or_else(|| {
                    Error::asked(format!(
                        "`counts` of calibration by {title} has no “{level}”, which the data have{}",
                        near(level, counts.keys().map(String::as_str))
                    ))
                })
            })
            .collect::<Result<_>>()?;
        Ok(Self { codes: codes.codes, counts })
    }

    fn sums(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.counts.len()];
        for (cell, value) in self.codes.iter().zip(values) {
            add(&mut sums, *cell, *value);
        }
        sums
    }

    /// Weights that add up to the count in each cell.
    pub(super) fn reweigh(&self, weights: &[f64]) -> Vec<f64> {
        let factors: Vec<f64> =
            self.counts.iter().zip(self.sums(weights)).map(|(count, sum)| count / sum).collect();
        weights.iter().zip(&self.codes).map(|(weight, cell)| weight * at(&factors, *cell)).collect()
    }

    /// The same to the last digit as R keeps it, which divides probabilities by the factors: quantiles may hang on that digit.
    pub(crate) fn reweigh_kept(&self, weights: &[f64]) -> Vec<f64> {
        let mut sums = vec![(0.0, 0.0); self.counts.len()];
        for (cell, weight) in self.codes.iter().zip(weights) {
            if let Some((sum, rest)) = crate::number::slot(&mut sums, *cell) {
                let next = *sum + weight;
                let part = next - *sum;
                *rest += (*sum - (next - part)) + (weight - part);
                *sum = next;
            }
        }
        let factors: Vec<f64> =
            self.counts.iter().zip(sums).map(|(count, (sum, rest))| count / (sum + rest)).collect();
        let kept = |(weight, cell): (&f64, &u32)| (weight.recip() / at(&factors, *cell)).recip();
        weights.iter().zip(&self.codes).map(kept).collect()
    }

    /// Deviations from the cells' means, with the weights before and after.
    pub(super) fn residualise(&self, values: &mut [f64], before: &[f64], after: &[f64]) {
        let plain: Vec<f64> = values.iter().zip(after).map(|(value, weight)| safe(*value, *weight)).collect();
        let products: Vec<f64> = plain.iter().zip(before).map(|(value, weight)| value * weight).collect();
        let means: Vec<f64> = self
            .sums(&products)
            .into_iter()
            .zip(self.sums(before))
            .map(|(sum, weight)| safe(sum, weight))
            .collect();
        for ((value, weight), cell) in values.iter_mut().zip(after).zip(&self.codes) {
            *value -= at(&means, *cell) * weight;
        }
    }

    /// Deviations from the cells' plain means, as raking takes them.
    pub(super) fn centre(&self, values: &mut [f64], weights: &[f64]) {
        let plain: Vec<f64> =
            values.iter().zip(weights).map(|(value, weight)| safe(*value, *weight)).collect();
        let rows = self.sums(&vec![1.0; plain.len()]);
        let means: Vec<f64> =
            self.sums(&plain).into_iter().zip(rows).map(|(sum, rows)| safe(sum, rows)).collect();
        for ((value, weight), cell) in values.iter_mut().zip(weights).zip(&self.codes) {
            *value -= at(&means, *cell) * weight;
        }
    }

    /// The sum of all counts.
    pub(super) fn whole(&self) -> f64 {
        self.counts.iter().sum()
    }
}

fn check(
    counts: &BTreeMap<String, f64>,
    title: &str,
    in_sample: impl Fn(&str) -> bool,
    partial: bool,
) -> Result<()> {
    for (cell, count) in counts {
        if !(count.is_finite() && *count >= 0.0) {
            return Err(Error::asked(format!("the count of “{cell}” of calibration by {title} is {count}.")));
        }
        if *count > 0.0 && !partial && !in_sample(cell) {
            return Err(Error::asked(format!(
                "calibration by {title}: “{cell}” has {count} units and no row of the sample. Join it with a like cell, or \
                 write `partial = true` to pass over it.",
            )));
        }
    }
    Ok(())
}
