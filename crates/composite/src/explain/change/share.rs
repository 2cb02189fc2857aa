//! Sharing out the change of a node among its parts, and theirs among their own.
use super::{Contribution, Effect};
use crate::index::Index;
use crate::method::Mean;
use crate::stage::aggregate::Blend;
use crate::stage::sheet::Ladder;
use crate::tree::Node;

/// Below this share of its size a change is taken as none, and slopes stand for differences.
const TINY: f64 = 1e-9;

pub(super) struct Sharing<'a> {
    pub(super) index: &'a Index,
    pub(super) ladder: &'a Ladder,
    /// The rows of both times.
    pub(super) rows: (usize, usize),
    pub(super) contributions: Vec<Contribution>,
}

/// A part at both times: relative weights and transformed scores, 0 and those of the other time where it is missing.
struct Part {
    node: usize,
    weights: (f64, f64),
    scores: (f64, f64),
    there: bool,
}

impl Sharing<'_> {
    pub(super) fn all(mut self) -> Vec<Contribution> {
        self.node(self.index.tree.top(), 1.0);
        self.contributions
    }

    fn values(&self, node: usize) -> (f64, f64) {
        let value = |row| self.index.aggregated.value(node, row);
        (value(self.rows.0), value(self.rows.1))
    }

    /// Shares out the change of a node, each point of which is worth `worth` points of the index.
    fn node(&mut self, place: usize, worth: f64) {
        let Some(node) = self.index.tree.nodes.get(place) else { return };
        let Some(blend) = self.ladder.at(node.level).filter(|_| !node.children.is_empty()) else { return };
        let parts = self.parts(node, blend);
        let total = |pick: fn(&Part) -> f64| parts.iter().map(pick).sum::<f64>();
        let sums =
            (total(|part| part.weights.0 * part.scores.0), total(|part| part.weights.1 * part.scores.1));
        let values = self.values(place);
        let middle = f64::midpoint(values.0, values.1);
        let slope = worth * ratio(values, sums, 1.0 / steepness(blend, middle));
        for part in &parts {
            let weight = f64::midpoint(part.weights.0, part.weights.1);
            let score = f64::midpoint(part.scores.0, part.scores.1) - f64::midpoint(sums.0, sums.1);
            self.add(part.node, Effect::Availability, slope * score * (part.weights.1 - part.weights.0));
            if part.there {
                self.part(part, slope * weight, blend);
            }
        }
    }

    /// The effect of a part's own score: to itself when it is an indicator, else to its parts.
    fn part(&mut self, part: &Part, worth: f64, blend: &Blend) {
        if part.node < self.index.tree.indicators {
            self.add(part.node, Effect::Value, worth * (part.scores.1 - part.scores.0));
            return;
        }
        let values = self.values(part.node);
        let slope = ratio(part.scores, values, steepness(blend, f64::midpoint(values.0, values.1)));
        self.node(part.node, worth * slope);
    }

    fn add(&mut self, place: usize, effect: Effect, amount: f64) {
        let Some(node) = self.index.tree.nodes.get(place) else { return };
        if effect == Effect::Availability && amount.abs() <= 0.0 {
            return;
        }
        let (from, to) = self.values(place);
        self.contributions.push(Contribution {
            code: node.code.clone(),
            name: node.name.clone(),
            effect,
            from,
            to,
            amount,
        });
    }

    fn parts(&self, node: &Node, blend: &Blend) -> Vec<Part> {
        let weight = |child: usize| self.index.tree.nodes.get(child).map_or(0.0, |node| node.weight);
        let shares = |second: bool| {
            let there = |child: &&usize| {
                let (from, to) = self.values(**child);
                !(if second { to } else { from }).is_nan()
            };
            node.children.iter().filter(there).map(|child| weight(*child)).sum::<f64>()
        };
        let totals = (shares(false), shares(true));
        node.children
            .iter()
            .map(|child| part(*child, weight(*child), totals, self.values(*child), blend))
            .collect()
    }
}

fn part(node: usize, weight: f64, totals: (f64, f64), (from, to): (f64, f64), blend: &Blend) -> Part {
    let either = |own: f64, other: f64| {
        if !own.is_nan() {
            own
        } else if other.is_nan() {
            0.0
        } else {
            other
        }
    };
    let (first, second) = (transform(blend, from), transform(blend, to));
    Part {
        node,
        weights: (
            if from.is_nan() { 0.0 } else { weight / totals.0 },
            if to.is_nan() { 0.0 } else { weight / totals.1 },
        ),
        scores: (either(first, second), either(second, first)),
        there: !from.is_nan() && !to.is_nan(),
    }
}

/// f of the mean.
fn transform(blend: &Blend, value: f64) -> f64 {
    match blend.mean {
        Mean::Arithmetic | Mean::Copeland => value,
        Mean::Geometric => value.ln(),
        Mean::Harmonic => 1.0 / value,
        Mean::Generalised => value.powf(blend.power),
    }
}

/// The derivative of f.
fn steepness(blend: &Blend, value: f64) -> f64 {
    match blend.mean {
        Mean::Arithmetic | Mean::Copeland => 1.0,
        Mean::Geometric => 1.0 / value,
        Mean::Harmonic => -1.0 / (value * value),
        Mean::Generalised => blend.power * value.powf(blend.power - 1.0),
    }
}

/// The change of one pair for each change of another; where the other does not change, the slope.
fn ratio(change: (f64, f64), of: (f64, f64), slope: f64) -> f64 {
    let difference = of.1 - of.0;
    if difference.abs() <= TINY * of.0.abs().max(of.1.abs()) {
        return slope;
    }
    (change.1 - change.0) / difference
}
