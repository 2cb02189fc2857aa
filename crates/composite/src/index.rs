//! An index: data and method, and what each step made of them.
mod notes;

use crate::error::{Error, Result};
use crate::method::{Method, NotPositive};
use crate::number;
use crate::rank;
use crate::read::data::Data;
use crate::read::meta::Meta;
use crate::stage::sheet::{Ladder, Sheet};
use crate::stage::treat::{Done, treat};
use crate::stage::{Frame, denominate, impute, scale};
use crate::tree::Tree;

/// What was done to one indicator at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Treatment {
    pub code: String,
    /// NaN where the data has no times.
    pub time: f64,
    pub done: Done,
}

/// A computed index.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    pub meta: Meta,
    pub data: Data,
    pub method: Method,
    pub tree: Tree,
    pub denominated: Frame,
    pub imputed: Frame,
    pub treated: Frame,
    pub normalised: Frame,
    /// Indicators and aggregates, in the order of [`Tree::nodes`].
    pub aggregated: Frame,
    /// For each column of `aggregated` the rank of each row at its time, 1 the best; 0 where there is no score.
    pub ranks: Vec<Vec<u32>>,
    pub treatments: Vec<Treatment>,
    /// Sentences about what deserves attention, in English.
    pub notes: Vec<String>,
    /// The same in Vietnamese.
    pub notes_vi: Vec<String>,
}

impl Index {
    /// Computes scores and ranks.
    ///
    /// # Errors
    /// [`Error`] when the method asks for something that the data does not have, a mean is not defined for a value, or no
    /// unit gets a score.
    pub fn compute(meta: Meta, data: Data, method: Method) -> Result<Self> {
        known(&meta, &method)?;
        let tree = Tree::of(&meta);
        let denominated = denominate::denominate(&meta, &data, &denominate::raw(&meta, &data))?;
        let imputed = impute::impute(&data, &method.imputation, &denominated)?;
        let (treated, treatments) = treat_all(&data, &method.treatment, &imputed);
        let mut normalised = scale::all(&meta, &data, &method.normalisation, &treated)?;
        let ladder = Ladder::of(&method.aggregation, &method.aggregation.kind, tree.levels())?;
        if ladder.choosy() && method.aggregation.not_positive == NotPositive::Rescale {
            for column in &mut normalised.columns {
                scale::positive(column);
            }
        }
        let aggregated = aggregate(&tree, &ladder, &data, &normalised)?;
        let ranks = ranks(&data, &aggregated);
        let mut index = Self {
            meta,
            data,
            method,
            tree,
            denominated,
            imputed,
            treated,
            normalised,
            aggregated,
            ranks,
            treatments,
            notes: Vec::new(),
            notes_vi: Vec::new(),
        };
        (index.notes, index.notes_vi) = notes::of(&index).into_iter().map(|note| (note.en, note.vi)).unzip();
        index.scored()
    }

    fn scored(self) -> Result<Self> {
        if self.top_ranks().iter().any(|rank| *rank > 0) {
            return Ok(self);
        }
        let why = if self.data.units.len() == 1 { notes::one_row() } else { notes::unscored(&self) };
        Err(Error::Unscored { place: self.data.place, why })
    }

    /// The scores of the index itself.
    pub fn scores(&self) -> &[f64] {
        self.aggregated.columns.last().map(Vec::as_slice).unwrap_or_default()
    }

    /// The ranks of the index itself, 1 the best; 0 where there is no score.
    pub fn top_ranks(&self) -> &[u32] {
        self.ranks.last().map(Vec::as_slice).unwrap_or_default()
    }

    /// Places that each row of a panel gained since the time before, below zero lost; `None` without a rank at either time.
    pub fn rank_changes(&self) -> Vec<Option<i64>> {
        let rank = |row: usize| self.top_ranks().get(row).copied().filter(|rank| *rank > 0).map(i64::from);
        let change = |(row, earlier): (usize, Option<usize>)| Some(rank(earlier?)? - rank(row)?);
        self.data.earlier().into_iter().enumerate().map(change).collect()
    }

    /// The row of a unit at a time; the last time when none is named.
    ///
    /// # Errors
    /// [`Error::Refused`] when there is no such row.
    pub fn row(&self, unit: &str, time: Option<f64>) -> Result<usize> {
        let fits = |at: f64| time.is_none_or(|time| time.total_cmp(&at).is_eq());
        let found = self.data.units.iter().rposition(|own| own.code == unit && fits(own.time));
        found.ok_or_else(|| {
            let when = time.map_or(String::new(), |time| format!(" at {}", number::write(time)));
            Error::Refused(format!("{}: there is no unit \"{unit}\"{when}.", self.data.place))
        })
    }
}

/// Codes that the method names are indicators.
fn known(meta: &Meta, method: &Method) -> Result<()> {
    let named = method.normalisation.indicators.keys().chain(&method.treatment.except);
    for code in named {
        if meta.find(code).is_none_or(|entry| entry.kind != crate::Kind::Indicator) {
            return Err(Error::Refused(format!(
                "the method \"{}\" names \"{code}\", which is no indicator of {}.",
                method.id, meta.place
            )));
        }
    }
    Ok(())
}

/// Treats each indicator at each time.
pub(crate) fn treat_all(
    data: &Data,
    own: &crate::method::Treatment,
    frame: &Frame,
) -> (Frame, Vec<Treatment>) {
    let mut treated = frame.clone();
    let mut all = Vec::new();
    for (column, code) in treated.columns.iter_mut().zip(&frame.codes) {
        for span in data.spans().into_iter().filter(|_| !own.except.contains(code)) {
            let time = data.units.get(span.start).map_or(f64::NAN, |unit| unit.time);
            let Some(values) = column.get_mut(span) else { continue };
            let one = treat(values, own);
            values.copy_from_slice(&one.values);
            all.push(Treatment { code: code.clone(), time, done: one.done });
        }
    }
    (treated, all)
}

fn aggregate(tree: &Tree, ladder: &Ladder, data: &Data, normalised: &Frame) -> Result<Frame> {
    let mut sheet = Sheet::new(tree.nodes.len(), data.units.len());
    sheet.lay(tree, ladder, &normalised.columns);
    sheet.climb(tree, ladder, &tree.weights(), &data.spans());
    if let Some((node, row)) = sheet.undefined(tree, ladder) {
        return Err(undefined(tree, data, (node, row), &sheet));
    }
    let columns = (0..tree.nodes.len()).map(|node| sheet.column(node).to_vec()).collect();
    Ok(Frame { codes: tree.codes(), columns })
}

fn undefined(tree: &Tree, data: &Data, (node, row): (usize, usize), sheet: &Sheet) -> Error {
    let unit = data.units.get(row).map_or("", |unit| unit.code.as_str());
    let node_code = tree.nodes.get(node).map_or("", |node| node.code.as_str());
    let value = sheet.column(node).get(row).copied().unwrap_or(f64::NAN);
    Error::Refused(format!(
        "{}: the score of \"{unit}\" in \"{node_code}\" is {}, for which the mean that the method takes is not defined: normalise to a range above 0 (lower = 1), or set not_positive = \"rescale\" in [aggregation].",
        data.place,
        number::write(value)
    ))
}

/// Ranks of each column within each time.
fn ranks(data: &Data, frame: &Frame) -> Vec<Vec<u32>> {
    let spans = data.spans();
    let of = |column: &Vec<f64>| -> Vec<u32> {
        spans.iter().filter_map(|span| column.get(span.clone())).flat_map(rank::best_first).collect()
    };
    frame.columns.iter().map(of).collect()
}
