//! From normalised indicators up to the index, in room that is used again and again.
use std::ops::Range;

use super::aggregate::{Blend, Parts};
use crate::error::{Error, Result};
use crate::method::{Aggregation, Mean, Means};
use crate::tree::Tree;

/// How each level is blended, from level 2 up.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ladder {
    blends: Vec<Blend>,
}

impl Ladder {
    /// The blends of a method, perhaps with other means.
    pub(crate) fn of(own: &Aggregation, means: &Means, levels: u32) -> Result<Self> {
        let blend = |level: u32| {
            let mean = means.at(level)?;
            let at_least = own.at_least.as_ref().map_or(Some(0.0), |shares| shares.at(level))?;
            Some(Blend { mean, power: own.power, at_least })
        };
        let blends: Option<Vec<Blend>> = (2..=levels).map(blend).collect();
        let steps = levels - 1;
        let many = |count: usize| usize::try_from(steps).is_ok_and(|steps| count == 1 || count == steps);
        let fits =
            many(means.values().len()) && own.at_least.as_ref().is_none_or(|it| many(it.values().len()));
        blends.filter(|_| fits).map(|blends| Self { blends }).ok_or_else(|| {
            Error::Refused(format!(
                "the method's [aggregation] names {} kinds and {} shares at_least: an index of {levels} levels takes one for all, or a list of {steps}, from level 2 up.",
                means.values().len(),
                own.at_least.as_ref().map_or(0, |it| it.values().len())
            ))
        })
    }

    pub(crate) fn at(&self, level: u32) -> Option<&Blend> {
        self.blends.get(usize::try_from(level.checked_sub(2)?).ok()?)
    }

    /// Whether a mean of the ladder is not defined for all numbers.
    pub(crate) fn choosy(&self) -> bool {
        self.blends.iter().any(|blend| !matches!(blend.mean, Mean::Arithmetic | Mean::Copeland))
    }
}

/// Values of all nodes, one column of rows after another, in the order of [`Tree::nodes`].
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) rows: usize,
    pub(crate) values: Vec<f64>,
    /// As the mean of the parent adds them up.
    pub(crate) prepared: Vec<f64>,
    room: Vec<f64>,
}

impl Sheet {
    pub(crate) fn new(nodes: usize, rows: usize) -> Self {
        let empty = vec![f64::NAN; nodes * rows];
        Self { rows, values: empty.clone(), prepared: empty, room: Vec::new() }
    }

    /// The values of a node.
    pub(crate) fn column(&self, node: usize) -> &[f64] {
        self.values.get(node * self.rows..(node + 1) * self.rows).unwrap_or_default()
    }

    /// Takes the indicators.
    pub(crate) fn lay(&mut self, tree: &Tree, ladder: &Ladder, columns: &[Vec<f64>]) {
        for (node, column) in columns.iter().enumerate() {
            self.relay(tree, ladder, node, column);
        }
    }

    /// Takes one indicator.
    pub(crate) fn relay(&mut self, tree: &Tree, ladder: &Ladder, node: usize, column: &[f64]) {
        let rows = self.rows;
        if let Some(values) = self.values.get_mut(node * rows..(node + 1) * rows) {
            values.copy_from_slice(column);
        }
        self.prepare(tree, ladder, node);
    }

    /// Computes all aggregates; their parts stand before them.
    pub(crate) fn climb(&mut self, tree: &Tree, ladder: &Ladder, weights: &[f64], spans: &[Range<usize>]) {
        let rows = self.rows;
        for (place, node) in tree.nodes.iter().enumerate().skip(tree.indicators) {
            let (Some(blend), Some(out)) =
                (ladder.at(node.level), self.values.get_mut(place * rows..(place + 1) * rows))
            else {
                continue;
            };
            let parts = Parts { children: &node.children, weights, prepared: &self.prepared, rows };
            blend.group(parts, spans, out, &mut self.room);
            self.prepare(tree, ladder, place);
        }
    }

    fn prepare(&mut self, tree: &Tree, ladder: &Ladder, node: usize) {
        let range = node * self.rows..(node + 1) * self.rows;
        let level = tree.nodes.get(node).map_or(0, |node| node.level);
        if let (Some(blend), Some(values), Some(prepared)) =
            (ladder.at(level + 1), self.values.get(range.clone()), self.prepared.get_mut(range))
        {
            blend.prepare(values, prepared);
        }
    }

    /// The first value that the mean of its parent is not defined for: node and row.
    pub(crate) fn undefined(&self, tree: &Tree, ladder: &Ladder) -> Option<(usize, usize)> {
        tree.nodes.iter().enumerate().find_map(|(place, node)| {
            let blend = ladder.at(node.level + 1)?;
            let row = self.column(place).iter().position(|value| !blend.allows(*value))?;
            Some((place, row))
        })
    }
}
