//! A new campaign, perhaps from a day of the calendar.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Result, Text};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::moment;
use crate::calendar::coming_days;
use crate::{Limits, NewCampaign, make_campaign};

#[derive(Template)]
#[template(path = "office_campaign_new.html")]
struct CampaignNew<'a> {
    t: T,
    f: FormView<'a>,
    usual: i64,
    deep: i64,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let proposed = coming_days(req.ctx.now().day(), 400)?;
    let asked = req.query.filled("day").unwrap_or_default();
    let today = req.ctx.now().day();
    let form = match proposed.into_iter().find(|day| day.code == asked) {
        Some(day) => Form::prefilled([
            ("name_vi", format!("{} {}", day.name.vi, day.day.year())),
            ("name_en", day.name.en.map(|name| format!("{name} {}", day.day.year())).unwrap_or_default()),
            ("starts_on", day.first.max(today).iso()),
            ("ends_on", day.last.iso()),
        ]),
        None => Form::prefilled([("starts_on", today.iso())]),
    };
    show(&req, &form, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    if let Some(new) = read(&mut form) {
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(make_campaign(tx, ctx, new))).await {
            Ok(slug) => return see_other(&format!("/office/campaigns/{slug}")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The campaign that a form describes.
pub(crate) fn read(form: &mut Form) -> Option<NewCampaign> {
    let name = Text::new(&form.text("name_vi", 120), form.optional("name_en", 120).as_deref());
    let about = Text::new(&form.text("about_vi", 1_000), form.optional("about_en", 1_000).as_deref());
    let starts = moment(form, "starts_on", "starts_time", false);
    let ends = moment(form, "ends_on", "ends_time", true);
    let concentrated = form.values.filled("concentrated").is_some();
    form.finish().ok()?;
    Some(NewCampaign { name, about, concentrated, starts_at: starts?, ends_at: ends? })
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let limits = Limits::on(&req.app.rules, req.ctx.now().day())?;
    let (usual, deep) = (limits.most(false).0 / 100, limits.most(true).0 / 100);
    let body = CampaignNew { f: FormView::new(form, req.t()), usual, deep, t: t.clone() };
    Page::new(&t.get("campaign-new")).status(status).office().show(req, &body).await
}
