use super::Design;
use crate::number::{at, count, slot};

impl Design {
    /// First-stage clusters less first-stage strata, of the given rows.
    pub(crate) fn linear_degrees(&self, rows: &[u32]) -> f64 {
        let Some(stage) = self.stages.first() else { return 0.0 };
        let clusters = distinct(rows, &stage.cluster, stage.clusters);
        let strata = distinct(rows, &stage.stratum, stage.strata.len());
        count(clusters) - count(strata)
    }
}

/// How many different codes the rows have.
pub(crate) fn distinct(rows: &[u32], codes: &[u32], size: usize) -> usize {
    let mut seen = vec![false; size];
    rows.iter()
        .filter(|row| slot(&mut seen, at(codes, **row)).is_some_and(|seen| !std::mem::replace(seen, true)))
        .count()
}
