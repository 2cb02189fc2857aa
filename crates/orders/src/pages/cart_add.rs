//! Puts goods into the cart and shows it.
use kernel::{Error, Result};
use ui::{Req, Response, see_other};

use super::{cart_token, remember_cart, wanted_variant};
use crate::add_to_cart;

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let quantity = form.number("quantity", 1, 999);
    let variant = wanted_variant(&req, &mut form).await;
    form.finish()?;
    let variant = variant.map_err(gone)?;
    let known = catalogue::variant(&mut req.reader().await?, variant).await.map_err(gone)?;
    if known.adults && !catalogue::is_adult(&req) {
        // Its page asks for the age.
        return see_other(&format!("/products/{}", known.product_slug));
    }
    let token = cart_token(&req).unwrap_or_else(|| req.ctx.new_token());
    let input = (token.clone(), variant, quantity);
    let added = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(add_to_cart(tx, ctx, input)));
    added.await.map_err(gone)?;
    let mut answer = see_other("/cart")?;
    remember_cart(&mut answer, &req, &token)?;
    Ok(answer)
}

/// What is not there any more is not sold.
fn gone(error: Error) -> Error {
    match error {
        Error::NotFound => Error::conflict("cart-not-sold"),
        error => error,
    }
}
