//! The variance of a weighted sum, stage by stage (Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 4.3).
use std::collections::BTreeMap;

use super::{Design, Stage, Stratum};
use crate::number::{add, at, slot, slot_of};
use crate::spec::Lonely;

/// Values of some rows; the others are zero.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sparse<'a> {
    pub(crate) rows: &'a [u32],
    pub(crate) values: &'a [f64],
}

impl Sparse<'_> {
    fn pairs(&self) -> impl Iterator<Item = (u32, f64)> + '_ {
        self.rows.iter().copied().zip(self.values.iter().copied())
    }
}

impl Design {
    /// The variance of the sum of `values`, each of which already contains its weight.
    pub(crate) fn variance(&self, values: Sparse<'_>) -> f64 {
        self.covariance(values, values)
    }

    /// The covariance of two such sums.
    pub(crate) fn covariance(&self, left: Sparse<'_>, right: Sparse<'_>) -> f64 {
        if self.steps.is_empty() {
            return self.uncalibrated(left, right);
        }
        let rows: Vec<u32> = (0..).take(self.rows()).collect();
        let left = self.residuals(left);
        let right = self.residuals(right);
        self.uncalibrated(Sparse { rows: &rows, values: &left }, Sparse { rows: &rows, values: &right })
    }

    /// What calibration leaves of values that already contain their weight, for every row.
    pub(crate) fn residuals(&self, values: Sparse<'_>) -> Vec<f64> {
        let mut all = vec![0.0; self.rows()];
        for (row, value) in values.pairs() {
            add(&mut all, row, value);
        }
        for step in &self.steps {
            step.residualise(&mut all);
        }
        all
    }

    fn uncalibrated(&self, left: Sparse<'_>, right: Sparse<'_>) -> f64 {
        let stages = if self.finite { self.stages.len() } else { 1 };
        self.stages.iter().take(stages).map(|stage| stage.covariance(left, right, self.lonely)).sum()
    }
}

/// What clusters of a stage add up to, and their sums in strata.
struct Totals {
    clusters: Vec<f64>,
    strata: Vec<f64>,
}

/// Of each stratum: what the clusters met keep (their number where probabilities are equal), and the sum of products around the
/// means.
type Products = Vec<(f64, f64)>;

impl Stage {
    fn covariance(&self, left: Sparse<'_>, right: Sparse<'_>, lonely: Lonely) -> f64 {
        let products = if self.elements && left.rows == right.rows {
            self.element_products(left, right, lonely)
        } else {
            self.cluster_products(left, right, lonely)
        };
        if lonely == Lonely::Average {
            return self.weigh_average(&products);
        }
        products.iter().zip(&self.strata).map(|((_, product), stratum)| stratum.factor() * product).sum()
    }

    /// Rows that are clusters: no sums to make first.
    fn element_products(&self, left: Sparse<'_>, right: Sparse<'_>, lonely: Lonely) -> Products {
        let sums = |values: Sparse<'_>| {
            let mut sums = vec![0.0; self.strata.len()];
            for (row, value) in values.pairs() {
                add(&mut sums, at(&self.stratum, row), value);
            }
            sums
        };
        let (a, b) = (self.centres(sums(left), lonely), self.centres(sums(right), lonely));
        let mut products = vec![(0.0, 0.0); self.strata.len()];
        for ((row, x), y) in left.pairs().zip(right.values) {
            let stratum = at(&self.stratum, row);
            let keeps = self.keeps(at(&self.cluster, row));
            if let Some(place) = slot(&mut products, stratum) {
                place.0 += keeps;
                place.1 += keeps * (x - at(&a, stratum)) * (y - at(&b, stratum));
            }
        }
        self.add_absent(products, &a, &b)
    }

    fn cluster_products(&self, left: Sparse<'_>, right: Sparse<'_>, lonely: Lonely) -> Products {
        let x = self.totals(left);
        let y = self.totals(right);
        let (a, b) = (self.centres(x.strata, lonely), self.centres(y.strata, lonely));
        let mut seen = vec![false; self.clusters];
        let mut products = vec![(0.0, 0.0); self.strata.len()];
        for row in left.rows.iter().chain(right.rows).copied() {
            let cluster = at(&self.cluster, row);
            let Some(first) = slot(&mut seen, cluster).filter(|seen| !**seen) else { continue };
            *first = true;
            let stratum = at(&self.stratum, row);
            let keeps = self.keeps(cluster);
            if let Some(place) = slot(&mut products, stratum) {
                place.0 += keeps;
                place.1 += keeps
                    * (at(&x.clusters, cluster) - at(&a, stratum))
                    * (at(&y.clusters, cluster) - at(&b, stratum));
            }
        }
        self.add_absent(products, &a, &b)
    }

    fn totals(&self, values: Sparse<'_>) -> Totals {
        let mut totals = Totals { clusters: vec![0.0; self.clusters], strata: vec![0.0; self.strata.len()] };
        for (row, value) in values.pairs() {
            add(&mut totals.clusters, at(&self.cluster, row), value);
            add(&mut totals.strata, at(&self.stratum, row), value);
        }
        totals
    }

    /// Means over the clusters drawn; zero where a single cluster is compared with the mean of all, which is zero.
    fn centres(&self, mut sums: Vec<f64>, lonely: Lonely) -> Vec<f64> {
        for (sum, stratum) in sums.iter_mut().zip(&self.strata) {
            let compared_with_zero = stratum.single() && lonely == Lonely::Adjust;
            *sum = if compared_with_zero { 0.0 } else { *sum / stratum.sampled };
        }
        sums
    }

    /// Drawn clusters without any value count with zero.
    fn add_absent(&self, mut products: Products, a: &[f64], b: &[f64]) -> Products {
        for ((place, stratum), (a, b)) in products.iter_mut().zip(&self.strata).zip(a.iter().zip(b)) {
            place.1 += (stratum.kept - place.0) * a * b;
        }
        products
    }

    /// Strata with a single cluster add the mean of the others, among those of the same cluster of the stage before.
    fn weigh_average(&self, products: &[(f64, f64)]) -> f64 {
        let mut parents: BTreeMap<u32, (f64, f64, f64)> = BTreeMap::new();
        for ((_, product), stratum) in products.iter().zip(&self.strata).filter(|((met, _), _)| *met > 0.0) {
            let parent = parents.entry(stratum.parent).or_default();
            parent.0 += 1.0;
            if !stratum.single() || stratum.exhausted() {
                parent.1 += 1.0;
                parent.2 += stratum.factor() * product;
            }
        }
        parents.values().filter(|parent| parent.1 > 0.0).map(|(all, known, sum)| sum * all / known).sum()
    }

    /// Clusters of the stage before within which no stratum tells what [`Lonely::Average`] could take.
    pub(crate) fn without_average(&self) -> usize {
        let mut known: BTreeMap<u32, bool> = BTreeMap::new();
        for stratum in &self.strata {
            *known.entry(stratum.parent).or_default() |= !stratum.single() || stratum.exhausted();
        }
        known.values().filter(|known| !**known).count()
    }

    /// A stratum with a single cluster that was not drawn in whole.
    pub(crate) fn lonely_stratum(&self) -> Option<&Stratum> {
        self.strata.iter().find(|stratum| stratum.single() && !stratum.exhausted())
    }

    /// The stratum of a row.
    pub(crate) fn stratum_of(&self, row: u32) -> Option<&Stratum> {
        slot_of(&self.strata, at(&self.stratum, row))
    }
}

impl Stratum {
    pub(crate) fn single(&self) -> bool {
        self.sampled < 1.5
    }

    /// What the sum of products is multiplied by.
    fn factor(&self) -> f64 {
        if self.exhausted() {
            return 0.0;
        }
        let unbiased = if self.single() { 1.0 } else { self.sampled / (self.sampled - 1.0) };
        self.share * self.correction() * unbiased
    }
}
