//! What stands on a page: lines of text, boxes, areas, each with the part of the structure that it belongs to.
use crate::face::{Shaped, Weight};

/// Red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Of `#0b5d57`; black of anything else.
    pub fn hex(text: &str) -> Self {
        let part =
            |at: usize| text.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or(0);
        Self(part(1), part(3), part(5))
    }
}

/// What a piece is for a reader who listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A leaf of the structure.
    Leaf(usize),
    /// Lines and grounds.
    Decoration,
    /// What every page repeats.
    Running,
}

#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// Letters standing at a point.
    Text { x: f32, y: f32, size: f32, weight: Weight, colour: Colour, line: Shaped },
    /// From the left and top.
    Box { x: f32, y: f32, wide: f32, tall: f32, colour: Colour },
    /// Filled, with a white border.
    Area { rings: Vec<Vec<(f32, f32)>>, colour: Colour },
}

#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) sense: Sense,
    pub(crate) shape: Shape,
}
