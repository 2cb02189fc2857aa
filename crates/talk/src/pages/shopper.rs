//! A shopper's conversation with a booth, by the booth's address; the first message begins it.
use axum::http::StatusCode;
use kernel::Result;
use ui::{Req, Response, see_other};

use super::talk::{self, Talk};
use crate::conversation::{booth_card, conversation_with};
use crate::{Side, ask_booth};

/// The conversation of the address.
pub(crate) async fn talk_of(req: &Req) -> Result<Talk> {
    let account = req.account()?;
    let mut conn = req.reader().await?;
    let booth = booth_card(&mut conn, req.param("booth")).await?;
    let row = conversation_with(&mut conn, account, booth.id).await?;
    let name = booth.name.show(req.ctx.locale).to_owned();
    let base = format!("/account/messages/{}", booth.slug);
    Ok(Talk { side: Side::Shopper, base, name, booth: booth.id, account, row })
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let talk = talk_of(&req).await?;
    talk::show(&req, &talk::begun(&req), &talk, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let talk = talk_of(&req).await?;
    let (mut form, words) = talk::words(&req).await?;
    if let Some(words) = words {
        let input = (req.param("booth").to_owned(), words);
        match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(ask_booth(tx, ctx, input))).await {
            Ok(_) => return see_other(&format!("{}#end", talk.base)),
            Err(error) => form.absorb(error)?,
        }
    }
    talk::show(&req, &form, &talk, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn fresh(req: Req) -> Result<Response> {
    let talk = talk_of(&req).await?;
    talk::fresh(&req, &talk).await
}

pub(crate) async fn block(req: Req) -> Result<Response> {
    let talk = talk_of(&req).await?;
    let input = (talk::there(&talk)?, Side::Shopper, req.form().value("blocked") == "1");
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(crate::block(tx, ctx, input))).await?;
    see_other(&talk.base)
}
