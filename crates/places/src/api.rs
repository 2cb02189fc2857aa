//! Units of place as JSON.
use axum::http::StatusCode;
use kernel::{Error, Result};
use serde_json::json;
use ui::{Req, Response};

use crate::Places;

pub(crate) fn provinces(req: &Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let items: Vec<_> = places
        .provinces()
        .iter()
        .map(|p| json!({"code": p.code, "name": p.full_name, "name_en": p.full_name_en}))
        .collect();
    Ok(ui::json(StatusCode::OK, &json!({ "items": items })))
}

pub(crate) fn communes(req: &Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    places.province(req.param("code")).ok_or(Error::NotFound)?;
    let found = places.search(req.param("code"), req.query.get("q").unwrap_or_default());
    let items: Vec<_> = found
        .iter()
        .map(|c| json!({"code": c.code, "name": c.full_name, "name_en": c.full_name_en, "lat": c.lat, "lon": c.lon}))
        .collect();
    Ok(ui::json(StatusCode::OK, &json!({ "items": items })))
}
