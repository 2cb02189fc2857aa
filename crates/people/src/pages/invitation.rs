//! Taking up an invitation.
use askama::Template;
use kernel::{Error, Result};
use ui::{Page, Req, Response, T, see_other};

use super::place;
use crate::invitation::{self, accept_invitation};
use crate::store::office::InvitationRow;

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationPage<'a> {
    t: &'a T,
    row: InvitationRow,
    place: String,
    organisation: String,
    signed_in: bool,
    secret: &'a str,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let row =
        invitation::open(&mut conn, &req.ctx, req.param("secret")).await.map_err(|error| match error {
            Error::NotFound => Error::conflict("invitation-over"),
            other => other,
        })?;
    let organisation = match row.organisation_id {
        Some(id) => crate::organisation(&mut conn, id).await?.name.show(t.locale).to_owned(),
        None => String::new(),
    };
    drop(conn);
    let body = InvitationPage {
        t: &t,
        place: row.commune.as_deref().map(|code| place(Some(code), &t)).unwrap_or_default(),
        organisation,
        row,
        signed_in: req.is_signed_in(),
        secret: req.param("secret"),
    };
    Page::new(&t.get("invitation-title")).show(&req, &body).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let input = (req.param("secret").to_owned(), req.account()?);
    match req
        .app
        .db
        .write(&req.ctx, input, |tx, ctx, input| Box::pin(accept_invitation(tx, ctx, input)))
        .await
    {
        Ok(()) => see_other("/account"),
        Err(Error::NotFound) => Err(Error::conflict("invitation-over")),
        Err(error) => Err(error),
    }
}
