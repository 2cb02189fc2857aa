//! A CSV file as cells: any of `,` `;` and tabulator between them, with or without byte order mark, any line ends.
use std::fs;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use crate::error::{Error, Place, Result};
use crate::number::{self, Cell};

/// Most bytes of one file.
const MOST_BYTES: u64 = 200_000_000;

/// A file of rows under one heading.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) place: Place,
    pub(crate) heading: Vec<String>,
    /// Each row with the line it begins on.
    pub(crate) rows: Vec<(u64, StringRecord)>,
    /// Decimals may stand after a comma, because cells are parted by `;` or tabulators.
    comma: bool,
}

impl Table {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let read = |source| Error::Read { path: path.display().to_string(), source };
        let place = Place::file(path);
        if fs::metadata(path).map_err(read)?.len() > MOST_BYTES {
            return Err(place.error("the file has more than 200 MB: is it the right one?"));
        }
        Self::parse(place, &fs::read(path).map_err(read)?)
    }

    pub(crate) fn parse(place: Place, bytes: &[u8]) -> Result<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        // UTF-16 without a mark reads as UTF-8 with a zero byte beside each letter.
        let Some(text) = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')) else {
            return Err(place.error("the file is no UTF-8 text: save it again as \"CSV UTF-8\"."));
        };
        if text.trim().is_empty() {
            return Err(place.error("the file is empty: the first line must name the columns."));
        }
        let delimiter = delimiter(text);
        let mut table = Self { place, heading: Vec::new(), rows: Vec::new(), comma: delimiter != b',' };
        table.take(text, delimiter)?;
        Ok(table)
    }

    fn take(&mut self, text: &str, delimiter: u8) -> Result<()> {
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        for record in reader.records() {
            let record =
                record.map_err(|error| self.place.clone().error(format!("the CSV is broken: {error}.")))?;
            let line = record.position().map_or(0, |position| line(text, position));
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if self.heading.is_empty() {
                self.heading = record.iter().map(|cell| cell.trim().to_owned()).collect();
                self.check_heading()?;
            } else {
                self.push(line, record)?;
            }
        }
        Ok(())
    }

    fn push(&mut self, line: u64, record: StringRecord) -> Result<()> {
        if record.len() != self.heading.len() {
            let (has, wants) = (record.len(), self.heading.len());
            return Err(self.place.line(line).error(format!(
                "the row has {has} cells, the heading {wants}: a text with the separator in it must stand in quotation marks."
            )));
        }
        self.rows.push((line, record));
        Ok(())
    }

    fn check_heading(&mut self) -> Result<()> {
        for (place, name) in self.heading.iter().enumerate() {
            // A first column without a name holds the numbers of the rows, as statistical programs write them.
            if name.is_empty() && place > 0 {
                let number = place + 1;
                return Err(self
                    .place
                    .line(1)
                    .error(format!("column {number} has no name: remove it or name it.")));
            }
            if self.heading.iter().take(place).any(|other| other == name) {
                return Err(self
                    .place
                    .line(1)
                    .column(name)
                    .error("two columns have this name: keep one of them."));
            }
        }
        Ok(())
    }

    /// The place of a column in the heading; capitals do not matter where no other column has the exact name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        let exact = self.heading.iter().position(|heading| heading == name);
        exact.or_else(|| self.heading.iter().position(|heading| heading.eq_ignore_ascii_case(name)))
    }

    /// As [`Self::find`], for a column that must be there.
    pub(crate) fn need(&self, name: &str, what: &str) -> Result<usize> {
        self.find(name).ok_or_else(|| {
            let found = self.heading.join(", ");
            self.place
                .line(1)
                .error(format!("there is no column \"{name}\" ({what}); the heading has: {found}."))
        })
    }

    /// A cell as a number; NaN when it is missing.
    pub(crate) fn number(&self, line: u64, row: &StringRecord, column: usize) -> Result<f64> {
        let cell = row.get(column).unwrap_or_default();
        match number::read(cell, self.comma) {
            Cell::Missing => Ok(f64::NAN),
            Cell::Number(number) => Ok(number),
            Cell::Text => {
                let name = self.heading.get(column).map_or("", String::as_str);
                Err(self.place.line(line).column(name).error(format!(
                    "\"{}\" is no number: write it with a decimal point and without separators of thousands, or leave the cell empty.",
                    cell.trim()
                )))
            }
        }
    }
}

/// A cell as a text; missing is empty.
pub(crate) fn text(row: &StringRecord, column: Option<usize>) -> &str {
    let cell = column.and_then(|column| row.get(column)).unwrap_or_default().trim();
    if cell == "NA" { "" } else { cell }
}

/// The line that a record stands on; its position is before the empty lines above it.
fn line(text: &str, position: &csv::Position) -> u64 {
    let rest = usize::try_from(position.byte()).ok().and_then(|start| text.get(start..)).unwrap_or_default();
    let empty =
        rest.chars().take_while(|sign| matches!(sign, '\r' | '\n')).filter(|sign| *sign == '\n').count();
    position.line() + u64::try_from(empty).unwrap_or(0)
}

/// The separator that the first line has most of.
fn delimiter(text: &str) -> u8 {
    let line = text.trim_start().lines().next().unwrap_or_default();
    let often = |sign: u8| line.bytes().filter(|byte| *byte == sign).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| often(*sign)).unwrap_or(b',')
}

#[cfg(test)]
mod tests;
