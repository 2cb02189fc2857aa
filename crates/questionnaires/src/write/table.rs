use crate::form::{Form, Texts};
use crate::sheets::{Row, Sheet};

/// A sheet that grows by its cells; columns come in the order they are named.
pub(super) struct Table {
    name: String,
    headers: Vec<String>,
    rows: Vec<Vec<(usize, String)>>,
}

impl Table {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), headers: Vec::new(), rows: Vec::new() }
    }

    /// Names a column before any row has it, so that columns stand in their usual order.
    pub(super) fn column(&mut self, header: &str) -> usize {
        self.headers.iter().position(|known| known == header).unwrap_or_else(|| {
            self.headers.push(header.to_owned());
            self.headers.len() - 1
        })
    }

    pub(super) fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Puts a text into the last row; an empty one makes no column.
    pub(super) fn put(&mut self, header: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let column = self.column(header);
        if let Some(row) = self.rows.last_mut() {
            row.push((column, text.to_owned()));
        }
    }

    /// Puts a text of each language into its column.
    pub(super) fn put_texts(&mut self, form: &Form, header: &str, texts: &Texts) {
        for (language, name) in form.languages.iter().enumerate() {
            if let Some(text) = texts.source(language) {
                self.put(&header_in(header, name), text);
            }
        }
    }

    pub(super) fn sheet(self) -> Sheet {
        let width = self.headers.len();
        let rows = (2..).zip(self.rows).map(|(number, filled)| {
            let mut cells = vec![String::new(); width];
            for (column, text) in filled {
                if let Some(cell) = cells.get_mut(column) {
                    *cell = text;
                }
            }
            Row { number, cells }
        });
        Sheet { name: self.name, head: 1, rows: rows.collect(), headers: self.headers }
    }
}

/// `label::English (en)`; the plain heading for a form without languages.
pub(super) fn header_in(header: &str, language: &str) -> String {
    if language.is_empty() { header.to_owned() } else { format!("{header}::{language}") }
}
