//! The picture of where a parcel is and where it goes, by codes of units: it tells nothing of a parcel or a person.
use axum::http::{HeaderValue, header};
use kernel::{Error, Result};
use ui::{Body, Req, Response};

use crate::map::picture;

pub(crate) fn get(req: &Req) -> Result<Response> {
    let picture = picture(req.param("at"), req.param("to")).ok_or(Error::NotFound)?;
    let mut answer = Response::new(Body::from(picture));
    let kind = HeaderValue::from_static("image/svg+xml");
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    let day = HeaderValue::from_static("public, max-age=86400");
    answer.headers_mut().insert(header::CACHE_CONTROL, day);
    Ok(answer)
}
