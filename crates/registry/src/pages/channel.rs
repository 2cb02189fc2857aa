//! What a business runs online: entering it and ending it. The same pages serve officials and the seller itself.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Day, Error, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::notification::working_days;
use super::{code, options, own};
use crate::{
    BusinessRow, ChannelId, ChannelKind, Does, NewChannel, NewNotification, add_channel, business_on,
    end_channel,
};

#[derive(Template)]
#[template(path = "channel_form.html")]
pub(super) struct ChannelForm<'a> {
    pub(super) t: T,
    pub(super) f: FormView<'a>,
    pub(super) title: &'a str,
    pub(super) name: &'a str,
    pub(super) action: String,
    pub(super) back: &'a str,
    /// Of a channel that is changed: its kind stays; working days to notify a change, where it is notified.
    pub(super) known: bool,
    pub(super) notified: Option<i64>,
}

impl ChannelForm<'_> {
    fn kinds(&self) -> Vec<(String, String)> {
        options(&self.t, "registry-channel-", ChannelKind::ALL.iter().map(|k| k.key()))
    }
    fn does(&self) -> Vec<(String, String)> {
        options(&self.t, "registry-does-", Does::ALL.iter().map(|d| d.key()))
    }
}

/// Whose channels this request is about, and the page it comes back to.
pub(super) async fn whose(req: &Req) -> Result<(BusinessRow, String)> {
    if req.path.starts_with("/desk/") {
        return Ok((own::mine(req).await?, "/desk/register".to_owned()));
    }
    let b = business_on(&mut req.reader().await?, &code(req)?, req.ctx.now().day()).await?;
    req.ctx.actor.locality().require(b.commune.as_deref())?;
    let back = format!("/office/register/{}", b.code);
    Ok((b, back))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (b, back) = whose(&req).await?;
    let form = Form::prefilled([("from", req.ctx.now().day().iso())]);
    show(&req, &form, &b, &back, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (b, back) = whose(&req).await?;
    let mut form = req.form();
    let from = read_day(&mut form, "from");
    let met_day = form.values.filled("duty_day").and_then(Day::parse);
    let number = form.optional("duty_number", 60);
    let new = NewChannel {
        kind: form.choice("kind", ChannelKind::from_key).unwrap_or(ChannelKind::Site),
        name: form.text("name", 200),
        address: form.text("address", 300),
        does: form.choice("does", Does::from_key).unwrap_or(Does::Presents),
        others_sell: form.value("others_sell") == "yes",
        met: number.map(|number| (number, met_day)),
        from: from.unwrap_or(req.ctx.now().day()),
        source: "form",
    };
    if form.finish().is_ok() {
        let input: (Code, NewChannel) = (b.code.clone(), new);
        match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(add_channel(tx, ctx, input))).await
        {
            Ok(_) => return see_other(&format!("{back}?saved=1")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &b, &back, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(super) fn read_day(form: &mut Form, name: &str) -> Option<Day> {
    let typed = form.text(name, 10);
    let day = Day::parse(&typed);
    if day.is_none() && !form.has_error(name) {
        form.error(name, Message::new("registry-from-wrong"));
    }
    day
}

/// Ends a channel.
pub(crate) async fn end(req: Req) -> Result<Response> {
    let (_, back) = whose(&req).await?;
    let channel: ChannelId = req.param("channel").parse().map_err(|_| Error::NotFound)?;
    let working_days = working_days(&req, "notification.answer")?;
    let new = NewNotification { channel, note: String::new(), working_days };
    req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(end_channel(tx, ctx, new))).await?;
    see_other(&format!("{back}?saved=1"))
}

async fn show(req: &Req, form: &Form, b: &BusinessRow, back: &str, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.get("registry-channel-new");
    let body = ChannelForm {
        f: FormView::new(form, req.t()),
        title: &title,
        name: &b.name,
        action: format!("{back}/channels/new"),
        back,
        known: false,
        notified: None,
        t,
    };
    let page = Page::new(&title).status(status);
    let page = if back.starts_with("/desk") { page.desk() } else { page.office() };
    page.show(req, &body).await
}
