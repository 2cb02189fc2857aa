//! Estimates in all replicates.
use super::item::{Item, Statistic};
use super::ratio::Columns;
use crate::number::at;
use crate::replicates::{Column, Replicates};
use crate::spec::{IntervalKind, Kind};

/// An item with its estimates in all replicates, if there are any.
pub(super) struct Replicated {
    pub(super) values: Vec<f64>,
    /// Of quantiles read anew in each replicate.
    pub(super) quantiles: Vec<f64>,
}

/// All items in all replicates, which are gone through once.
pub(super) fn replicate(replicates: &Replicates, items: &[Item]) -> Vec<Replicated> {
    let mut columns: Vec<Column> = Vec::new();
    let mut place = |column: Column| {
        columns.iter().rposition(|known| *known == column).unwrap_or_else(|| {
            columns.push(column);
            columns.len() - 1
        })
    };
    let places: Vec<Places> = items
        .iter()
        .map(|item| {
            let Columns { above, below, spread } = item.statistic.ratio().columns();
            let above = place(above);
            let below = below.map(&mut place);
            Places { above, below, spread: spread.map(|(spread, raised)| (place(spread), raised)) }
        })
        .collect();
    let sums = replicates.sums(&columns);
    let mut found: Vec<Replicated> = places
        .into_iter()
        .map(|places| Replicated { values: places.values(&sums), quantiles: Vec::new() })
        .collect();
    read_quantiles(replicates, items, &mut found);
    found
}

/// Where an item's sums stand among all.
struct Places {
    above: usize,
    below: Option<usize>,
    spread: Option<(usize, f64)>,
}

impl Places {
    /// The item's estimate in each replicate.
    fn values(&self, sums: &[Vec<f64>]) -> Vec<f64> {
        let sum = |place: usize| sums.get(place).map(Vec::as_slice).unwrap_or_default();
        let by = |above: &[f64], below: &[f64]| -> Vec<f64> {
            above.iter().zip(below).map(|(above, below)| above / below).collect()
        };
        let Some(below) = self.below else { return sum(self.above).to_vec() };
        let mut values = by(sum(self.above), sum(below));
        if let Some((spread, raised)) = self.spread {
            let means = by(sum(spread), sum(below));
            values.iter_mut().zip(means).for_each(|(value, mean)| *value -= raised * mean * mean);
        }
        values
    }
}

fn read_quantiles(replicates: &Replicates, items: &[Item], found: &mut [Replicated]) {
    let wanted =
        |item: &Item| item.kind == Kind::Quantile && item.settings.interval == IntervalKind::Quantile;
    if !items.iter().any(wanted) {
        return;
    }
    replicates.each(|_, weights| {
        for (item, found) in items.iter().zip(found.iter_mut()).filter(|(item, _)| wanted(item)) {
            let Statistic::Quantile(quantile) = &item.statistic else { continue };
            found.quantiles.push(weights.map_or(f64::NAN, |weights| {
                let weights: Vec<f64> = quantile.below.rows.iter().map(|row| at(weights, *row)).collect();
                quantile.sorted.reweighed(&weights, quantile.share, quantile.rule)
            }));
        }
    });
}
