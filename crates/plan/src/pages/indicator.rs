//! One live figure: how it is computed, from what, and which targets it serves.
use askama::Template;
use kernel::{Error, Result};
use ui::{Page, Req, Response, T, percent_encode};

use super::target_row::{VerdictMark, mark};
use crate::live::{self, Live};
use crate::{Plan, Plans, Target, judge, words};

struct Use<'a> {
    plan: &'a str,
    code: &'a str,
    title: &'a str,
    to: String,
    required: String,
    verdict: VerdictMark,
}

#[derive(Template)]
#[template(path = "indicator.html")]
pub(super) struct IndicatorPage<'a> {
    t: &'a T,
    live: &'a Live,
    name: String,
    figure: Option<String>,
    numerator: Option<String>,
    denominator: Option<String>,
    rule: &'a str,
    rule_lang: &'static str,
    time: String,
    uses: Vec<Use<'a>>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let plans = req.app.part::<Plans>()?;
    let wanted = req.param("code");
    let found = req.app.indicators().filter(|indicator| indicator.code == wanted).collect();
    let figures = live::compute(&req, found).await?;
    let live = figures.first().ok_or(Error::NotFound)?;
    let t = req.t();
    let body = page(&plans, live, req.ctx.now().show(), &t);
    Page::new(&body.name).office().show(&req, &body).await
}

pub(super) fn page<'a>(plans: &'a Plans, live: &'a Live, time: String, t: &'a T) -> IndicatorPage<'a> {
    let figure = &live.figure;
    let part = |number: Option<i64>| number.map(|number| words::part(number, figure.unit, t.locale));
    IndicatorPage {
        t,
        live,
        name: words::indicator(live.code, t),
        figure: words::figure(figure, t.locale),
        numerator: part(figure.numerator),
        denominator: part(figure.denominator),
        rule: figure.rule.show(t.locale),
        rule_lang: figure.rule.lang(t.locale),
        time,
        uses: plans.using(live.code).map(|(plan, target)| used(plan, target, live, t)).collect(),
    }
}

fn used<'a>(plan: &'a Plan, target: &'a Target, live: &Live, t: &T) -> Use<'a> {
    Use {
        plan: plan.title.show(t.locale),
        code: &target.code,
        title: target.title.show(t.locale),
        to: format!("/office/plans/{}#{}", plan.code, percent_encode(&target.code)),
        required: words::required(target, t),
        verdict: mark(judge(target, Some(&live.figure)), t),
    }
}
