//! Puts goods into the cart and shows it.
use kernel::{Error, Result};
use ui::{Req, Response, see_other};

use super::{cart_token, remember_cart};
use crate::add_to_cart;

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let slug = form.text("product", 200);
    let quantity = form.number("quantity", 1, 999);
    form.finish()?;
    let token = cart_token(&req).unwrap_or_else(|| req.ctx.new_token());
    let input = (token.clone(), slug, quantity);
    let added = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(add_to_cart(tx, ctx, input)));
    match added.await {
        Ok(()) => {}
        Err(Error::NotFound) => return Err(Error::conflict("cart-not-sold")),
        Err(error) => return Err(error),
    }
    let mut answer = see_other("/cart")?;
    remember_cart(&mut answer, &req, &token)?;
    Ok(answer)
}
