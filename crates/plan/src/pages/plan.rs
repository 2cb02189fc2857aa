//! One plan: each target with what it asks for and how far the market is.
use askama::Template;
use kernel::{Error, Result};
use ui::{Page, Req, Response, T};

use super::target_row::{TargetRow, row};
use super::{Belongs, Here, document};
use crate::filter::{Filter, Measured};
use crate::live::{self, Live};
use crate::{Kind, Plan, Plans};

/// A choice of a filter: its value, its name, whether it is the present one.
type Choices = Vec<(&'static str, String, bool)>;

#[derive(Template)]
#[template(path = "plan.html")]
pub(super) struct PlanPage<'a> {
    t: &'a T,
    plan: &'a Plan,
    title: &'a str,
    area: &'a str,
    authority: &'a str,
    note: &'a str,
    document: String,
    belongs: Belongs,
    kinds: Choices,
    measured: Choices,
    filtered: bool,
    caption: String,
    time: String,
    rows: Vec<TargetRow<'a>>,
    file: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let plans = req.app.part::<Plans>()?;
    let plan = plans.get(req.param("code")).ok_or(Error::NotFound)?;
    let filter = Filter::read(&req.query)?;
    let t = req.t();
    let figures = live::of_targets(&req, &plan.targets).await?;
    let here = Here::new(&req.app.settings(), req.ctx.locale);
    let body = page(plan, &figures, filter, &here, req.ctx.now().show(), &t);
    Page::new(body.title).office().show(&req, &body).await
}

pub(super) fn page<'a>(
    plan: &'a Plan,
    figures: &[Live],
    filter: Filter,
    here: &Here,
    time: String,
    t: &'a T,
) -> PlanPage<'a> {
    let live = plan.targets.iter().filter(|target| live::of(target, figures).is_some()).count();
    PlanPage {
        t,
        plan,
        title: plan.title.show(t.locale),
        area: plan.area.show(t.locale),
        authority: plan.authority.show(t.locale),
        note: plan.note.show(t.locale),
        document: document(plan, t),
        belongs: here.belongs(plan, t),
        kinds: kinds(filter, t),
        measured: measured(filter, t),
        filtered: filter.is_set(),
        caption: t.with("live", live).with("all", plan.targets.len()).get("plan-live-count"),
        time,
        rows: shown(plan, figures, filter, t),
        file: format!("/office/plans/{}/targets.csv{}", plan.code, filter.query()),
    }
}

fn shown<'a>(plan: &'a Plan, figures: &[Live], filter: Filter, t: &T) -> Vec<TargetRow<'a>> {
    let with_figure = plan.targets.iter().map(|target| (target, live::of(target, figures)));
    let kept = with_figure.filter(|(target, live)| filter.keeps(target, live.is_some()));
    kept.map(|(target, live)| row(target, live, t)).collect()
}

fn kinds(filter: Filter, t: &T) -> Choices {
    let choice = |kind: Kind| (kind.key(), t.choice("plan-kind-", kind.key()), filter.kind == Some(kind));
    Kind::ALL.into_iter().map(choice).collect()
}

fn measured(filter: Filter, t: &T) -> Choices {
    let choice = |measured: Measured| {
        (measured.key(), t.choice("plan-measured-", measured.key()), filter.measured == Some(measured))
    };
    Measured::ALL.into_iter().map(choice).collect()
}
