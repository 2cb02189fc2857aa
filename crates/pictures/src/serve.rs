//! `GET /pictures/{id}/{width}.webp`.
use axum::http::{HeaderValue, StatusCode, header};
use kernel::{Error, Result};
use ui::{Body, Req, Response};

use crate::{PictureId, store};

/// A picture never changes: another photo is another picture.
const FOREVER: &str = "public, max-age=31536000, immutable";

pub(crate) async fn get(req: Req) -> Result<Response> {
    let id: PictureId = req.param("id").parse()?;
    let width = req.param("file").strip_suffix(".webp").and_then(|width| width.parse::<u16>().ok());
    let width = width.filter(|width| *width > 0).ok_or(Error::NotFound)?;
    let (width, bytes) = req.reader().await?.one(&store::FILE, (id, id, i64::from(width), id)).await?;
    let tag = HeaderValue::from_str(&format!("\"{id}-{width}\"")).map_err(Error::internal)?;
    let seen = req.headers.get(header::IF_NONE_MATCH) == Some(&tag);
    let mut answer = Response::new(if seen { Body::empty() } else { Body::from(bytes) });
    if seen {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = answer.headers_mut();
    headers.insert(header::ETAG, tag);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/webp"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOREVER));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // It is the same for everybody: the cookie that other answers vary by would keep shared caches from having it.
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    Ok(answer)
}
