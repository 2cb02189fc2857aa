//! The index of one run. What does not depend on weights or sampling is computed once for each combination of alternatives;
//! a run then adds up columns, in room that is used again.
mod options;

use rand::RngExt;
use rand_distr::{Distribution, StandardNormal};

use super::draw::{Drawn, Factor, Seeds, rng};
use crate::error::Result;
use crate::index::{Index, treat_all};
use crate::rank::Sorter;
use crate::read::errors::Errors;
use crate::stage::sheet::Sheet;
use crate::stage::{Frame, denominate, impute, scale};
use options::Options;

/// Which alternative a run takes of each kind.
#[derive(Debug, Clone, Copy)]
struct Chosen {
    imputation: usize,
    treatment: usize,
    normalisation: usize,
    aggregation: usize,
}

/// What all runs share.
pub(super) struct Engine<'a> {
    index: &'a Index,
    options: Options,
    errors: Option<&'a Errors>,
    raw: Frame,
    spans: Vec<std::ops::Range<usize>>,
    weights: Vec<f64>,
    /// Prepared indicators of each combination, by [`Engine::place`].
    tables: Vec<Vec<f64>>,
}

/// Room of one thread.
pub(super) struct Worker {
    sheet: Sheet,
    sorter: Sorter,
    weights: Vec<f64>,
}

impl Worker {
    pub(super) fn of(engine: &Engine<'_>) -> Self {
        let sheet = Sheet::new(engine.index.tree.nodes.len(), engine.rows());
        Self { sheet, sorter: Sorter::default(), weights: engine.weights.clone() }
    }
}

impl<'a> Engine<'a> {
    pub(super) fn of(index: &'a Index, errors: Option<&'a Errors>) -> Result<Self> {
        let options = Options::of(index)?;
        let errors = errors.filter(|errors| index.method.uncertainty.sampling && errors.any());
        let raw = denominate::raw(&index.meta, &index.data);
        let (spans, weights) = (index.data.spans(), index.tree.weights());
        let mut engine = Self { index, options, errors, raw, spans, weights, tables: Vec::new() };
        // With sampling each run has values of its own; the alternatives are tried once all the same.
        for chosen in engine.options.combinations() {
            let columns = engine.columns(&index.denominated, chosen)?;
            engine.tables.push(engine.prepared(&columns, chosen));
        }
        Ok(engine)
    }

    pub(super) fn index(&self) -> &'a Index {
        self.index
    }

    pub(super) fn rows(&self) -> usize {
        self.index.data.units.len()
    }

    /// What varies.
    pub(super) fn factors(&self) -> Vec<Factor> {
        let varies = |factor: &Factor| match factor {
            Factor::Weights => self.index.method.uncertainty.weights_percent > 0.0,
            Factor::Normalisation => self.options.normalisations.len() > 1,
            Factor::Aggregation => self.options.aggregations.len() > 1,
            Factor::Treatment => self.options.treatments.len() > 1,
            Factor::Imputation => self.options.imputations.len() > 1,
            Factor::Sampling => self.errors.is_some(),
        };
        Factor::ALL.into_iter().filter(varies).collect()
    }

    /// Computes a run and writes the ranks of the index.
    pub(super) fn run(&self, seeds: &Seeds, worker: &mut Worker, ranks: &mut [u32]) {
        let chosen = self.options.choose(*seeds);
        self.noisy(*seeds, &mut worker.weights);
        match self.errors {
            None => lay(&mut worker.sheet, self.tables.get(self.options.place(chosen))),
            Some(errors) => {
                let table = self.sampled(errors, seeds.of(Factor::Sampling), chosen);
                lay(&mut worker.sheet, table.as_ref());
            }
        }
        let Some((ladder, _)) = self.options.aggregations.get(chosen.aggregation) else { return };
        worker.sheet.climb(&self.index.tree, ladder, &worker.weights, &self.spans);
        let scores = worker.sheet.column(self.index.tree.top());
        for span in &self.spans {
            if let (Some(scores), Some(ranks)) = (scores.get(span.clone()), ranks.get_mut(span.clone())) {
                worker.sorter.best_first(scores, ranks);
            }
        }
    }

    /// What a run draws.
    pub(super) fn drawn(&self, seeds: &Seeds) -> Drawn {
        let mut weights = self.weights.clone();
        self.noisy(*seeds, &mut weights);
        let sampling = self.errors.map(|_| seeds.of(Factor::Sampling));
        self.options.named(self.options.choose(*seeds), seeds.own, sampling, weights)
    }

    /// Weights drawn evenly around those of the method.
    fn noisy(&self, seeds: Seeds, weights: &mut [f64]) {
        let share = self.index.method.uncertainty.weights_percent / 100.0;
        if share <= 0.0 {
            return;
        }
        let mut random = rng(seeds.of(Factor::Weights));
        for (weight, own) in weights.iter_mut().zip(&self.weights) {
            let draw: f64 = random.random();
            *weight = own + (draw * 2.0 - 1.0) * share * own;
        }
    }

    /// From denominated values to normalised ones.
    fn columns(&self, denominated: &Frame, chosen: Chosen) -> Result<Vec<Vec<f64>>> {
        let (meta, data) = (&self.index.meta, &self.index.data);
        let own = &self.index.method;
        let imputed = impute::impute(
            data,
            self.options.imputations.get(chosen.imputation).unwrap_or(&own.imputation),
            denominated,
        )?;
        let (treated, _) = treat_all(
            data,
            self.options.treatments.get(chosen.treatment).unwrap_or(&own.treatment),
            &imputed,
        );
        let rule = self.options.normalisations.get(chosen.normalisation).unwrap_or(&own.normalisation);
        let mut columns = scale::all(meta, data, rule, &treated)?.columns;
        if self.options.aggregations.get(chosen.aggregation).is_some_and(|(ladder, _)| ladder.choosy()) {
            for column in &mut columns {
                scale::positive(column);
            }
        }
        Ok(columns)
    }

    fn prepared(&self, columns: &[Vec<f64>], chosen: Chosen) -> Vec<f64> {
        let blend = self.options.aggregations.get(chosen.aggregation).and_then(|(ladder, _)| ladder.at(2));
        let mut table = vec![f64::NAN; columns.len() * self.rows()];
        if let Some(blend) = blend {
            let places = table.chunks_mut(self.rows().max(1));
            places.zip(columns).for_each(|(place, column)| blend.prepare(column, place));
        }
        table
    }

    /// Prepared indicators of values drawn around themselves; `None` when they cannot be computed.
    fn sampled(&self, errors: &Errors, seed: u64, chosen: Chosen) -> Option<Vec<f64>> {
        let mut random = rng(seed);
        let mut raw = self.raw.clone();
        for (column, errors) in raw.columns.iter_mut().zip(&errors.columns) {
            for (value, error) in column.iter_mut().zip(errors).filter(|(_, error)| **error > 0.0) {
                let draw: f64 = StandardNormal.sample(&mut random);
                *value += error * draw;
            }
        }
        let denominated = denominate::denominate(&self.index.meta, &self.index.data, &raw).ok()?;
        let columns = self.columns(&denominated, chosen).ok()?;
        Some(self.prepared(&columns, chosen))
    }
}

/// Puts prepared indicators at the start of the sheet.
fn lay(sheet: &mut Sheet, table: Option<&Vec<f64>>) {
    match table {
        Some(table) => sheet.prepared.iter_mut().zip(table).for_each(|(place, value)| *place = *value),
        None => sheet.prepared.fill(f64::NAN),
    }
}
