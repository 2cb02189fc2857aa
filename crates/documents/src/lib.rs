//! Papers and pictures made by the program, and spreadsheets read by it: CSV, XLSX, QR codes as SVG.
//!
//! **Promises**: a CSV opens in a Vietnamese Excel with its accents (UTF-8 with BOM, commas quoted) and no
//! cell is taken for a formula; a QR code is a picture of exactly the given text; a spreadsheet is read as
//! people see it, whatever its separator or encoding, old TCVN3 and VNI text included, or refused by name.
mod csv;
mod legacy;
mod qr;
mod row;
mod sheet;
mod stream;
mod text;
mod xlsx;

mod long;
mod workbook;

pub use crate::csv::csv;
pub use long::LongXlsx;
pub use qr::qr_svg;
pub use row::Row;
pub use sheet::{Encoding, Sheet, SheetError, read_sheet};
pub use stream::{SheetRows, open_sheet};
pub use xlsx::{XlsxCell, xlsx};

#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    #[error("the table could not be written: {0}")]
    Csv(#[from] ::csv::Error),
    #[error("the table could not be finished: {0}")]
    Flush(String),
    #[error("the workbook could not be written: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    #[error("the text is too long for a QR code: {0}")]
    Qr(#[from] fast_qr::qr::QRCodeError),
}
