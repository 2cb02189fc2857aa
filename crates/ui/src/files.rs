//! The program's own files: styles, scripts, fonts, drawings.
use std::sync::Arc;

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};

use crate::{App, Response, response, text};

/// Names with a hash in them never change.
pub(crate) const IMMUTABLE: &str = "public, max-age=31536000, immutable";
pub(crate) const DAY: &str = "public, max-age=86400";

pub(crate) type Asset = std::pin::Pin<Box<dyn Future<Output = Response> + Send>>;

pub(crate) fn asset(
    folder: &'static str,
    app: &Arc<App>,
    cache: &'static str,
) -> impl Fn(Path<String>) -> Asset + Clone + Send + Sync + 'static {
    let app = app.clone();
    move |Path(path)| {
        let answer = stored(&app, &format!("{folder}{path}"), cache);
        Box::pin(async move { answer })
    }
}

pub(crate) fn file(name: &'static str, app: &Arc<App>) -> impl Fn() -> Asset + Clone + Send + Sync + 'static {
    let app = app.clone();
    move || {
        let answer = stored(&app, name, DAY);
        Box::pin(async move { answer })
    }
}

fn stored(app: &App, path: &str, cache: &'static str) -> Response {
    let Some((bytes, kind)) = app.assets.get(path) else {
        return text(StatusCode::NOT_FOUND, "Not found.\n");
    };
    let mut answer = Response::new(response::Body::from(bytes.into_owned()));
    let kind = HeaderValue::from_str(&kind).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    answer.headers_mut().insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}
