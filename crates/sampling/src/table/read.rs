use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use csv::{ByteRecord, Reader, ReaderBuilder};
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use super::{Cells, Column, Table};
use crate::Result;
use crate::error::Error;

/// How a file of data is written (`[data]` of a design).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reading {
    /// Between cells: `,`, `;` or a tab; what the heading uses when not said.
    pub separator: Option<char>,
    /// Before decimals: `.` or `,`.
    pub decimal: char,
    /// Cells that stand for nothing.
    pub missing: Vec<String>,
}

impl Default for Reading {
    fn default() -> Self {
        Self { separator: None, decimal: '.', missing: vec![String::new(), "NA".to_owned()] }
    }
}

impl Table {
    /// Reads the wanted columns of a CSV file; other columns are passed over.
    ///
    /// UTF-8 with or without a byte order mark, lines that end in LF or CRLF.
    ///
    /// # Errors
    /// When the file cannot be read, is empty, has no rows, or a line is damaged. A wanted column that is not there is told
    /// when it is asked for.
    pub fn read(path: &Path, wanted: &BTreeSet<String>, reading: &Reading) -> Result<Self> {
        let bytes = std::fs::read(path).map_err(|source| Error::Read { path: path.to_owned(), source })?;
        Self::from_bytes(&path.display().to_string(), &bytes, wanted, reading)
    }

    /// As [`Table::read`], of bytes under a name.
    ///
    /// # Errors
    /// As [`Table::read`].
    pub fn from_bytes(
        file: &str,
        bytes: &[u8],
        wanted: &BTreeSet<String>,
        reading: &Reading,
    ) -> Result<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let wrong = |message: String| Error::Data { file: file.to_owned(), message };
        if let Some(what) = foreign(bytes) {
            return Err(wrong(format!(
                "this is {what}, not CSV in UTF-8; open it and save it as “CSV UTF-8”."
            )));
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(wrong(
                "the file is empty; it needs a line of column names and a line for each row.".to_owned(),
            ));
        }
        let separator = reading.separator.unwrap_or_else(|| guess(bytes));
        let separator =
            u8::try_from(separator).ok().filter(|byte| SEPARATORS.contains(byte)).ok_or_else(|| {
                Error::asked(format!("`separator` of `[data]` cannot be “{separator}”; use , or ; or a tab."))
            })?;
        if !matches!(reading.decimal, '.' | ',') {
            let message = format!("`decimal` of `[data]` cannot be “{}”; use . or a comma.", reading.decimal);
            return Err(Error::asked(message));
        }
        let mut reader = ReaderBuilder::new().delimiter(separator).from_reader(bytes);
        let heading = reader.headers().map_err(|error| damaged(file, &error))?.clone();
        let names: Vec<String> = heading.iter().map(|name| name.trim().nfc().collect()).collect();
        let mut columns = begin(file, &names, wanted)?;
        let filled = fill(file, &mut reader, &mut columns, reading);
        let (from, line) = filled.as_ref().map_or((0, 1), Filled::last);
        if let Some(line) = bytes.get(from..).and_then(|rest| unclosed(rest, separator, line)) {
            return Err(wrong(format!(
                "line {line}: a quotation mark opens a text that nothing closes before the end of the file; close it, or write \
                 two marks for one within a text."
            )));
        }
        let lines = filled?.lines;
        if lines.is_empty() {
            return Err(wrong("there is a line of column names and no row below it.".to_owned()));
        }
        let columns = columns.into_iter().map(|(_, column)| column).collect();
        Ok(Self { file: file.to_owned(), columns, names, lines: Arc::new(lines), decimal: reading.decimal })
    }
}

fn begin(file: &str, names: &[String], wanted: &BTreeSet<String>) -> Result<Vec<(usize, Column)>> {
    let mut columns: Vec<(usize, Column)> = Vec::new();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| is_wanted(wanted, name)) {
        if columns.iter().any(|(_, column)| column.name == *name) {
            let message = format!("line 1: two columns are called “{name}”; give one of them another name.");
            return Err(Error::Data { file: file.to_owned(), message });
        }
        let cells = Arc::new(Cells::Texts { text: String::new(), ends: Vec::new(), missing: Vec::new() });
        columns.push((index, Column { name: name.clone(), cells }));
    }
    Ok(columns)
}

/// Named itself, or by its beginning and a `*`.
fn is_wanted(wanted: &BTreeSet<String>, name: &str) -> bool {
    wanted.contains(name)
        || wanted.iter().any(|wanted| wanted.strip_suffix('*').is_some_and(|start| name.starts_with(start)))
}

/// The line of each row, and the byte at which the last one begins.
struct Filled {
    lines: Vec<u32>,
    last: u64,
}

impl Filled {
    fn last(&self) -> (usize, u32) {
        (usize::try_from(self.last).unwrap_or(usize::MAX), self.lines.last().copied().unwrap_or(1))
    }
}

fn fill(
    file: &str,
    reader: &mut Reader<&[u8]>,
    columns: &mut [(usize, Column)],
    reading: &Reading,
) -> Result<Filled> {
    let mut lines = Vec::new();
    let mut last = 0;
    let mut record = ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(|error| damaged(file, &error))? {
        let line = record.position().map_or(0, csv::Position::line);
        last = record.position().map_or(0, csv::Position::byte);
        for (index, column) in columns.iter_mut() {
            let cell = std::str::from_utf8(record.get(*index).unwrap_or_default()).map_err(|_| {
                let message = format!(
                    "line {line}, column “{}”: the text is not UTF-8; save the file as “CSV UTF-8”.",
                    column.name
                );
                Error::Data { file: file.to_owned(), message }
            })?;
            let cell = cell.trim();
            if let Cells::Texts { text, ends, missing } = Arc::make_mut(&mut column.cells) {
                // One letter with its signs, however the file composes them: “ầ” is one level, not two.
                if cell.is_ascii() {
                    text.push_str(cell);
                } else {
                    text.extend(cell.nfc());
                }
                ends.push(text.len());
                missing.push(reading.missing.iter().any(|token| token == cell));
            }
        }
        lines.push(u32::try_from(line).unwrap_or(u32::MAX));
    }
    Ok(Filled { lines, last })
}

fn damaged(file: &str, error: &csv::Error) -> Error {
    let message = match error.kind() {
        csv::ErrorKind::UnequalLengths { pos, expected_len, len } => format!(
            "line {}: {len} cells where the heading has {expected_len}; put texts that contain the separator in quotes.",
            pos.as_ref().map_or(0, csv::Position::line)
        ),
        csv::ErrorKind::Utf8 { .. } => {
            "the line of column names is not UTF-8; save the file as “CSV UTF-8”.".to_owned()
        }
        _ => error.to_string(),
    };
    Error::Data { file: file.to_owned(), message }
}

const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// What a file is that is no text in UTF-8, as far as its first bytes tell.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    if start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff") {
        Some("a text in UTF-16")
    } else if start.starts_with(b"PK\x03\x04") || start.starts_with(b"\xd0\xcf\x11\xe0") {
        Some("a workbook or another packed file")
    } else if start.contains(&0) {
        Some("a text in UTF-16, or no text at all")
    } else {
        None
    }
}

/// Where a reader of cells stands (RFC 4180).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Start,
    Plain,
    Quoted,
    /// After a mark that closes the cell, unless another one follows.
    Closed,
}

/// The line of a cell whose quotation mark is still open at the end of the file, from a record on that begins at a line.
fn unclosed(bytes: &[u8], separator: u8, first: u32) -> Option<u32> {
    let (mut state, mut line, mut opened) = (Cell::Start, first, first);
    for byte in bytes.iter().copied() {
        state = match (state, byte) {
            (Cell::Quoted, b'"') => Cell::Closed,
            (Cell::Closed, b'"') | (Cell::Quoted, _) => Cell::Quoted,
            (Cell::Start, b'"') => {
                opened = line;
                Cell::Quoted
            }
            (_, byte) if byte == separator || matches!(byte, b'\n' | b'\r') => Cell::Start,
            _ => Cell::Plain,
        };
        line += u32::from(byte == b'\n');
    }
    (state == Cell::Quoted).then_some(opened)
}

/// The separator that occurs most often in the heading.
fn guess(bytes: &[u8]) -> char {
    let heading = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let times = |separator: u8| heading.split(|byte| *byte == separator).count();
    [(b',', ','), (b';', ';'), (b'\t', '\t')]
        .into_iter()
        .rev()
        .max_by_key(|(byte, _)| times(*byte))
        .map_or(',', |(_, separator)| separator)
}
