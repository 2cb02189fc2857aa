//! What moves a unit up most: for each indicator, the places gained when it alone gets as good as can be reached.
//!
//! Everything is computed anew with the changed value, from missing values to ranks, while all other units stay as they are.
mod trial;

use std::collections::BTreeMap;
use std::path::Path;

use crate::error::{Error, Result};
use crate::index::Index;
use crate::moments::quantile_of;
use crate::number;
use crate::write::{Sheet, one_file};
use trial::Trial;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct MoveOptions {
    pub unit: String,
    /// The last one when left out.
    pub time: Option<f64>,
    /// What is reachable: the value that this share of the units does not surpass, 0.9 for the level of the best tenth.
    pub reach: f64,
    /// Firms of the unit that answer the survey, if the indicators come from one.
    pub firms: Option<f64>,
    /// By how much one firm can change its answer at most, for indicators whose unit does not say so ("%" is 100, "1-5" is 4).
    pub answer_ranges: BTreeMap<String, f64>,
}

impl MoveOptions {
    /// Up to the level of the best tenth, at the last time.
    pub fn of(unit: &str) -> Self {
        Self { unit: unit.to_owned(), time: None, reach: 0.9, firms: None, answer_ranges: BTreeMap::new() }
    }
}

/// What one indicator could do.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    pub code: String,
    pub name: String,
    /// In the unit of the indicator, where it has one divided by its denominator.
    pub value: f64,
    pub reachable: f64,
    /// Points of the indicator from the value to what is reachable, without sign.
    pub points: f64,
    pub rank: u32,
    pub rank_reached: u32,
    /// Points of the index gained.
    pub score_gained: f64,
    /// Fewest points of the indicator that gain a place; `None` when what is reachable gains none.
    pub points_to_gain: Option<f64>,
    /// Firms that must give the best instead of the worst answer, to reach it and to gain a place; `None` when not from a survey.
    pub firms: Option<f64>,
    pub firms_to_gain: Option<f64>,
}

impl Move {
    /// Places gained; below zero when treatment of outliers turns it around.
    pub fn gained(&self) -> i64 {
        i64::from(self.rank) - i64::from(self.rank_reached)
    }

    /// Places gained for each point of the indicator.
    pub fn gained_per_point(&self) -> f64 {
        number::signed(self.gained()) / self.points
    }

    /// Places gained for each firm that changes its answer.
    pub fn gained_per_firm(&self) -> Option<f64> {
        self.firms.map(|firms| number::signed(self.gained()) / firms)
    }
}

/// All indicators of a unit that can be bettered within what is reachable: most places gained first, then most points of the index.
///
/// # Errors
/// [`Error::Refused`] for a unit without a rank, and for a reach outside of 0 to 1.
pub fn moves(index: &Index, options: &MoveOptions) -> Result<Vec<Move>> {
    if !(0.0..=1.0).contains(&options.reach)
        || options.firms.is_some_and(|firms| firms.is_nan() || firms <= 0.0)
    {
        return Err(Error::Refused(
            "the reach is a share from 0 to 1, and the number of firms is above 0.".to_owned(),
        ));
    }
    let row = index.row(&options.unit, options.time)?;
    let mut trial = Trial::of(index, row)?;
    let mut all: Vec<Move> =
        (0..index.tree.indicators).filter_map(|place| one(index, options, &mut trial, place)).collect();
    all.sort_by(|one, other| {
        other.gained().cmp(&one.gained()).then(other.score_gained.total_cmp(&one.score_gained))
    });
    Ok(all)
}

fn one(index: &Index, options: &MoveOptions, trial: &mut Trial<'_>, place: usize) -> Option<Move> {
    let node = index.tree.nodes.get(place)?;
    let value = index.imputed.value(place, trial.row);
    let reachable = reachable(index, options, trial, place)?;
    let points = (reachable - value) * node.direction;
    if points.is_nan() || points <= 0.0 {
        return None;
    }
    let (rank_reached, score) = trial.outcome(place, reachable)?;
    let points_to_gain = trial.first_gain(place, value, reachable);
    let step =
        options.firms.and_then(|firms| answer_range(index, options, &node.code).map(|range| range / firms));
    let firms = |points: f64| step.map(|step| (points / step - 1e-9).ceil());
    Some(Move {
        code: node.code.clone(),
        name: node.name.clone(),
        value,
        reachable,
        points,
        rank: trial.rank,
        rank_reached,
        score_gained: score - trial.score,
        points_to_gain,
        firms: firms(points),
        firms_to_gain: points_to_gain.and_then(firms),
    })
}

/// The value that `reach` of the units at that time do not surpass, in the direction that is better.
fn reachable(index: &Index, options: &MoveOptions, trial: &Trial<'_>, place: usize) -> Option<f64> {
    let better = index.tree.nodes.get(place)?.direction;
    let values = index.imputed.columns.get(place)?.get(trial.span.clone())?;
    let turned: Vec<f64> = values.iter().map(|value| value * better).collect();
    Some(quantile_of(&turned, options.reach) * better).filter(|value| !value.is_nan())
}

/// How far one answer goes: given, or told by the unit of the indicator. Indicators with a denominator are no answers.
fn answer_range(index: &Index, options: &MoveOptions, code: &str) -> Option<f64> {
    let entry = index.meta.find(code)?;
    let told = || {
        let last = entry.unit.rsplit(' ').next()?;
        let (low, high) = last.split_once(['-', '–'])?;
        Some(high.parse::<f64>().ok()? - low.parse::<f64>().ok()?)
    };
    let own = options.answer_ranges.get(code).copied();
    let percent = (entry.unit.trim() == "%").then_some(100.0);
    own.or(percent).or_else(told).filter(|range| *range > 0.0 && entry.denominator.is_none())
}

/// Writes them as CSV: `iCode, iName, Value, Reachable, Points, Rank, RankReached, RanksGained, RanksPerPoint, ScoreGained,
/// PointsToGain, Firms, RanksPerFirm, FirmsToGain`.
///
/// # Errors
/// [`Error::Write`].
pub fn write_moves(moves: &[Move], path: &Path) -> Result<()> {
    let mut sheet = Sheet::new([
        "iCode",
        "iName",
        "Value",
        "Reachable",
        "Points",
        "Rank",
        "RankReached",
        "RanksGained",
        "RanksPerPoint",
        "ScoreGained",
        "PointsToGain",
        "Firms",
        "RanksPerFirm",
        "FirmsToGain",
    ]);
    let optional = |number: Option<f64>| number.map_or(String::new(), number::write);
    for own in moves {
        sheet.row([
            own.code.clone(),
            own.name.clone(),
            number::write(own.value),
            number::write(own.reachable),
            number::write(own.points),
            own.rank.to_string(),
            own.rank_reached.to_string(),
            own.gained().to_string(),
            number::write(own.gained_per_point()),
            number::write(own.score_gained),
            optional(own.points_to_gain),
            optional(own.firms),
            optional(own.gained_per_firm()),
            optional(own.firms_to_gain),
        ]);
    }
    one_file(path, &sheet.bytes())
}
