use axum::http::{HeaderValue, StatusCode, header};
use bytes::Bytes;
use kernel::Result;

use crate::Html;

pub type Body = axum::body::Body;
pub type Response = axum::response::Response;

fn answer(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Response {
    let mut response = Response::new(Body::from(body.into()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// A piece of HTML, whole page or part.
pub fn html(status: StatusCode, body: Html) -> Response {
    answer(status, "text/html; charset=utf-8", body.0)
}

pub fn text(status: StatusCode, body: impl Into<Bytes>) -> Response {
    answer(status, "text/plain; charset=utf-8", body)
}

pub fn json(status: StatusCode, body: &serde_json::Value) -> Response {
    let kind = if status.is_success() { "application/json" } else { "application/problem+json" };
    answer(status, kind, body.to_string())
}

/// A file for a spreadsheet.
pub fn csv(name: &str, body: Vec<u8>) -> Response {
    download(&format!("{name}.csv"), "text/csv; charset=utf-8", body)
}

/// A workbook for a spreadsheet.
pub fn xlsx(name: &str, body: Vec<u8>) -> Response {
    download(
        &format!("{name}.xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        body,
    )
}

/// A file to keep, under its name (plain ASCII).
pub fn download(name: &str, kind: &'static str, body: Vec<u8>) -> Response {
    let mut response = answer(StatusCode::OK, kind, body);
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// After a POST: look at that page (303).
pub fn see_other(to: &str) -> Result<Response> {
    redirect(StatusCode::SEE_OTHER, to)
}

pub fn redirect(status: StatusCode, to: &str) -> Result<Response> {
    let mut response = answer(status, "text/plain; charset=utf-8", "");
    let place = HeaderValue::from_str(to).map_err(kernel::Error::internal)?;
    response.headers_mut().insert(header::LOCATION, place);
    Ok(response)
}
