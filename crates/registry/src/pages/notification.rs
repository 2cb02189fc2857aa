//! One notification and its answer; filing one.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{code, commune_name, notifications, own};
use crate::{
    ChannelId, NewNotification, NotificationAnswer, NotificationRow, NotificationState, answer_notification,
    file_notification, notification,
};

#[derive(Template)]
#[template(path = "notification.html")]
struct NotificationPage<'a> {
    t: &'a T,
    f: FormView<'a>,
    n: &'a NotificationRow,
    place: String,
    late: bool,
    may_answer: bool,
}

impl NotificationPage<'_> {
    fn tone(&self) -> &'static str {
        notifications::tone(self.n.state)
    }
}

async fn mine(req: &Req) -> Result<NotificationRow> {
    let row = notification(&mut req.reader().await?, &code(req)?).await?;
    req.ctx.actor.locality().require(row.commune.as_deref())?;
    Ok(row)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let row = mine(&req).await?;
    show(&req, &Form::default(), &row, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let row = mine(&req).await?;
    let mut form = req.form();
    let text = form.optional("text", 1000).unwrap_or_default();
    let confirmed = form.value("decision") == "confirm";
    if form.finish().is_ok() {
        let answer = NotificationAnswer { code: row.code.clone(), confirmed, text };
        match req.app.db.write(&req.ctx, answer, |tx, ctx, a| Box::pin(answer_notification(tx, ctx, a))).await
        {
            Ok(()) => return see_other(&format!("/office/notifications/{}", row.code)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &row, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Files a notification for a channel: the seller for its own, an officer on a seller's behalf.
pub(crate) async fn file(req: Req) -> Result<Response> {
    let channel: ChannelId = req.param("channel").parse().map_err(|_| Error::NotFound)?;
    let back = if req.path.starts_with("/desk/") {
        own::mine(&req).await?;
        "/desk/register".to_owned()
    } else {
        format!("/office/register/{}", code(&req)?)
    };
    let mut form = req.form();
    let note = form.optional("note", 1000).unwrap_or_default();
    let new = NewNotification { channel, note, working_days: working_days(&req, "notification.answer")? };
    req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(file_notification(tx, ctx, new))).await?;
    see_other(&format!("{back}?saved=1"))
}

/// A number of working days by the law of today.
pub(crate) fn working_days(req: &Req, rule: &str) -> Result<i64> {
    Ok(req.app.rules.on(rule, req.ctx.now().day()).map_err(Error::internal)?.value)
}

async fn show(req: &Req, form: &Form, n: &NotificationRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.with("code", n.code.as_str()).get("registry-notification-title");
    let filed = n.state == NotificationState::Filed;
    let body = NotificationPage {
        f: FormView::new(form, req.t()),
        place: commune_name(n.commune.as_deref(), &t),
        late: filed && n.due_day < req.ctx.now().day(),
        may_answer: filed && req.ctx.authorize(&crate::ANSWER).is_ok(),
        n,
        t: &t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}
