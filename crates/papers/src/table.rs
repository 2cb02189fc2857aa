//! Tables: columns as wide as they need, numbers under one another, the head again on every page.
mod widths;

use crate::bar::{self, Bar};
use crate::face::Shaped;
use crate::flow::Flow;
use crate::piece::Sense;
use crate::prose::count;
use crate::structure::{Kind, Structure};
use crate::style::{CELL, CELL_HEAD, GROUND, LEFT, RIVER, RULE, SMALL, Type, WIDTH};
use crate::wrap::wrap;

/// Between columns, and above and under a row's text.
pub(crate) const GAP: f32 = 8.0;
const PAD: f32 = 3.2;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Fit {
    /// Left, wrapped, takes what others leave.
    Text,
    /// Right, digits under one another, never wrapped.
    Number,
    /// So many points of pictures.
    Bar(f32),
}

#[derive(Debug, Clone)]
pub struct Column {
    pub(crate) head: String,
    pub(crate) fit: Fit,
}

impl Column {
    pub fn text(head: impl Into<String>) -> Self {
        Self { head: head.into(), fit: Fit::Text }
    }

    pub fn number(head: impl Into<String>) -> Self {
        Self { head: head.into(), fit: Fit::Number }
    }

    /// A column of pictures, so many points wide.
    pub fn bar(head: impl Into<String>, wide: f32) -> Self {
        Self { head: head.into(), fit: Fit::Bar(wide) }
    }
}

#[derive(Debug, Clone)]
pub enum Cell {
    Text(String),
    Bar(Bar),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

#[derive(Debug, Clone)]
pub struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) strong: bool,
}

impl Row {
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { cells, strong: false }
    }

    fn kind(&self) -> Type {
        if self.strong { CELL.strong() } else { CELL }
    }

    /// In bold on a ground: a sum, or the head of rows that follow.
    pub fn strong(cells: Vec<Cell>) -> Self {
        Self { cells, strong: true }
    }
}

/// Rows under heads. The first column is the head of its row.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Under the table, small; may be empty.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// A column with its place.
#[derive(Clone, Copy)]
struct Place {
    fit: Fit,
    x: f32,
    wide: f32,
}

/// A table with its columns measured.
pub(crate) struct Grid {
    places: Vec<Place>,
    heads: Vec<Vec<Shaped>>,
    head_tall: f32,
}

/// A table of so many rows is not parted.
const SHORT: usize = 9;

impl Grid {
    /// How much of it must stand together: all of a short table, the head and two rows of a long one.
    pub(crate) fn together(&self, table: &Table) -> f32 {
        let kept = if table.rows.len() <= SHORT { SHORT } else { 2 };
        let rows = table.rows.iter().take(kept).map(|row| self.set(row).1);
        self.head_tall + rows.sum::<f32>()
    }

    pub(crate) fn draw(&self, flow: &mut Flow, table: &Table) {
        let node = flow.structure.node(Structure::ROOT, Kind::Table);
        flow.room(self.together(table));
        let head = flow.structure.node(node, Kind::Head);
        let row = flow.structure.node(head, Kind::Row);
        let cell = |_: usize, flow: &mut Flow| {
            let cell = flow.structure.node(row, Kind::ColumnHead);
            Sense::Leaf(flow.structure.leaf(cell))
        };
        self.head(flow, cell);
        let body = flow.structure.node(node, Kind::Body);
        for own in &table.rows {
            self.row(flow, body, own);
        }
        flow.space(5.0);
        if table.caption.is_empty() {
            flow.space(5.0);
        } else {
            crate::prose::paragraph(flow, &table.caption, SMALL);
        }
    }

    pub(crate) fn new(table: &Table) -> Self {
        let mut x = LEFT;
        let mut places = Vec::new();
        for (column, wide) in table.columns.iter().zip(widths::widths(table)) {
            places.push(Place { fit: column.fit, x, wide });
            x += wide + GAP;
        }
        let wrapped = table.columns.iter().zip(&places);
        let heads: Vec<_> =
            wrapped.map(|(column, place)| wrap(&column.head, CELL_HEAD, place.wide + 0.2)).collect();
        let most = heads.iter().map(Vec::len).max().unwrap_or(0);
        Self { places, heads, head_tall: CELL_HEAD.leading * count(most) + 7.0 }
    }

    /// The heads of all columns, standing on their line.
    fn head(&self, flow: &mut Flow, mut sense: impl FnMut(usize, &mut Flow) -> Sense) {
        let foot = flow.y + self.head_tall;
        for (number, (place, lines)) in self.places.iter().zip(&self.heads).enumerate() {
            let sense = sense(number, flow);
            let mut y = foot - 4.0 - CELL_HEAD.leading * count(lines.len());
            for line in lines {
                flow.line(sense, (place.start(line, CELL_HEAD), y), CELL_HEAD, line.clone());
                y += CELL_HEAD.leading;
            }
        }
        flow.ground((LEFT, foot - 1.0), (WIDTH, 1.0), RIVER);
        flow.y = foot;
    }

    /// The lines of a row's cells, and how tall that makes it.
    fn set(&self, row: &Row) -> (Vec<Vec<Shaped>>, f32) {
        let kind = row.kind();
        let set = |(place, cell): (&Place, &Cell)| match cell {
            Cell::Text(text) => wrap(text, place.kind(kind), place.wide + 0.1),
            Cell::Bar(_) => Vec::new(),
        };
        let lines: Vec<Vec<Shaped>> = self.places.iter().zip(&row.cells).map(set).collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or(0).max(1);
        (lines, CELL.leading * count(most) + 2.0 * PAD)
    }

    fn row(&self, flow: &mut Flow, body: usize, row: &Row) {
        let kind = row.kind();
        let (lines, tall) = self.set(row);
        if flow.room(tall) {
            self.head(flow, |_, _| Sense::Running);
        }
        let top = flow.y;
        if row.strong {
            flow.ground((LEFT - 4.0, top), (WIDTH + 8.0, tall), GROUND);
        }
        let node = flow.structure.node(body, Kind::Row);
        for (number, ((place, cell), lines)) in self.places.iter().zip(&row.cells).zip(lines).enumerate() {
            let role = if number == 0 { Kind::RowHead } else { Kind::Cell };
            let own = flow.structure.node(node, role);
            place.draw(flow, own, cell, lines, kind);
        }
        flow.ground((LEFT, top + tall - 0.4), (WIDTH, 0.4), RULE);
        flow.y = top + tall;
    }
}

impl Place {
    fn kind(self, kind: Type) -> Type {
        if self.fit == Fit::Number { kind.tabular() } else { kind }
    }

    /// Where a line begins: numbers end at the right.
    fn start(self, line: &Shaped, kind: Type) -> f32 {
        if self.fit == Fit::Number { self.x + self.wide - line.width * kind.size } else { self.x }
    }

    /// Draws a cell of the row that begins at `flow.y`.
    fn draw(self, flow: &mut Flow, node: usize, cell: &Cell, lines: Vec<Shaped>, kind: Type) {
        let (kind, top) = (self.kind(kind), flow.y + PAD);
        if let Cell::Bar(own) = cell {
            let figure = flow.structure.node(node, Kind::Figure(own.alt.clone()));
            let leaf = flow.structure.leaf(figure);
            return bar::draw(flow, own, Sense::Leaf(leaf), (self.x, top), self.wide);
        }
        let leaf = flow.structure.leaf(node);
        // An empty cell is there too, or a reader would count columns wrongly.
        let lines = if lines.is_empty() { wrap("\u{a0}", kind, self.wide) } else { lines };
        for (at, line) in lines.into_iter().enumerate() {
            let point = (self.start(&line, kind), top + kind.leading * count(at));
            flow.line(Sense::Leaf(leaf), point, kind, line);
        }
    }
}
