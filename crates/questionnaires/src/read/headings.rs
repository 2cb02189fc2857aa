use super::columns::{Column, column};
use crate::fault::{Fault, What};
use crate::sheets::Sheet;

/// What a heading names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) column: Column,
    pub(super) language: Option<String>,
    pub(super) written: String,
}

/// Which sheet a heading stands in; the same word may mean other things there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Survey,
    Choices,
}

/// The headings of a sheet, by place; none for a column without one.
pub(super) fn headings(sheet: &Sheet, place: Place) -> (Vec<Option<Heading>>, Vec<Fault>) {
    let double = sheet.headers.iter().any(|header| header.contains("::"));
    let mut found: Vec<Option<Heading>> = Vec::new();
    let mut faults = Vec::new();
    for written in &sheet.headers {
        let heading = (!written.is_empty()).then(|| heading(written, double, place));
        let same = |other: &&Heading| {
            heading.as_ref().is_some_and(|h| (&h.column, &h.language) == (&other.column, &other.language))
        };
        if let Some(other) = found.iter().flatten().find(same) {
            let what = What::HeaderTwice { other: other.written.clone() };
            faults.push(Fault::new(&sheet.name, sheet.head, written, what));
        }
        found.push(heading);
    }
    (found, faults)
}

fn heading(written: &str, double: bool, place: Place) -> Heading {
    let mut tokens: Vec<String> = split(written, double);
    let known = |tokens: &[String]| column(tokens, place);
    // The last part is a language unless it belongs to the name (`bind::relevant`).
    let whole = known(&tokens);
    let (column, language) = match whole {
        Some(column) => (column, None),
        None if tokens.len() > 1 => {
            let language = tokens.pop();
            match known(&tokens).filter(Column::is_translated) {
                Some(column) => (column, language),
                None => (Column::Other(written.to_owned()), None),
            }
        }
        None => (Column::Other(written.to_owned()), None),
    };
    Heading { column, language, written: written.to_owned() }
}

/// `label::English (en)` in its parts; a single colon parts only where no heading has two (older forms), and not in
/// `jr:count`.
fn split(written: &str, double: bool) -> Vec<String> {
    if double {
        return written.split("::").map(|part| part.trim().to_owned()).collect();
    }
    let mut parts: Vec<String> = Vec::new();
    for part in written.split(':').map(str::trim) {
        match parts.last_mut() {
            Some(last) if last == "jr" => *last = format!("jr:{part}"),
            _ => parts.push(part.to_owned()),
        }
    }
    parts
}
