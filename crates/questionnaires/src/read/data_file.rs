mod geojson;
mod xml;

use std::path::{Component, Path};

use super::Reader;
use crate::fault::What;
use crate::form::{Item, List, ListId, Parameters, Texts};
use crate::sheets::{Lines, separator_of};

/// What ships with the program, from where it stands anyway.
const SHIPPED: [(&str, &str); 2] = [
    ("communes.csv", include_str!("../../../../data/places/communes.csv")),
    ("provinces.csv", include_str!("../../../../data/places/provinces.csv")),
];

const MOST_BYTES: u64 = 64 << 20;

impl Reader<'_> {
    /// The list of a file, read once for each pair of columns. Without parameters it is only looked up in, so that it needs
    /// no column of names.
    pub(super) fn file_list(&mut self, row: u32, file: &str, parameters: Option<&Parameters>) -> ListId {
        let default = if file.ends_with(".geojson") { ("id", "title") } else { ("name", "label") };
        let said = |key: &str| parameters.and_then(|parameters| parameters.get(key));
        let value = said("value").unwrap_or(default.0).to_owned();
        let label = said("label").unwrap_or(default.1).to_owned();
        let key = format!("{file}?{value}&{label}&{}", parameters.is_some());
        let known = |list: &List| list.is_file && list.key == key;
        if let Some(at) = self.lists.iter().position(known) {
            return ListId(at);
        }
        let mut list = List { name: file.to_owned(), is_file: true, key, ..List::default() };
        match self.load(file) {
            Ok(Some(table)) => {
                let lacks = !table.columns.contains(&value);
                if lacks && parameters.is_some() {
                    let what = What::FileColumn { file: file.to_owned(), wanted: value };
                    self.fault("survey", row, "parameters", what);
                } else {
                    self.fill(&mut list, table, (&value, &label));
                }
            }
            Ok(None) => {
                list.is_missing = true;
                self.notice("survey", row, "type", What::FileMissing { file: file.to_owned() });
            }
            Err(what) => self.fault("survey", row, "type", what),
        }
        self.lists.push(list);
        ListId(self.lists.len() - 1)
    }

    pub(super) fn load(&self, file: &str) -> Result<Option<Table>, What> {
        let broken = |reason: String| What::FileBroken { file: file.to_owned(), reason };
        let plain = Path::new(file).components().all(|part| matches!(part, Component::Normal(_)));
        let paths = self.files.folders.iter().map(|folder| folder.join(file));
        let found = if plain { paths.into_iter().find(|path| path.is_file()) } else { None };
        let text = match found {
            Some(path) => {
                let failed = |error: std::io::Error| broken(error.to_string());
                if std::fs::metadata(&path).map_err(failed)?.len() > MOST_BYTES {
                    return Err(broken(format!("> {MOST_BYTES} bytes")));
                }
                let bytes = std::fs::read(&path).map_err(failed)?;
                String::from_utf8(bytes).map_err(|_| What::FileNotUtf8 { file: file.to_owned() })?
            }
            None => match SHIPPED.iter().find(|(name, _)| *name == file) {
                Some((_, text)) => (*text).to_owned(),
                None => return Ok(None),
            },
        };
        let text = text.trim_start_matches('\u{feff}');
        let table = match file.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "xml" => xml::table(text),
            "geojson" => geojson::table(text),
            _ => comma(text),
        };
        table.map(Some).map_err(broken)
    }

    fn fill(&mut self, list: &mut List, table: Table, (value, label): (&str, &str)) {
        let at = |name: &str| table.columns.iter().position(|known| known == name);
        let (value_at, label_at) = (at(value), at(label));
        let labels = self.label_columns(&table.columns, label, label_at);
        for (number, fields) in table.rows {
            let mut texts = Texts::default();
            for (language, at) in &labels {
                texts.put(*language, fields.get(*at).map_or("", String::as_str));
            }
            let name = value_at.and_then(|at| fields.get(at)).cloned().unwrap_or_default();
            list.items.push(Item { row: number, name, label: texts, media: Vec::new(), fields });
        }
        list.columns = table.columns;
    }

    /// Which column labels a choice in which language: `label` in the default one, `label::English (en)` or `label_en`
    /// in English.
    fn label_columns(&mut self, columns: &[String], label: &str, at: Option<usize>) -> Vec<(usize, usize)> {
        let default = self.language(None);
        let mut found = Vec::new();
        for (language, name) in self.languages.iter().enumerate() {
            let code = name.rsplit_once('(').map_or("", |(_, code)| code.trim_end_matches(')'));
            let names = [format!("{label}::{name}"), format!("{label}_{code}")];
            let own = columns.iter().position(|column| names.contains(column));
            found.extend(own.map(|at| (language, at)));
        }
        if !found.iter().any(|(language, _)| *language == default) {
            found.extend(at.map(|at| (default, at)));
        }
        found
    }
}

/// A file's columns and rows, with their line numbers.
pub(super) struct Table {
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<(u32, Vec<String>)>,
}

fn comma(text: &str) -> Result<Table, String> {
    let separator = separator_of(text.as_bytes());
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).delimiter(separator).from_reader(text.as_bytes());
    let columns =
        reader.headers().map_err(|error| error.to_string())?.iter().map(|c| c.trim().to_owned()).collect();
    let mut rows = Vec::new();
    let mut lines = Lines::new(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let line = lines.of(record.position());
        let cells = record.iter().map(str::to_owned).collect();
        rows.push((line, cells));
    }
    Ok(Table { columns, rows })
}
