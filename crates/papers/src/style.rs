//! Measures in points (72 to an inch), type and colours of every paper.
use crate::face::Weight;
use crate::piece::Colour;

/// A4.
pub(crate) const PAGE: (f32, f32) = (595.28, 841.89);
/// 30 mm, where papers are bound.
pub(crate) const LEFT: f32 = 85.04;
pub(crate) const RIGHT: f32 = 56.69;
pub(crate) const TOP: f32 = 70.87;
pub(crate) const BOTTOM: f32 = 65.2;
pub(crate) const WIDTH: f32 = PAGE.0 - LEFT - RIGHT;
/// Where content ends.
pub(crate) const END: f32 = PAGE.1 - BOTTOM;

pub(crate) const INK: Colour = Colour(0x1f, 0x2a, 0x28);
pub(crate) const SOFT: Colour = Colour(0x54, 0x63, 0x5f);
pub(crate) const RIVER: Colour = Colour(0x0b, 0x5d, 0x57);
pub(crate) const RULE: Colour = Colour(0xdd, 0xd6, 0xc5);
pub(crate) const TRACK: Colour = Colour(0xeb, 0xe5, 0xd7);
pub(crate) const BAND: Colour = Colour(0x74, 0xb9, 0xa8);
pub(crate) const BAR: Colour = Colour(0x2f, 0x8f, 0x83);
pub(crate) const MARK: Colour = Colour(0x8a, 0x5a, 0x00);
pub(crate) const WARNING: Colour = Colour(0x5c, 0x3d, 0x00);
pub(crate) const WARNING_GROUND: Colour = Colour(0xfd, 0xf3, 0xdc);
pub(crate) const GROUND: Colour = Colour(0xf4, 0xf1, 0xe8);
pub(crate) const WHITE: Colour = Colour(0xff, 0xff, 0xff);

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub(crate) weight: Weight,
    pub(crate) size: f32,
    /// From one line to the next.
    pub(crate) leading: f32,
    pub(crate) colour: Colour,
    /// Digits of one width, so that they stand under one another.
    pub(crate) tabular: bool,
}

const fn plain(weight: Weight, size: f32, leading: f32, colour: Colour) -> Type {
    Type { weight, size, leading, colour, tabular: false }
}

pub(crate) const TITLE: Type = plain(Weight::Strong, 20.0, 26.0, RIVER);
pub(crate) const SUBTITLE: Type = plain(Weight::Plain, 11.5, 16.5, SOFT);
pub(crate) const ISSUER: Type = plain(Weight::Strong, 9.0, 12.0, SOFT);
pub(crate) const HEADING: Type = plain(Weight::Strong, 13.0, 18.0, RIVER);
pub(crate) const SUBHEADING: Type = plain(Weight::Strong, 10.5, 15.0, INK);
pub(crate) const BODY: Type = plain(Weight::Plain, 10.0, 15.0, INK);
pub(crate) const SMALL: Type = plain(Weight::Plain, 8.5, 12.5, SOFT);
pub(crate) const RUNNING: Type = plain(Weight::Plain, 8.0, 11.0, SOFT);
pub(crate) const CELL: Type = plain(Weight::Plain, 9.0, 12.5, INK);
pub(crate) const CELL_HEAD: Type = plain(Weight::Strong, 8.0, 10.5, SOFT);

impl Type {
    /// As a column of numbers has it.
    pub(crate) const fn tabular(self) -> Self {
        Self { tabular: true, ..self }
    }

    pub(crate) const fn strong(self) -> Self {
        Self { weight: Weight::Strong, ..self }
    }

    pub(crate) const fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// From the top of a line to where its letters stand.
    pub(crate) fn rise(self) -> f32 {
        f32::midpoint(self.leading, self.size * 0.72)
    }
}
