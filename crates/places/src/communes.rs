//! The options of a commune select, for one province: a part of a page.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Html, Req, Response, T, html};

use crate::{Commune, Places};

#[derive(Template)]
#[template(path = "options.html")]
struct Options<'a> {
    t: T,
    communes: Vec<&'a Commune>,
}

pub(crate) fn get(req: &Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let province = req.query.get("province").unwrap_or_default();
    let communes = places.search(province, req.query.get("q").unwrap_or_default());
    Ok(html(StatusCode::OK, Html::render(&Options { t: req.t(), communes })?))
}
