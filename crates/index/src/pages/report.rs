//! The index as papers.
use kernel::{Locale, Result};
use ui::{Req, Response};

use crate::edition::{Edition, Editions};
use crate::number;
use crate::report::{self, Making};

const PDF: &str = "application/pdf";

pub(crate) async fn ranking(req: &Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(req).await?;
    let edition = &*edition;
    let year = edition.year(req.query.filled("year"))?;
    let file = report::ranking(edition, year, making(req, edition, "", year.time), &req.t())?;
    Ok(ui::download(&name(edition, "", year.time, req.t().locale), PDF, file))
}

pub(crate) async fn place(req: &Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(req).await?;
    let edition = &*edition;
    let (year, place) = (edition.year(req.query.filled("year"))?, req.param("place"));
    let making = making(req, edition, place, year.time);
    let file = report::place(edition, year, place, making, &req.t())?;
    Ok(ui::download(&name(edition, place, year.time, req.t().locale), PDF, file))
}

/// Of this installation, today, where the page is.
fn making(req: &Req, edition: &Edition, place: &str, time: f64) -> Making {
    let t = req.t();
    let settings = req.app.settings();
    let place = if place.is_empty() { String::new() } else { format!("/places/{place}") };
    let year = Some(number::year(time)).filter(|year| !year.is_empty());
    let year = year.map(|year| format!("?year={year}")).unwrap_or_default();
    Making {
        issuer: t.with("area", settings.area_name(t.locale)).get("index-issuer"),
        address: format!("{}/index/{}{place}{year}", settings.base_url, edition.code),
        day: req.ctx.now().day(),
    }
}

/// `communes-29308-2026-vi.pdf`.
fn name(edition: &Edition, place: &str, time: f64, locale: Locale) -> String {
    let language = if locale == Locale::En { "en" } else { "vi" };
    let parts = [edition.code.to_owned(), place.to_owned(), number::year(time), language.to_owned()];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.pdf", parts.join("-"))
}
