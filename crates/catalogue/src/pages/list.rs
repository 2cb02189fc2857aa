use askama::Template;
use db::PageRequest;
use kernel::{Error, Message, Result, Value};
use places::Places;
use ui::{Html, Page, Params, Req, Response, T};

use crate::Categories;
use crate::cards::cards;
use crate::store::product::{self as store, PRODUCTS};

/// Cards on one page.
const SIZE: usize = 24;

#[derive(Template)]
#[template(path = "products.html")]
struct Products<'a> {
    t: &'a T,
    title: &'a str,
    query: &'a Params,
    categories: Vec<(&'a str, &'a str, i64)>,
    chips: Vec<(String, String)>,
    sorts: Vec<(&'static str, String)>,
    cards: Html,
    none: bool,
    next: Option<String>,
    first: Option<String>,
}

impl Products<'_> {
    fn is(&self, name: &str, value: &str) -> bool {
        self.query.get(name).unwrap_or_default() == value
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (places, categories) = (req.app.part::<Places>()?, req.app.part::<Categories>()?);
    let t = req.t();
    let mut conn = req.reader().await?;
    let page = PRODUCTS.page(&mut conn, &wanted(&req.query, &categories)?).await?;
    let counts = conn.all(&store::SHELVES, ()).await?;
    drop(conn);
    let count = |code: &str| counts.iter().find(|(c, _)| c == code).map_or(0, |(_, n)| *n);
    let chosen = req.query.filled("category").and_then(|code| categories.get(code));
    let title = chosen.map_or_else(|| t.get("shell-products"), |c| c.name.show(t.locale).to_owned());
    let body = Products {
        t: &t,
        title: &title,
        query: &req.query,
        categories: categories
            .0
            .iter()
            .map(|c| (c.code.as_str(), c.name.show(t.locale), count(&c.code)))
            .collect(),
        chips: chips(&req.query, &categories, &t),
        sorts: PRODUCTS.sorts.iter().map(|s| (s.name, t.choice("sort-", s.name))).collect(),
        cards: cards(&t, &places, &page.rows)?,
        none: page.rows.is_empty(),
        next: page.next.as_deref().map(|next| req.query.with("after", Some(next))),
        first: req.query.filled("after").map(|_| req.query.with("after", None)),
    };
    Page::new(&title).show(&req, &body).await
}

fn wanted(query: &Params, categories: &Categories) -> Result<PageRequest> {
    let bad = |value: &str| Error::BadRequest(Message::new("error-filter").with("value", value));
    let mut filters = Vec::new();
    if let Some(code) = query.filled("category") {
        categories.get(code).ok_or_else(|| bad(code))?;
        filters.push(("category", Value::Text(code.to_owned())));
    }
    if let Some(stars) = query.filled("stars") {
        let number = stars.parse().ok().filter(|n| (3..=5).contains(n)).ok_or_else(|| bad(stars))?;
        filters.push(("stars", Value::Int(number)));
    }
    if query.filled("sold").is_some() {
        filters.push(("sold", Value::Bool(true)));
    }
    let sort = query.get("sort").unwrap_or_default().to_owned();
    Ok(PageRequest {
        filters,
        sort,
        after: query.filled("after").map(str::to_owned),
        limit: SIZE,
        scope: Vec::new(),
    })
}

/// What is being filtered by, each with the address without it.
fn chips(query: &Params, categories: &Categories, t: &T) -> Vec<(String, String)> {
    let mut chips = Vec::new();
    if let Some(category) = query.filled("category").and_then(|code| categories.get(code)) {
        chips.push((category.name.show(t.locale).to_owned(), query.with("category", None)));
    }
    if let Some(stars) = query.filled("stars") {
        chips.push((t.with("stars", stars).get("products-stars-from"), query.with("stars", None)));
    }
    if query.filled("sold").is_some() {
        chips.push((t.get("products-sold-only"), query.with("sold", None)));
    }
    chips
}
