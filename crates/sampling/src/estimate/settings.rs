//! Level, degrees of freedom and interval of an estimate: its own, those of `[options]`, or the usual ones.
use super::Survey;
use super::item::Settings;
use crate::Result;
use crate::error::Error;
use crate::spec::{Deff, Degrees, EstimateSpec, IntervalKind, Kind, OptionSpec};

/// A confidence level, 0.95 when not said.
pub(super) fn level(told: Option<f64>) -> Result<f64> {
    let level = told.unwrap_or(0.95);
    if level > 0.0 && level < 1.0 {
        return Ok(level);
    }
    Err(Error::asked(format!("`level` is {level}; a confidence level lies between 0 and 1, such as 0.95.")))
}

/// Degrees of freedom, those of the domain when not said.
pub(super) fn degrees(told: Option<Degrees>) -> Result<Degrees> {
    match told.unwrap_or_default() {
        Degrees::Number(number) if number.is_nan() || number <= 0.0 => {
            Err(Error::asked(format!("`df` is {number}; it must be above zero.")))
        }
        degrees => Ok(degrees),
    }
}

/// What holds for one `[[estimate]]`.
pub(super) fn settings(wanted: &EstimateSpec, options: &OptionSpec, survey: &Survey) -> Result<Settings> {
    let level = level(wanted.level.or(options.level))?;
    let degrees = degrees(wanted.df.or(options.df))?;
    let usual = match wanted.kind {
        Kind::Proportion | Kind::Shares => IntervalKind::Logit,
        _ => IntervalKind::Mean,
    };
    let interval = wanted.interval.unwrap_or(usual);
    let allowed = match wanted.kind {
        Kind::Proportion | Kind::Shares => interval != IntervalKind::Quantile,
        Kind::Quantile => match interval {
            IntervalKind::Quantile => survey.design.replicates.is_some(),
            other => !matches!(other, IntervalKind::Logit | IntervalKind::Wilson | IntervalKind::Likelihood),
        },
        _ => interval == IntervalKind::Mean,
    };
    if !allowed {
        let text = format!("`interval = {interval:?}`").to_lowercase();
        return Err(Error::asked(format!("{text} does not go with this `kind`; see the list in the guide.")));
    }
    let deff = match wanted.deff.or(options.deff) {
        Some(Deff::Named(_)) => Some(true),
        Some(Deff::Wanted(true)) => Some(false),
        _ => None,
    };
    Ok(Settings {
        level,
        degrees,
        deff,
        interval,
        covariance: wanted.covariance.unwrap_or(options.covariance),
    })
}
