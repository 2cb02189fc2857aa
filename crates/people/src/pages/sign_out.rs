use axum::http::{HeaderValue, header};
use kernel::Result;
use ui::{Req, Response, see_other};

use crate::session;

pub(crate) async fn post(req: Req) -> Result<Response> {
    if let Some(token) = req.cookie("session") {
        session::sign_out(&req.app, &req.ctx, &token).await?;
    }
    let mut answer = see_other("/")?;
    let gone = HeaderValue::from_static("session=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly");
    answer.headers_mut().append(header::SET_COOKIE, gone);
    Ok(answer)
}
