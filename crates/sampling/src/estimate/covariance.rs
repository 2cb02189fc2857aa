use super::Survey;
use super::item::Item;
use super::output::{Estimated, finite};
use super::replicated::Replicated;
use crate::design::variance::Sparse;
use crate::spec::Kind;

/// Covariances within each `[[estimate]]` that wants them; null with what is suppressed, whose error they would tell.
pub(super) fn covariances(
    survey: &Survey,
    items: &[Item],
    replicated: Option<&[Replicated]>,
    estimates: &mut [Estimated],
) {
    let wanted = |item: &Item| item.settings.covariance && item.kind != Kind::Quantile;
    let influences: Vec<Option<Vec<f64>>> = items
        .iter()
        .map(|item| wanted(item).then(|| item.statistic.ratio().influence(&survey.design)))
        .collect();
    let shown: Vec<bool> = estimates.iter().map(|estimated| estimated.se.is_some()).collect();
    let both_shown = |pair: (usize, usize)| {
        [pair.0, pair.1].iter().all(|place| shown.get(*place).copied().unwrap_or_default())
    };
    for (index, (item, estimated)) in
        items.iter().zip(estimates).enumerate().filter(|(_, (item, _))| wanted(item))
    {
        let row = items
            .iter()
            .enumerate()
            .filter(|(_, other)| other.source == item.source)
            .map(|(other, _)| (index, other))
            .map(|pair| both_shown(pair).then(|| covariance(survey, items, replicated, &influences, pair)))
            .map(|found| found.and_then(finite))
            .collect();
        estimated.covariance = Some(row);
    }
}

fn covariance(
    survey: &Survey,
    items: &[Item],
    replicated: Option<&[Replicated]>,
    influences: &[Option<Vec<f64>>],
    (left, right): (usize, usize),
) -> f64 {
    let (Some(a), Some(b)) = (items.get(left), items.get(right)) else { return f64::NAN };
    let (a, b) = (a.statistic.ratio(), b.statistic.ratio());
    if let (Some(replicates), Some(found)) = (&survey.design.replicates, replicated) {
        let values = |index: usize| found.get(index).map(|found| found.values.as_slice()).unwrap_or_default();
        return replicates.spread.covariance((values(left), a.estimate), (values(right), b.estimate));
    }
    match (influences.get(left), influences.get(right)) {
        (Some(Some(x)), Some(Some(y))) => {
            survey.design.covariance(Sparse { rows: &a.rows, values: x }, Sparse { rows: &b.rows, values: y })
        }
        _ => f64::NAN,
    }
}
