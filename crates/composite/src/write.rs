//! Results as CSV files: all of them or none.
mod folder;
mod frames;
mod inputs;
mod runs;

pub(crate) use folder::{Folder, one as one_file};
pub(crate) use frames::{frames, ranks};
pub use inputs::{write_data, write_meta};
pub(crate) use runs::runs;

use csv::{Terminator, WriterBuilder};

use crate::index::Index;
use crate::number;

/// A CSV file in the making.
pub(crate) struct Sheet {
    writer: csv::Writer<Vec<u8>>,
}

impl Sheet {
    pub(crate) fn new<I, T>(heading: I) -> Self
    where
        I: IntoIterator<Item = T>,
        T: AsRef<[u8]>,
    {
        let mut sheet =
            Self { writer: WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new()) };
        sheet.row(heading);
        sheet
    }

    /// Adds a row; writing to memory does not fail, and rows are as long as the heading.
    pub(crate) fn row<I, T>(&mut self, cells: I)
    where
        I: IntoIterator<Item = T>,
        T: AsRef<[u8]>,
    {
        let written = self.writer.write_record(cells);
        debug_assert!(written.is_ok(), "rows are as long as the heading");
    }

    pub(crate) fn bytes(self) -> Vec<u8> {
        self.writer.into_inner().unwrap_or_default()
    }
}

/// The columns that name a row: `uCode` and in panels `Time`.
pub(crate) fn key_heading(index: &Index) -> Vec<String> {
    let mut heading = vec!["uCode".to_owned()];
    if index.data.panel() {
        heading.push("Time".to_owned());
    }
    heading
}

/// The cells that name a row.
pub(crate) fn key(index: &Index, row: usize) -> Vec<String> {
    let Some(unit) = index.data.units.get(row) else { return Vec::new() };
    let mut cells = vec![unit.code.clone()];
    if index.data.panel() {
        cells.push(number::write(unit.time));
    }
    cells
}

/// A rank; empty where there is none.
pub(crate) fn rank(rank: u32) -> String {
    if rank == 0 { String::new() } else { rank.to_string() }
}
