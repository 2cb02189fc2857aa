//! A spreadsheet row by row: a list of a hundred thousand businesses need not stand in memory as a whole.
use std::borrow::Cow;
use std::io::Cursor;

use crate::legacy::{Legacy, detect};
use crate::sheet::{SAMPLE, compound};
use crate::text::{TextRows, decode, separator_of};
use crate::workbook::workbook;
use crate::{Encoding, Row, SheetError};

/// The rows of a spreadsheet, one after another. Of a text only the row at hand is made; a workbook is unpacked as a whole.
pub struct SheetRows<B> {
    source: Source<B>,
    legacy: Option<Legacy>,
    encoding: Encoding,
}

enum Source<B> {
    Text(Box<TextRows<Cursor<Text<B>>>>),
    Book(std::vec::IntoIter<Row>),
}

/// The text of a file: its own bytes, or what was made of them.
enum Text<B> {
    Own(B),
    Made(String),
}

impl<B: AsRef<[u8]>> AsRef<[u8]> for Text<B> {
    fn as_ref(&self) -> &[u8] {
        match self {
            Self::Own(bytes) => bytes.as_ref(),
            Self::Made(text) => text.as_bytes(),
        }
    }
}

/// Opens XLSX, XLS, ODS (the first sheet with anything in it; formulas by their kept values) or CSV (separator, byte
/// order mark and encoding found out).
///
/// # Errors
/// [`SheetError`] says why the file is refused. Rows may still be [`SheetError::TooLarge`] together.
pub fn open_sheet<B: AsRef<[u8]>>(bytes: B) -> Result<SheetRows<B>, SheetError> {
    match bytes.as_ref() {
        [] => Err(SheetError::Empty),
        [b'P', b'K', 3, 4, ..] => of_book(workbook(bytes.as_ref())?),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => of_book(compound(bytes.as_ref())?),
        [b'%', b'P', b'D', b'F', ..] | [0xff, 0xd8, 0xff, ..] | [0x89, b'P', b'N', b'G', ..] => {
            Err(SheetError::NotASheet)
        }
        _ => of_text(bytes),
    }
}

fn of_book<B>(rows: Vec<Row>) -> Result<SheetRows<B>, SheetError> {
    let legacy = old_font(rows.iter().map(|row| Ok(Cow::Borrowed(row))))?;
    Ok(SheetRows {
        source: Source::Book(rows.into_iter()),
        legacy,
        encoding: named(legacy, Encoding::Unicode),
    })
}

fn of_text<B: AsRef<[u8]>>(bytes: B) -> Result<SheetRows<B>, SheetError> {
    let (text, encoding) = decode(bytes.as_ref())?;
    let separator = separator_of(&text)?;
    let legacy = old_font(TextRows::new(text.as_bytes(), separator).map(|row| row.map(Cow::Owned)))?;
    // What was decoded without a change is the end of the file behind its mark.
    let (mark, made) = match text {
        Cow::Borrowed(text) => (bytes.as_ref().len() - text.len(), None),
        Cow::Owned(text) => (0, Some(text)),
    };
    let mut cursor = Cursor::new(made.map_or(Text::Own(bytes), Text::Made));
    cursor.set_position(u64::try_from(mark).unwrap_or_default());
    let source = Source::Text(Box::new(TextRows::new(cursor, separator)));
    Ok(SheetRows { source, legacy, encoding: named(legacy, encoding) })
}

/// Old fonts in any kind of file are told by all of its text together, as far as a sample goes.
fn old_font<'a>(
    rows: impl Iterator<Item = Result<Cow<'a, Row>, SheetError>>,
) -> Result<Option<Legacy>, SheetError> {
    let (mut together, mut empty) = (String::new(), true);
    for row in rows {
        let row = row?;
        empty &= row.is_empty();
        for cell in row.iter().filter(|cell| !cell.is_ascii()) {
            together.push_str(cell);
            together.push('\n');
        }
        if together.len() > SAMPLE * 3 {
            break;
        }
    }
    if empty {
        return Err(SheetError::Empty);
    }
    detect(&together).map_err(|()| SheetError::Encoding)
}

fn named(legacy: Option<Legacy>, encoding: Encoding) -> Encoding {
    match legacy {
        None => encoding,
        Some(Legacy::Tcvn3) => Encoding::Tcvn3,
        Some(Legacy::Vni) => Encoding::Vni,
    }
}

/// Converts cell by cell: a cell that is Unicode already (it has a letter beyond U+00FF) stays.
fn modern(row: &Row, legacy: Legacy) -> Row {
    let old = |cell: &str| !cell.is_ascii() && cell.chars().all(|c| u32::from(c) < 0x100);
    Row::of(row.iter().map(|cell| if old(cell) { legacy.convert(cell).into() } else { cell.into() }))
}

impl<B> SheetRows<B> {
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }
}

impl<B: AsRef<[u8]>> Iterator for SheetRows<B> {
    type Item = Result<Row, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = match &mut self.source {
            Source::Text(rows) => rows.next()?,
            Source::Book(rows) => Ok(rows.next()?),
        };
        match self.legacy {
            Some(legacy) => Some(row.map(|row| modern(&row, legacy))),
            None => Some(row),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_one_by_one_with_the_empty_lines_between() {
        let rows = open_sheet("\u{feff}Tên;Xã\n\n\n\"Dừa\nsáp\";Cầu Kè\nKẹo;\n".as_bytes()).unwrap();
        let cells: Vec<_> = rows.map(|row| row.unwrap().cells()).collect();
        let wanted: [&[&str]; 5] = [&["Tên", "Xã"], &[], &[], &["Dừa\nsáp", "Cầu Kè"], &["Kẹo"]];
        assert_eq!(cells, wanted);
    }

    #[test]
    fn a_sheet_that_is_too_long_says_so_where_it_ends() {
        let rows = open_sheet("Dừa sáp\n".repeat(200_001)).unwrap();
        assert_eq!(rows.last(), Some(Err(SheetError::TooLarge)));
        assert_eq!(open_sheet("a\n".repeat(200_001)).err(), Some(SheetError::TooLarge));
    }
}
