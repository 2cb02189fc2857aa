//! A place: its rank and how sure it is, components, every indicator, strengths and weaknesses, what changed, and what would
//! move it up most.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T, percent_encode};

use super::Frame;
use crate::edition::{Computed, Edition, Editions, Year};
use crate::number;
use crate::profile::{Changed, Profile};

#[derive(Template)]
#[template(path = "place.html")]
struct PlacePage<'a> {
    t: &'a T,
    frame: Frame,
    code: String,
    count: usize,
    score: String,
    range: String,
    own: Profile,
    query: String,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let editions = req.app.part::<Editions>()?;
    let edition = editions.asked(&req).await?;
    let edition = &*edition;
    let (year, t) = (edition.year(req.query.filled("year"))?, req.t());
    let own = Profile::new(edition, year, req.param("place"), &t)?;
    let frame = Frame::of(&req, edition, "place")?;
    let body = PlacePage {
        t: &t,
        code: percent_encode(&own.line.code),
        score: number::show(own.line.score, 1, t.locale),
        range: own.range(),
        count: year.rows.len(),
        query: frame.query(),
        own,
        frame,
    };
    let title = [body.own.name.as_str(), body.frame.title.as_str()].join(" – ");
    Page::new(&title).described(&body.frame.places).show(&req, &body).await
}

/// The edition and place that the address of a file names.
pub(super) fn named_place<'a>(req: &Req, edition: &'a Edition) -> Result<(&'a Computed, String, f64)> {
    let Year { computed, time, rows, .. } = edition.year(req.query.filled("year"))?;
    computed.row(req.param("place"), rows)?;
    Ok((computed, req.param("place").to_owned(), time))
}
