//! The cart, grouped by booth; quantities change by plain buttons.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T, see_other};

use super::{cart_token, wanted_variant};
use crate::bill::{Bill, Destination, bill};
use crate::set_quantity;

#[derive(Template)]
#[template(path = "cart.html")]
struct Cart<'a> {
    t: &'a T,
    bill: Bill,
    /// It was ordered in another window.
    ordered: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let bill = match cart_token(&req) {
        Some(token) => bill(&mut req.reader().await?, &token, &Destination::default()).await?,
        None => Bill::default(),
    };
    let t = req.t();
    let ordered = bill.is_empty() && req.query.filled("ordered").is_some();
    Page::new(&t.get("cart-title")).show(&req, &Cart { t: &t, bill, ordered }).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let variant = wanted_variant(&req, &mut form).await?;
    let quantity = form.number("quantity", 0, 999);
    form.finish()?;
    let token = cart_token(&req).ok_or(kernel::Error::conflict("checkout-empty"))?;
    let input = (token, variant, quantity);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(set_quantity(tx, ctx, input))).await?;
    see_other("/cart")
}
