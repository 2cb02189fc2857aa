//! The indicators in which a unit ranks best and worst.
use std::path::Path;

use crate::error::Result;
use crate::index::Index;
use crate::number;
use crate::write::{Sheet, one_file};

/// On which side of the middle a unit ranks in an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Strength,
    Weakness,
}

/// An indicator in which a unit ranks high or low.
#[derive(Debug, Clone, PartialEq)]
pub struct Strength {
    pub side: Side,
    pub code: String,
    pub name: String,
    /// The code of the component it is part of.
    pub parent: String,
    /// 1 the best.
    pub rank: u32,
    /// How many units have a value at that time.
    pub of: usize,
    /// Before normalisation, in the unit of the indicator.
    pub value: f64,
    /// Normalised.
    pub score: f64,
}

/// At most `most` strengths, the best first, and as many weaknesses, the worst first, at a time (the last one when none is named).
/// A strength ranks in the better half, a weakness in the worse half. An indicator in which all share one rank is neither, and
/// neither is one of which the unit has no value of its own: a value put in its place says nothing of the unit.
///
/// # Errors
/// [`crate::Error::Refused`] for a unit that the data does not have.
pub fn strengths(index: &Index, unit: &str, time: Option<f64>, most: usize) -> Result<Vec<Strength>> {
    let row = index.row(unit, time)?;
    let mut all: Vec<Strength> =
        (0..index.tree.indicators).filter_map(|place| one(index, place, row)).collect();
    // The share of the others that are better says more than the rank where indicators have gaps.
    let better = |own: &Strength| f64::from(own.rank - 1) / number::count(own.of.max(2) - 1);
    all.sort_by(|one, other| better(one).total_cmp(&better(other)));
    let strong = all.iter().filter(|own| own.side == Side::Strength).take(most);
    let weak = all.iter().rev().filter(|own| own.side == Side::Weakness).take(most);
    Ok(strong.chain(weak).cloned().collect())
}

fn one(index: &Index, place: usize, row: usize) -> Option<Strength> {
    let node = index.tree.nodes.get(place)?;
    if index.denominated.value(place, row).is_nan() {
        return None;
    }
    let spans = index.data.spans();
    let span = spans.iter().find(|span| span.contains(&row))?.clone();
    let ranks: Vec<u32> =
        index.ranks.get(place)?.get(span)?.iter().copied().filter(|rank| *rank > 0).collect();
    let rank = index.ranks.get(place)?.get(row).copied().filter(|rank| *rank > 0)?;
    let above = ranks.iter().filter(|other| **other < rank).count();
    let below = ranks.iter().filter(|other| **other > rank).count();
    if above == 0 && below == 0 {
        return None;
    }
    Some(Strength {
        side: if above < below { Side::Strength } else { Side::Weakness },
        code: node.code.clone(),
        name: node.name.clone(),
        parent: node
            .parent
            .and_then(|parent| index.tree.nodes.get(parent))
            .map_or(String::new(), |it| it.code.clone()),
        rank,
        of: ranks.len(),
        value: index.imputed.value(place, row),
        score: index.normalised.value(place, row),
    })
}

/// Writes them as CSV: `Kind, iCode, iName, Parent, Rank, Of, Value, Score`.
///
/// # Errors
/// [`crate::Error::Write`].
pub fn write_strengths(strengths: &[Strength], path: &Path) -> Result<()> {
    let mut sheet = Sheet::new(["Kind", "iCode", "iName", "Parent", "Rank", "Of", "Value", "Score"]);
    for own in strengths {
        let kind = if own.side == Side::Strength { "strength" } else { "weakness" };
        sheet.row([
            kind,
            &own.code,
            &own.name,
            &own.parent,
            &own.rank.to_string(),
            &own.of.to_string(),
            &number::write(own.value),
            &number::write(own.score),
        ]);
    }
    one_file(path, &sheet.bytes())
}
