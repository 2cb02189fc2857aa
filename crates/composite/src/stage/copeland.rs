//! Copeland scores: each pair of units is compared over all parts; who has more of the weight gains one, the other loses one.
use std::ops::Range;

use crate::moments::Sum;
use crate::stage::aggregate::Parts;

/// Scores of the units of each time; `room` is used again and again.
///
/// A part counts wholly for who is higher in it and half when both are equal; a part that one of them lacks counts for the one
/// whose code comes later, which is how the usual implementation fills the other half of its matrix.
pub(super) fn group(parts: Parts<'_>, spans: &[Range<usize>], out: &mut [f64], room: &mut Vec<f64>) {
    out.fill(0.0);
    let mut total = Sum::default();
    parts.iter().for_each(|(weight, _)| total.add(weight));
    let total = total.value();
    for span in spans {
        // A unit without any part has no score.
        room.clear();
        room.extend(
            span.clone()
                .map(|row| if parts.iter().all(|(_, part)| missing(part, row)) { f64::NAN } else { 0.0 }),
        );
        compare(parts, span, total, room);
        if let Some(out) = out.get_mut(span.clone()) {
            out.iter_mut().zip(room.iter()).for_each(|(out, score)| *out = *score);
        }
    }
}

fn missing(part: &[f64], row: usize) -> bool {
    part.get(row).is_none_or(|value| value.is_nan())
}

fn compare(parts: Parts<'_>, span: &Range<usize>, total: f64, scores: &mut [f64]) {
    for first in 0..scores.len() {
        let Some((head, tail)) = scores.split_at_mut_checked(first + 1) else { return };
        let Some(own) = head.last_mut().filter(|score| !score.is_nan()) else { continue };
        for (second, other) in (first + 1..).zip(tail).filter(|(_, score)| !score.is_nan()) {
            let share = share(parts, span.start + first, span.start + second, total);
            *own += step(share);
            // As the usual implementation: where rounding takes a little off an exact half, its counterpart can still be a half.
            *other += step(1.0 - share);
        }
    }
}

/// The share of the weight that counts for the first.
fn share(parts: Parts<'_>, first: usize, second: usize, total: f64) -> f64 {
    let (mut above, mut equal) = (Sum::default(), Sum::default());
    for (weight, part) in parts.iter() {
        match (part.get(first), part.get(second)) {
            (Some(one), Some(other)) if one > other => above.add(weight / total),
            (Some(one), Some(other)) if one >= other => equal.add(weight / total),
            _ => {}
        }
    }
    above.value() + equal.value() / 2.0
}

/// 1 for more than half of the weight, −1 for less, 0 for exactly half.
fn step(share: f64) -> f64 {
    match share.total_cmp(&0.5) {
        std::cmp::Ordering::Greater => 1.0,
        std::cmp::Ordering::Less => -1.0,
        std::cmp::Ordering::Equal => 0.0,
    }
}
