use super::{KNOWN, Sheet, Sheets};
use crate::fault::{Fault, What};

/// Rows with the numbers of their lines.
type Raw = Vec<(u32, Vec<String>)>;

/// Reads the CSV form of a questionnaire: a sheet's name alone in the first column, below it the rows, which begin with
/// an empty cell; the first of them names the columns. Other tools for `XLSForm` read and write the same.
pub(super) fn read(bytes: &[u8]) -> Result<Sheets, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::whole(What::NotUtf8 {}))?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(bytes);
    let mut lines = Lines::new(bytes);
    let mut raw: Vec<(String, Raw)> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| Fault::whole(What::NotAForm { reason: error.to_string() }))?;
        let line = lines.of(record.position());
        let mut cells = record.iter().map(|cell| cell.trim().to_owned());
        let name = cells.next().unwrap_or_default();
        let cells: Vec<String> = cells.collect();
        if !name.is_empty() {
            raw.push((name, Vec::new()));
        }
        if cells.iter().any(|cell| !cell.is_empty())
            && let Some((_, rows)) = raw.last_mut()
        {
            rows.push((line, cells));
        }
    }
    let mut sheets: Vec<Sheet> = Vec::new();
    for (name, rows) in raw {
        let sheet = Sheet::of(&name, rows.into_iter());
        if sheets.iter().any(|known| known.name == sheet.name) {
            return Err(Fault::new(&name, 0, "", What::SheetTwice {}));
        }
        sheets.push(sheet);
    }
    if !sheets.iter().any(|sheet| KNOWN.contains(&sheet.name.as_str())) {
        return Err(Fault::whole(What::NoSurvey {}));
    }
    Ok(Sheets(sheets))
}

/// Programs of countries with a decimal comma write semicolons; what stands after the first sheet's name tells.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let second = text.lines().filter(|line| !line.trim().is_empty()).nth(1).unwrap_or_default();
    let semicolons = first.starts_with(|c: char| c.is_alphabetic()) && second.starts_with(';');
    let tabs = second.starts_with('\t');
    if semicolons {
        b';'
    } else if tabs {
        b'\t'
    } else {
        b','
    }
}

/// The sign between the cells of a table: of comma, semicolon and tab, the one that its first row has most; lines that begin
/// with `#` are remarks.
pub(crate) fn separator_of(table: &[u8]) -> u8 {
    let mut lines = table.split(|byte| *byte == b'\n');
    let head =
        lines.find(|line| !line.starts_with(b"#") && !line.trim_ascii().is_empty()).unwrap_or_default();
    let count = |separator: &u8| head.split(|byte| byte == separator).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// On which line of a text each record begins; the reader itself counts wrongly behind CRLF.
pub(crate) struct Lines<'a> {
    rest: &'a [u8],
    at: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a [u8]) -> Self {
        Self { rest: text, at: 0, line: 1 }
    }

    /// From 1, of records in their order.
    pub(crate) fn of(&mut self, position: Option<&csv::Position>) -> u32 {
        let byte = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.at);
        let ends = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let (passed, rest) =
            self.rest.split_at_checked(byte.saturating_sub(self.at)).unwrap_or((self.rest, &[]));
        // Ends of lines before the record still belong to what was before it.
        let blank = rest.iter().take_while(|byte| ends(byte)).count();
        let (more, rest) = rest.split_at_checked(blank).unwrap_or((rest, &[]));
        let count = passed.iter().chain(more).filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
        self.at += passed.len() + more.len();
        self.rest = rest;
        self.line
    }
}
