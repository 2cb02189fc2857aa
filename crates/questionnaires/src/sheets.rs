//! What a questionnaire's file holds before it means anything: sheets of texts with the numbers of their rows.
mod comma;
mod json;
mod write;

mod workbook;

pub(crate) use comma::{Lines, separator_of};

pub(crate) use write::{to_csv, to_json, to_xlsx};

use rust_xlsxwriter::XlsxError;

use crate::fault::{Fault, What};

/// Most bytes of a questionnaire's file, and of what a packed one holds.
pub const MOST_BYTES: usize = 32 << 20;
/// Most rows of a sheet.
pub(crate) const MOST_ROWS: usize = 200_000;

/// The sheets of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheets(pub Vec<Sheet>);

/// A sheet whose first row names its columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// In small letters.
    pub name: String,
    /// The row of the headings, from 1.
    pub head: u32,
    pub headers: Vec<String>,
    pub rows: Vec<Row>,
}

/// A row below the headings; as many cells as there are headings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// From 1, as the program of the workbook numbers it.
    pub number: u32,
    pub cells: Vec<String>,
}

impl Sheets {
    /// As a workbook (`.xlsx`).
    ///
    /// # Errors
    /// [`XlsxError`], which memory hardly gives.
    pub fn to_xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        write::to_xlsx(self)
    }

    pub fn get(&self, name: &str) -> Option<&Sheet> {
        self.0.iter().find(|sheet| sheet.name == name)
    }
}

impl Sheet {
    /// Of raw rows, the first of which that is not empty is the headings.
    pub(crate) fn of(name: &str, rows: impl Iterator<Item = (u32, Vec<String>)>) -> Self {
        let mut rows = rows.skip_while(|(_, cells)| cells.iter().all(String::is_empty));
        let (head, mut headers) = rows.next().unwrap_or_default();
        while headers.last().is_some_and(String::is_empty) {
            headers.pop();
        }
        let width = headers.len();
        let rows = rows.map(|(number, mut cells)| {
            cells.resize(width, String::new());
            Row { number, cells }
        });
        let rows = rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).collect();
        Self { name: name.trim().to_lowercase(), head, headers, rows }
    }
}

/// Reads the sheets of a file; of what kind it is, its bytes tell.
///
/// # Errors
/// A [`Fault`] when the file is empty, too large or none of the kinds.
pub(crate) fn read(bytes: &[u8]) -> Result<Sheets, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::whole(What::TooLarge {}));
    }
    let wide = wide_text(bytes);
    let bytes = wide.as_ref().map_or(bytes, |text| text.as_bytes());
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let sheets = match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => return Err(Fault::whole(What::Empty {})),
        _ if bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0") => workbook::read(bytes)?,
        Some(b'{') => json::read(text)?,
        Some(_) => comma::read(text)?,
    };
    if sheets.0.iter().any(|sheet| sheet.rows.len() > MOST_ROWS) {
        return Err(Fault::whole(What::TooLarge {}));
    }
    Ok(sheets)
}

/// A text of two bytes a letter, as “Unicode text” of office programs; its mark tells.
fn wide_text(bytes: &[u8]) -> Option<String> {
    let (letters, read): (_, fn([u8; 2]) -> u16) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => (rest, u16::from_be_bytes),
        _ => return None,
    };
    let (pairs, _) = letters.as_chunks::<2>();
    Some(String::from_utf16_lossy(&pairs.iter().map(|pair| read(*pair)).collect::<Vec<u16>>()))
}

/// Names of sheets that mean something; others are the author's own.
pub(crate) const KNOWN: [&str; 6] = ["survey", "choices", "settings", "external_choices", "entities", "osm"];
