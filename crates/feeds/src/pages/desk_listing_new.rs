//! Recording where a product is sold as well.
use askama::Template;
use axum::http::StatusCode;
use catalogue::{ProductRow, VariantId, VariantRow, my_product, variants_of};
use kernel::{Day, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{ids, mine};
use crate::marketplaces::Marketplaces;
use crate::record_listing::{ADDRESS, NewListing, record_listing};

#[derive(Template)]
#[template(path = "listing_new.html")]
struct New<'a> {
    t: T,
    f: FormView<'a>,
    product: Option<&'a ProductRow>,
    variants: Vec<(String, String)>,
    places: String,
}

/// The product that the address or the form names, with its variants; none where neither names one of the seller's.
async fn chosen(req: &Req, slug: &str) -> Result<Option<(ProductRow, Vec<VariantRow>)>> {
    if slug.is_empty() {
        return Ok(None);
    }
    let mine = ids(&mine(req).await?);
    let mut conn = req.reader().await?;
    let product = my_product(&mut conn, &mine, slug).await?;
    let variants = variants_of(&mut conn, product.id).await?;
    Ok(Some((product, variants)))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let slug = req.query.get("product").unwrap_or_default().to_owned();
    let product = chosen(&req, &slug).await?;
    let form = Form::prefilled([("product", slug), ("since", req.ctx.now().day().iso())]);
    show(&req, &form, product, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let slug = slug_of(&form.text("product", 300));
    let product = chosen(&req, &slug).await?;
    let new = read(&mut form, slug);
    if let (Some(mut new), true) = (new, form.finish().is_ok()) {
        new.mine = ids(&mine(&req).await?);
        let to = format!("/desk/listings?product={}", ui::percent_encode(&new.product));
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(record_listing(tx, ctx, new))).await {
            Ok(_) => return see_other(&to),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, product, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// People paste the address of the product's page here; its last part is the slug.
fn slug_of(typed: &str) -> String {
    let path = typed.split(['?', '#']).next().unwrap_or_default();
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned()
}

fn read(form: &mut Form, product: String) -> Option<NewListing> {
    let address = form.text("address", ADDRESS);
    let variant = form.optional("variant", 40);
    let since = Day::parse(&form.text("since", 10));
    if since.is_none() && !form.has_error("since") {
        form.error("since", Message::new("listing-since-wrong"));
    }
    let variant = variant.and_then(|id| id.parse::<VariantId>().ok());
    Some(NewListing { mine: Vec::new(), product, variant, address, since: since? })
}

async fn show(
    req: &Req,
    form: &Form,
    product: Option<(ProductRow, Vec<VariantRow>)>,
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let variants = product.as_ref().map(|(_, variants)| variants.as_slice()).unwrap_or_default();
    let every = (String::new(), t.get("listing-every-variant"));
    let named = variants.iter().map(|v| (v.id.to_string(), v.name.show(t.locale).to_owned()));
    let known: Vec<&str> = Marketplaces::shipped().all().iter().map(|place| place.name.as_str()).collect();
    let body = New {
        f: FormView::new(form, req.t()),
        product: product.as_ref().map(|(product, _)| product),
        variants: if variants.len() > 1 { std::iter::once(every).chain(named).collect() } else { Vec::new() },
        places: known.join(", "),
        t: req.t(),
    };
    Page::new(&t.get("listing-new")).desk().status(status).show(req, &body).await
}

#[cfg(test)]
mod tests {
    use super::slug_of;

    #[test]
    fn a_pasted_address_is_as_good_as_a_name() {
        for typed in ["dua-sap", "/products/dua-sap", "https://cho.example/products/dua-sap/?x=1#ocop"] {
            assert_eq!(slug_of(typed), "dua-sap");
        }
    }
}
