//! A picture in a cell: a value, the range that it may lie in, and a mark to compare with.
use crate::flow::Flow;
use crate::piece::Sense;
use crate::style::{BAND, BAR, MARK, RIVER, TRACK, WHITE};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarKind {
    /// From the left end to the value: amounts and scores.
    Length,
    /// The value as a stroke on its range: ranks.
    Place,
}

/// All between 0, the left end, and 1.
#[derive(Debug, Clone)]
pub struct Bar {
    pub kind: BarKind,
    pub value: f64,
    pub range: Option<(f64, f64)>,
    pub mark: Option<f64>,
    /// What it shows, for those who listen; the numbers should stand in a cell beside it.
    pub alt: String,
}

/// A fraction as a length.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "the only way to f32; a place on paper needs no more"
)]
pub(crate) fn length(fraction: f64, wide: f32) -> f32 {
    let own = if fraction.is_finite() { fraction.clamp(0.0, 1.0) } else { 0.0 };
    own as f32 * wide
}

/// Draws it in a row of text whose top is at `y`.
pub(crate) fn draw(flow: &mut Flow, bar: &Bar, sense: Sense, (x, y): (f32, f32), wide: f32) {
    let at = |fraction: f64| x + length(fraction, wide);
    let mut put = |left: f32, top: f32, right: f32, tall: f32, colour| {
        let wide = (right - left).max(0.8);
        flow.put(sense, crate::piece::Shape::Box { x: left, y: y + top, wide, tall, colour });
    };
    match bar.kind {
        BarKind::Length => {
            put(x, 3.4, x + wide, 5.6, TRACK);
            put(x, 3.4, at(bar.value), 5.6, BAR);
            if let Some((low, high)) = bar.range {
                put(at(low), 5.7, at(high), 1.0, RIVER);
                put(at(low) - 0.4, 4.2, at(low) + 0.4, 4.0, RIVER);
                put(at(high) - 0.4, 4.2, at(high) + 0.4, 4.0, RIVER);
            }
        }
        BarKind::Place => {
            put(x, 5.7, x + wide, 1.0, TRACK);
            if let Some((low, high)) = bar.range {
                put(at(low), 3.9, at(high), 4.6, BAND);
            }
            put(at(bar.value) - 0.9, 2.0, at(bar.value) + 0.9, 8.4, RIVER);
        }
    }
    if let Some(mark) = bar.mark {
        // On a white ground, or it would not be seen on the bar.
        put(at(mark) - 1.3, 1.8, at(mark) + 1.3, 8.8, WHITE);
        put(at(mark) - 0.5, 1.8, at(mark) + 0.5, 8.8, MARK);
    }
}
