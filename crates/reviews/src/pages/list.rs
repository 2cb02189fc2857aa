//! All reviews of a product.
use askama::Template;
use catalogue::{ProductRow, product};
use db::PageRequest;
use kernel::{Error, Id, Message, Result, Value};
use ui::{Html, Page, Req, Response, T};

use super::{bars, shown};
use crate::store::SHOWN;
use crate::{Tally, tally_of};

/// Reviews on one page.
const PAGE: usize = 10;

#[derive(Template)]
#[template(path = "reviews.html")]
struct ReviewsPage<'a> {
    t: &'a T,
    product: &'a ProductRow,
    bars: Html,
    tally: Tally,
    chosen: Option<i64>,
    pictured: bool,
    rows: Vec<Html>,
    first: Option<String>,
    next: Option<String>,
}

impl ReviewsPage<'_> {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn is_chosen(&self, stars: &i64) -> bool {
        self.chosen == Some(*stars)
    }

    fn all(&self) -> bool {
        self.chosen.is_none() && !self.pictured
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let product = product(&mut conn, req.param("slug")).await?;
    let tally = tally_of(&mut conn, product.id.uuid()).await?;
    let (chosen, pictured) = (chosen(&req)?, req.query.filled("photos").is_some());
    let request = request(&req, &product, (chosen, pictured));
    let page = SHOWN.page(&mut conn, &request).await?;
    let t = req.t();
    let rows = shown(&mut conn, &t, &page.rows, false).await?;
    drop(conn);
    let body = ReviewsPage {
        t: &t,
        bars: bars(&t, &tally, &req.path)?,
        tally,
        chosen,
        pictured,
        rows,
        first: req.query.filled("after").map(|_| req.query.with("after", None)),
        next: page.next.map(|next| req.query.with("after", Some(&next))),
        product: &product,
    };
    let title = t.with("product", product.name.show(t.locale)).get("reviews-of");
    Page::new(&title).show(&req, &body).await
}

/// The number of stars in the address.
fn chosen(req: &Req) -> Result<Option<i64>> {
    let Some(typed) = req.query.filled("stars") else { return Ok(None) };
    let stars = typed.parse::<i64>().ok().filter(|stars| (1..=5).contains(stars));
    stars.map(Some).ok_or_else(|| Error::BadRequest(Message::new("error-filter").with("value", typed)))
}

fn request(req: &Req, product: &ProductRow, (stars, pictured): (Option<i64>, bool)) -> PageRequest {
    let stars = stars.map(|stars| ("stars", Value::Int(stars)));
    let pictured = pictured.then_some(("photos", Value::Int(1)));
    PageRequest {
        scope: vec![Value::Uuid(product.id.uuid())],
        filters: stars.into_iter().chain(pictured).collect(),
        after: req.query.filled("after").map(str::to_owned),
        limit: PAGE,
        ..PageRequest::default()
    }
}
