use std::borrow::Cow;

use calamine::Data;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::Row;
use crate::open_sheet;
use crate::workbook::workbook;

/// Most rows and cells of one file.
pub(crate) const ROWS: usize = 200_000;
pub(crate) const CELLS: usize = 6_000_000;
/// Characters that are looked at to tell an encoding.
pub(crate) const SAMPLE: usize = 20_000;

/// How a spreadsheet was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Unicode,
    Utf16,
    /// Windows code page 1258 (Vietnamese).
    Windows1258,
    /// TCVN3 fonts (`.VnTime`), converted.
    Tcvn3,
    /// VNI fonts (`VNI-Times`), converted.
    Vni,
}

impl Encoding {
    /// Its name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unicode => "Unicode",
            Self::Utf16 => "UTF-16",
            Self::Windows1258 => "Windows-1258",
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
        }
    }
}

/// A spreadsheet as text: rows of cells, in NFC, without the empty cells at the end of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub rows: Vec<Row>,
    pub encoding: Encoding,
}

/// Why a file is no spreadsheet for us; `key` of the text that tells people what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    #[error("the file is empty")]
    Empty,
    #[error("the workbook cannot be read")]
    Broken,
    #[error("the file is protected by a password")]
    Protected,
    #[error("the file has too many rows or cells")]
    TooLarge,
    #[error("the text is in an encoding that is not known")]
    Encoding,
    #[error("the file is no spreadsheet")]
    NotASheet,
}

impl SheetError {
    /// The key of the sentence for people.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "sheet-empty",
            Self::Broken => "sheet-broken",
            Self::Protected => "sheet-protected",
            Self::TooLarge => "sheet-too-large",
            Self::Encoding => "sheet-encoding",
            Self::NotASheet => "sheet-not-a-sheet",
        }
    }
}

/// Reads a whole spreadsheet, as [`open_sheet`] does row by row.
///
/// # Errors
/// [`SheetError`] says why the file is refused.
pub fn read_sheet(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let rows = open_sheet(bytes)?;
    let encoding = rows.encoding();
    Ok(Sheet { rows: rows.collect::<Result<_, _>>()?, encoding })
}

/// An old workbook, or a new one behind a password: both are compound files.
pub(crate) fn compound(bytes: &[u8]) -> Result<Vec<Row>, SheetError> {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|part| part == name) {
        return Err(SheetError::Protected);
    }
    workbook(bytes)
}

pub(crate) fn cell(data: &Data) -> String {
    match data {
        Data::Int(number) => number.to_string(),
        // Whole numbers without a dot; a tax code typed as a number stays digits.
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTime(at) => at.as_f64().to_string(),
        Data::DateTimeIso(at) => at.split('T').next().unwrap_or_default().to_owned(),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// A row of cells, trimmed and in NFC; most are so already.
pub(crate) fn row_of<'a>(cells: impl Iterator<Item = Cow<'a, str>>) -> Row {
    Row::of(cells.map(|cell| {
        let text = cell.trim();
        match is_nfc(text) {
            true if text.len() == cell.len() => cell,
            true => Cow::Owned(text.to_owned()),
            false => Cow::Owned(text.nfc().collect()),
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        read_sheet(bytes).unwrap().rows.iter().map(Row::cells).collect()
    }

    #[test]
    fn separators_marks_and_encodings() {
        let wanted =
            vec![vec!["Tên".to_owned(), "Xã".to_owned()], vec!["Dừa; sáp".to_owned(), "Cầu Kè".to_owned()]];
        let text = "Tên;Xã\r\n\"Dừa; sáp\";Cầu Kè\r\n";
        assert_eq!(rows(text.as_bytes()), wanted);
        assert_eq!(rows(format!("\u{feff}{text}").as_bytes()), wanted);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows(&wide), wanted);
        assert_eq!(rows(&[&[0xff, 0xfe][..], &wide].concat()), wanted);
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(rows(&[&[0xfe, 0xff][..], &big].concat()), wanted);
        assert_eq!(rows("Tên,Xã\n\"Dừa; sáp\",Cầu Kè".as_bytes()), wanted);
        assert_eq!(rows("Tên\tXã\nDừa; sáp\tCầu Kè".as_bytes()), wanted);
    }

    #[test]
    fn old_fonts_in_a_csv() {
        let tcvn3: Vec<u8> = "Tên,Tỉnh\nDõa s¸p CÇu KÌ,Trµ Vinh\nC«ng ty h÷u h¹n,VÜnh Long\n"
            .chars()
            .filter_map(|c| u8::try_from(u32::from(c)).ok())
            .collect();
        let sheet = read_sheet(&tcvn3).unwrap();
        assert_eq!(sheet.encoding, Encoding::Tcvn3);
        assert_eq!(sheet.rows[1].cells(), ["Dừa sáp Cầu Kè", "Trà Vinh"]);
        assert_eq!(sheet.rows[2].cells(), ["Công ty hữu hạn", "Vĩnh Long"]);
    }

    #[test]
    fn what_is_no_spreadsheet_is_refused_by_name() {
        assert_eq!(read_sheet(b""), Err(SheetError::Empty));
        assert_eq!(read_sheet(b"\n\n"), Err(SheetError::Empty));
        assert_eq!(read_sheet(b"PK\x03\x04broken"), Err(SheetError::Broken));
        assert_eq!(read_sheet(b"%PDF-1.7"), Err(SheetError::NotASheet));
        assert_eq!(read_sheet(&[0x89, b'P', b'N', b'G', 1, 2]), Err(SheetError::NotASheet));
        assert_eq!(read_sheet("äöß,ÄÖÜ\nñandú,œuvre\nÆgir,ßßß øøø".as_bytes()), Err(SheetError::Encoding));
    }
}
