use askama::Template;
use kernel::{Result, Uuid};
use places::Places;
use ui::{Html, Page, Req, Response, Slot, T};

use crate::Categories;
use crate::cards::cards;
use crate::store::product as store;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    t: &'a T,
    place: String,
    categories: &'a Categories,
    newest: Html,
    starred: Html,
    panels: Vec<Html>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let categories = req.app.part::<Categories>()?;
    let t = req.t();
    let mut conn = req.reader().await?;
    let newest = conn.all(&store::NEWEST, ()).await?;
    let starred = conn.all(&store::STARRED, ()).await?;
    drop(conn);
    let body = Home {
        t: &t,
        place: req.app.settings().area_name(t.locale),
        categories: &categories,
        newest: cards(&t, &places, &newest)?,
        starred: cards(&t, &places, &starred)?,
        panels: req.app.panels(Slot::Home, &req, Uuid::nil()).await?,
    };
    Page::new(&t.get("home-title"))
        .described(&t.with("place", req.app.settings().area_name(t.locale)).get("home-lead"))
        .show(&req, &body)
        .await
}
