//! The markets of the communes: where what is sold comes from.
use askama::Template;
use kernel::{Error, Result};
use places::Places;
use search::{Query, SearchIndex};
use ui::{Page, Req, Response, T};

#[derive(Template)]
#[template(path = "markets.html")]
struct Markets<'a> {
    t: &'a T,
    place: String,
    /// Communes with something to sell: code, name, products.
    open: Vec<(String, String, usize)>,
    /// The others of the province.
    quiet: Vec<(String, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let t = req.t();
    let counted = counts(&req)?;
    let province = req.app.settings().province;
    let quiet = places.communes_of(&province).filter(|c| !counted.iter().any(|(code, _)| *code == c.code));
    let body = Markets {
        t: &t,
        place: req.app.settings().area_name(t.locale),
        quiet: quiet.map(|c| (c.code.clone(), places.short(&c.code, t.locale))).collect(),
        open: counted.iter().map(|(code, n)| (code.clone(), places.within(code, t.locale), *n)).collect(),
    };
    Page::new(&t.get("markets-title")).show(&req, &body).await
}

/// Communes with how many products come from each, the most first.
pub(crate) fn counts(req: &Req) -> Result<Vec<(String, usize)>> {
    let index = req.app.part::<SearchIndex>()?;
    let query = Query { facets: true, limit: 1, ..Query::default() };
    let found = index.search(&query).map_err(Error::internal)?;
    let communes = found.facets.unwrap_or_default().communes;
    let mut communes: Vec<_> = communes.into_iter().map(|(code, count)| (code.to_string(), count)).collect();
    communes.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(communes)
}
