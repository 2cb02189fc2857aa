//! What the buyer does further about goods that are given back: sends them, or asks an official to decide.
use kernel::{Code, Error, Result};
use ui::{Form, Req, Response, see_other};

use crate::returns::{dispute_return, send_back as note_sent_back};

pub(crate) async fn send_back(req: Req) -> Result<Response> {
    let (input, to) = read(&req, "sent_back")?;
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(note_sent_back(tx, ctx, input))).await?;
    see_other(&to)
}

pub(crate) async fn dispute(req: Req) -> Result<Response> {
    let (input, to) = read(&req, "dispute")?;
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(dispute_return(tx, ctx, input))).await?;
    see_other(&to)
}

/// Token, code and the buyer's words, and the place on the page of the order.
///
/// # Errors
/// [`Error::Conflict`] when the words are missing: the form asks for them, so a browser does not send it without.
fn read(req: &Req, field: &'static str) -> Result<((String, Code, String), String)> {
    let mut form: Form = req.form();
    let words = form.text(field, 1_000);
    if form.finish().is_err() {
        return Err(Error::conflict("return-words-missing"));
    }
    let token = req.param("token").to_owned();
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let to = format!("/checkouts/{token}#part-{code}");
    Ok(((token, code, words), to))
}
