//! Workbooks, read within bounds: a small file may unpack to a huge one, or name a cell at the far end of the sheet.
use std::borrow::Cow;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Sheets, Xlsx, open_workbook_auto_from_rs};

use crate::sheet::{CELLS, ROWS, cell, row_of};
use crate::{Row, SheetError};

/// Most bytes that the parts of a packed file may have together.
const UNPACKED: u64 = 600 * 1024 * 1024;

type Bytes<'a> = Cursor<&'a [u8]>;

/// The first sheet with anything in it.
pub(crate) fn workbook(bytes: &[u8]) -> Result<Vec<Row>, SheetError> {
    if bytes.starts_with(b"PK") {
        bounded(bytes, UNPACKED)?;
    }
    match open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| SheetError::Broken)? {
        Sheets::Xlsx(mut book) => first_of_xlsx(&mut book),
        mut book => first_of_others(&mut book),
    }
}

/// Unpacks every part into nothing, to know how long it really is; what the file says of itself may be wrong.
fn bounded(bytes: &[u8], most: u64) -> Result<(), SheetError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Broken)?;
    let mut left = most;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| SheetError::Broken)?;
        let long = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let long = long.map_err(|_| SheetError::Broken)?;
        left = left.checked_sub(long).ok_or(SheetError::TooLarge)?;
    }
    Ok(())
}

fn first_of_xlsx(book: &mut Xlsx<Bytes<'_>>) -> Result<Vec<Row>, SheetError> {
    for name in book.sheet_names() {
        let rows = rows_of(book, &name)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Err(SheetError::Empty)
}

/// Cell by cell: a sheet as a whole would take room for every cell between the first and the last.
fn rows_of(book: &mut Xlsx<Bytes<'_>>, name: &str) -> Result<Vec<Row>, SheetError> {
    let Ok(mut reader) = book.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let (mut rows, mut cells, mut room) = (Vec::new(), Vec::<String>::new(), CELLS);
    while let Some(found) = reader.next_cell().map_err(|_| SheetError::Broken)? {
        let (row, column) = found.get_position();
        let text = cell(&Data::from(found.get_value().clone()));
        if text.is_empty() {
            continue;
        }
        let (row, column) = (place(row), place(column));
        if row >= ROWS {
            return Err(SheetError::TooLarge);
        }
        if row < rows.len() {
            return Err(SheetError::Broken); // rows stand in order in every workbook that is one
        }
        while rows.len() < row {
            rows.push(finished(&mut cells));
        }
        room = room.checked_sub((column + 1).saturating_sub(cells.len())).ok_or(SheetError::TooLarge)?;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(there) = cells.get_mut(column) {
            *there = text;
        }
    }
    if !cells.is_empty() {
        rows.push(finished(&mut cells));
    }
    Ok(rows)
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn finished(cells: &mut Vec<String>) -> Row {
    row_of(std::mem::take(cells).into_iter().map(Cow::Owned))
}

/// XLS and ODS.
fn first_of_others(book: &mut Sheets<Bytes<'_>>) -> Result<Vec<Row>, SheetError> {
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|_| SheetError::Broken)?;
        if range.is_empty() {
            continue;
        }
        if range.end().is_some_and(|(row, _)| place(row) >= ROWS)
            || range.height().saturating_mul(range.width()) > CELLS
        {
            return Err(SheetError::TooLarge);
        }
        // The range begins at the first row that is used; row numbers are told as the spreadsheet shows them.
        let above = range.start().map_or(0, |(row, _)| row);
        let rows = range.rows().map(|row| row_of(row.iter().map(|data| Cow::Owned(cell(data)))));
        return Ok((0..above).map(|_| Row::default()).chain(rows).collect());
    }
    Err(SheetError::Empty)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::read_sheet;

    /// A workbook of one sheet with that XML in it.
    fn book(sheet: &str) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, text: &str| {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        };
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let package = "http://schemas.openxmlformats.org/package/2006";
        part(
            "[Content_Types].xml",
            &format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
        );
        part(
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{of}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        );
        part(
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{of}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        );
        part(
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{of}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        );
        part(
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData></worksheet>"),
        );
        zip.finish().unwrap().into_inner()
    }

    fn cell(at: &str, rest: &str) -> String {
        format!("<c r=\"{at}\"{rest}</c>")
    }

    fn text(at: &str, text: &str) -> String {
        cell(at, &format!(" t=\"inlineStr\"><is><t>{text}</t></is>"))
    }

    #[test]
    fn merged_cells_formulas_and_gaps() {
        let sheet = format!(
            "<row r=\"2\">{}{}</row><row r=\"4\">{}{}</row>",
            text("A2", "Dừa"),
            cell("C2", "><f>1+2</f><v>3</v>"),
            text("B4", "Lớn"),
            cell("C4", " t=\"e\"><v>#N/A</v>"),
        );
        let rows: Vec<_> = read_sheet(&book(&sheet)).unwrap().rows.iter().map(Row::cells).collect();
        assert_eq!(rows, [vec![], vec!["Dừa", "", "3"], vec![], vec!["", "Lớn", "#N/A"]]);
    }

    #[test]
    fn a_cell_at_the_far_end_takes_no_room() {
        let far = format!(
            "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
            text("A1", "a"),
            text("XFD1048576", "b")
        );
        assert_eq!(read_sheet(&book(&far)), Err(SheetError::TooLarge));
        let wide: Vec<String> = (1..=400)
            .map(|row| format!("<row r=\"{row}\">{}</row>", text(&format!("XFD{row}"), "b")))
            .collect();
        let wide = wide.concat();
        assert_eq!(read_sheet(&book(&wide)), Err(SheetError::TooLarge));
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let packed = zip::write::SimpleFileOptions::default();
        zip.start_file("xl/sharedStrings.xml", packed).unwrap();
        zip.write_all(&vec![b' '; 8 * 1024 * 1024]).unwrap();
        let bomb = zip.finish().unwrap().into_inner();
        assert!(bomb.len() < 20_000, "{}", bomb.len());
        assert_eq!(bounded(&bomb, 4 * 1024 * 1024), Err(SheetError::TooLarge));
        assert_eq!(bounded(&bomb, 9 * 1024 * 1024), Ok(()));
    }
}
