//! iMeta: one row for each indicator, aggregate, denominator, group or other column.
mod check;
mod entry;

use std::path::Path;

pub use entry::{Entry, Goalposts, Kind};

use crate::error::{Place, Result};
use crate::read::table::{Table, text};

/// What each code means, in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    pub entries: Vec<Entry>,
    /// For sentences.
    pub(crate) place: Place,
}

impl Meta {
    /// Reads and checks an iMeta file: columns `Level, iCode, Direction, Weight, Parent, Type`, perhaps `iName, Unit, Target,
    /// Denominator` and parameters of normalisation.
    ///
    /// # Errors
    /// [`crate::Error`] with file, line and column of what cannot be read or does not make one tree.
    pub fn read(path: &Path) -> Result<Self> {
        Self::of(&Table::read(path)?)
    }

    /// As [`Meta::read`], of bytes; `name` stands for the file in sentences.
    ///
    /// # Errors
    /// As [`Meta::read`].
    pub fn parse(name: &str, bytes: &[u8]) -> Result<Self> {
        Self::of(&Table::parse(Place::named(name), bytes)?)
    }

    fn of(table: &Table) -> Result<Self> {
        let columns = entry::Columns::of(table)?;
        let entries = table.rows.iter().map(|(line, row)| columns.entry(table, *line, row));
        let meta = Self { entries: entries.collect::<Result<_>>()?, place: table.place.clone() };
        check::check(&meta)?;
        Ok(meta)
    }

    /// The row of a code.
    pub fn find(&self, code: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.code == code)
    }

    pub(crate) fn kind(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.kind == kind)
    }
}

/// The text of a cell of a column that may be absent.
pub(super) fn own(row: &csv::StringRecord, column: Option<usize>) -> String {
    text(row, column).to_owned()
}
