use askama::Template;
use db::Conn;
use kernel::{Id, Result, Uuid};
use places::Places;
use search::{Filters, Query, SearchIndex};
use ui::{Html, Page, Req, Response, Slot, T};

use crate::cards::cards;
use crate::seasons::{Season, Seasons};
use crate::store::product as store;
use crate::{Categories, ProductId, ProductRow, products};

/// Cards in a section, and communes shown.
const CARDS: usize = 5;
const MARKETS: usize = 8;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    t: &'a T,
    place: String,
    categories: &'a Categories,
    season: Option<(String, Html)>,
    /// Communes with the most to sell: code, name, products.
    markets: Vec<(String, String, usize)>,
    newest: Html,
    starred: Html,
    panels: Vec<Html>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let categories = req.app.part::<Categories>()?;
    let t = req.t();
    let season = req.app.part::<Seasons>()?.on(req.ctx.now().day());
    let mut conn = req.reader().await?;
    let newest = conn.all(&store::NEWEST, ()).await?;
    let starred = conn.all(&store::STARRED, ()).await?;
    let ripe = match &season {
        Some(season) => in_season(&req, &mut conn, season).await?,
        None => Vec::new(),
    };
    drop(conn);
    let shown = season.filter(|_| ripe.len() >= 2).map(|season| season.title.show(t.locale).to_owned());
    let body = Home {
        t: &t,
        place: req.app.settings().area_name(t.locale),
        categories: &categories,
        season: shown.map(|title| Ok::<_, kernel::Error>((title, cards(&t, &places, &ripe)?))).transpose()?,
        markets: markets(&req, &places, &t)?,
        newest: cards(&t, &places, &newest)?,
        starred: cards(&t, &places, &starred)?,
        panels: req.app.panels(Slot::Home, &req, Uuid::nil()).await?,
    };
    Page::new(&t.get("home-title"))
        .described(&t.with("place", req.app.settings().area_name(t.locale)).get("home-lead"))
        .show(&req, &body)
        .await
}

/// The best of each word of the season, by turns, until the section is full.
async fn in_season(req: &Req, conn: &mut Conn, season: &Season) -> Result<Vec<ProductRow>> {
    let index = req.app.part::<SearchIndex>()?;
    let filters = Filters { in_stock: true, for_all_ages: true, ..Filters::default() };
    let mut lists = Vec::new();
    for word in &season.words {
        let query = Query { filters: filters.clone(), ..Query::best(word, 0, CARDS) };
        lists.push(index.search(&query).map_err(kernel::Error::internal)?.hits);
    }
    let mut ids: Vec<ProductId> = Vec::new();
    for at in 0..CARDS {
        for id in lists.iter().filter_map(|hits| hits.get(at)).map(|id| ProductId::from_uuid(*id)) {
            if ids.len() < CARDS && !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    products(conn, &ids).await
}

fn markets(req: &Req, places: &Places, t: &T) -> Result<Vec<(String, String, usize)>> {
    let mut communes = super::markets::counts(req)?;
    communes.truncate(MARKETS);
    Ok(communes
        .into_iter()
        .map(|(code, n)| (places.short(&code, t.locale), code, n))
        .map(|(name, code, n)| (code, name, n))
        .collect())
}
