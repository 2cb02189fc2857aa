//! How far a score may lie off because only a sample was asked.
use composite::{Mean, Normalise, Scope};

use crate::edition::Computed;
use crate::ranking::score;

/// Nine of ten samples, of a normal distribution.
const NINE_OF_TEN: f64 = 1.645;

/// Where the score of a node lies in nine of ten samples. Told only where a score is a straight line of the value and
/// components are plain means, so that standard errors go through exactly; `None` elsewhere and without a sample.
pub(crate) fn interval(computed: &Computed, node: usize, row: usize) -> Option<(f64, f64)> {
    let middle = Some(score(computed, node, row)).filter(|score| score.is_finite())?;
    let half = NINE_OF_TEN * error(computed, node, row).filter(|error| *error > 0.0)?;
    Some((middle - half, middle + half))
}

/// The standard error of a score, in points of it.
fn error(computed: &Computed, node: usize, row: usize) -> Option<f64> {
    let own = computed.index.tree.nodes.get(node)?;
    if own.children.is_empty() {
        let raw = computed.errors.as_ref()?.of_value(node, row)?;
        return Some(raw * slope(computed, node)?);
    }
    let kinds = computed.index.method.aggregation.kind.values();
    if kinds.iter().any(|kind| *kind != Mean::Arithmetic) {
        return None;
    }
    let (mut squares, mut weights) = (0.0, 0.0);
    for child in own.children.iter().filter(|child| score(computed, **child, row).is_finite()) {
        let weight = computed.index.tree.nodes.get(*child)?.weight;
        let error = error(computed, *child, row)?;
        squares += (weight * error).powi(2);
        weights += weight;
    }
    (weights > 0.0).then(|| squares.sqrt() / weights)
}

/// Points of score for one unit of an indicator, where that is the same everywhere.
fn slope(computed: &Computed, node: usize) -> Option<f64> {
    let index = &computed.index;
    let code = &index.tree.nodes.get(node)?.code;
    let rule = &index.method.normalisation;
    let once = rule.scope == Scope::AllTimes;
    let straight = once
        && matches!(rule.kind, Normalise::Minmax | Normalise::Scaled | Normalise::Zscore | Normalise::None);
    if !straight || rule.indicators.contains_key(code) {
        return None;
    }
    let (values, scores) = (index.denominated.column(code)?, index.normalised.column(code)?);
    let known = || values.iter().zip(scores).filter(|(value, score)| value.is_finite() && score.is_finite());
    let least = known().min_by(|one, other| one.0.total_cmp(other.0))?;
    // The most may be an outlier that was brought back: the middle is not.
    let most = known()
        .filter(|(value, _)| *value <= &median(values))
        .max_by(|one, other| one.0.total_cmp(other.0))?;
    let run = most.0 - least.0;
    (run > 0.0).then(|| ((most.1 - least.1) / run).abs())
}

fn median(values: &[f64]) -> f64 {
    let mut known: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    known.sort_by(f64::total_cmp);
    known.get(known.len() / 2).copied().unwrap_or(f64::NAN)
}
