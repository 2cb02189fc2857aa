use std::io::Cursor;

use calamine::{Data, Range, Reader, Sheets as Workbook, open_workbook_auto_from_rs};

use super::{KNOWN, MOST_BYTES, Sheet, Sheets};
use crate::fault::{Fault, What};

/// Reads XLSX and XLS (also ODS, which the library tells apart).
pub(super) fn read(bytes: &[u8]) -> Result<Sheets, Fault> {
    if bytes.starts_with(b"PK") {
        unpacked_fits(bytes)?;
    }
    let broken = |error: &dyn std::fmt::Display| Fault::whole(What::NotAForm { reason: error.to_string() });
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let names = workbook.sheet_names();
    let only = names.len() == 1;
    let mut sheets: Vec<Sheet> = Vec::new();
    for name in &names {
        let known = name.to_lowercase();
        // A workbook of one sheet is its survey, whatever it is called.
        let known = if only && !KNOWN.contains(&known.as_str()) { "survey".to_owned() } else { known };
        if !KNOWN.contains(&known.as_str()) {
            continue;
        }
        if sheets.iter().any(|sheet| sheet.name == known) {
            return Err(Fault::new(name, 0, "", What::SheetTwice {}));
        }
        sheets.push(sheet(&mut workbook, name, &known).map_err(|error| broken(&error))?);
    }
    Ok(Sheets(sheets))
}

fn sheet(workbook: &mut Workbook<Cursor<&[u8]>>, name: &str, known: &str) -> Result<Sheet, calamine::Error> {
    let range: Range<Data> = workbook.worksheet_range(name)?;
    let (first, left) = range.start().unwrap_or_default();
    let left = usize::try_from(left).unwrap_or_default();
    // Numbers of rows are below 2^20, those of columns below 2^14.
    let rows = (first + 1..).zip(range.rows()).map(|(number, row)| {
        let empty = std::iter::repeat_n(String::new(), left);
        (number, empty.chain(row.iter().map(text)).collect())
    });
    Ok(Sheet::of(known, rows))
}

/// A cell as its author sees it, except for dates, which become ISO 8601.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => clean(text),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(moment) if moment.is_duration() => moment.as_f64().to_string(),
        Data::DateTime(moment) => crate::moment::of_workbook(moment.as_f64()),
    }
}

fn clean(text: &str) -> String {
    text.replace('\u{a0}', " ").trim().to_owned()
}

/// A small file may unpack to very much.
fn unpacked_fits(bytes: &[u8]) -> Result<(), Fault> {
    let broken = |error: zip::result::ZipError| Fault::whole(What::NotAForm { reason: error.to_string() });
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut total = 0;
    for at in 0..archive.len() {
        total += archive.by_index_raw(at).map_err(broken)?.size();
    }
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_mul(8);
    if total > most { Err(Fault::whole(What::TooLarge {})) } else { Ok(()) }
}
