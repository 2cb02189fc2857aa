use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result};

use crate::{Page, Req, Response, T, json, percent_encode, see_other};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    t: &'a T,
    title: String,
    sentence: String,
    errors: Vec<String>,
    id: String,
}

/// Status, key of the title, and the sentence for each error.
fn describe(error: &Error, t: &T) -> (StatusCode, &'static str, String) {
    match error {
        Error::NotFound => (StatusCode::NOT_FOUND, "error-not-found", t.get("error-not-found-more")),
        Error::SignIn => (StatusCode::UNAUTHORIZED, "error-sign-in", t.get("error-sign-in-more")),
        Error::Forbidden => (StatusCode::FORBIDDEN, "error-forbidden", t.get("error-forbidden-more")),
        Error::Invalid(_) => (StatusCode::UNPROCESSABLE_ENTITY, "error-invalid", t.get("error-invalid-more")),
        Error::Conflict(message) => (StatusCode::CONFLICT, "error-conflict", t.message(message)),
        Error::BadRequest(message) => (StatusCode::BAD_REQUEST, "error-bad-request", t.message(message)),
        Error::Retry | Error::Busy => {
            (StatusCode::SERVICE_UNAVAILABLE, "error-busy", t.get("error-busy-more"))
        }
        Error::Internal(_) => {
            (StatusCode::INTERNAL_SERVER_ERROR, "error-internal", t.get("error-internal-more"))
        }
    }
}

/// Turns an error into an answer: a page for people, a problem (RFC 9457) for machines. Internal causes go
/// to the log only, once, here, with the path as it may be written there ([`crate::Route::logged`]).
pub(crate) async fn answer(req: &Req, error: Error, api: bool, path: &str) -> Result<Response> {
    let t = req.t();
    if let Error::Internal(cause) = &error {
        tracing::error!(request = %req.ctx.request, path, %cause, "a request failed");
    }
    let (status, title, sentence) = describe(&error, &t);
    let errors: Vec<(String, String)> = match &error {
        Error::Invalid(errors) => errors.iter().map(|e| (e.field.clone(), t.message(&e.message))).collect(),
        _ => Vec::new(),
    };
    if api {
        return Ok(problem(req, status, &t.get(title), &sentence, &errors));
    }
    if matches!(error, Error::SignIn) {
        return see_other(&format!("/sign-in?back={}", percent_encode(&req.address())));
    }
    let title = t.get(title);
    let body = ErrorPage {
        t: &t,
        title: title.clone(),
        sentence,
        errors: errors.into_iter().map(|(_, text)| text).collect(),
        id: req.ctx.request.to_string(),
    };
    Page::new(&title).status(status).show(req, &body).await
}

fn problem(
    req: &Req,
    status: StatusCode,
    title: &str,
    detail: &str,
    errors: &[(String, String)],
) -> Response {
    let errors: Vec<_> =
        errors.iter().map(|(field, text)| serde_json::json!({"field": field, "detail": text})).collect();
    json(
        status,
        &serde_json::json!({
            "type": "about:blank",
            "title": title,
            "status": status.as_u16(),
            "detail": detail,
            "instance": format!("urn:uuid:{}", req.ctx.request),
            "errors": errors,
        }),
    )
}
