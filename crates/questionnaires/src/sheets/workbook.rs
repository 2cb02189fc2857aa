//! Workbooks, read within bounds: a small file may unpack to a huge one, or name a cell at the far end of the sheet.
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Sheets as Workbook, Xlsx, open_workbook_auto_from_rs};

use super::{KNOWN, MOST_ROWS, Sheet, Sheets};
use crate::fault::{Fault, What};

/// Most bytes that the parts of a packed file may have together.
const UNPACKED: u64 = 256 << 20;
/// Most columns of a sheet.
const MOST_COLUMNS: usize = 1_024;
/// Most cells of a sheet, with the empty ones before others in their rows.
const MOST_CELLS: usize = 4_000_000;

type Bytes<'a> = Cursor<&'a [u8]>;
type Rows = Vec<(u32, Vec<String>)>;

/// Reads XLSX, XLS and ODS.
pub(super) fn read(bytes: &[u8]) -> Result<Sheets, Fault> {
    if bytes.starts_with(b"PK") {
        bounded(bytes)?;
    }
    if is_locked(bytes) {
        return Err(Fault::whole(What::Password {}));
    }
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let names = workbook.sheet_names();
    let only = names.len() == 1;
    let mut sheets: Vec<Sheet> = Vec::new();
    for name in &names {
        let known = name.trim().to_lowercase();
        // A workbook of one sheet is its survey, whatever it is called.
        let known = if only && !KNOWN.contains(&known.as_str()) { "survey".to_owned() } else { known };
        if !KNOWN.contains(&known.as_str()) {
            continue;
        }
        if sheets.iter().any(|sheet| sheet.name == known) {
            return Err(Fault::new(name, 0, "", What::SheetTwice {}));
        }
        let rows = match &mut workbook {
            Workbook::Xlsx(book) => rows_of(book, name)?,
            book => rows_of_others(book, name)?,
        };
        sheets.push(Sheet::of(&known, rows.into_iter()));
    }
    if sheets.iter().any(|sheet| sheet.name == "survey") {
        Ok(Sheets(sheets))
    } else {
        Err(Fault::whole(What::NoSurveyAmong { sheets: names.join(", ") }))
    }
}

/// A workbook behind a password is a container of another kind, whose parts have names of two bytes a letter.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    !bytes.starts_with(b"PK") && bytes.windows(name.len()).any(|part| part == name)
}

fn broken(error: &dyn std::fmt::Display) -> Fault {
    Fault::whole(What::NotAForm { reason: error.to_string() })
}

/// Unpacks every part into nothing, to know how long it really is; what the file says of itself may be wrong.
fn bounded(bytes: &[u8]) -> Result<(), Fault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut left = UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| broken(&error))?;
        let long = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let long = long.map_err(|error| broken(&error))?;
        left = left.checked_sub(long).ok_or_else(|| Fault::whole(What::TooLarge {}))?;
    }
    Ok(())
}

/// Cell by cell: a sheet as a whole would take room for every cell between the first and the last.
fn rows_of(book: &mut Xlsx<Bytes<'_>>, name: &str) -> Result<Rows, Fault> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
    let mut rows: Rows = Vec::new();
    let mut room = MOST_CELLS;
    while let Some(found) = reader.next_cell().map_err(|error| broken(&error))? {
        let (row, column) = found.get_position();
        let text = text(&Data::from(found.get_value().clone()));
        if text.is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= MOST_COLUMNS || usize::try_from(row).is_ok_and(|row| row > MOST_ROWS) {
            return Err(Fault::new(name, row.saturating_add(1), "", What::TooLarge {}));
        }
        let number = row + 1;
        match rows.last() {
            Some((last, _)) if *last == number => {}
            Some((last, _)) if *last > number => return Err(broken(&"rows out of order")),
            _ => rows.push((number, Vec::new())),
        }
        let Some((_, cells)) = rows.last_mut() else { continue };
        if cells.len() <= column {
            let more = column + 1 - cells.len();
            room = room.checked_sub(more).ok_or_else(|| Fault::new(name, number, "", What::TooLarge {}))?;
            cells.resize(column + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
    }
    Ok(rows)
}

/// XLS and ODS, whose sheets are far smaller by their formats.
fn rows_of_others(book: &mut Workbook<Bytes<'_>>, name: &str) -> Result<Rows, Fault> {
    let range = book.worksheet_range(name).map_err(|error| broken(&error))?;
    if range.height().saturating_mul(range.width()) > MOST_CELLS {
        return Err(Fault::new(name, 0, "", What::TooLarge {}));
    }
    let (first, left) = range.start().unwrap_or_default();
    let left = usize::try_from(left).unwrap_or_default();
    let rows = (first + 1..).zip(range.rows()).map(|(number, row)| {
        let empty = std::iter::repeat_n(String::new(), left);
        (number, empty.chain(row.iter().map(text)).collect())
    });
    Ok(rows.collect())
}

/// A cell as its author sees it, except for dates, which become ISO 8601.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::Error(error) => error.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => clean(text),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(moment) if moment.is_duration() => moment.as_f64().to_string(),
        Data::DateTime(moment) => crate::moment::of_workbook(moment.as_f64()),
    }
}

fn clean(text: &str) -> String {
    if text.contains('\u{a0}') {
        text.replace('\u{a0}', " ").trim().to_owned()
    } else {
        text.trim().to_owned()
    }
}
