//! A reported conversation before a moderator: closed until somebody says why it must be read.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Instant, Result};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::thread::{Viewer, before};
use crate::store::report::{self, ReportRow};
use crate::store::{self, ConversationRow};
use crate::{TalkReportId, Verdict, decide_report, open_report};

#[derive(Template)]
#[template(path = "office_talk.html")]
struct ReportPage<'a> {
    t: T,
    f: FormView<'a>,
    report: &'a ReportRow,
    /// Until when it is open to who asks; `None`: it is closed.
    until: Option<Instant>,
    items: Vec<Html>,
    older: Option<i64>,
    /// Nobody writes in it any more.
    closed: bool,
    saved: bool,
}

fn id(req: &Req) -> Result<TalkReportId> {
    req.param("id").parse().map_err(|_| Error::NotFound)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

/// Opens it for a day, with a reason.
pub(crate) async fn open(req: Req) -> Result<Response> {
    let id = id(&req)?;
    let mut form = req.form();
    let reason = form.text("reason", 1000);
    if form.finish().is_ok() {
        let input = (id, reason);
        match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(open_report(tx, ctx, input))).await
        {
            Ok(()) => return see_other(&format!("/office/talks/{id}")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn decide(req: Req) -> Result<Response> {
    let id = id(&req)?;
    let mut form = req.form();
    let verdict = form.choice("decision", |typed| match typed {
        "dismiss" => Some(Verdict::Dismiss),
        "close" => Some(Verdict::Close),
        _ => None,
    });
    let reason = form.text("reason", 1000);
    if let (Some(verdict), true) = (verdict, form.finish().is_ok()) {
        let input = (id, verdict, reason);
        let done =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(decide_report(tx, ctx, input)));
        match done.await {
            Ok(()) => return see_other(&format!("/office/talks/{id}?saved=1")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Until when the report is open to who asks, with the conversation.
async fn opened(req: &Req, row: &ReportRow) -> Result<Option<(Instant, ConversationRow)>> {
    let mut conn = req.reader().await?;
    let open = conn.optional(&report::OPEN_UNTIL, (row.id, req.account()?, req.ctx.now())).await?;
    match open {
        Some((until,)) => Ok(Some((until, conn.one(&store::BY_ID, (row.conversation_id,)).await?))),
        None => Ok(None),
    }
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let row = req.reader().await?.one(&report::BY_ID, (id(req)?,)).await?;
    let t = req.t();
    let (mut items, mut older, mut until, mut closed) = (Vec::new(), None, None, false);
    if let Some((end, conversation)) = opened(req, &row).await? {
        let from = req.query.filled("before").and_then(|typed| typed.parse().ok()).unwrap_or(i64::MAX);
        let mut conn = req.reader().await?;
        let thread = before(&mut conn, &t, (&conversation, Viewer::Moderator), from).await?;
        (items, older, until) = (thread.items, thread.older, Some(end));
        closed = conversation.closed_at.is_some();
    }
    let body = ReportPage {
        f: FormView::new(form, req.t()),
        report: &row,
        until,
        items,
        older,
        closed,
        saved: req.query.get("saved").is_some(),
        t: req.t(),
    };
    Page::new(&t.get("office-talk-title")).office().status(status).show(req, &body).await
}
