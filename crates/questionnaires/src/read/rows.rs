use super::Reader;
use super::columns::Column;
use super::headings::Heading;
use crate::form::Texts;
use crate::sheets::Row;

/// A row with what its columns mean.
pub(super) struct Cells<'a> {
    pub(super) number: u32,
    headings: &'a [Option<Heading>],
    row: &'a Row,
    clean: bool,
}

impl<'a> Cells<'a> {
    pub(super) fn of(headings: &'a [Option<Heading>], row: &'a Row, clean: bool) -> Self {
        Self { number: row.number, headings, row, clean }
    }

    fn filled(&self) -> impl Iterator<Item = (&'a Heading, &'a str)> {
        let pairs = self.headings.iter().zip(&self.row.cells);
        pairs
            .filter_map(|(heading, cell)| Some((heading.as_ref()?, cell.as_str())))
            .filter(|(_, cell)| !cell.is_empty())
    }

    /// A cell; empty when there is none.
    pub(super) fn get(&self, column: &Column) -> String {
        let found = self.filled().find(|(heading, _)| heading.column == *column);
        found.map(|(_, cell)| plain_quotes(&one_space(cell, self.clean))).unwrap_or_default()
    }

    /// How the heading of a column is written, for faults.
    pub(super) fn written(&self, column: &Column) -> String {
        let found = self.headings.iter().flatten().find(|heading| heading.column == *column);
        found.map(|heading| heading.written.clone()).unwrap_or_default()
    }

    pub(super) fn has(&self, column: &Column) -> bool {
        self.filled().any(|(heading, _)| heading.column == *column)
    }

    /// Cells of the author's own columns, with their headings.
    pub(super) fn others(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let own =
            self.filled().filter(|(heading, _)| matches!(heading.column, Column::Other(_) | Column::SaveTo));
        own.map(|(heading, cell)| (heading.written.as_str(), cell))
    }

    /// The cells of a column in all languages; one that names its language goes before one that does not.
    pub(super) fn texts(&self, column: &Column, reader: &mut Reader<'_>) -> Texts {
        let mut texts = Texts::default();
        for named in [true, false] {
            let of = |(heading, _): &(&Heading, &str)| {
                heading.column == *column && heading.language.is_some() == named
            };
            for (heading, cell) in self.filled().filter(of) {
                let language = reader.language(heading.language.as_deref());
                texts.put(language, &one_space(cell, self.clean));
            }
        }
        texts
    }

    /// The files that are shown with a label.
    pub(super) fn media(&self, reader: &mut Reader<'_>) -> Vec<(String, Texts)> {
        let kinds = ["image", "big-image", "audio", "video"];
        let found = kinds.into_iter().map(|kind| (kind.to_owned(), self.texts(&Column::Media(kind), reader)));
        found.filter(|(_, texts)| !texts.is_empty()).collect()
    }
}

/// Typographic quotation marks as plain ones, and signs of no width left out: word processors and pages put them into
/// expressions. Texts for people keep theirs.
fn plain_quotes(cell: &str) -> String {
    let cell = cell.replace(['\u{200b}', '\u{2060}', '\u{feff}'], "");
    cell.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"")
}

/// Runs of spaces as one.
fn one_space(cell: &str, wanted: bool) -> String {
    if !(wanted && cell.contains("  ")) {
        return cell.to_owned();
    }
    cell.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
