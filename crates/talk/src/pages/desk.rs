//! A booth's conversation with a shopper.
use axum::http::StatusCode;
use booths::{Duty, booths_for};
use kernel::{BoothId, Error, Result};
use ui::{Form, Req, Response, see_other};

use super::talk::{self, Talk};
use crate::conversation::conversation_of;
use crate::{ConversationId, Side, answer_shopper};

/// The booths whose conversations the actor looks after.
async fn mine(req: &Req) -> Result<Vec<BoothId>> {
    let booths = booths_for(&mut req.reader().await?, &req.ctx, Duty::Orders).await?;
    Ok(booths.iter().map(|booth| booth.id).collect())
}

/// The conversation of the address, if it is of one of the actor's booths.
pub(crate) async fn talk_of(req: &Req) -> Result<Talk> {
    let mine = mine(req).await?;
    let id: ConversationId = req.param("id").parse().map_err(|_| Error::NotFound)?;
    let row = conversation_of(&mut req.reader().await?, &mine, id).await?;
    let base = format!("/desk/messages/{id}");
    let (name, booth, account) = (row.shopper_name.clone(), row.booth_id, row.account_id);
    Ok(Talk { side: Side::Booth, base, name, booth, account, row: Some(row) })
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let talk = talk_of(&req).await?;
    talk::show(&req, &Form::default(), &talk, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let talk = talk_of(&req).await?;
    let (mut form, words) = talk::words(&req).await?;
    if let Some(words) = words {
        let input = (vec![talk.booth], talk::there(&talk)?, words);
        let done =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(answer_shopper(tx, ctx, input)));
        match done.await {
            Ok(()) => return see_other(&format!("{}#end", talk.base)),
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
    let input = (talk::there(&talk)?, Side::Booth, req.form().value("blocked") == "1");
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(crate::block(tx, ctx, input))).await?;
    see_other(&talk.base)
}
