//! The link of an invitation to work at a booth.
use askama::Template;
use kernel::{Error, Result};
use ui::{Page, Req, Response, T, see_other};

use super::remember;
use crate::staff::{join_staff, open_invitation};
use crate::store::staff::StaffInvitationRow;
use crate::{BoothRow, booth};

#[derive(Template)]
#[template(path = "join.html")]
struct Join<'a> {
    t: &'a T,
    row: StaffInvitationRow,
    booth: BoothRow,
    secret: &'a str,
    signed_in: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let row = open_invitation(&mut conn, &req.ctx, req.param("secret")).await.map_err(over)?;
    let booth = booth(&mut conn, row.booth_id).await?;
    drop(conn);
    let t = req.t();
    let body = Join { t: &t, row, booth, secret: req.param("secret"), signed_in: req.is_signed_in() };
    Page::new(&t.get("join-title")).show(&req, &body).await
}

/// A link that was used, withdrawn or has run out.
fn over(error: Error) -> Error {
    match error {
        Error::NotFound => Error::conflict("invitation-over"),
        other => other,
    }
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let secret = req.param("secret").to_owned();
    let work = req.app.db.write(&req.ctx, secret, |tx, ctx, secret| Box::pin(join_staff(tx, ctx, secret)));
    let booth = work.await.map_err(over)?;
    let answer = see_other(&format!("/desk?booth={}", booth.slug))?;
    remember(&req, answer, &booth.slug)
}
