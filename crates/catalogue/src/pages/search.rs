use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Id, Result};
use places::Places;
use search::{Found, Query, SearchIndex};
use ui::{Html, Page, Req, Response, T};

use crate::cards::cards;
use crate::{ProductId, products, store};

/// Hits on one page, and pages that can be turned.
const SIZE: usize = 24;
const PAGES: usize = 40;

#[derive(Template)]
#[template(path = "search.html")]
struct Search<'a> {
    t: &'a T,
    typed: &'a str,
    total: usize,
    cards: Html,
    next: Option<String>,
    first: Option<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (places, index) = (req.app.part::<Places>()?, req.app.part::<SearchIndex>()?);
    let typed: String = req.query.get("q").unwrap_or_default().chars().take(200).collect();
    let page = req.query.get("page").and_then(|n| n.parse::<usize>().ok()).unwrap_or(0).min(PAGES);
    let found = match typed.trim() {
        "" => Found::default(),
        typed => index.search(&Query::best(typed, page * SIZE, SIZE)).map_err(Error::internal)?,
    };
    let ids: Vec<ProductId> = found.hits.iter().map(|id| ProductId::from_uuid(*id)).collect();
    let mut conn = req.reader().await?;
    let rows = match ids.as_slice() {
        [] => conn.all(&store::NEWEST, ()).await?,
        ids => products(&mut conn, ids).await?,
    };
    drop(conn);
    let t = req.t();
    let more = (page + 1) * SIZE < found.total && page < PAGES;
    let body = Search {
        t: &t,
        typed: typed.trim(),
        total: found.total,
        cards: cards(&t, &places, &rows)?,
        next: more.then(|| req.query.with("page", Some(&(page + 1).to_string()))),
        first: (page > 0).then(|| req.query.with("page", None)),
    };
    let title = t.with("typed", typed.trim()).get("search-title");
    Page::new(&title).status(StatusCode::OK).show(&req, &body).await
}
