//! Two entries that are one business.
use kernel::{Code, Error, Message, Result};
use ui::{Req, Response, see_other};

use super::code;
use crate::merge_business;

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let into = Code::parse(form.value("into")).map_err(|_| Error::NotFound)?;
    let reason = form.text("reason", 500);
    if form.finish().is_err() {
        return Err(Error::BadRequest(Message::new("registry-merge-why")));
    }
    let to = format!("/office/register/{into}?saved=1");
    let input = (code(&req)?, into, reason);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(merge_business(tx, ctx, input))).await?;
    see_other(&to)
}
