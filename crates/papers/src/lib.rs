//! Papers to print, sign and keep: well-set A4 as PDF, with Vietnamese letters.
//!
//! **Words**: a *paper* is a title and blocks one under another; a *block* is a heading, a paragraph, facts, a table or a map; a
//! *bar* is a picture in a cell: a value, the range it may lie in, and a mark to compare with; a *label* is what every page must
//! say, such as that the numbers were invented.
//!
//! **Promises**: the same content and day make the same bytes. Every letter can be selected, searched and copied as it was
//! written. Nothing is cut off: text wraps, and a table goes on over pages with its head again. A character that the fonts do not
//! have becomes `□`. Files carry their fonts in part, conform to PDF/A-2a (archives) and PDF/UA-1 (screen readers), and tell
//! title, language and headings.
//!
//! Margins are those of Nghị định 30/2020/NĐ-CP for papers of offices. Fonts are in `data/fonts`. What a paper says is the
//! caller's; this crate knows no domain.
mod bar;
mod face;
mod facts;
mod flow;
mod head;
mod map;
mod paint;
mod paper;
mod piece;
mod prose;
mod structure;
mod style;
mod table;
mod wrap;

pub use bar::{Bar, BarKind};
pub use map::{Area, Map};
pub use paper::{About, Paper};
pub use piece::Colour;
pub use table::{Cell, Column, Row, Table};

/// Why a paper could not be made. None of it depends on what was asked for.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    #[error("a font of the papers cannot be read")]
    Font,
    #[error("the paper could not be written: {0}")]
    Pdf(String),
}
