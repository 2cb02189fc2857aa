//! The rows of a survey as a file gives them: columns by name, read as numbers or as codes when they are asked for.
mod read;

use std::collections::HashMap;
use std::sync::Arc;

use crate::Result;
use crate::error::{Error, near};
use crate::number::{MISSING, at, code};

pub use read::Reading;

/// A table of texts with named columns. A copy shares its cells with the first.
#[derive(Debug, Clone)]
pub struct Table {
    file: String,
    columns: Vec<Column>,
    /// All names of the heading, also of columns that were not kept.
    names: Vec<String>,
    /// The line of the file on which each row begins.
    lines: Arc<Vec<u32>>,
    decimal: char,
}

#[derive(Debug, Clone)]
struct Column {
    name: String,
    cells: Arc<Cells>,
}

#[derive(Debug, Clone)]
enum Cells {
    /// All texts after one another and where each ends; a missing one is marked.
    Texts {
        text: String,
        ends: Vec<usize>,
        missing: Vec<bool>,
    },
    Numbers(Vec<f64>),
}

/// A column as codes of its sorted levels.
#[derive(Debug, Clone, Default)]
pub struct Codes {
    /// The code of each row; `u32::MAX` where the cell is missing.
    pub codes: Vec<u32>,
    /// What each code stands for: in order of numbers when all are numbers, else of letters.
    pub levels: Vec<String>,
}

impl Codes {
    /// What a code stands for.
    pub fn level(&self, code: u32) -> &str {
        crate::number::slot_of(&self.levels, code).map_or("", String::as_str)
    }
}

impl Table {
    /// A table made in memory. Rows are named by their number.
    ///
    /// # Errors
    /// When columns differ in length.
    pub fn new(name: &str, columns: Vec<(String, Vec<f64>)>) -> Result<Self> {
        let rows = columns.first().map_or(0, |(_, values)| values.len());
        if columns.iter().any(|(_, values)| values.len() != rows) {
            return Err(Error::asked("the columns of a table differ in length"));
        }
        let names = columns.iter().map(|(name, _)| name.clone()).collect();
        let columns = columns
            .into_iter()
            .map(|(name, values)| Column { name, cells: Arc::new(Cells::Numbers(values)) })
            .collect();
        let lines = Arc::new((1..=code(rows)).collect());
        Ok(Self { file: name.to_owned(), columns, names, lines, decimal: '.' })
    }

    pub fn rows(&self) -> usize {
        self.lines.len()
    }

    pub fn file(&self) -> &str {
        &self.file
    }

    pub fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.name == name)
    }

    /// Adds a column of numbers, or puts it in the place of one with its name.
    pub fn put(&mut self, name: &str, values: Vec<f64>) {
        self.columns.retain(|column| column.name != name);
        self.columns.push(Column { name: name.to_owned(), cells: Arc::new(Cells::Numbers(values)) });
        if !self.names.iter().any(|known| known == name) {
            self.names.push(name.to_owned());
        }
    }

    /// The columns that a name means: itself, or all that begin with what stands before a `*`.
    pub(crate) fn matching(&self, name: &str) -> Vec<String> {
        match name.strip_suffix('*') {
            Some(start) => self.names.iter().filter(|known| known.starts_with(start)).cloned().collect(),
            None => vec![name.to_owned()],
        }
    }

    fn column(&self, name: &str) -> Result<&Column> {
        self.columns.iter().find(|column| column.name == name).ok_or_else(|| {
            let known = near(name, self.names.iter().map(String::as_str));
            self.wrong(format!("there is no column “{name}”{known}"))
        })
    }

    pub(crate) fn wrong(&self, message: String) -> Error {
        Error::Data { file: self.file.clone(), message }
    }

    /// The line of the file on which a row begins.
    pub fn line(&self, row: usize) -> u32 {
        at(&self.lines, code(row))
    }

    /// A column as numbers; NaN where the cell is missing.
    ///
    /// # Errors
    /// When there is no such column, or a cell is not a number: with its line.
    pub fn numbers(&self, name: &str) -> Result<Vec<f64>> {
        match &*self.column(name)?.cells {
            Cells::Numbers(values) => Ok(values.clone()),
            Cells::Texts { text, ends, missing } => texts(text, ends)
                .zip(missing)
                .enumerate()
                .map(
                    |(row, (cell, missing))| {
                        if *missing { Ok(f64::NAN) } else { self.number(name, row, cell) }
                    },
                )
                .collect(),
        }
    }

    fn number(&self, name: &str, row: usize, cell: &str) -> Result<f64> {
        let parsed = match self.decimal {
            '.' => cell.parse::<f64>().ok(),
            // A point would be a separator of thousands here; 1.250 is not one and a quarter.
            decimal => (!cell.contains('.')).then(|| cell.replace(decimal, ".").parse().ok()).flatten(),
        };
        parsed.filter(|number: &f64| number.is_finite()).ok_or_else(|| {
            self.wrong(format!(
                "line {}, column “{name}”: “{cell}” is not a number. Write it with {} for the decimals and without \
                 separators of thousands, or list it under `missing` of `[data]`.",
                self.line(row),
                if self.decimal == '.' { "a point" } else { "a comma" },
            ))
        })
    }

    /// A column as codes of its levels.
    ///
    /// # Errors
    /// When there is no such column.
    pub fn codes(&self, name: &str) -> Result<Codes> {
        Ok(match &*self.column(name)?.cells {
            Cells::Numbers(values) => encode_numbers(values),
            Cells::Texts { text, ends, missing } => {
                encode(texts(text, ends).zip(missing).map(|(cell, missing)| (cell, *missing)))
            }
        })
    }

    /// Several columns crossed: a row's code stands for its combination, labelled with the levels joined by a point.
    ///
    /// # Errors
    /// When there is no such column.
    pub fn crossed(&self, names: &[String]) -> Result<Codes> {
        let mut parts = names.iter().map(|name| self.codes(name));
        let mut crossed = parts.next().transpose()?.unwrap_or_default();
        for part in parts {
            crossed = cross(&crossed, &part?);
        }
        Ok(crossed)
    }
}

fn texts<'a>(text: &'a str, ends: &'a [usize]) -> impl Iterator<Item = &'a str> {
    ends.iter().scan(0, |start, end| {
        let cell = text.get(*start..*end).unwrap_or("");
        *start = *end;
        Some(cell)
    })
}

fn encode<'a>(cells: impl Iterator<Item = (&'a str, bool)>) -> Codes {
    let mut found: HashMap<&str, u32> = HashMap::new();
    let mut levels: Vec<&str> = Vec::new();
    let raw: Vec<u32> = cells
        .map(|(cell, missing)| {
            if missing {
                return MISSING;
            }
            *found.entry(cell).or_insert_with(|| {
                levels.push(cell);
                code(levels.len() - 1)
            })
        })
        .collect();
    let mut order: Vec<(u32, &str, f64)> =
        (0..).zip(levels).map(|(old, level)| (old, level, level.parse().unwrap_or(f64::NAN))).collect();
    if order.iter().all(|(_, _, number)| number.is_finite()) {
        order.sort_by(|a, b| a.2.total_cmp(&b.2).then_with(|| a.1.cmp(b.1)));
    } else {
        order.sort_by(|a, b| a.1.cmp(b.1));
    }
    let mut renamed = vec![0; order.len()];
    for (new, (old, _, _)) in (0..).zip(&order) {
        if let Some(place) = crate::number::slot(&mut renamed, *old) {
            *place = new;
        }
    }
    let codes = raw.into_iter().map(|old| if old == MISSING { MISSING } else { at(&renamed, old) }).collect();
    Codes { codes, levels: order.into_iter().map(|(_, level, _)| level.to_owned()).collect() }
}

fn encode_numbers(values: &[f64]) -> Codes {
    let mut levels: Vec<f64> = Vec::new();
    let mut found: HashMap<u64, u32> = HashMap::new();
    for value in values.iter().filter(|value| !value.is_nan()) {
        found.entry((value + 0.0).to_bits()).or_insert_with(|| {
            levels.push(value + 0.0);
            0
        });
    }
    levels.sort_by(f64::total_cmp);
    for (code, level) in (0..).zip(&levels) {
        found.insert(level.to_bits(), code);
    }
    let code = |value: &f64| found.get(&(value + 0.0).to_bits()).copied().unwrap_or(MISSING);
    Codes {
        codes: values.iter().map(code).collect(),
        levels: levels.iter().map(ToString::to_string).collect(),
    }
}

/// The combinations of two codings that occur, in order of the first, then of the second.
pub(crate) fn cross(left: &Codes, right: &Codes) -> Codes {
    let mut pairs: Vec<(u32, u32)> = left
        .codes
        .iter()
        .copied()
        .zip(right.codes.iter().copied())
        .filter(|(a, b)| *a != MISSING && *b != MISSING)
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let codes = left
        .codes
        .iter()
        .zip(&right.codes)
        .map(|(a, b)| pairs.binary_search(&(*a, *b)).map_or(MISSING, code))
        .collect();
    let levels = pairs.iter().map(|(a, b)| format!("{}.{}", left.level(*a), right.level(*b))).collect();
    Codes { codes, levels }
}
