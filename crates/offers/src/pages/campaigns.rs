//! Campaigns that run or are still to come, and those that are over.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T};

use super::last_day;
use crate::offer::When;
use crate::store::campaign::{self as store, CampaignRow};

#[derive(Template)]
#[template(path = "campaigns.html")]
struct Campaigns<'a> {
    t: &'a T,
    ahead: Vec<Shown>,
    past: Vec<Shown>,
}

/// A campaign as it is listed.
pub(crate) struct Shown {
    pub(crate) row: CampaignRow,
    pub(crate) when: When,
    pub(crate) first: String,
    pub(crate) last: String,
}

/// A campaign with its state and days.
pub(crate) fn shown(row: CampaignRow, now: kernel::Instant) -> Shown {
    let when = When::of(row.starts_at, row.ends_at, row.ended_at.is_some(), now);
    let (first, last) = (row.starts_at.day().show(), last_day(row.ends_at).show());
    Shown { row, when, first, last }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let now = req.ctx.now();
    let mut conn = req.reader().await?;
    let ahead = conn.all(&store::AHEAD, (now,)).await?;
    let past = conn.all(&store::PAST, (now,)).await?;
    drop(conn);
    let t = req.t();
    let list = |rows: Vec<CampaignRow>| rows.into_iter().map(|row| shown(row, now)).collect();
    let body = Campaigns { t: &t, ahead: list(ahead), past: list(past) };
    Page::new(&t.get("campaigns-title")).described(&t.get("campaigns-more")).show(&req, &body).await
}
