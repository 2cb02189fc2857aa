//! The targets of a plan for a spreadsheet: exactly those that the page shows.
use kernel::{Error, Result};
use ui::{FigureUnit, Req, Response, T};

use crate::filter::Filter;
use crate::live::{self, Live};
use crate::{Decimal, Plan, Plans, Target, judge, words};

const COLUMNS: [&str; 17] = [
    "plan-column-code",
    "plan-column-target",
    "plan-kind",
    "plan-column-required",
    "plan-column-operator",
    "plan-column-value",
    "plan-column-value-high",
    "plan-column-due",
    "plan-column-now",
    "plan-column-indicator",
    "plan-column-verdict",
    "plan-section",
    "plan-sentence",
    "plan-numerator",
    "plan-denominator",
    "plan-baseline",
    "plan-measure",
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let plans = req.app.part::<Plans>()?;
    let plan = plans.get(req.param("code")).ok_or(Error::NotFound)?;
    let filter = Filter::read(&req.query)?;
    let figures = live::of_targets(&req, &plan.targets).await?;
    let rows = rows(plan, &figures, filter, &req.t());
    Ok(ui::csv(&plan.code, documents::csv(&rows).map_err(Error::internal)?))
}

pub(super) fn rows(plan: &Plan, figures: &[Live], filter: Filter, t: &T) -> Vec<Vec<String>> {
    let with_figure = plan.targets.iter().map(|target| (target, live::of(target, figures)));
    let kept = with_figure.filter(|(target, live)| filter.keeps(target, live.is_some()));
    let head = COLUMNS.map(|key| t.get(key)).to_vec();
    std::iter::once(head).chain(kept.map(|(target, live)| row(target, live, t))).collect()
}

fn row(target: &Target, live: Option<&Live>, t: &T) -> Vec<String> {
    let number = |value: Option<Decimal>| value.map(Decimal::plain).unwrap_or_default();
    let figure = live.map(|live| &live.figure);
    let baseline = target.baseline.as_ref().map(|baseline| words::baseline(baseline, target.unit, t));
    let measure = target.measure.as_ref().map(|text| text.show(t.locale).to_owned());
    vec![
        target.code.clone(),
        target.title.show(t.locale).to_owned(),
        t.choice("plan-kind-", target.kind.key()),
        words::required(target, t),
        target.operator.key().to_owned(),
        number(target.value),
        number(target.value_high),
        target.due_year.to_string(),
        live.map(now).unwrap_or_default(),
        live.map(|live| live.code.to_owned()).unwrap_or_default(),
        t.choice("plan-verdict-", judge(target, figure).key()),
        target.section.clone(),
        target.sentence.clone(),
        target.numerator.show(t.locale).to_owned(),
        words::denominator(target, t),
        baseline.unwrap_or_default(),
        measure.unwrap_or_default(),
    ]
}

/// A plain number, so that a spreadsheet can go on with it: percent for shares, đồng for money.
fn now(live: &Live) -> String {
    let plain = |number| match live.figure.unit {
        FigureUnit::Share => Decimal::from_hundredths(number).plain(),
        FigureUnit::Dong | FigureUnit::Count => number.to_string(),
    };
    words::known(&live.figure).map(plain).unwrap_or_default()
}
