//! All plans at a glance, with the live figures on top.
use askama::Template;
use kernel::{Locality, Result};
use ui::{Page, Req, Response, T};

use super::{Belongs, Here, document};
use crate::live::{self, Live};
use crate::{Kind, Plan, Plans, words};

/// A live figure in its box.
struct FigureBox {
    name: String,
    /// Number and unit; `None` while there is nothing to compute from.
    number: Option<(String, String)>,
    /// Over which time it was computed.
    period: String,
    rows: &'static str,
}

struct PlanCard<'a> {
    plan: &'a Plan,
    title: &'a str,
    document: String,
    area: &'a str,
    belongs: Belongs,
    live: String,
    counts: Vec<(String, usize)>,
}

#[derive(Template)]
#[template(path = "plans.html")]
pub(super) struct Dashboard<'a> {
    t: &'a T,
    time: String,
    figures: Vec<FigureBox>,
    cards: Vec<PlanCard<'a>>,
    borrowed: bool,
    /// An officer of communes looks: the figures are the province's, the rows behind them the officer's own.
    local: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let plans = req.app.part::<Plans>()?;
    let t = req.t();
    let figures = live::compute(&req, req.app.indicators().collect()).await?;
    let here = Here::new(&req.app.settings(), req.ctx.locale);
    let title = t.get("plan-title");
    let mut body = dashboard(&plans, &figures, &here, req.ctx.now().show(), &t);
    body.local = req.ctx.actor.locality() != Locality::Province;
    Page::new(&title).office().show(&req, &body).await
}

pub(super) fn dashboard<'a>(
    plans: &'a Plans,
    figures: &[Live],
    here: &Here,
    time: String,
    t: &'a T,
) -> Dashboard<'a> {
    let mut own_first: Vec<_> = plans.all().iter().collect();
    own_first.sort_by_key(|plan| !here.owns(plan));
    Dashboard {
        t,
        time,
        figures: figures.iter().map(|live| figure_box(live, t)).collect(),
        borrowed: !plans.all().iter().all(|plan| here.owns(plan)),
        local: false,
        cards: own_first.into_iter().map(|plan| card(plan, figures, here, t)).collect(),
    }
}

fn figure_box(live: &Live, t: &T) -> FigureBox {
    // Booths are counted as they stand now; trade over twelve months.
    let period = t.get(if live.code.starts_with("booths.") { "plan-now" } else { "plan-period" });
    let (name, number) = (words::indicator(live.code, t), words::short(&live.figure, t));
    FigureBox { name, number, period, rows: live.rows }
}

fn card<'a>(plan: &'a Plan, figures: &[Live], here: &Here, t: &T) -> PlanCard<'a> {
    let live = plan.targets.iter().filter(|target| live::of(target, figures).is_some()).count();
    PlanCard {
        plan,
        title: plan.title.show(t.locale),
        document: document(plan, t),
        area: plan.area.show(t.locale),
        belongs: here.belongs(plan, t),
        live: t.with("live", live).with("all", plan.targets.len()).get("plan-live-count"),
        counts: Kind::ALL
            .iter()
            .map(|kind| (t.choice("plan-kind-", kind.key()), plan.count(*kind)))
            .collect(),
    }
}
