//! A product, for its seller: name, description, price, stock.
use askama::Template;
use axum::http::StatusCode;
use kernel::{BoothId, Dong, Result, Text};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::{
    Change, NewVariant, ProductRow, VariantRow, Words, change_product, my_product, tell_reason, variants_of,
};

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
    /// Why it is not shown.
    reasons: Vec<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (_, product, variants) = mine(&req).await?;
    let on_hand = variants.first().map_or(0, |variant| variant.on_hand);
    let form = Form::prefilled([
        ("name_vi", product.name.vi.clone()),
        ("name_en", product.name.en.clone().unwrap_or_default()),
        ("description_vi", product.description.vi.clone()),
        ("description_en", product.description.en.clone().unwrap_or_default()),
        ("price", product.price.0.to_string()),
        ("on_hand", on_hand.to_string()),
    ]);
    show(&req, &form, &product, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (booths, product, variants) = mine(&req).await?;
    let mut form = req.form();
    let change = read(&mut form, &product, &variants);
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

fn read(form: &mut Form, product: &ProductRow, variants: &[VariantRow]) -> Change {
    let name_en = form.optional("name_en", 200);
    let description_en = form.optional("description_en", 4000);
    let words = Words {
        name: Text::new(&form.text("name_vi", 200), name_en.as_deref()),
        description: Text::new(&form.text("description_vi", 4000), description_en.as_deref()),
        story: product.story.clone(),
        brand: product.brand.clone(),
        kind: product.kind.clone(),
        category: product.category.clone(),
        producer: product.producer_id,
    };
    let price = Dong(form.number("price", 1000, HIGHEST_PRICE));
    let stock = form.number("on_hand", 0, MOST_STOCK);
    let with = |(at, old): (usize, &VariantRow)| {
        let mut new = NewVariant::from(old);
        if at == 0 {
            (new.price, new.stock) = (price, stock);
        }
        (Some(old.id), new)
    };
    Change {
        words,
        adults: product.adults,
        state: product.state,
        state_reason: product.state_reason.clone(),
        variants: variants.iter().enumerate().map(with).collect(),
    }
}

/// The actor's booths and the product with its variants, if it is in one of them.
async fn mine(req: &Req) -> Result<(Vec<BoothId>, ProductRow, Vec<VariantRow>)> {
    let mut conn = req.reader().await?;
    let booths: Vec<BoothId> = booths::my_booths(&mut conn, &req.ctx).await?.iter().map(|b| b.id).collect();
    let product = my_product(&mut conn, &booths, req.param("slug")).await?;
    let variants = variants_of(&mut conn, product.id).await?;
    Ok((booths, product, variants))
}

async fn show(req: &Req, form: &Form, product: &ProductRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let body = Edit {
        f: FormView::new(form, req.t()),
        product,
        saved: req.query.get("saved").is_some(),
        reasons: product.state_reason.as_deref().map(|why| tell_reason(&t, why)).unwrap_or_default(),
        t: req.t(),
    };
    Page::new(product.name.show(t.locale)).desk().status(status).show(req, &body).await
}
