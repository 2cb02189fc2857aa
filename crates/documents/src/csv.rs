use crate::DocumentError;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        let rows = vec![vec!["Tên".to_owned(), "Số".to_owned()], vec!["=1+1".to_owned(), "-5".to_owned()]];
        assert_eq!(String::from_utf8(csv(&rows).unwrap()).unwrap(), "\u{feff}Tên,Số\n'=1+1,-5\n");
    }
}
