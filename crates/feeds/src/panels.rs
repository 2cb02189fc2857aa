//! Pieces of lower pages: what they say to search engines, in the language that they are shown in.
use catalogue::{ProductId, products, variants_of};
use kernel::{BoothId, Error, Id, Result, Uuid};
use places::Places;
use serde_json::json;
use ui::{Html, Req};

use crate::item::Telling;
use crate::json_ld;
use crate::walk;

fn telling(req: &Req) -> Result<Telling> {
    Ok(Telling { locale: req.ctx.locale, ..walk::telling(req)? })
}

pub(crate) fn home(req: &Req) -> Result<Html> {
    let place = req.app.settings().area_name(req.ctx.locale);
    Ok(json_ld::script(&json_ld::market(&telling(req)?, &place)))
}

pub(crate) async fn product(req: &Req, id: Uuid) -> Result<Html> {
    let telling = telling(req)?;
    let mut conn = req.reader().await?;
    let found = products(&mut conn, &[ProductId::from_uuid(id)]).await?;
    // A page of something that not everybody sees, such as a seller's own look at a draft, tells nothing.
    let Some(product) = found.first() else { return Ok(Html::default()) };
    let variants = variants_of(&mut conn, product.id).await?;
    let steps = [
        ("Chợ Nổi".to_owned(), telling.absolute("/")),
        (
            telling.category(&product.category),
            telling.absolute(&format!("/products?category={}", product.category)),
        ),
        (product.name.show(telling.locale).to_owned(), telling.product(&product.slug)),
    ];
    let graph = json!([json_ld::product(&telling, product, &variants), json_ld::crumbs(&steps)]);
    Ok(json_ld::script(&graph))
}

pub(crate) async fn booth(req: &Req, id: Uuid) -> Result<Html> {
    let telling = telling(req)?;
    let places = req.app.part::<Places>()?;
    let found = booths::booth(&mut req.reader().await?, BoothId::from_uuid(id)).await;
    let booth = match found {
        Ok(booth) => booth,
        Err(Error::NotFound) => return Ok(Html::default()),
        Err(error) => return Err(error),
    };
    let steps = [
        ("Chợ Nổi".to_owned(), telling.absolute("/")),
        (req.t().get("shell-booths"), telling.absolute("/booths")),
        (booth.name.show(telling.locale).to_owned(), telling.booth(&booth.slug)),
    ];
    let graph = json!([json_ld::booth(&telling, &booth, &places), json_ld::crumbs(&steps)]);
    Ok(json_ld::script(&graph))
}
