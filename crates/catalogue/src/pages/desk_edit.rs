//! A product, for its seller: name, description, price, stock.
use askama::Template;
use axum::http::StatusCode;
use kernel::{BoothId, Dong, Error, Result, Text};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::{Change, ProductRow, change_product, product};

/// Highest price of one piece, in đồng, and most pieces on hand.
pub(crate) const HIGHEST_PRICE: i64 = 10_000_000_000;
pub(crate) const MOST_STOCK: i64 = 10_000_000;

#[derive(Template)]
#[template(path = "desk_edit.html")]
struct Edit<'a> {
    t: T,
    f: FormView<'a>,
    product: &'a ProductRow,
    saved: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (_, product) = mine(&req).await?;
    let form = Form::prefilled([
        ("name_vi", product.name.vi.clone()),
        ("name_en", product.name.en.clone().unwrap_or_default()),
        ("description_vi", product.description.vi.clone()),
        ("description_en", product.description.en.clone().unwrap_or_default()),
        ("price", product.price.0.to_string()),
        ("on_hand", product.on_hand.to_string()),
    ]);
    show(&req, &form, &product, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (booths, product) = mine(&req).await?;
    let mut form = req.form();
    let change = read(&mut form);
    if form.finish().is_ok() {
        let input = (booths, product.slug.clone(), change);
        match req
            .app
            .db
            .write(&req.ctx, input, |tx, ctx, input| Box::pin(change_product(tx, ctx, input)))
            .await
        {
            Ok(()) => return see_other(&format!("/desk/products/{}/edit?saved=1", product.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &product, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn read(form: &mut Form) -> Change {
    let name_en = form.optional("name_en", 200);
    let description_en = form.optional("description_en", 4000);
    Change {
        name: Text::new(&form.text("name_vi", 200), name_en.as_deref()),
        description: Text::new(&form.text("description_vi", 4000), description_en.as_deref()),
        price: Dong(form.number("price", 1000, HIGHEST_PRICE)),
        on_hand: form.number("on_hand", 0, MOST_STOCK),
    }
}

/// The actor's booths and the product, if it is in one of them and sold.
async fn mine(req: &Req) -> Result<(Vec<BoothId>, ProductRow)> {
    let mut conn = req.reader().await?;
    let booths: Vec<BoothId> = booths::my_booths(&mut conn, &req.ctx).await?.iter().map(|b| b.id).collect();
    let product = product(&mut conn, req.param("slug")).await?;
    if booths.contains(&product.booth_id) { Ok((booths, product)) } else { Err(Error::NotFound) }
}

async fn show(req: &Req, form: &Form, product: &ProductRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let body = Edit {
        f: FormView::new(form, req.t()),
        product,
        saved: req.query.get("saved").is_some(),
        t: req.t(),
    };
    Page::new(product.name.show(t.locale)).desk().status(status).show(req, &body).await
}
