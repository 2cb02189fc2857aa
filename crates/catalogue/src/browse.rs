//! Finding products: what the address asks for, and what the index answers.
use db::Conn;
use kernel::{Error, Id, Message, Result};
use places::Places;
use search::{Filters, Found, Query, SearchIndex, Sort};
use ui::{Params, Req};

use crate::{Categories, ProductId, ProductRow, products};

/// Cards on one page, and pages that can be turned.
pub(crate) const SIZE: usize = 24;
pub(crate) const PAGES: usize = 40;

/// The sorts, by their names in the address.
pub(crate) const SORTS: &[(&str, Sort)] = &[
    ("best", Sort::Best),
    ("newest", Sort::Newest),
    ("price", Sort::Price),
    ("price-down", Sort::PriceDown),
];

/// The steps of prices one can choose from, in đồng.
pub(crate) const PRICES: &[(&str, Option<i64>, Option<i64>)] = &[
    ("0-50000", None, Some(50_000)),
    ("50000-100000", Some(50_000), Some(100_000)),
    ("100000-200000", Some(100_000), Some(200_000)),
    ("200000-500000", Some(200_000), Some(500_000)),
    ("500000-", Some(500_000), None),
];

/// A page of what was found.
pub(crate) struct Results {
    pub(crate) found: Found,
    pub(crate) rows: Vec<ProductRow>,
    pub(crate) page: usize,
}

impl Results {
    pub(crate) fn more(&self) -> bool {
        (self.page + 1) * SIZE < self.found.total && self.page < PAGES
    }
}

/// Reads the address: text, filters, sort and page.
///
/// # Errors
/// [`Error::BadRequest`] for a filter that cannot be read.
pub(crate) fn wanted(req: &Req) -> Result<(Query, usize)> {
    let query = &req.query;
    let page = query.get("page").and_then(|n| n.parse::<usize>().ok()).unwrap_or(0).min(PAGES);
    let typed: String = query.get("q").unwrap_or_default().trim().chars().take(200).collect();
    let sort = query.filled("sort").unwrap_or("best");
    let sort = SORTS.iter().find(|(name, _)| *name == sort).ok_or_else(|| bad(sort))?.1;
    let filters = filters(req)?;
    Ok((Query { typed, filters, sort, facets: true, offset: page * SIZE, limit: SIZE }, page))
}

fn filters(req: &Req) -> Result<Filters> {
    let (categories, places) = (req.app.part::<Categories>()?, req.app.part::<Places>()?);
    let query = &req.query;
    let category = known(query, "category", |code| categories.get(code).is_some())?;
    let commune = known(query, "commune", |code| places.commune(code).is_some())?;
    let stars = known(query, "stars", |n| ["3", "4", "5"].contains(&n))?;
    let (price_from, price_to) = match query.filled("price") {
        None => (None, None),
        Some(typed) => {
            let step = PRICES.iter().find(|(name, _, _)| *name == typed).ok_or_else(|| bad(typed))?;
            (step.1, step.2)
        }
    };
    Ok(Filters {
        categories: category.into_iter().collect(),
        communes: commune.into_iter().collect(),
        booth: None,
        price_from,
        price_to,
        stars: stars.and_then(|n| n.parse().ok()),
        in_stock: query.filled("stock").is_some(),
        certified: query.filled("certified").is_some(),
        for_all_ages: false,
    })
}

fn known(query: &Params, name: &str, is: impl Fn(&str) -> bool) -> Result<Option<String>> {
    match query.filled(name) {
        None => Ok(None),
        Some(value) if is(value) => Ok(Some(value.to_owned())),
        Some(value) => Err(bad(value)),
    }
}

fn bad(value: &str) -> Error {
    Error::BadRequest(Message::new("error-filter").with("value", value))
}

/// Asks the index, and reads what it found.
pub(crate) async fn find(req: &Req, conn: &mut Conn, query: &Query, page: usize) -> Result<Results> {
    let found = req.app.part::<SearchIndex>()?.search(query).map_err(Error::internal)?;
    let ids: Vec<ProductId> = found.hits.iter().map(|id| ProductId::from_uuid(*id)).collect();
    let rows = products(conn, &ids).await?;
    Ok(Results { found, rows, page })
}
