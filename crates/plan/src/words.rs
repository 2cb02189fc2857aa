//! How numbers of plans and figures are said to people.
use kernel::{Dong, Locale};
use ui::{Figure, FigureUnit, ReferenceFigure, T};

use crate::{Baseline, Decimal, Denominator, Operator, Target, Unit};

/// What a target asks for: "tối thiểu 40 %", "hạng 2 trở lên", "tăng 20 %/năm", "cải thiện".
pub(crate) fn required(target: &Target, t: &T) -> String {
    if target.operator == Operator::Improve {
        return t.get("plan-required-improve");
    }
    let Some(value) = target.value else {
        return t.get("plan-required-elsewhere");
    };
    let amount = amount(value, target.unit, t);
    let said = t.with("amount", amount.as_str());
    match (target.operator, target.value_high) {
        (Operator::AtLeast, _) => said.get("plan-required-at-least"),
        (Operator::RankOrBetter, _) => t.with("rank", value.show(t.locale)).get("plan-required-rank"),
        (Operator::Growth, _) if target.unit == Unit::Times => said.get("plan-required-multiple"),
        (Operator::Growth, _) => said.get("plan-required-growth"),
        (Operator::Range, Some(high)) => range(value, high, target.unit, t),
        (Operator::Equal | Operator::Improve | Operator::Range, _) => amount,
    }
}

fn range(low: Decimal, high: Decimal, unit: Unit, t: &T) -> String {
    let high = self::amount(high, unit, t);
    t.with("low", low.show(t.locale)).with("high", high).get("plan-required-range")
}

/// A number with its unit. Money looks the same in both languages, as everywhere in the program.
pub(crate) fn amount(value: Decimal, unit: Unit, t: &T) -> String {
    let number = match unit {
        Unit::DongPerHousehold => Dong(value.trunc()).to_string(),
        _ => value.show(t.locale),
    };
    let plural = if value.is_whole() { value.trunc() } else { value.trunc().saturating_add(2) };
    t.with("number", number).with("count", plural).choice("plan-amount-", unit.key())
}

/// Where a growth starts from: "6 % (năm 2016)".
pub(crate) fn baseline(baseline: &Baseline, unit: Unit, t: &T) -> String {
    let year = t.with("year", baseline.year.to_string());
    let Some(value) = baseline.value else {
        return year.get("plan-baseline-year");
    };
    let value = match unit {
        Unit::PercentagePoint | Unit::Percent => amount(value, Unit::Percent, t),
        Unit::DongPerHousehold => amount(value, unit, t),
        _ => value.show(t.locale),
    };
    year.with("value", value).get("plan-baseline-value")
}

/// What the plan divides by, or that it does not say.
pub(crate) fn denominator(target: &Target, t: &T) -> String {
    match &target.denominator {
        Denominator::Stated(text) => text.show(t.locale).to_owned(),
        Denominator::Not(_) => t.get("plan-unstated"),
    }
}

/// Which number is missing where a figure cannot be set against a target.
pub(crate) fn missing(target: &Target, t: &T) -> String {
    match &target.denominator {
        Denominator::Stated(text) => t.with("what", text.show(t.locale)).get("plan-missing"),
        Denominator::Not(_) => t.get("plan-missing-unstated"),
    }
}

/// By which reference figure, of which time and from where, a figure was divided.
pub(crate) fn divided(reference: &ReferenceFigure, t: &T) -> String {
    t.with("name", reference.name.show(t.locale))
        .with("number", Decimal::whole(reference.value).show(t.locale))
        .with("period", reference.period.as_str())
        .with("source", reference.source.as_str())
        .get("plan-divided")
}

/// The name of an indicator; its code where no text names it.
pub(crate) fn indicator(code: &str, t: &T) -> String {
    let key = format!("plan-indicator-{}", code.replace('.', "-"));
    match t.get(&key) {
        unknown if unknown == key => code.to_owned(),
        name => name,
    }
}

/// The number that a figure has to show: its value, or the half of it that is known.
pub(crate) fn known(figure: &Figure) -> Option<i64> {
    let half = figure.numerator.filter(|_| figure.unit != FigureUnit::Share);
    figure.value.or(half)
}

/// A figure in full: "8,56 %", "1.842.317.000 ₫", "2.304".
pub(crate) fn figure(figure: &Figure, locale: Locale) -> Option<String> {
    known(figure).map(|number| in_full(number, figure.unit, locale))
}

/// A part of a figure: money where the figure is money, otherwise a count.
pub(crate) fn part(number: i64, unit: FigureUnit, locale: Locale) -> String {
    match unit {
        FigureUnit::Dong => Dong(number).to_string(),
        FigureUnit::Share | FigureUnit::Count => Decimal::whole(number).show(locale),
    }
}

fn in_full(number: i64, unit: FigureUnit, locale: Locale) -> String {
    match unit {
        FigureUnit::Share => format!("{}\u{a0}%", Decimal::from_hundredths(number).show(locale)),
        FigureUnit::Dong | FigureUnit::Count => part(number, unit, locale),
    }
}

const MILLION: i64 = 1_000_000;
const BILLION: i64 = 1_000_000_000;

/// A figure short enough for a box on a phone: the number, and its unit.
pub(crate) fn short(figure: &Figure, t: &T) -> Option<(String, String)> {
    let number = known(figure)?;
    let scaled = |scale: i64| {
        let hundredth = scale / 100;
        Decimal::from_hundredths((number + hundredth / 2).div_euclid(hundredth)).show(t.locale)
    };
    Some(match figure.unit {
        FigureUnit::Share => (Decimal::from_hundredths(number).show(t.locale), "%".to_owned()),
        FigureUnit::Count => (Decimal::whole(number).show(t.locale), String::new()),
        FigureUnit::Dong if number >= BILLION => (scaled(BILLION), t.get("plan-billion-dong")),
        FigureUnit::Dong if number >= MILLION => (scaled(MILLION), t.get("plan-million-dong")),
        FigureUnit::Dong => (Dong(number).to_string(), String::new()),
    })
}

#[cfg(test)]
#[path = "words_test.rs"]
mod tests;
