use kernel::Text;

use super::VietQr;
use super::tlv::{join, split};

/// One value of a code, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The way of tags, e.g. `38.01.00`.
    pub path: String,
    /// What it is called; the path itself when nobody named it.
    pub name: Text,
    pub value: String,
}

/// Names of the tags, from the document of NAPAS: path, vi, en.
const NAMES: &str = include_str!("../../../../data/banks/vietqr_tags.csv");

/// Tags that hold tags.
const NESTED: [&str; 4] = ["38", "38.01", "62", "64"];

pub(super) fn fields(code: &VietQr) -> Vec<Field> {
    let mut out = Vec::new();
    collect("", &code.encode().unwrap_or_default(), &mut out);
    out
}

fn collect(path: &str, text: &str, out: &mut Vec<Field>) {
    for tag in split(path, text).unwrap_or_default() {
        let here = join(path, tag.tag);
        if NESTED.contains(&here.as_str()) {
            collect(&here, tag.value, out);
        } else {
            out.push(Field { name: name(&here), path: here, value: tag.value.to_owned() });
        }
    }
}

fn name(path: &str) -> Text {
    let mut names = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(NAMES.as_bytes());
    let found = names.records().flatten().find(|row| row.get(0) == Some(path));
    match found {
        Some(row) => Text::new(row.get(1).unwrap_or(path), row.get(2)),
        None => Text::new(path, None),
    }
}
