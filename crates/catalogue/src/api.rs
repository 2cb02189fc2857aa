//! Products as JSON, for everybody.
use axum::http::StatusCode;
use db::PageRequest;
use kernel::Result;
use serde_json::{Value, json};
use ui::{Req, Response};

use crate::ProductRow;
use crate::store::product::PRODUCTS;

/// A product as the API shows it.
fn shown(product: &ProductRow) -> Value {
    json!({
        "slug": product.slug,
        "name": product.name,
        "description": product.description,
        "booth": { "slug": product.booth_slug, "name": product.booth_name },
        "category": product.category,
        "unit": product.unit,
        "brand": product.brand,
        "price": product.sold.then_some(product.price),
        "price_to": product.sold.then_some(product.price_to),
        "currency": "VND",
        "sold": product.sold,
        "not_sold_reason": product.not_sold_reason.map(crate::NotSold::key),
        "in_stock": product.in_stock,
        "adults": product.adults,
        "ocop": { "group": product.ocop_group, "stars": product.stars, "source": product.source },
        "picture": product.cover().map(|cover| cover.address(640)),
        "illustration": format!("/illustrations/{}.svg", product.kind),
    })
}

pub(crate) async fn products(req: Req) -> Result<Response> {
    let request = PageRequest {
        sort: req.query.get("sort").unwrap_or_default().to_owned(),
        after: req.query.filled("after").map(str::to_owned),
        limit: 50,
        ..PageRequest::default()
    };
    let page = PRODUCTS.page(&mut req.reader().await?, &request).await?;
    let items: Vec<Value> = page.rows.iter().map(shown).collect();
    Ok(ui::json(StatusCode::OK, &json!({ "items": items, "next": page.next })))
}

pub(crate) async fn product(req: Req) -> Result<Response> {
    let product = crate::product(&mut req.reader().await?, req.param("slug")).await?;
    Ok(ui::json(StatusCode::OK, &shown(&product)))
}
