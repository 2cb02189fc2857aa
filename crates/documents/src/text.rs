//! Text with separators: its encoding and separator found out.
use std::borrow::Cow;
use std::io::Read;

use encoding_rs::{Encoding as Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use crate::legacy::detect;
use crate::sheet::{ROWS, SAMPLE, row_of};
use crate::{Encoding, Row, SheetError};

/// Bytes as text, by byte order mark, then by what they can be.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), SheetError> {
    if let Some((decoder, _)) = Decoder::for_bom(bytes) {
        let encoding =
            if decoder == UTF_16LE || decoder == UTF_16BE { Encoding::Utf16 } else { Encoding::Unicode };
        return Ok((decoder.decode(bytes).0, encoding));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        if text.contains('\0') {
            return wide(bytes);
        }
        return Ok((Cow::Borrowed(text), Encoding::Unicode));
    }
    if bytes.contains(&0) {
        return wide(bytes);
    }
    // Old fonts look like Western text; only if they do not fit is it the Vietnamese code page.
    let western = WINDOWS_1252.decode(bytes).0;
    if let Ok(Some(_)) = detect(&sample(&western)) {
        return Ok((western, Encoding::Unicode));
    }
    Ok((WINDOWS_1258.decode(bytes).0.nfc().collect::<String>().into(), Encoding::Windows1258))
}

/// UTF-16 without a mark: in Western text every other byte is zero.
fn wide(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), SheetError> {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).take(200).filter(|b| **b == 0).count();
    let decoder = match (zeros(0), zeros(1)) {
        (0..20, 0..20) => return Err(SheetError::NotASheet),
        (even, odd) if odd > even => UTF_16LE,
        _ => UTF_16BE,
    };
    Ok((decoder.decode(bytes).0, Encoding::Utf16))
}

/// The sign between the cells of a text.
///
/// # Errors
/// [`SheetError::NotASheet`] when it is no text.
pub(crate) fn separator_of(text: &str) -> Result<u8, SheetError> {
    let binary =
        text.chars().take(SAMPLE).filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')).count();
    if binary > 10 { Err(SheetError::NotASheet) } else { Ok(separator(text)) }
}

/// The rows of a text with separators, one after another.
pub(crate) struct TextRows<R> {
    reader: ::csv::Reader<R>,
    record: ::csv::StringRecord,
    /// Empty lines still to come, and the row behind them.
    blank: usize,
    held: Option<Row>,
    count: usize,
}

impl<R: Read> TextRows<R> {
    pub(crate) fn new(text: R, separator: u8) -> Self {
        let mut builder = ::csv::ReaderBuilder::new();
        let reader = builder.has_headers(false).flexible(true).delimiter(separator).from_reader(text);
        Self { reader, record: ::csv::StringRecord::new(), blank: 0, held: None, count: 0 }
    }

    fn read(&mut self) -> Result<Option<Row>, SheetError> {
        let before = self.reader.position().line();
        if !self.reader.read_record(&mut self.record).map_err(|_| SheetError::Broken)? {
            return Ok(None);
        }
        // The reader skips empty lines; a spreadsheet counts them, and a row is told by its number there.
        let within = self.record.iter().flat_map(str::bytes).filter(|byte| *byte == b'\n').count();
        let lines = usize::try_from(self.reader.position().line() - before).unwrap_or_default();
        self.blank = lines.saturating_sub(within + 1);
        Ok(Some(row_of(self.record.iter().map(Cow::Borrowed))))
    }
}

impl<R: Read> Iterator for TextRows<R> {
    type Item = Result<Row, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.count > ROWS {
            return None; // it was said once
        }
        if self.held.is_none() {
            self.held = match self.read() {
                Ok(row) => Some(row?),
                Err(error) => return Some(Err(error)),
            };
        }
        self.count += 1;
        if self.count > ROWS {
            return Some(Err(SheetError::TooLarge));
        }
        if self.blank > 0 {
            self.blank -= 1;
            return Some(Ok(Row::default()));
        }
        self.held.take().map(Ok)
    }
}

/// The sign that stands most often, outside quotes, in the first lines.
fn separator(text: &str) -> u8 {
    let (mut quoted, mut counts) = (false, [(b';', 0usize), (b',', 0), (b'\t', 0), (b'|', 0)]);
    // A line that says it: Excel's own `sep=;`.
    if let Some(sign) = text.strip_prefix("sep=").and_then(|rest| rest.bytes().next()) {
        return sign;
    }
    for byte in text.lines().take(20).flat_map(|line| line.bytes().chain([b'\n'])) {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            _ => {
                if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| *sign == byte) {
                    *count += 1;
                }
            }
        }
    }
    counts.iter().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| *sign)
}

fn sample(text: &str) -> String {
    text.chars().filter(|c| !c.is_ascii_digit()).take(SAMPLE).collect()
}
