use documents::Row;

use super::headings::{self, Column};

/// Rows that are looked through for the headings.
const TOP: usize = 60;

/// What each column of a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns(Vec<Option<Column>>);

/// A row with what its cells mean.
pub(super) struct Cells<'a> {
    pub(super) row: usize,
    pub(super) texts: Vec<&'a str>,
    columns: &'a Columns,
}

impl Columns {
    /// By the headings; each meaning once, the first column that has it.
    fn guess<S: AsRef<str>>(headings: &[S]) -> Self {
        let mut taken = Vec::new();
        let mut once = |column: Option<Column>| {
            let column = column.filter(|column| !taken.contains(column));
            taken.extend(column);
            column
        };
        Self(headings.iter().map(|heading| once(headings::column(heading.as_ref()))).collect())
    }

    /// The headings of a table: of the first rows, the one that names a day, an amount and most other columns, or two
    /// rows together ("Phát sinh" above "Nợ" and "Có"). Also the last of these rows, from 0.
    pub(super) fn find(rows: &[Row]) -> Option<(usize, Self)> {
        let found = rows.iter().take(TOP).enumerate().filter_map(|(at, row)| {
            let single = Self::guess(&row.cells());
            if single.is_usable() {
                return Some((at, single));
            }
            // What is whole by itself needs no help from the letterhead above it.
            let below = rows.get(at + 1).filter(|below| !Self::guess(&below.cells()).is_usable())?;
            let two = Self::guess(&over(row, below));
            two.is_usable().then_some((at + 1, two))
        });
        found.max_by_key(|(at, columns)| (columns.known(), std::cmp::Reverse(*at)))
    }

    fn is_usable(&self) -> bool {
        self.has_day()
            && [Column::Amount, Column::Debit, Column::Credit].iter().any(|column| self.has(*column))
    }

    fn has_day(&self) -> bool {
        [Column::Booked, Column::Traded, Column::Value].iter().any(|column| self.has(*column))
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.0.contains(&Some(column))
    }

    pub(super) fn known(&self) -> usize {
        self.0.iter().flatten().filter(|column| **column != Column::Other).count()
    }

    /// A row below the headings, by its number from 1.
    pub(super) fn of<'a>(&'a self, row: usize, cells: &'a Row) -> Cells<'a> {
        Cells { row, texts: cells.iter().collect(), columns: self }
    }
}

impl Cells<'_> {
    pub(super) fn get(&self, column: Column) -> &str {
        let at = self.columns.0.iter().position(|known| *known == Some(column));
        at.and_then(|at| self.texts.get(at)).copied().unwrap_or_default()
    }

    /// Whether it has the headings again, as on each page of a printed list, or in another language.
    pub(super) fn is_headings(&self) -> bool {
        let both = self.columns.0.iter().zip(&self.texts);
        let same = both.filter(|(column, cell)| column.is_some() && headings::column(cell) == **column);
        same.count() >= 2
    }
}

/// Headings over two rows: a merged cell stands in the first of its columns only.
fn over(above: &Row, below: &Row) -> Vec<String> {
    let (mut above, below) = (above.cells(), below.cells());
    above.resize(above.len().max(below.len()), String::new());
    let below = below.into_iter().chain(std::iter::repeat(String::new()));
    above.into_iter().zip(below).map(|(above, below)| format!("{above} {below}")).collect()
}
