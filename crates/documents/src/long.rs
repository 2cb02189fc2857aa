use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::{DocumentError, XlsxCell};

/// A workbook of one sheet that grows row by row; what was written waits in a temporary file, not in memory.
pub struct LongXlsx {
    workbook: Workbook,
    next: u32,
    columns: u16,
}

impl LongXlsx {
    /// Begins with a bold header that stays in sight.
    ///
    /// # Errors
    /// [`DocumentError::Xlsx`] when the temporary file cannot be written.
    pub fn begin(header: &[String]) -> Result<Self, DocumentError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        let mut columns = 0;
        for (at, title) in (0u16..).zip(header) {
            sheet.set_column_width(at, 18)?;
            sheet.write_string_with_format(0, at, title, &bold)?;
            columns = at + 1;
        }
        Ok(Self { workbook, next: 1, columns })
    }

    /// Adds a row below.
    ///
    /// # Errors
    /// [`DocumentError::Xlsx`] when a cell cannot be written.
    pub fn push(&mut self, cells: &[XlsxCell]) -> Result<(), DocumentError> {
        let sheet: &mut Worksheet = self.workbook.worksheet_from_index(0)?;
        for (at, cell) in (0..self.columns).zip(cells) {
            match cell {
                XlsxCell::Text(text) => sheet.write_string(self.next, at, text)?,
                // Spreadsheets hold 15 digits; no amount in đồng here is longer.
                #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "the only way to f64")]
                XlsxCell::Number(number) => sheet.write_number(self.next, at, *number as f64)?,
                XlsxCell::Decimal(number) => sheet.write_number(self.next, at, *number)?,
                XlsxCell::Empty => sheet,
            };
        }
        self.next += 1;
        Ok(())
    }

    /// A further sheet, for looking up: its name, header and rows of text.
    ///
    /// # Errors
    /// [`DocumentError::Xlsx`] when a cell cannot be written or the name is none for a sheet.
    pub fn sheet(
        &mut self,
        name: &str,
        header: &[String],
        rows: impl Iterator<Item = Vec<String>>,
    ) -> Result<(), DocumentError> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(name)?;
        for (row, cells) in (0u32..).zip(std::iter::once(header.to_vec()).chain(rows)) {
            for (at, text) in (0u16..).zip(cells) {
                sheet.write_string(row, at, text)?;
            }
        }
        Ok(())
    }

    /// The file.
    ///
    /// # Errors
    /// [`DocumentError::Xlsx`] when it cannot be packed.
    pub fn finish(mut self) -> Result<Vec<u8>, DocumentError> {
        Ok(self.workbook.save_to_buffer()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_sheet;

    #[test]
    fn reads_back_what_it_wrote() {
        let mut file = LongXlsx::begin(&["Tên".to_owned(), "Giá".to_owned()]).unwrap();
        for n in 0..3 {
            file.push(&[XlsxCell::Text("Dừa sáp\nCầu Kè".to_owned()), XlsxCell::Number(n)]).unwrap();
        }
        let rows = read_sheet(&file.finish().unwrap()).unwrap().rows;
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[0].cells(), ["Tên", "Giá"]);
        assert_eq!(rows[3].cells(), ["Dừa sáp\nCầu Kè", "2"]);
    }
}
