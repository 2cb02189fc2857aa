//! Products by text, filters and sort: browsing and searching are one page.
use std::sync::Arc;

use askama::Template;
use kernel::{Dong, Result};
use places::Places;
use search::Facets;
use ui::{Html, Page, Params, Req, Response, T};

use crate::Categories;
use crate::browse::{PRICES, Results, SORTS, find, wanted};
use crate::cards::cards;
use crate::store::product as store;

#[derive(Template)]
#[template(path = "products.html")]
struct Products<'a> {
    t: &'a T,
    title: &'a str,
    /// The page's own address: `/products` or `/search`.
    path: &'a str,
    query: &'a Params,
    typed: &'a str,
    /// How many there are, in words.
    count: String,
    corrected: Option<(String, String)>,
    categories: Vec<Choice>,
    communes: Vec<Choice>,
    prices: Vec<Choice>,
    chips: Vec<(String, String)>,
    sorts: Vec<(&'static str, String)>,
    cards: Html,
    none: bool,
    /// Something to look at where nothing was found.
    instead: Html,
    next: Option<String>,
    first: Option<String>,
}

/// One value of a filter: value, name, how many there are.
struct Choice {
    value: String,
    name: String,
    count: usize,
}

impl Products<'_> {
    fn is(&self, name: &str, value: &str) -> bool {
        self.query.get(name).unwrap_or_default() == value
    }

    /// What the sort's form must carry along.
    fn carried(&self) -> Vec<(&'static str, &str)> {
        let names = ["q", "category", "commune", "price", "stars", "stock", "certified"];
        names.into_iter().filter_map(|name| Some((name, self.query.filled(name)?))).collect()
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (places, categories) = (req.app.part::<Places>()?, req.app.part::<Categories>()?);
    let t = req.t();
    let (query, page) = wanted(&req)?;
    let mut conn = req.reader().await?;
    let results = find(&req, &mut conn, &query, page).await?;
    let instead = if results.rows.is_empty() {
        cards(&t, &places, &conn.all(&store::NEWEST, ()).await?)?
    } else {
        Html::default()
    };
    drop(conn);
    let title = title(&req, &categories, &query.typed, &t);
    let facets = results.found.facets.clone().unwrap_or_default();
    let body = Products {
        title: &title,
        path: &req.path,
        query: &req.query,
        typed: &query.typed,
        count: count(&results, &t),
        corrected: results
            .found
            .corrected
            .as_ref()
            .map(|word| (word.clone(), req.query.with("q", Some(word)))),
        categories: shelves(&facets, &categories, &t),
        communes: communes(&req, &facets, &places, &t),
        prices: PRICES.iter().map(|step| price(step, &facets, &t)).collect(),
        chips: chips(&req.query, &categories, &places, &t),
        sorts: SORTS.iter().map(|(name, _)| (*name, t.choice("sort-", name))).collect(),
        cards: cards(&t, &places, &results.rows)?,
        none: results.rows.is_empty(),
        instead,
        next: results.more().then(|| req.query.with("page", Some(&(page + 1).to_string()))),
        first: (page > 0).then(|| req.query.with("page", None)),
        t: &t,
    };
    Page::new(&title).show(&req, &body).await
}

fn title(req: &Req, categories: &Categories, typed: &str, t: &T) -> String {
    if !typed.is_empty() {
        return t.with("typed", typed).get("search-title");
    }
    let chosen = req.query.filled("category").and_then(|code| categories.get(code));
    chosen.map_or_else(|| t.get("shell-products"), |c| c.name.show(t.locale).to_owned())
}

fn count(results: &Results, t: &T) -> String {
    let key = if results.found.at_least { "search-count-at-least" } else { "search-count" };
    t.with("count", results.found.total).get(key)
}

fn shelves(facets: &Facets, categories: &Categories, t: &T) -> Vec<Choice> {
    let counted = |code: &str| facets.categories.iter().find(|(c, _)| **c == *code).map_or(0, |(_, n)| *n);
    let choice = |category: &crate::Category| Choice {
        value: category.code.clone(),
        name: category.name.show(t.locale).to_owned(),
        count: counted(&category.code),
    };
    categories.0.iter().map(choice).collect()
}

/// The communes with the most, and the chosen one.
fn communes(req: &Req, facets: &Facets, places: &Places, t: &T) -> Vec<Choice> {
    let chosen = req.query.filled("commune").unwrap_or_default();
    let mut there: Vec<&(Arc<str>, usize)> =
        facets.communes.iter().filter(|(code, _)| !code.is_empty()).collect();
    there.sort_by_key(|(code, count)| (**code != *chosen, std::cmp::Reverse(*count)));
    let choice = |(code, count): &(Arc<str>, usize)| Choice {
        value: code.to_string(),
        name: places.short(code, t.locale),
        count: *count,
    };
    there.into_iter().take(12).map(choice).collect()
}

fn price((value, from, to): &(&str, Option<i64>, Option<i64>), facets: &Facets, t: &T) -> Choice {
    let inside = |step: i64| step >= from.unwrap_or(0) && to.is_none_or(|to| step < to);
    let counted = search::PRICE_STEPS.iter().zip(&facets.prices).filter(|(step, _)| inside(**step));
    Choice {
        value: (*value).to_owned(),
        name: price_name(*from, *to, t),
        count: counted.map(|(_, n)| n).sum(),
    }
}

fn price_name(from: Option<i64>, to: Option<i64>, t: &T) -> String {
    let show = |amount: i64| Dong(amount).to_string();
    match (from, to) {
        (None, Some(to)) => t.with("to", show(to)).get("price-below"),
        (Some(from), None) => t.with("from", show(from)).get("price-above"),
        (Some(from), Some(to)) => t.with("from", show(from)).with("to", show(to)).get("price-between"),
        (None, None) => String::new(),
    }
}

/// What is being filtered by, each with the address without it.
fn chips(query: &Params, categories: &Categories, places: &Places, t: &T) -> Vec<(String, String)> {
    let label = |name: &str, value: &str| match name {
        "category" => categories.get(value).map(|c| c.name.show(t.locale).to_owned()),
        "commune" => Some(places.short(value, t.locale)),
        "stars" => Some(t.with("stars", value).get("products-stars-from")),
        "price" => {
            PRICES.iter().find(|(known, _, _)| *known == value).map(|(_, from, to)| price_name(*from, *to, t))
        }
        "stock" => Some(t.get("products-in-stock-only")),
        _ => Some(t.get("products-certified-only")),
    };
    let names = ["category", "commune", "price", "stars", "stock", "certified"];
    let chip = |name: &str| {
        let value = query.filled(name)?;
        Some((label(name, value)?, query.with(name, None)))
    };
    names.into_iter().filter_map(chip).collect()
}
