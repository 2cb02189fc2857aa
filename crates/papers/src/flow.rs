//! Pages being filled from top to bottom.
use crate::face::Shaped;
use crate::piece::{Colour, Piece, Sense, Shape};
use crate::structure::Structure;
use crate::style::{END, LEFT, TOP, Type};

/// A heading, for the list of contents beside the pages.
#[derive(Debug)]
pub(crate) struct Bookmark {
    pub(crate) level: u16,
    pub(crate) text: String,
    pub(crate) page: usize,
    pub(crate) y: f32,
}

#[derive(Debug)]
pub(crate) struct Flow {
    pub(crate) pages: Vec<Vec<Piece>>,
    /// Where the next block begins.
    pub(crate) y: f32,
    pub(crate) structure: Structure,
    pub(crate) bookmarks: Vec<Bookmark>,
}

impl Flow {
    pub(crate) fn new() -> Self {
        Self { pages: vec![Vec::new()], y: TOP, structure: Structure::new(), bookmarks: Vec::new() }
    }

    /// Goes on with the next page unless so much fits on this one. Says whether it did.
    pub(crate) fn room(&mut self, height: f32) -> bool {
        let full = self.y + height > END && self.y > TOP;
        if full {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
        full
    }

    /// Empty space, which vanishes at the top of a page.
    pub(crate) fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    pub(crate) fn put(&mut self, sense: Sense, shape: Shape) {
        if let Some(page) = self.pages.last_mut() {
            page.push(Piece { sense, shape });
        }
    }

    pub(crate) fn ground(&mut self, (x, y): (f32, f32), (wide, tall): (f32, f32), colour: Colour) {
        self.put(Sense::Decoration, Shape::Box { x, y, wide, tall, colour });
    }

    /// A line whose top is at `y`.
    pub(crate) fn line(&mut self, sense: Sense, (x, y): (f32, f32), kind: Type, line: Shaped) {
        let Type { weight, size, colour, .. } = kind;
        self.put(sense, Shape::Text { x, y: y + kind.rise(), size, weight, colour, line });
    }

    /// Lines one under another from the left margin and an indent, over pages where they must.
    pub(crate) fn lines(&mut self, leaf: usize, indent: f32, kind: Type, lines: Vec<Shaped>) {
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            // No single line at the bottom of a page when three and more follow.
            let together = if at == 0 && count > 3 { 2.0 } else { 1.0 };
            self.room(kind.leading * together);
            let y = self.y;
            self.line(Sense::Leaf(leaf), (LEFT + indent, y), kind, line);
            self.y += kind.leading;
        }
    }
}
