//! How rows were drawn: stages with strata and clusters, weights, calibration, replicates.
mod build;
mod degrees;
mod fpc;
pub(crate) mod variance;

use crate::calibration::Step;
use crate::number::at;
use crate::replicates::Replicates;
use crate::spec::Lonely;

pub use build::build;
pub(crate) use build::{known, known_crossed, levels};

/// A survey design over the rows of a table.
#[derive(Debug, Clone)]
pub struct Design {
    /// Weights after calibration, a row each.
    pub weights: Vec<f64>,
    pub(crate) stages: Vec<Stage>,
    /// Population sizes are known, so that later stages count.
    pub(crate) finite: bool,
    pub(crate) stratified: bool,
    pub(crate) lonely: Lonely,
    pub(crate) steps: Vec<Step>,
    pub(crate) replicates: Option<Replicates>,
}

/// One stage of the drawing.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    /// The cluster of each row; clusters of a later stage lie within those of the one before.
    pub(crate) cluster: Vec<u32>,
    pub(crate) clusters: usize,
    /// The stratum of each row, within the clusters of the stage before.
    pub(crate) stratum: Vec<u32>,
    pub(crate) strata: Vec<Stratum>,
    /// Every row is a cluster of its own.
    pub(crate) elements: bool,
    /// The probability of each cluster to be drawn, where they differ within strata; empty otherwise.
    pub(crate) chances: Vec<f64>,
}

/// A stratum of a stage.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stratum {
    pub(crate) label: String,
    /// Clusters drawn.
    pub(crate) sampled: f64,
    /// The sum of one less the probability of each of them where probabilities differ, else their number.
    pub(crate) kept: f64,
    /// Clusters in the population; infinite when unknown.
    pub(crate) population: f64,
    /// The product of the fractions drawn at the stages before.
    pub(crate) share: f64,
    /// The cluster of the stage before; the same for all at the first stage.
    pub(crate) parent: u32,
}

impl Stage {
    /// What a cluster's square counts with: one less its probability where probabilities differ.
    pub(crate) fn keeps(&self, cluster: u32) -> f64 {
        if self.chances.is_empty() { 1.0 } else { 1.0 - at(&self.chances, cluster) }
    }
}

impl Stratum {
    /// The finite population correction: one less the fraction drawn.
    pub(crate) fn correction(&self) -> f64 {
        if self.population.is_finite() { (self.population - self.sampled) / self.population } else { 1.0 }
    }

    /// The whole stratum was drawn, so that it adds nothing.
    pub(crate) fn exhausted(&self) -> bool {
        self.correction() < 1e-7
    }
}

impl Design {
    pub fn rows(&self) -> usize {
        self.weights.len()
    }

    /// Clusters and strata of the first stage.
    pub fn first_stage(&self) -> (usize, usize) {
        self.stages.first().map_or((0, 0), |stage| (stage.clusters, stage.strata.len()))
    }
}
