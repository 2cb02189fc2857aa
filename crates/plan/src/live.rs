use kernel::Result;
use ui::{Figure, FigureUnit, Indicator, ReferenceFigure, Req};

use crate::{Target, Unit};

/// A live figure as it is now.
#[derive(Clone)]
pub(crate) struct Live {
    pub(crate) code: &'static str,
    /// Path of the rows behind it.
    pub(crate) rows: &'static str,
    pub(crate) figure: Figure,
    /// The series that it is divided by, with the reference figure where one was entered.
    pub(crate) per: Option<(String, Option<ReferenceFigure>)>,
}

/// Computes each of these indicators once.
pub(crate) async fn compute(req: &Req, indicators: Vec<&'static Indicator>) -> Result<Vec<Live>> {
    let mut figures = Vec::with_capacity(indicators.len());
    if indicators.is_empty() {
        return Ok(figures);
    }
    let mut conn = req.reader().await?;
    for indicator in indicators {
        let figure = (indicator.compute)(&mut conn, &req.ctx).await?;
        figures.push(Live { code: indicator.code, rows: indicator.rows, figure, per: None });
    }
    Ok(figures)
}

/// The indicators that these targets name, divided by the reference figures that they name.
pub(crate) async fn of_targets(req: &Req, targets: &[Target]) -> Result<Vec<Live>> {
    let named = |code: &str| targets.iter().any(|target| target.indicator.as_deref() == Some(code));
    let figures =
        compute(req, req.app.indicators().filter(|indicator| named(indicator.code)).collect()).await?;
    let mut divided = Vec::new();
    let mut conn = req.reader().await?;
    for target in targets {
        if let (Some(series), Some(live)) = (&target.per, of(target, &figures)) {
            let reference = req.app.reference(&mut conn, series).await?;
            let figure = match &reference {
                Some(reference) => divide(&live.figure, target.unit, reference.value),
                None => live.figure.clone(),
            };
            divided.push(Live { figure, per: Some((series.clone(), reference)), ..live.clone() });
        }
    }
    divided.extend(figures);
    Ok(divided)
}

/// A count or sum as the share, or as the sum per household, that a target asks for.
fn divide(figure: &Figure, unit: Unit, by: i64) -> Figure {
    let known = figure.value.or(figure.numerator);
    let (unit, times) = match (unit, figure.unit) {
        (Unit::Percent, FigureUnit::Count | FigureUnit::Dong) => (FigureUnit::Share, 10_000),
        (Unit::DongPerHousehold, FigureUnit::Dong) => (FigureUnit::Dong, 1),
        _ => return figure.clone(),
    };
    let quotient = |number: i64| (i128::from(number) * times).checked_div(i128::from(by));
    let value = known.and_then(quotient).and_then(|value| i64::try_from(value).ok());
    Figure { value, unit, numerator: known, denominator: Some(by), rule: figure.rule.clone() }
}

/// The figure that a target names: divided as it asks, where it was divided.
pub(crate) fn of<'a>(target: &Target, figures: &'a [Live]) -> Option<&'a Live> {
    let named = || figures.iter().filter(|live| target.indicator.as_deref() == Some(live.code));
    let per = |live: &&Live| live.per.as_ref().map(|(series, _)| series) == target.per.as_ref();
    named().find(per).or_else(|| named().find(|live| live.per.is_none()))
}

#[cfg(test)]
mod tests {
    use kernel::Text;

    use super::*;

    fn figure(unit: FigureUnit, value: Option<i64>, numerator: Option<i64>) -> Figure {
        Figure { value, unit, numerator, denominator: None, rule: Text::new("", None) }
    }

    #[test]
    fn a_count_becomes_a_share_and_a_sum_a_sum_per_household() {
        let buyers = divide(&figure(FigureUnit::Count, Some(2_304), None), Unit::Percent, 1_000_000);
        assert_eq!(
            (buyers.value, buyers.unit, buyers.denominator),
            (Some(23), FigureUnit::Share, Some(1_000_000))
        );
        let spent = figure(FigureUnit::Dong, None, Some(9_000_000_000_000));
        let each = divide(&spent, Unit::DongPerHousehold, 3_000);
        assert_eq!((each.value, each.numerator), (Some(3_000_000_000), Some(9_000_000_000_000)));
        assert_eq!(divide(&spent, Unit::Percent, 0).value, None);
    }

    #[test]
    fn what_is_not_to_be_divided_stays() {
        let share = figure(FigureUnit::Share, Some(500), None);
        assert_eq!(divide(&share, Unit::Percent, 10), share);
    }
}
