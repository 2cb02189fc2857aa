//! Papers and pictures made by the program: spreadsheets as CSV, QR codes as SVG.
//!
//! **Promises**: a CSV opens in a Vietnamese Excel with its accents (UTF-8 with BOM, commas quoted) and no
//! cell is taken for a formula; a QR code is a picture of exactly the given text.
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    #[error("the table could not be written: {0}")]
    Csv(#[from] csv::Error),
    #[error("the table could not be finished: {0}")]
    Flush(String),
    #[error("the text is too long for a QR code: {0}")]
    Qr(#[from] qrcode::types::QrError),
}

/// Rows as CSV: UTF-8 with a byte order mark, so that spreadsheets read the accents.
///
/// # Errors
/// [`DocumentError::Csv`] when a row has another length than the first.
pub fn csv(rows: &[Vec<String>]) -> Result<Vec<u8>, DocumentError> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(|error| DocumentError::Flush(error.to_string()))
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers.
fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell.to_owned() }
}

/// A QR code (error correction M, quiet zone of four modules) as an SVG element.
///
/// # Errors
/// [`DocumentError::Qr`] when the text is too long.
pub fn qr_svg(text: &str) -> Result<String, DocumentError> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M)?;
    let image = code
        .render::<svg::Color<'_>>()
        .min_dimensions(240, 240)
        .dark_color(svg::Color("#000000"))
        .light_color(svg::Color("#ffffff"))
        .build();
    let start = image.find("<svg").unwrap_or(0);
    Ok(image.get(start..).unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        let rows = vec![vec!["Tên".to_owned(), "Số".to_owned()], vec!["=1+1".to_owned(), "-5".to_owned()]];
        assert_eq!(String::from_utf8(csv(&rows).unwrap()).unwrap(), "\u{feff}Tên,Số\n'=1+1,-5\n");
    }

    #[test]
    fn a_code_is_an_svg_element() {
        let svg = qr_svg("00020101021138").unwrap();
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
        assert!(qr_svg(&"x".repeat(5000)).is_err());
    }
}
