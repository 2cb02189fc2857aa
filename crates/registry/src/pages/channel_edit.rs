//! What is true of a channel from a day on; what the province has confirmed is notified along.
use axum::http::StatusCode;
use kernel::{Error, Result};
use ui::{Form, FormView, Page, Req, Response, see_other};

use super::channel::{ChannelForm, read_day, whose};
use super::notification::working_days;
use crate::channel::end_is_notified;
use crate::store::FOREVER;
use crate::{BusinessRow, ChannelChange, ChannelId, ChannelRow, Does, change_channel, channels_of};

/// The channel in the address: of this business, and not ended.
async fn channel(req: &Req, b: &BusinessRow) -> Result<ChannelRow> {
    let id: ChannelId = req.param("channel").parse().map_err(|_| Error::NotFound)?;
    let all = channels_of(&mut req.reader().await?, b.id).await?;
    all.into_iter().find(|c| c.id == id && c.to_day.iso() == FOREVER).ok_or(Error::NotFound)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (b, back) = whose(&req).await?;
    let c = channel(&req, &b).await?;
    let form = Form::prefilled([
        ("name", c.name.clone()),
        ("address", c.address.clone()),
        ("does", c.does.key().to_owned()),
        ("others_sell", if c.others_sell { "yes" } else { "" }.to_owned()),
        ("from", req.ctx.now().day().iso()),
    ]);
    show(&req, &form, (&b, &c, &back), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (b, back) = whose(&req).await?;
    let c = channel(&req, &b).await?;
    let mut form = req.form();
    let from = read_day(&mut form, "from");
    let change = ChannelChange {
        channel: c.id,
        name: form.text("name", 200),
        address: form.text("address", 300),
        does: form.choice("does", Does::from_key).unwrap_or(c.does),
        others_sell: form.value("others_sell") == "yes",
        from: from.unwrap_or(req.ctx.now().day()),
        note: form.optional("note", 1000).unwrap_or_default(),
        working_days: working_days(&req, "notification.answer")?,
    };
    if form.finish().is_ok() {
        let changed = req.app.db.write(&req.ctx, change, |tx, ctx, c| Box::pin(change_channel(tx, ctx, c)));
        match changed.await {
            Ok(_) => return see_other(&format!("{back}?saved=1")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, (&b, &c, &back), StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(
    req: &Req,
    form: &Form,
    (b, c, back): (&BusinessRow, &ChannelRow, &str),
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let title = t.get("registry-channel-edit");
    let notified = if end_is_notified(c) { Some(working_days(req, "notification.change")?) } else { None };
    let body = ChannelForm {
        f: FormView::new(form, req.t()),
        title: &title,
        name: &b.name,
        action: format!("{back}/channels/{}/edit", c.id),
        back,
        known: true,
        notified,
        t,
    };
    let page = Page::new(&title).status(status);
    let page = if back.starts_with("/desk") { page.desk() } else { page.office() };
    page.show(req, &body).await
}
