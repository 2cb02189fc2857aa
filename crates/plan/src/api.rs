//! The plans as JSON; they are published documents, open to everybody.
use axum::http::StatusCode;
use kernel::Result;
use ui::{Req, Response};

use crate::Plans;

pub(crate) fn plans(req: &Req) -> Result<Response> {
    let plans = req.app.part::<Plans>()?;
    Ok(ui::json(StatusCode::OK, &crate::json(&plans)))
}
