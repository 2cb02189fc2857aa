//! The switch between languages.
use std::sync::Arc;

use axum::extract::{Path, Request};
use axum::http::{HeaderValue, StatusCode, header};

use crate::{App, Params, Response, redirect, text};

/// `/language/en?back=/cart`: remembers the language and goes back; never to another site.
pub(crate) fn switch(
    app: &Arc<App>,
) -> impl Fn(Path<String>, Request) -> std::future::Ready<Response> + Clone + Send + Sync + 'static {
    let app = app.clone();
    move |Path(code), request| std::future::ready(switched(&app, &code, &request))
}

fn switched(app: &App, code: &str, request: &Request) -> Response {
    let query = Params::parse(request.uri().query().unwrap_or_default().as_bytes());
    let back = query.get("back").filter(|to| crate::is_local(to)).unwrap_or("/").to_owned();
    let locale = app.i18n.locale(code).unwrap_or_default().code();
    let cookie = format!("lang={locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    let mut answer = redirect(StatusCode::SEE_OTHER, &crate::params::keep_ascii(&back))
        .unwrap_or_else(|_| text(StatusCode::BAD_REQUEST, "\n"));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    answer
}
