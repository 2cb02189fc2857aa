use documents::{Row, read_sheet};

use super::columns::Columns;
use crate::StatementError;

/// A sheet whose headings are known.
pub(super) struct Table {
    rows: Vec<Row>,
    /// The last row of the headings, from 0.
    heading: usize,
    pub(super) columns: Columns,
}

impl Table {
    /// The rows above the headings.
    pub(super) fn above(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().take(self.heading)
    }

    /// The one or two rows of headings.
    pub(super) fn headings(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().skip(self.heading.saturating_sub(1)).take(2.min(self.heading + 1))
    }

    /// The rows below the headings with their numbers from 1.
    pub(super) fn below(&self) -> impl Iterator<Item = (usize, &Row)> {
        (1usize..).zip(&self.rows).skip(self.heading + 1)
    }
}

/// The table of a spreadsheet. Amounts with commas may hide the real separator, so each is tried where the first guess
/// leads to no headings.
///
/// # Errors
/// [`StatementError::NoHeadings`], and what `documents` refuses.
pub(super) fn table(bytes: &[u8]) -> Result<Table, StatementError> {
    let rows = read_sheet(bytes)?.rows;
    if let Some(table) = with_headings(rows) {
        return Ok(table);
    }
    if bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf]) {
        return Err(StatementError::NoHeadings);
    }
    let mut best: Option<Table> = None;
    for separator in [";", ",", "\t", "|"] {
        let Ok(sheet) = read_sheet(&saying(separator, bytes)) else { continue };
        // The first row is what was added.
        let Some(table) = with_headings(sheet.rows.into_iter().skip(1).collect()) else { continue };
        if best.as_ref().is_none_or(|best| table.columns.known() > best.columns.known()) {
            best = Some(table);
        }
    }
    best.ok_or(StatementError::NoHeadings)
}

fn with_headings(rows: Vec<Row>) -> Option<Table> {
    let (heading, columns) = Columns::find(&rows)?;
    Some(Table { rows, heading, columns })
}

/// The file with a line `sep=;` at its beginning, in its own encoding.
fn saying(separator: &str, bytes: &[u8]) -> Vec<u8> {
    let line = format!("sep={separator}\n");
    let wide = |to: fn(u16) -> [u8; 2]| line.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    match bytes {
        [0xff, 0xfe, rest @ ..] => [&[0xff, 0xfe], wide(u16::to_le_bytes).as_slice(), rest].concat(),
        [0xfe, 0xff, rest @ ..] => [&[0xfe, 0xff], wide(u16::to_be_bytes).as_slice(), rest].concat(),
        [0xef, 0xbb, 0xbf, rest @ ..] => [line.as_bytes(), rest].concat(),
        _ => [line.as_bytes(), bytes].concat(),
    }
}
