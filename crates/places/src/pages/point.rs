//! One place of the map.
use askama::Template;
use kernel::{Code, Error, Result};
use ui::{Page, Req, Response, T};

use crate::point::degrees;
use crate::{Hours, Places, PointRow, point};

#[derive(Template)]
#[template(path = "point.html")]
struct PointPage<'a> {
    t: &'a T,
    row: &'a PointRow,
    place: String,
    hours: String,
    open: Option<bool>,
    lat: f64,
    lon: f64,
    province: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let row = point(&mut req.reader().await?, &code).await?;
    let t = req.t();
    let hours = Hours::parse(&row.opening_hours);
    let body = PointPage {
        t: &t,
        place: Places::shared().show(&row.commune, t.locale),
        open: hours.as_ref().and_then(|hours| hours.open_at(req.ctx.now())),
        hours: hours.map(|hours| hours.show(t.locale)).unwrap_or_default(),
        lat: degrees(row.lat),
        lon: degrees(row.lon),
        province: req.app.settings().province,
        row: &row,
    };
    Page::new(row.name.show(t.locale)).script("src/map.js").show(&req, &body).await
}
