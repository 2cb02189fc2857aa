use rust_xlsxwriter::{Format, Workbook, XlsxError};
use serde_json::{Map, Value};

use super::{Sheet, Sheets};

/// The sheets as a workbook.
///
/// # Errors
/// [`XlsxError`] when a sheet has more rows or longer texts than a workbook can hold.
pub(crate) fn to_xlsx(sheets: &Sheets) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap());
    for sheet in &sheets.0 {
        let page = workbook.add_worksheet();
        page.set_name(&sheet.name)?.set_freeze_panes(1, 0)?;
        for (column, header) in (0..).zip(&sheet.headers) {
            page.set_column_width(column, if header.contains("label") { 40 } else { 18 })?;
            page.write_string_with_format(0, column, header, &bold)?;
        }
        for (number, row) in (1..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(&row.cells) {
                if !cell.is_empty() {
                    page.write_string_with_format(number, column, cell, &wrapped)?;
                }
            }
        }
    }
    workbook.save_to_buffer()
}

/// The sheets in one CSV file, as [`super::read`] reads it.
///
/// # Errors
/// [`csv::Error`], which memory does not give.
pub(crate) fn to_csv(sheets: &Sheets) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for sheet in &sheets.0 {
        let width = sheet.headers.len();
        let padded = |first: &str| {
            std::iter::once(first.to_owned())
                .chain(std::iter::repeat_n(String::new(), width))
                .collect::<Vec<_>>()
        };
        writer.write_record(padded(&sheet.name))?;
        for cells in std::iter::once(&sheet.headers).chain(sheet.rows.iter().map(|row| &row.cells)) {
            writer.write_record(std::iter::once(&String::new()).chain(cells))?;
        }
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// The sheets as an object of lists of rows, the first of which is the headings.
///
/// # Errors
/// [`serde_json::Error`], which texts do not give.
pub(crate) fn to_json(sheets: &Sheets) -> Result<Vec<u8>, serde_json::Error> {
    let rows = |sheet: &Sheet| {
        let cells = std::iter::once(&sheet.headers).chain(sheet.rows.iter().map(|row| &row.cells));
        cells.map(|row| Value::from(row.clone())).collect::<Value>()
    };
    let whole: Map<String, Value> = sheets.0.iter().map(|sheet| (sheet.name.clone(), rows(sheet))).collect();
    serde_json::to_vec(&whole)
}
