//! The service worker (`frontend/public/sw.js`), told which files the pages of this build are made of.
use std::pin::Pin;
use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};

use crate::response::{Body, text};
use crate::{App, Response};

/// Serves the worker. It is asked for anew each time, so that a new build is noticed.
pub(crate) fn serve(
    app: &Arc<App>,
) -> impl Fn() -> Pin<Box<dyn Future<Output = Response> + Send>> + Clone + Send + Sync + 'static {
    let app = app.clone();
    move || {
        let answer = worker(&app);
        Box::pin(async move { answer })
    }
}

fn worker(app: &App) -> Response {
    let Some((script, _)) = app.assets.get("sw.js") else {
        return text(StatusCode::NOT_FOUND, "Not found.\n");
    };
    let files = serde_json::to_string(&files(app)).unwrap_or_default();
    let body = [format!("self.CHONOI_FILES = {files};\n").as_bytes(), script.as_ref()].concat();
    let mut answer = Response::new(Body::from(body));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}

/// What every page needs: style, script, fonts, icons. Their names hold a hash, so together they name the build.
fn files(app: &App) -> Vec<String> {
    let entries = ["src/app.css", "src/app.js"].into_iter().map(|name| app.assets.entry(name));
    let others = ["/icons.svg", "/illustrations/logo.svg"].into_iter().map(str::to_owned);
    entries.filter(|file| file != "/").chain(app.assets.fonts()).chain(others).collect()
}
