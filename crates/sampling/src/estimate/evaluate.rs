//! Variances and intervals of all estimates; replicates are gone through once for all of them.
use super::Survey;
use super::contrast::Contrast;
use super::covariance::covariances;
use super::interval::Share;
use super::item::{Item, Quantile, Statistic};
use super::logit;
use super::output::{Contrasted, Estimated, finite};
use super::ratio::Ratio;
use super::replicated::{Replicated, replicate};
use crate::distribution::t_quantile;
use crate::number::{at, count};
use crate::spec::{Degrees, DegreesName, IntervalKind, Kind, OptionSpec};

pub(super) fn all(
    survey: &Survey,
    items: &[Item],
    contrasts: &[Contrast],
    options: &OptionSpec,
) -> (Vec<Estimated>, Vec<Contrasted>) {
    let replicated = survey.design.replicates.as_ref().map(|replicates| replicate(replicates, items));
    let whole: Vec<u32> = (0..).take(survey.design.rows()).collect();
    let whole = survey.design.degrees(&whole);
    let mut estimates = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let values = replicated.as_ref().and_then(|all| all.get(index));
        let evaluation = Evaluation { survey, item, replicated: values, whole };
        estimates.push(evaluation.estimated(options.suppress_below));
    }
    covariances(survey, items, replicated.as_deref(), &mut estimates);
    let contrasts = contrasts
        .iter()
        .map(|contrast| contrast.contrasted(survey, items, replicated.as_deref(), &estimates, whole))
        .collect();
    (estimates, contrasts)
}

struct Evaluation<'a> {
    survey: &'a Survey,
    item: &'a Item,
    replicated: Option<&'a Replicated>,
    /// Degrees of freedom of the whole design.
    whole: f64,
}

/// Standard error, interval and what there is to say about them.
struct Certainty {
    error: f64,
    ends: (f64, f64),
    note: Option<String>,
}

impl Evaluation<'_> {
    fn estimated(&self, suppress_below: Option<u32>) -> Estimated {
        let item = self.item;
        let ratio = item.statistic.ratio();
        let rows = ratio.rows.len();
        let degrees = self.degrees();
        let hidden = suppress_below.is_some_and(|least| self.is_few(crate::number::place(least)));
        let certainty = if hidden {
            Certainty::none(format!(
                "Suppressed: it stands on fewer than {} rows.",
                suppress_below.unwrap_or(0)
            ))
        } else if rows == 0 {
            Certainty::none("No row of this domain has a value.".to_owned())
        } else {
            self.certainty(degrees)
        };
        let estimate = if hidden || rows == 0 { f64::NAN } else { item.statistic.estimate() };
        Estimated {
            name: item.name.clone(),
            kind: item.kind,
            of: item.of.clone(),
            per: item.per.clone(),
            category: item.category.clone(),
            quantile: match &item.statistic {
                Statistic::Quantile(quantile) => Some(quantile.share),
                Statistic::Ratio(_) => None,
            },
            by: item.domain.by.clone(),
            estimate: finite(estimate),
            se: finite(certainty.error),
            cv: finite(certainty.error / estimate.abs()),
            lower: finite(certainty.ends.0),
            upper: finite(certainty.ends.1),
            level: item.settings.level,
            interval: item.settings.interval,
            df: finite(degrees),
            deff: item.settings.deff.filter(|_| !hidden).and_then(|with| self.deff(ratio, with)),
            n: rows,
            missing: item.missing,
            weight: ratio.weight,
            note: certainty.note,
            covariance: None,
        }
    }

    /// It stands on fewer rows, or some but fewer rows have the level that it counts.
    fn is_few(&self, least: usize) -> bool {
        let ratio = self.item.statistic.ratio();
        let levels = matches!(self.item.kind, Kind::Shares | Kind::Counts | Kind::Proportion);
        let met = ratio.values.iter().filter(|value| **value != 0.0).count();
        ratio.rows.len() < least || (levels && met > 0 && met < least)
    }

    fn degrees(&self) -> f64 {
        match self.item.settings.degrees {
            Degrees::Number(number) => number,
            Degrees::Named(DegreesName::Infinite) => f64::INFINITY,
            Degrees::Named(DegreesName::Design) => self.whole,
            Degrees::Domain | Degrees::Named(DegreesName::Domain) => self.domain_degrees(),
        }
    }

    /// Those of the domain's rows; of a quantile, of its rows with a value.
    fn domain_degrees(&self) -> f64 {
        if self.item.kind == Kind::Quantile && self.item.missing > 0 {
            return self.survey.design.degrees(&self.item.statistic.ratio().rows);
        }
        self.item.domain.degrees(self.survey)
    }

    /// What is left below thirteen digits of the estimate is rounding: the estimate is known from calibration or constant.
    fn variance(&self, ratio: &Ratio) -> f64 {
        let variance = match (&self.survey.design.replicates, self.replicated) {
            (Some(replicates), Some(found)) => replicates.spread.variance(&found.values, ratio.estimate),
            _ => ratio.variance(&self.survey.design),
        };
        if variance < (1e-13 * ratio.estimate).powi(2) { 0.0 } else { variance }
    }

    fn deff(&self, ratio: &Ratio, with_replacement: bool) -> Option<f64> {
        let found = self.variance(ratio) / ratio.simple_variance(&self.survey.design, with_replacement);
        finite(found).filter(|_| self.item.kind != Kind::Quantile)
    }

    fn certainty(&self, degrees: f64) -> Certainty {
        let mut certainty = match &self.item.statistic {
            Statistic::Quantile(quantile) => self.quantile(quantile, degrees),
            Statistic::Ratio(ratio) => self.ratio(ratio, degrees),
        };
        certainty.note = certainty.note.take().or_else(|| self.doubt(&certainty, degrees));
        certainty
    }

    /// Why something is null that has no other reason.
    fn doubt(&self, certainty: &Certainty, degrees: f64) -> Option<String> {
        let told = if !self.item.statistic.estimate().is_finite() {
            "It cannot be computed: it divides by zero, or numbers are too large."
        } else if degrees <= 0.0 {
            "No interval: there are no degrees of freedom."
        } else if !certainty.error.is_finite() {
            "Its error cannot be computed: numbers are too large, or no replicate has a value."
        } else if !(certainty.ends.0.is_finite() && certainty.ends.1.is_finite()) {
            "Its interval cannot be computed: numbers are too large or too small."
        } else {
            return None;
        };
        Some(told.to_owned())
    }

    fn ratio(&self, ratio: &Ratio, degrees: f64) -> Certainty {
        let variance = self.variance(ratio);
        let share = self.share(ratio, variance, degrees);
        let error = variance.sqrt();
        let kind = self.item.settings.interval;
        if kind != IntervalKind::Mean && (ratio.estimate <= 0.0 || ratio.estimate >= 1.0) {
            return Self::at_an_end(ratio, &share, error);
        }
        let (low, high) = share.interval(kind);
        let ends = if kind == IntervalKind::Asin {
            (low.clamp(0.0, 1.0), high.clamp(0.0, 1.0))
        } else {
            (low, high)
        };
        Certainty { error, ends, note: None }
    }

    /// A share of 0 or 1, or beyond, where weights below zero bring it.
    fn at_an_end(ratio: &Ratio, share: &Share, error: f64) -> Certainty {
        let (ends, note) = if ratio.estimate < 0.0 || ratio.estimate > 1.0 {
            let note =
                "No interval: the share lies outside of 0 and 1, because calibration made weights negative.";
            ((f64::NAN, f64::NAN), note)
        } else {
            let note = "The share is 0 or 1: the interval is Clopper and Pearson's of the number of rows.";
            (share.beta(count(ratio.rows.len())), note)
        };
        Certainty { error, ends, note: Some(note.to_owned()) }
    }

    fn share(&self, ratio: &Ratio, variance: f64, degrees: f64) -> Share {
        let logit = self.item.settings.interval == IntervalKind::Logit;
        let design = &self.survey.design;
        let unequal = design.stages.first().is_some_and(|stage| !stage.chances.is_empty());
        let whole = unequal || !design.steps.is_empty();
        let rows = match self.item.kind {
            _ if whole => design.rows(),
            Kind::Quantile => ratio.rows.len(),
            _ => self.item.domain.rows.len(),
        };
        Share {
            estimate: ratio.estimate,
            variance,
            odds: if logit { self.odds(ratio, count(rows)) } else { (f64::NAN, f64::NAN) },
            degrees,
            design_degrees: self.domain_degrees(),
            rows: count(rows),
            alpha: 1.0 - self.item.settings.level,
        }
    }

    /// Log odds and their variance.
    fn odds(&self, ratio: &Ratio, rows: f64) -> (f64, f64) {
        let design = &self.survey.design;
        let weights: Vec<f64> = ratio.rows.iter().map(|row| at(&design.weights, *row)).collect();
        let sum: f64 = self.item.domain.rows.iter().map(|row| at(&design.weights, *row)).sum();
        let odds = logit::fitted(&ratio.values, &weights, sum / rows);
        if let (Some(replicates), Some(found)) = (&design.replicates, self.replicated) {
            let again: Vec<f64> = found.values.iter().map(|share| logit::refitted(*share, odds)).collect();
            return (odds, replicates.spread.variance(&again, odds));
        }
        let mean = logit::expit(odds);
        let at_mean = ratio.at(mean);
        (odds, at_mean.variance(design) / (mean * (1.0 - mean)).powi(2))
    }

    fn quantile(&self, quantile: &Quantile, degrees: f64) -> Certainty {
        let alpha = 1.0 - self.item.settings.level;
        let t = t_quantile(1.0 - alpha / 2.0, degrees);
        if let (IntervalKind::Quantile, Some(replicates), Some(found)) =
            (self.item.settings.interval, &self.survey.design.replicates, self.replicated)
        {
            let error = replicates.spread.variance(&found.quantiles, quantile.estimate).sqrt();
            let ends = (quantile.estimate - t * error, quantile.estimate + t * error);
            return Certainty { error, ends, note: None };
        }
        let share = self.share(&quantile.below, self.variance(&quantile.below), degrees);
        let (low, high) = share.interval(self.item.settings.interval);
        let read = |share: f64| quantile.sorted.quantile(share, quantile.rule);
        let lower = if low >= 0.0 { read(low) } else { f64::NAN };
        let upper = if high <= 1.0 { read(high) } else { f64::NAN };
        let note = (degrees > 0.0 && (lower.is_nan() || upper.is_nan()))
            .then(|| "The interval reaches beyond the least or greatest value.".to_owned());
        Certainty { error: (upper - lower) / (2.0 * t), ends: (lower, upper), note }
    }
}

impl Certainty {
    fn none(note: String) -> Self {
        Self { error: f64::NAN, ends: (f64::NAN, f64::NAN), note: Some(note) }
    }
}
