//! The market of one commune: its booths and products, and what the commune was called before.
use std::sync::Arc;

use askama::Template;
use db::Conn;
use kernel::{Error, Result, Text};
use places::{Commune, Places};
use ui::{Html, Page, Req, Response, T};

use crate::Categories;
use crate::browse::{find, wanted};
use crate::cards::cards;
use crate::store::market as store;

#[derive(Template)]
#[template(path = "market.html")]
struct Market<'a> {
    t: &'a T,
    code: &'a str,
    name: &'a str,
    full: String,
    before: String,
    booths: &'a [(String, Text, String)],
    /// Shelves with something from here: code, name, products.
    shelves: Vec<(String, String, usize)>,
    chosen: &'a str,
    total: usize,
    cards: Html,
    next: Option<String>,
    first: Option<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (places, categories) = (req.app.part::<Places>()?, req.app.part::<Categories>()?);
    let t = req.t();
    let commune = places.commune(req.param("code")).ok_or(Error::NotFound)?;
    let (mut query, page) = wanted(&req)?;
    query.filters.communes = vec![commune.code.clone()];
    let mut conn = req.reader().await?;
    let results = find(&req, &mut conn, &query, page).await?;
    let booths = booths_of(&mut conn, commune).await?;
    drop(conn);
    let facets = results.found.facets.clone().unwrap_or_default();
    let shelf = |(code, n): &(Arc<str>, usize)| {
        categories.get(code).map(|c| (code.to_string(), c.name.show(t.locale).to_owned(), *n))
    };
    let name = places.within(&commune.code, t.locale);
    let title = t.with("place", name.as_str()).get("market-title");
    let body = Market {
        code: &commune.code,
        full: places.show(&commune.code, t.locale),
        before: before(&places, commune),
        booths: &booths,
        shelves: facets.categories.iter().filter_map(shelf).collect(),
        chosen: req.query.filled("category").unwrap_or_default(),
        total: results.found.total,
        cards: cards(&t, &places, &results.rows)?,
        next: results.more().then(|| req.query.with("page", Some(&(page + 1).to_string()))),
        first: (page > 0).then(|| req.query.with("page", None)),
        name: &name,
        t: &t,
    };
    Page::new(&title).show(&req, &body).await
}

async fn booths_of(conn: &mut Conn, commune: &Commune) -> Result<Vec<(String, Text, String)>> {
    conn.all(&store::BOOTHS, (commune.code.clone(),)).await
}

/// The communes of before July 2025 that this one was made of.
fn before(places: &Places, commune: &Commune) -> String {
    let names: Vec<String> = places.predecessors(&commune.code).map(|f| places.show_former(f)).collect();
    names.join("; ")
}
