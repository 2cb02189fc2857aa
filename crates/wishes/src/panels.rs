//! On a product's page: the heart, and the way to an alert.
use askama::Template;
use catalogue::{ProductId, ProductRow, products};
use kernel::{Id, Result, Uuid};
use ui::{Html, Req, T};

use crate::list::likes;
use crate::pages::whose;

#[derive(Template)]
#[template(path = "panel_wish.html")]
struct Wish<'a> {
    t: &'a T,
    product: &'a ProductRow,
    liked: bool,
}

pub(crate) async fn product(req: &Req, id: Uuid) -> Result<Html> {
    let mut conn = req.reader().await?;
    // A page of something that not everybody sees has no heart.
    let found = products(&mut conn, &[ProductId::from_uuid(id)]).await?;
    let Some(product) = found.first() else { return Ok(Html::default()) };
    let liked = match whose(req) {
        Some(whose) => likes(&mut conn, &whose, product.id).await?,
        None => false,
    };
    Html::render(&Wish { t: &req.t(), product, liked })
}
