//! A booth's own page.
use askama::Template;
use kernel::{Error, Id, Phone, Result};
use ui::{Html, Page, Req, Response, Slot, T};

use super::booth_form::policy;
use super::{commune_name, place_of};
use crate::access::role_at;
use crate::decide::seen;
use crate::producer::{ProducerRow, producers};
use crate::state::BoothState;
use crate::{BoothRow, booth_by_slug};

#[derive(Template)]
#[template(path = "booth.html")]
struct BoothPage<'a> {
    t: &'a T,
    booth: &'a BoothRow,
    place: String,
    phone: String,
    delivery: String,
    returns: String,
    producers: Vec<(ProducerRow, String)>,
    panels: Vec<Html>,
}

/// Whether somebody may look at a booth that is not public: its people, and the officials of its commune.
async fn may_preview(req: &Req, booth: &BoothRow) -> Result<bool> {
    let mut conn = req.reader().await?;
    if role_at(&mut conn, &req.ctx, booth.id).await?.is_some() {
        return Ok(true);
    }
    Ok(req.ctx.authorize(&crate::READ).is_ok() && seen(&mut conn, &req.ctx, &booth.slug).await.is_ok())
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let booth = booth_by_slug(&mut req.reader().await?, req.param("slug")).await?;
    if !booth.state.is_public() && !may_preview(&req, &booth).await? {
        return Err(Error::NotFound);
    }
    let t = req.t();
    let rows = producers(&mut req.reader().await?, booth.id).await?;
    let named = |row: ProducerRow| {
        let place = commune_name(row.commune.as_deref(), &t);
        (row, place)
    };
    let panels = req.app.panels(Slot::Booth, &req, booth.id.uuid()).await?;
    let body = BoothPage {
        t: &t,
        booth: &booth,
        place: place_of(&booth, &t),
        phone: booth.phone.as_deref().map(Phone::show).unwrap_or_default(),
        delivery: policy(&t, &booth.shipping_policy, "delivery"),
        returns: policy(&t, &booth.return_policy, "returns"),
        producers: rows.into_iter().map(named).collect(),
        panels,
    };
    Page::new(booth.name.show(t.locale)).described(booth.story.show(t.locale)).show(&req, &body).await
}
