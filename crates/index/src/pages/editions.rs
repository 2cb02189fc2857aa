//! The indices that there are.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T};

use super::frame::{kind_key, named};
use crate::edition::{Editions, Year, words};
use crate::number;
use crate::ranking::lines;

struct Card {
    code: &'static str,
    title: String,
    places: String,
    years: String,
    about: String,
    invented: bool,
    /// The first three of the last year: rank and name.
    first: Vec<(u32, String)>,
}

#[derive(Template)]
#[template(path = "editions.html")]
struct EditionsPage<'a> {
    t: &'a T,
    cards: Vec<Card>,
    demo: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (t, demo) = (req.t(), req.app.settings().demo);
    let editions = req.app.part::<Editions>()?;
    let mut cards = Vec::new();
    for edition in &editions.shown(&req).await? {
        let edition = &**edition;
        let Year { computed, rows, .. } = edition.year(None)?;
        let years: Vec<String> = edition.years()?.iter().map(|year| number::year(year.time)).collect();
        let best = lines(computed, rows).into_iter().take(3);
        cards.push(Card {
            code: edition.code,
            title: edition.title(t.locale)?,
            places: t.with("count", rows.len()).get(kind_key(edition)),
            years: years.first().zip(years.last()).map(|(one, last)| span(one, last)).unwrap_or_default(),
            about: words(&computed.index.method.description, t.locale).to_owned(),
            invented: edition.invented,
            first: best.map(|line| (line.rank, named(edition, &line.code, &line.name, t.locale))).collect(),
        });
    }
    let body = EditionsPage { t: &t, cards, demo };
    let (title, about) = (t.get("index-title"), t.get("index-about"));
    Page::new(&title).described(&about).show(&req, &body).await
}

fn span(first: &str, last: &str) -> String {
    if first == last { first.to_owned() } else { format!("{first}–{last}") }
}
