//! Sums of estimates: differences of domains or years, means of levels, with the covariances between them.
use std::collections::{BTreeMap, BTreeSet};

use super::Survey;
use super::item::Item;
use super::output::{Contrasted, Estimated, finite};
use super::replicated::Replicated;
use crate::Result;
use crate::design::variance::Sparse;
use crate::distribution::t_quantile;
use crate::error::{Error, near};
use crate::number::add;
use crate::spec::{Coefficients, ContrastSpec, Degrees, DegreesName, DesignFile, Kind};

/// A contrast whose estimates are known by their places.
#[derive(Debug)]
pub(super) struct Contrast {
    name: String,
    of: String,
    level: f64,
    degrees: Degrees,
    above: Vec<Term>,
    /// What the sum is divided by; empty for nothing.
    below: Vec<Term>,
}

/// A place among all single estimates, and a coefficient other than zero.
type Term = (usize, f64);

/// All contrasts of the file.
///
/// # Errors
/// When an estimate, a level or a coefficient is not there, or the estimate is a quantile.
pub(super) fn asked(items: &[Item], spec: &DesignFile) -> Result<Vec<Contrast>> {
    (1..)
        .zip(&spec.contrasts)
        .map(|(number, wanted)| {
            one(items, spec, wanted)
                .map_err(|error| Error::asked(format!("`[[contrast]]` number {number}: {error}")))
        })
        .collect()
}

fn one(items: &[Item], spec: &DesignFile, wanted: &ContrastSpec) -> Result<Contrast> {
    let results: Vec<(usize, &Item)> =
        items.iter().enumerate().filter(|(_, item)| item.name == wanted.of).collect();
    let Some((_, first)) = results.first() else {
        let known: BTreeSet<&str> = items.iter().map(|item| item.name.as_str()).collect();
        let told = near(&wanted.of, known.into_iter());
        return Err(Error::asked(format!("no `[[estimate]]` has the name “{}”{told}", wanted.of)));
    };
    if results.iter().any(|(_, item)| item.source != first.source) {
        return Err(Error::asked(format!("several `[[estimate]]` have the name “{}”.", wanted.of)));
    }
    if first.kind == Kind::Quantile {
        return Err(Error::asked("quantiles have no contrasts."));
    }
    let level = super::settings::level(wanted.level.or(spec.options.level))?;
    let degrees = super::settings::degrees(wanted.df.or(spec.options.df))?;
    let by = spec.estimates.get(first.source).map(|estimate| estimate.by.list()).unwrap_or_default();
    let several = results.iter().any(|(_, item)| item.of != first.of);
    let labels: Vec<String> = results.iter().map(|(_, item)| label(item, &by, several)).collect();
    let places: Vec<usize> = results.iter().map(|(place, _)| *place).collect();
    let above = terms(&wanted.coefficients, &labels, &places)?;
    let below = match &wanted.per {
        Some(per) => terms(per, &labels, &places)?,
        None => Vec::new(),
    };
    let name = wanted.name.clone().unwrap_or_else(|| format!("contrast of {}", wanted.of));
    Ok(Contrast { name, of: wanted.of.clone(), level, degrees, above, below })
}

fn terms(wanted: &Coefficients, labels: &[String], places: &[usize]) -> Result<Vec<Term>> {
    let coefficients = coefficients(wanted, labels)?;
    let terms: Vec<Term> =
        places.iter().copied().zip(coefficients).filter(|(_, coefficient)| *coefficient != 0.0).collect();
    if terms.is_empty() || terms.iter().any(|(_, coefficient)| !coefficient.is_finite()) {
        return Err(Error::asked("coefficients must be numbers, and one of them other than zero."));
    }
    Ok(terms)
}

/// The levels of the domain in the order asked, the category, and the column when there are several; joined with a point.
fn label(item: &Item, by: &[String], several: bool) -> String {
    let column = several.then_some(item.of.as_str());
    let levels = by.iter().filter_map(|column| item.domain.by.get(column)).map(String::as_str);
    let parts: Vec<&str> = column.into_iter().chain(levels).chain(item.category.as_deref()).collect();
    parts.join(".")
}

fn coefficients(wanted: &Coefficients, labels: &[String]) -> Result<Vec<f64>> {
    match wanted {
        Coefficients::List(list) if list.len() == labels.len() => Ok(list.clone()),
        Coefficients::List(list) => Err(Error::asked(format!(
            "`coefficients` are {} and the estimate has {} results: {}.",
            list.len(),
            labels.len(),
            labels.join(", ")
        ))),
        Coefficients::Named(named) => {
            if let Some(wrong) = named.keys().find(|name| !labels.contains(name)) {
                let told = near(wrong, labels.iter().map(String::as_str));
                return Err(Error::asked(format!("the estimate has no result “{wrong}”{told}")));
            }
            Ok(labels.iter().map(|label| named.get(label).copied().unwrap_or(0.0)).collect())
        }
    }
}

impl Contrast {
    /// Its value with standard error and interval; `whole` are the degrees of freedom of the design.
    pub(super) fn contrasted(
        &self,
        survey: &Survey,
        items: &[Item],
        replicated: Option<&[Replicated]>,
        estimates: &[Estimated],
        whole: f64,
    ) -> Contrasted {
        let value = |place: usize| items.get(place).map_or(f64::NAN, |item| item.statistic.estimate());
        let estimate = self.value(value);
        let terms: Vec<(f64, &Item)> = self
            .linear(estimate, value)
            .into_iter()
            .filter_map(|(place, times)| Some((times, items.get(place)?)))
            .collect();
        let known = self.places().all(|place| estimates.get(place).is_some_and(shown));
        let degrees = match self.degrees {
            Degrees::Number(number) => number,
            Degrees::Named(DegreesName::Infinite) => f64::INFINITY,
            Degrees::Named(DegreesName::Design) => whole,
            Degrees::Domain | Degrees::Named(DegreesName::Domain) => survey.design.degrees(&rows(&terms)),
        };
        let variance = match (&survey.design.replicates, replicated) {
            (Some(made), Some(found)) => {
                made.spread.variance(&self.in_replicates(found, made.count()), estimate)
            }
            _ => linearised(survey, &terms),
        };
        let (estimate, error) = if known { (estimate, variance.sqrt()) } else { (f64::NAN, f64::NAN) };
        let half = t_quantile(f64::midpoint(1.0, self.level), degrees) * error;
        let note = match (known, estimate.is_finite()) {
            (false, _) => Some("One of its estimates is suppressed or cannot be computed."),
            (true, false) => Some("It cannot be computed: it divides by zero, or numbers are too large."),
            (true, true) if degrees <= 0.0 => Some("No interval: there are no degrees of freedom."),
            (true, true) => None,
        };
        Contrasted {
            name: self.name.clone(),
            of: self.of.clone(),
            estimate: finite(estimate),
            se: finite(error),
            lower: finite(estimate - half),
            upper: finite(estimate + half),
            level: self.level,
            df: finite(degrees),
            n: terms.iter().map(|(_, item)| item.statistic.ratio().rows.len()).sum(),
            note: note.map(str::to_owned),
        }
    }

    fn places(&self) -> impl Iterator<Item = usize> {
        self.above.iter().chain(&self.below).map(|(place, _)| *place)
    }

    /// The sum, or one by the other, of values at places.
    fn value(&self, value: impl Fn(usize) -> f64) -> f64 {
        let sum = |terms: &[Term]| terms.iter().map(|(place, times)| times * value(*place)).sum::<f64>();
        if self.below.is_empty() { sum(&self.above) } else { sum(&self.above) / sum(&self.below) }
    }

    /// Coefficients of the sum that errors as the contrast does: of a quotient its first derivatives.
    fn linear(&self, estimate: f64, value: impl Fn(usize) -> f64) -> Vec<Term> {
        if self.below.is_empty() {
            return self.above.clone();
        }
        let below: f64 = self.below.iter().map(|(place, times)| times * value(*place)).sum();
        let mut terms: BTreeMap<usize, f64> = BTreeMap::new();
        for (place, times) in &self.above {
            *terms.entry(*place).or_default() += times / below;
        }
        for (place, times) in &self.below {
            *terms.entry(*place).or_default() -= estimate * times / below;
        }
        terms.into_iter().collect()
    }

    /// The contrast in each replicate.
    fn in_replicates(&self, found: &[Replicated], count: usize) -> Vec<f64> {
        (0..count)
            .map(|replicate| {
                self.value(|place| {
                    found
                        .get(place)
                        .and_then(|found| found.values.get(replicate))
                        .copied()
                        .unwrap_or(f64::NAN)
                })
            })
            .collect()
    }
}

fn shown(estimated: &Estimated) -> bool {
    estimated.estimate.is_some()
}

/// Rows of all domains together.
fn rows(terms: &[(f64, &Item)]) -> Vec<u32> {
    let rows: BTreeSet<u32> = terms.iter().flat_map(|(_, item)| item.domain.rows.iter().copied()).collect();
    rows.into_iter().collect()
}

fn linearised(survey: &Survey, terms: &[(f64, &Item)]) -> f64 {
    let mut values = vec![0.0; survey.design.rows()];
    for (times, item) in terms {
        let ratio = item.statistic.ratio();
        for (row, value) in ratio.rows.iter().zip(ratio.influence(&survey.design)) {
            add(&mut values, *row, times * value);
        }
    }
    let rows: Vec<u32> = (0..).take(values.len()).collect();
    survey.design.variance(Sparse { rows: &rows, values: &values })
}
