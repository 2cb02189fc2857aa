//! Parts of an aggregate become one number. Weights are relative to those of the parts that are there.
//!
//! The nominal scores and every run of the uncertainty go through [`Blend::group`], so that they agree to the last bit.
use std::ops::Range;

use crate::method::Mean;
use crate::moments::Sum;
use crate::number::count;
use crate::stage::copeland;

/// How a group of parts is blended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Blend {
    pub(crate) mean: Mean,
    pub(crate) power: f64,
    /// The least share of the parts; 0 for any one.
    pub(crate) at_least: f64,
}

impl Blend {
    /// What is added up for a value: its logarithm, its power, or itself.
    pub(crate) fn prepare(&self, values: &[f64], prepared: &mut [f64]) {
        let pairs = prepared.iter_mut().zip(values);
        match self.mean {
            Mean::Geometric => pairs.for_each(|(own, value)| *own = value.ln()),
            Mean::Generalised => pairs.for_each(|(own, value)| *own = value.powf(self.power)),
            Mean::Arithmetic | Mean::Harmonic | Mean::Copeland => {
                pairs.for_each(|(own, value)| *own = *value);
            }
        }
    }

    /// Whether the mean is defined for a value.
    pub(crate) fn allows(&self, value: f64) -> bool {
        match self.mean {
            Mean::Geometric => value > 0.0 || value.is_nan(),
            Mean::Harmonic => value != 0.0,
            Mean::Generalised if self.power < 0.0 => value > 0.0 || value.is_nan(),
            Mean::Generalised => value >= 0.0 || value.is_nan() || (self.power % 2.0).abs() < f64::EPSILON,
            Mean::Arithmetic | Mean::Copeland => true,
        }
    }

    /// Blends the prepared parts, each with its weight, into `out`.
    pub(crate) fn group(
        &self,
        parts: Parts<'_>,
        spans: &[Range<usize>],
        out: &mut [f64],
        room: &mut Vec<f64>,
    ) {
        if self.mean == Mean::Copeland {
            return copeland::group(parts, spans, out, room);
        }
        room.resize(out.len(), 0.0);
        self.complete(parts, out, room);
        // A gap in any part shows in the sum; units without gaps come out the same either way.
        if out.iter().any(|value| value.is_nan()) {
            self.gappy(parts, out);
        }
    }

    /// Without gaps, column by column.
    fn complete(&self, parts: Parts<'_>, out: &mut [f64], room: &mut [f64]) {
        let mut total = Sum::default();
        parts.iter().for_each(|(weight, _)| total.add(weight));
        let total = total.value();
        out.fill(0.0);
        room.fill(0.0);
        for (weight, part) in parts.iter() {
            let shared = weight / total;
            match self.mean {
                Mean::Arithmetic => add(out, room, part, |value| shared * value),
                Mean::Harmonic => add(out, room, part, |value| weight / value),
                _ => add(out, room, part, |value| weight * value),
            }
        }
        for (high, low) in out.iter_mut().zip(&*room) {
            *high = self.finish(*high + low, total);
        }
    }

    /// With gaps, unit by unit.
    fn gappy(&self, parts: Parts<'_>, out: &mut [f64]) {
        for (row, out) in out.iter_mut().enumerate() {
            let there = || {
                let cells =
                    parts.iter().map(|(weight, part)| (weight, part.get(row).copied().unwrap_or(f64::NAN)));
                cells.filter(|(_, value)| !value.is_nan())
            };
            let number = there().count();
            if number == 0 || count(number) / count(parts.len()) < self.at_least {
                *out = f64::NAN;
                continue;
            }
            let (mut total, mut blend) = (Sum::default(), Sum::default());
            there().for_each(|(weight, _)| total.add(weight));
            let total = total.value();
            there().for_each(|(weight, value)| blend.add(self.term(weight, value, total)));
            *out = self.finish(blend.value(), total);
        }
    }

    fn term(&self, weight: f64, value: f64, total: f64) -> f64 {
        match self.mean {
            Mean::Arithmetic => (weight / total) * value,
            Mean::Harmonic => weight / value,
            _ => weight * value,
        }
    }

    fn finish(&self, blend: f64, total: f64) -> f64 {
        match self.mean {
            // The parts that are there weigh nothing.
            _ if total == 0.0 => f64::NAN,
            Mean::Arithmetic | Mean::Copeland => blend,
            Mean::Geometric => (blend / total).exp(),
            Mean::Harmonic => total / blend,
            Mean::Generalised => (blend / total).powf(1.0 / self.power),
        }
    }
}

/// The parts of a group: prepared values of nodes that stand before it, one column of `rows` after another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parts<'a> {
    pub(crate) children: &'a [usize],
    /// Of all nodes.
    pub(crate) weights: &'a [f64],
    pub(crate) prepared: &'a [f64],
    pub(crate) rows: usize,
}

impl<'a> Parts<'a> {
    /// Weight and prepared values of each part.
    pub(crate) fn iter(self) -> impl Iterator<Item = (f64, &'a [f64])> + Clone {
        self.children.iter().map(move |child| {
            let start = child * self.rows;
            let weight = self.weights.get(*child).copied().unwrap_or(0.0);
            (weight, self.prepared.get(start..start + self.rows).unwrap_or_default())
        })
    }

    fn len(self) -> usize {
        self.children.len()
    }
}

/// Adds a column to sums that remember what rounding took, as [`Sum::add`] does.
fn add(high: &mut [f64], low: &mut [f64], part: &[f64], term: impl Fn(f64) -> f64) {
    for ((high, low), value) in high.iter_mut().zip(low).zip(part) {
        let value = term(*value);
        let total = *high + value;
        let back = total - *high;
        *low += (*high - (total - back)) + (value - back);
        *high = total;
    }
}
