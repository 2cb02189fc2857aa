//! Answers to machines: files that are streamed, kept for a while and not sent twice.
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use bytes::Bytes;
use futures_util::Stream;
use kernel::Result;
use ui::{Body, Response};

use crate::state::State;

/// Others may keep an answer for five minutes; after that they ask whether it changed.
const SHORTLY: &str = "public, max-age=300";

pub(crate) const XML: &str = "application/xml; charset=utf-8";
pub(crate) const RSS: &str = "application/rss+xml; charset=utf-8";
pub(crate) const CSV: &str = "text/csv; charset=utf-8";
pub(crate) const JSON: &str = "application/json";
pub(crate) const JSON_LD: &str = "application/ld+json";

fn set(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

fn marked(mut response: Response, state: &State) -> Response {
    set(&mut response, header::ETAG, &state.etag);
    if !state.modified.is_empty() {
        set(&mut response, header::LAST_MODIFIED, &state.modified);
    }
    set(&mut response, header::CACHE_CONTROL, SHORTLY);
    // The same for everybody: no cookie changes it.
    set(&mut response, header::VARY, "Accept-Encoding");
    response
}

/// Nothing changed (304).
pub(crate) fn unchanged(state: &State) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    marked(response, state)
}

/// A file that comes piece by piece. An error on the way breaks the transfer off, so that nobody takes a part for all.
pub(crate) fn streamed<S>(kind: &str, state: &State, pieces: S) -> Response
where
    S: Stream<Item = Result<Bytes>> + Send + 'static,
{
    let mut response = Response::new(Body::from_stream(pieces));
    set(&mut response, header::CONTENT_TYPE, kind);
    marked(response, state)
}

/// A file that is there at once.
pub(crate) fn whole(kind: &str, state: &State, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    set(&mut response, header::CONTENT_TYPE, kind);
    marked(response, state)
}
