//! A side shows a conversation to moderators.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, Section, T, see_other};

use super::talk::{Talk, there};
use super::{desk, shopper};
use crate::{ReportReason, Side, report_conversation};

#[derive(Template)]
#[template(path = "report_talk.html")]
struct ReportPage<'a> {
    t: T,
    f: FormView<'a>,
    talk: &'a Talk,
}

impl ReportPage<'_> {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn reasons(&self) -> &'static [ReportReason] {
        ReportReason::ALL
    }
}

pub(crate) async fn shopper(req: Req) -> Result<Response> {
    let talk = shopper::talk_of(&req).await?;
    show(&req, &Form::default(), &talk, StatusCode::OK).await
}

pub(crate) async fn desk(req: Req) -> Result<Response> {
    let talk = desk::talk_of(&req).await?;
    show(&req, &Form::default(), &talk, StatusCode::OK).await
}

pub(crate) async fn shopper_post(req: Req) -> Result<Response> {
    let talk = shopper::talk_of(&req).await?;
    take(&req, &talk).await
}

pub(crate) async fn desk_post(req: Req) -> Result<Response> {
    let talk = desk::talk_of(&req).await?;
    take(&req, &talk).await
}

async fn take(req: &Req, talk: &Talk) -> Result<Response> {
    let conversation = there(talk)?;
    let mut form = req.form();
    let reason = form.choice("reason", ReportReason::from_key);
    let said = form.optional("said", 1000).unwrap_or_default();
    if let (Some(reason), true) = (reason, form.finish().is_ok()) {
        let input = (conversation, talk.side, reason, said);
        let write =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(report_conversation(tx, ctx, input)));
        write.await?;
        return see_other(&format!("{}?reported=1", talk.base));
    }
    show(req, &form, talk, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, talk: &Talk, status: StatusCode) -> Result<Response> {
    there(talk)?;
    let t = req.t();
    let body = ReportPage { f: FormView::new(form, req.t()), talk, t: req.t() };
    let title = t.get("talk-report-title");
    let mut page = Page::new(&title).status(status);
    page.section = if talk.side == Side::Shopper { Section::Market } else { Section::Desk };
    page.show(req, &body).await
}
