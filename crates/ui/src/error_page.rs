use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Grant, Result};

use crate::page::office_home;
use crate::{Page, Req, Response, T, is_local, json, percent_encode, see_other};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    t: &'a T,
    title: String,
    sentence: String,
    errors: Vec<String>,
    id: String,
    /// Where the person was working: address and name.
    back: Option<(String, String)>,
}

/// The section that a page is part of, for whoever works there: address, and the key of its name. The shell has links to the
/// market only, so that a refusal would else be a dead end.
fn section(path: &str, grants: &[Grant], gone: bool) -> Option<(String, &'static str)> {
    let mut parts = path.split('/').skip(1);
    let (first, second, third) = (parts.next()?, parts.next(), parts.next());
    match first {
        // The house itself, unless it may be what was not found.
        "warehouse" => match (second, third) {
            (Some(house), Some(_)) if !gone => Some((format!("/warehouse/{house}"), "error-to-warehouse")),
            (Some(_), _) => Some(("/warehouse".to_owned(), "error-to-warehouse")),
            (None, _) => None,
        },
        "desk" => second.map(|_| ("/desk".to_owned(), "shell-desk")),
        "office" => {
            office_home(grants).filter(|home| *home != path).map(|home| (home.to_owned(), "shell-office"))
        }
        "account" => second.map(|_| ("/account".to_owned(), "shell-account")),
        _ => None,
    }
}

/// The page of this market that a request came from.
fn came_from(req: &Req) -> Option<String> {
    let value = |name: &str| req.headers.get(name)?.to_str().ok();
    let (_, rest) = value("referer")?.split_once("://")?;
    let page = rest.strip_prefix(value("host")?)?;
    is_local(page).then(|| page.to_owned())
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
        Error::TooLarge(most) => {
            let most = match most >> 20 {
                0 => format!("{} KB", most >> 10),
                megabytes => format!("{megabytes} MB"),
            };
            let sentence = t.with("most", most).get("error-too-large-more");
            (StatusCode::PAYLOAD_TOO_LARGE, "error-too-large", sentence)
        }
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
    let gone = matches!(error, Error::NotFound | Error::Forbidden);
    let back = match error {
        // Where the form stands.
        Error::TooLarge(_) => came_from(req).map(|page| (page, "error-to-form")),
        _ => section(&req.path, req.ctx.actor.grants(), gone).filter(|_| req.is_signed_in()),
    };
    let title = t.get(title);
    let body = ErrorPage {
        t: &t,
        title: title.clone(),
        sentence,
        errors: errors.into_iter().map(|(_, text)| text).collect(),
        id: req.ctx.request.to_string(),
        back: back.map(|(to, name)| (to, t.get(name))),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_refused_at_work_is_led_back_there() {
        let back = |path: &str, gone: bool| section(path, &[], gone).map(|(to, name)| format!("{to} {name}"));
        let told = |path: &str| back(path, false).unwrap_or_default();
        assert_eq!(told("/warehouse/7/picks/P1"), "/warehouse/7 error-to-warehouse");
        assert_eq!(told("/warehouse/7"), "/warehouse error-to-warehouse");
        assert_eq!(back("/warehouse/7/picks/P1", true).unwrap_or_default(), "/warehouse error-to-warehouse");
        assert_eq!(told("/desk/orders/X"), "/desk shell-desk");
        assert_eq!(told("/account/addresses"), "/account shell-account");
        for nowhere in ["/", "/warehouse", "/desk", "/account", "/office/plans", "/products/x"] {
            assert_eq!(told(nowhere), "", "{nowhere}");
        }
    }
}
