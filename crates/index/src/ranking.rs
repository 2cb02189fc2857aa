//! The ranking of a year as rows: for the page and for files alike.
use std::ops::Range;

use composite::RankStats;

use crate::edition::Computed;

/// A place in the ranking.
pub(crate) struct Line {
    /// Its row in the data.
    pub(crate) row: usize,
    pub(crate) code: String,
    pub(crate) name: String,
    /// 1 the best; 0 without a score.
    pub(crate) rank: u32,
    pub(crate) score: f64,
    /// Places gained since the year before.
    pub(crate) gained: Option<i64>,
    pub(crate) stats: Option<RankStats>,
    /// Scores of the components.
    pub(crate) components: Vec<f64>,
}

/// All places of these rows, the best first; those without a score last.
pub(crate) fn lines(computed: &Computed, rows: &Range<usize>) -> Vec<Line> {
    let mut lines: Vec<Line> = rows.clone().filter_map(|row| line(computed, row)).collect();
    let place = |line: &Line| if line.rank == 0 { u32::MAX } else { line.rank };
    lines.sort_by(|one, other| place(one).cmp(&place(other)).then_with(|| one.code.cmp(&other.code)));
    lines
}

/// One place.
pub(crate) fn line(computed: &Computed, row: usize) -> Option<Line> {
    let index = &computed.index;
    let unit = index.data.units.get(row)?;
    let component = |node: usize| score(computed, node, row);
    Some(Line {
        row,
        code: unit.code.clone(),
        name: if unit.name.is_empty() { unit.code.clone() } else { unit.name.clone() },
        rank: index.top_ranks().get(row).copied().unwrap_or(0),
        score: index.scores().get(row).copied().unwrap_or(f64::NAN),
        gained: computed.gained.get(row).copied().flatten(),
        stats: computed.uncertain.as_ref().and_then(|own| own.stats.get(row).cloned()),
        components: computed.components().into_iter().map(component).collect(),
    })
}

/// The score of a node of the hierarchy.
pub(crate) fn score(computed: &Computed, node: usize, row: usize) -> f64 {
    let column = computed.index.aggregated.columns.get(node);
    column.and_then(|column| column.get(row)).copied().unwrap_or(f64::NAN)
}

/// The middle of a node's scores over rows.
pub(crate) fn mean(computed: &Computed, node: usize, rows: &Range<usize>) -> f64 {
    let known: Vec<f64> =
        rows.clone().map(|row| score(computed, node, row)).filter(|score| score.is_finite()).collect();
    let count = u32::try_from(known.len()).unwrap_or(u32::MAX);
    if count == 0 { f64::NAN } else { known.iter().sum::<f64>() / f64::from(count) }
}

/// The share of recomputations in which one row ranks above another of its year; half of those in which they tie count.
pub(crate) fn above(computed: &Computed, one: usize, other: usize) -> Option<f64> {
    let pairs = &computed.uncertain.as_ref()?.pairs;
    pairs.iter().find_map(|pair| match (pair.first, pair.second) {
        (first, second) if (first, second) == (one, other) => Some(pair.above + pair.equal / 2.0),
        (first, second) if (first, second) == (other, one) => Some(1.0 - pair.above - pair.equal / 2.0),
        _ => None,
    })
}
