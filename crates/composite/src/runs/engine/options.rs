//! The alternatives of each step, the method's own first where it is among them.
use super::Chosen;
use crate::error::Result;
use crate::index::Index;
use crate::method::{Imputation, Means, Normalisation, Treat, Treatment};
use crate::runs::draw::{Drawn, Factor, Seeds};
use crate::stage::sheet::Ladder;

pub(super) struct Options {
    pub(super) imputations: Vec<Imputation>,
    pub(super) treatments: Vec<Treatment>,
    pub(super) normalisations: Vec<Normalisation>,
    pub(super) aggregations: Vec<(Ladder, Means)>,
}

impl Options {
    pub(super) fn of(index: &Index) -> Result<Self> {
        let (own, levels) = (&index.method, index.tree.levels());
        let varied = &own.uncertainty;
        let ladder =
            |means: &Means| Ladder::of(&own.aggregation, means, levels).map(|ladder| (ladder, means.clone()));
        let imputation = |kind| Imputation { kind, ..own.imputation.clone() };
        let normalisation = |kind| Normalisation { kind, ..own.normalisation.clone() };
        let means = or(varied.aggregations.clone(), &own.aggregation.kind);
        Ok(Self {
            imputations: or(varied.imputations.iter().copied().map(imputation).collect(), &own.imputation),
            treatments: if varied.treatment { both(&own.treatment) } else { vec![own.treatment.clone()] },
            normalisations: or(
                varied.normalisations.iter().copied().map(normalisation).collect(),
                &own.normalisation,
            ),
            aggregations: means.iter().map(ladder).collect::<Result<_>>()?,
        })
    }

    /// All combinations, in the order of [`Options::place`].
    pub(super) fn combinations(&self) -> Vec<Chosen> {
        let mut all = Vec::new();
        for imputation in 0..self.imputations.len() {
            for treatment in 0..self.treatments.len() {
                for normalisation in 0..self.normalisations.len() {
                    for aggregation in 0..self.aggregations.len() {
                        all.push(Chosen { imputation, treatment, normalisation, aggregation });
                    }
                }
            }
        }
        all
    }

    pub(super) fn place(&self, chosen: Chosen) -> usize {
        let outer = chosen.imputation * self.treatments.len() + chosen.treatment;
        (outer * self.normalisations.len() + chosen.normalisation) * self.aggregations.len()
            + chosen.aggregation
    }

    pub(super) fn choose(&self, seeds: Seeds) -> Chosen {
        Chosen {
            imputation: seeds.choice(Factor::Imputation, self.imputations.len()),
            treatment: seeds.choice(Factor::Treatment, self.treatments.len()),
            normalisation: seeds.choice(Factor::Normalisation, self.normalisations.len()),
            aggregation: seeds.choice(Factor::Aggregation, self.aggregations.len()),
        }
    }

    pub(super) fn named(&self, chosen: Chosen, seed: u64, sampling: Option<u64>, weights: Vec<f64>) -> Drawn {
        let aggregation = self.aggregations.get(chosen.aggregation);
        Drawn {
            seed,
            imputation: self
                .imputations
                .get(chosen.imputation)
                .map_or(String::new(), |it| kebab(&format!("{:?}", it.kind))),
            treatment: self
                .treatments
                .get(chosen.treatment)
                .map_or(String::new(), |it| kebab(&format!("{:?}", it.kind))),
            normalisation: self
                .normalisations
                .get(chosen.normalisation)
                .map_or(String::new(), |it| kebab(&format!("{:?}", it.kind))),
            aggregation: aggregation.map_or(String::new(), |(_, means)| named(means)),
            sampling,
            weights,
        }
    }
}

/// The alternatives; the method's own is always among them.
fn or<T: Clone + PartialEq>(varied: Vec<T>, own: &T) -> Vec<T> {
    if varied.contains(own) { varied } else { [own.clone()].into_iter().chain(varied).collect() }
}

/// Treatment as the method has it (or by default, when it has none), and none.
fn both(own: &Treatment) -> Vec<Treatment> {
    let off = Treatment { kind: Treat::None, ..own.clone() };
    let on = if own.kind == Treat::None {
        Treatment { kind: Treat::Winsorise, ..own.clone() }
    } else {
        own.clone()
    };
    vec![on, off]
}

fn named(means: &Means) -> String {
    let names: Vec<String> = means.values().iter().map(|mean| kebab(&format!("{mean:?}"))).collect();
    names.join(" ")
}

/// `GroupMean` as method files write it, `group-mean`.
fn kebab(name: &str) -> String {
    let mut text = String::new();
    for sign in name.chars() {
        if sign.is_ascii_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.push(sign.to_ascii_lowercase());
    }
    text
}
