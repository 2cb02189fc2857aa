//! The code as a picture, to save or show elsewhere.
use axum::http::{HeaderValue, header};
use kernel::{Error, Result};
use ui::{Body, Req, Response};

use super::entry;

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let payment = entry::find(&req, &mut conn).await?;
    let (_, code) = entry::code(&mut conn, &payment).await?;
    let picture = documents::qr_svg(&code).map_err(Error::internal)?;
    let mut answer = Response::new(Body::from(picture));
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    Ok(answer)
}
