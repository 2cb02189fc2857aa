//! Months in which tax was withheld.
use askama::Template;
use kernel::{Dong, Result};
use ui::{Page, Req, Response, T};

use super::month_name;
use crate::{MonthRow, MonthState, MonthSum, months};

#[derive(Template)]
#[template(path = "withholding.html")]
struct Withholding<'a> {
    t: &'a T,
    months: Vec<Line>,
}

/// A month with its state.
struct Line {
    sum: MonthSum,
    name: String,
    state: &'static str,
    tone: &'static str,
    net: Dong,
}

fn line(sum: MonthSum, declared: &[MonthRow]) -> Line {
    let row = declared.iter().find(|row| row.month == sum.month);
    let (state, tone) = match row.map(|row| row.state) {
        None => ("open", "info"),
        Some(MonthState::Declared) => ("declared", "wait"),
        Some(MonthState::Paid) => ("paid", "good"),
    };
    let net = sum.vat.plus(sum.pit).minus(sum.vat_back).minus(sum.pit_back);
    Line { name: month_name(&sum.month), state, tone, net, sum }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (sums, declared) = months(&mut req.reader().await?).await?;
    let t = req.t();
    let body = Withholding { t: &t, months: sums.into_iter().map(|sum| line(sum, &declared)).collect() };
    Page::new(&t.get("office-withholding")).office().show(&req, &body).await
}
