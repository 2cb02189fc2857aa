use rust_xlsxwriter::{Format, Workbook};

use crate::DocumentError;

/// What stands in a cell of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub enum XlsxCell {
    Text(String),
    /// Shown with grouped thousands.
    Number(i64),
    /// Shown with two decimals.
    Decimal(f64),
    Empty,
}

impl XlsxCell {
    /// As a table of text has it: plain digits.
    pub fn plain(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number.to_string(),
            Self::Decimal(number) => number.to_string(),
            Self::Empty => String::new(),
        }
    }
}

/// A workbook of one sheet: a bold header that stays in sight, filters, and rows.
///
/// # Errors
/// [`DocumentError::Xlsx`] when a cell or the file cannot be written.
pub fn xlsx(
    header: &[String],
    rows: impl IntoIterator<Item = Vec<XlsxCell>>,
) -> Result<Vec<u8>, DocumentError> {
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold();
    let grouped = Format::new().set_num_format("#,##0");
    let decimals = Format::new().set_num_format("#,##0.00");
    let sheet = workbook.add_worksheet();
    for (at, title) in (0u16..).zip(header) {
        sheet.write_string_with_format(0, at, title, &bold)?;
        sheet.set_column_width(at, 18)?;
    }
    let mut last = 0;
    for (row, cells) in (1u32..).zip(rows) {
        for (at, cell) in (0u16..).zip(cells) {
            match cell {
                XlsxCell::Text(text) => sheet.write_string(row, at, text)?,
                // Spreadsheets hold 15 digits; no amount in đồng here is longer.
                #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "the only way to f64")]
                XlsxCell::Number(number) => {
                    sheet.write_number_with_format(row, at, number as f64, &grouped)?
                }
                XlsxCell::Decimal(number) => sheet.write_number_with_format(row, at, number, &decimals)?,
                XlsxCell::Empty => sheet,
            };
        }
        last = row;
    }
    sheet.set_freeze_panes(1, 0)?;
    if let Some(columns) = u16::try_from(header.len()).ok().and_then(|count| count.checked_sub(1)) {
        sheet.autofilter(0, 0, last, columns)?;
    }
    Ok(workbook.save_to_buffer()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_sheet;

    #[test]
    fn reads_back_what_it_wrote() {
        let rows =
            vec![vec![XlsxCell::Text("Dừa sáp".to_owned()), XlsxCell::Number(120_000), XlsxCell::Empty]];
        let file = xlsx(&["Tên".to_owned(), "Giá".to_owned(), "Ghi chú".to_owned()], rows).unwrap();
        let sheet = read_sheet(&file).unwrap();
        assert_eq!(sheet.rows[0].cells(), ["Tên", "Giá", "Ghi chú"]);
        assert_eq!(sheet.rows[1].cells(), ["Dừa sáp", "120000"]);
    }
}
