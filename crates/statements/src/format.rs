use std::borrow::Cow;

use crate::decode::decode;
use crate::{Statement, StatementError, camt, finish, mt940, sheet};

/// Most bytes of a file.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Lines that are looked at to tell MT940 from CSV.
const TOP: usize = 200;

/// How a statement is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// SWIFT's customer statement message.
    Mt940,
    /// ISO 20022 `BankToCustomerStatement`.
    Camt053,
    /// Rows of text with separators.
    Csv,
    /// XLSX, XLS or ODS.
    Workbook,
}

impl Format {
    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mt940 => "MT940",
            Self::Camt053 => "camt.053",
            Self::Csv => "CSV",
            Self::Workbook => "XLSX",
        }
    }
}

/// Reads the statements of a file; a spreadsheet holds one, the other formats may hold many.
///
/// # Errors
/// [`StatementError`] says why the file is refused. What is wrong with single lines is told in
/// [`Statement::mistakes`].
pub fn read_statements(bytes: &[u8]) -> Result<Vec<Statement>, StatementError> {
    if bytes.len() > MOST_BYTES {
        return Err(StatementError::TooLarge);
    }
    let mut statements = match told(bytes)? {
        Told::Mt940(text) => mt940::read(&text)?,
        Told::Xml(text) => camt::read(&text)?,
        Told::Sheet(format) => vec![sheet::read(bytes, format)?],
    };
    finish::finish(&mut statements);
    Ok(statements)
}

enum Told<'a> {
    Mt940(Cow<'a, str>),
    Xml(Cow<'a, str>),
    Sheet(Format),
}

fn told(bytes: &[u8]) -> Result<Told<'_>, StatementError> {
    match bytes {
        [] => return Err(StatementError::Empty),
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => return Ok(Told::Sheet(Format::Workbook)),
        [b'%', b'P', b'D', b'F', ..] => return Err(StatementError::NotAStatement),
        _ => {}
    }
    let text = decode(bytes);
    if text.trim_start().starts_with('<') {
        Ok(Told::Xml(text))
    } else if is_mt940(&text) {
        Ok(Told::Mt940(text))
    } else {
        Ok(Told::Sheet(Format::Csv))
    }
}

/// A message begins with field 20 and has an account, a balance or a line behind it.
fn is_mt940(text: &str) -> bool {
    let mut begun = false;
    for line in text.lines().take(TOP) {
        let line = line.rsplit_once("{4:").map_or(line, |(_, rest)| rest).trim_start();
        begun |= line.starts_with(":20:");
        if begun && [":25", ":28", ":60F:", ":60M:", ":61:"].iter().any(|tag| line.starts_with(tag)) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_format_is_told_by_what_is_in_the_file() {
        let kind = |bytes: &[u8]| match told(bytes) {
            Ok(Told::Mt940(_)) => "mt940",
            Ok(Told::Xml(_)) => "xml",
            Ok(Told::Sheet(format)) => format.name(),
            Err(_) => "refused",
        };
        assert_eq!(kind(b"{1:F01X}{4:\r\n:20:1\r\n:25:2\r\n"), "mt940");
        assert_eq!(kind(b"\xef\xbb\xbf\n:20:1\n:25:2"), "mt940");
        assert_eq!(kind(b"\xef\xbb\xbf  <Document/>"), "xml");
        assert_eq!(kind(b"PK\x03\x04"), "XLSX");
        assert_eq!(kind(b":20:1,2\n3,4"), "CSV");
        assert_eq!(kind(b"a;b"), "CSV");
        assert_eq!((kind(b""), kind(b"%PDF-1.7")), ("refused", "refused"));
    }

    #[test]
    fn a_file_that_is_too_long_is_refused() {
        assert_eq!(read_statements(&vec![b'a'; MOST_BYTES + 1]), Err(StatementError::TooLarge));
    }
}
