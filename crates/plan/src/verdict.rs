use ui::{Figure, FigureUnit};

use crate::{Decimal, Operator, Target, Unit};

/// Whether a live figure reaches a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Met,
    NotYet,
    /// Nobody measures it, or there is nothing to compute from yet.
    NoFigure,
    /// There is a figure, but what it must be divided by or compared with is missing.
    NoDenominator,
}

impl Verdict {
    /// Last part of its Fluent message.
    pub fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotYet => "not-yet",
            Self::NoFigure => "no-figure",
            Self::NoDenominator => "no-denominator",
        }
    }
}

/// Sets a figure against a target. A bare figure ("50 %") and the lower end of a range are met by more.
pub fn judge(target: &Target, figure: Option<&Figure>) -> Verdict {
    let Some(figure) = figure else {
        return Verdict::NoFigure;
    };
    let Some(value) = figure.value else {
        return without_value(figure);
    };
    let value = match figure.unit {
        FigureUnit::Share => Decimal::from_hundredths(value),
        FigureUnit::Dong | FigureUnit::Count => Decimal::whole(value),
    };
    match comparable(target.unit, figure).then(|| reached(target, value)).flatten() {
        Some(true) => Verdict::Met,
        Some(false) => Verdict::NotYet,
        None => Verdict::NoDenominator,
    }
}

/// A share of nothing is no figure; something counted that nothing divides is half of one.
fn without_value(figure: &Figure) -> Verdict {
    match (figure.unit, figure.numerator) {
        (_, None) | (FigureUnit::Share, Some(0)) => Verdict::NoFigure,
        (_, Some(_)) => Verdict::NoDenominator,
    }
}

/// Whether the figure counts in the target's unit. A total of đồng or officers says nothing per household or
/// per district, and a multiple needs a series that no figure carries.
fn comparable(unit: Unit, figure: &Figure) -> bool {
    match unit {
        Unit::Percent | Unit::PercentPerYear | Unit::PercentagePoint => figure.unit == FigureUnit::Share,
        Unit::Rank | Unit::Enterprises | Unit::TurnsPerYear | Unit::TimesPerYear => {
            figure.unit == FigureUnit::Count
        }
        Unit::DongPerHousehold => {
            figure.unit == FigureUnit::Dong && figure.denominator.is_some_and(|households| households > 0)
        }
        Unit::OfficersPerDistrict | Unit::Times | Unit::NotStated => false,
    }
}

/// `None` where the target's own number or its baseline is missing.
fn reached(target: &Target, value: Decimal) -> Option<bool> {
    let baseline = target.baseline.as_ref().and_then(|baseline| baseline.value);
    match (target.operator, target.unit) {
        (Operator::RankOrBetter, _) => Some(value <= target.value?),
        (Operator::Improve, _) => Some(value < baseline?),
        (Operator::Growth, Unit::PercentagePoint) => Some(value.minus(baseline?) >= target.value?),
        (Operator::AtLeast | Operator::Equal | Operator::Range | Operator::Growth, _) => {
            Some(value >= target.value?)
        }
    }
}

#[cfg(test)]
#[path = "verdict_test.rs"]
mod tests;
