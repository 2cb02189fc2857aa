//! The cart, grouped by booth; quantities change by plain buttons.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T, see_other};

use super::{cart_token, wanted_variant};
use crate::bill::{Bill, Destination, bill};
use crate::order_again::lacking;
use crate::{CodeChange, change_codes, set_quantity};

#[derive(Template)]
#[template(path = "cart.html")]
struct Cart<'a> {
    t: &'a T,
    bill: Bill,
    /// It was ordered in another window.
    ordered: bool,
    /// What it lacks of a purchase that is ordered again.
    lacking: Vec<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (mut conn, token) = (req.reader().await?, cart_token(&req).unwrap_or_default());
    let bill = bill(&mut conn, &req.ctx, &token, &of_cart(&req)).await?;
    let lacking = match req.query.filled("again") {
        Some(former) => lacking(&mut conn, former, &token, req.ctx.locale).await?,
        None => Vec::new(),
    };
    drop(conn);
    let t = req.t();
    let ordered = bill.is_empty() && req.query.filled("ordered").is_some();
    Page::new(&t.get("cart-title")).show(&req, &Cart { t: &t, bill, ordered, lacking }).await
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

/// What is known of a buyer at the cart.
pub(crate) fn of_cart(req: &Req) -> Destination {
    let (account, phone_browser) = (req.ctx.actor.account(), offers::phone_browser(req));
    Destination { account, phone_browser, ..Destination::default() }
}

/// Adds a code to the cart, or takes one out.
pub(crate) async fn codes(req: Req) -> Result<Response> {
    if let Some(change) = code_change(&req.form()) {
        let token = cart_token(&req).ok_or(kernel::Error::conflict("checkout-empty"))?;
        change_code(&req, token, change).await?;
    }
    see_other("/cart")
}

/// What a form wants of the codes.
pub(crate) fn code_change(form: &ui::Form) -> Option<CodeChange> {
    let drop = form.values.filled("drop").map(|code| CodeChange::Drop(code.to_owned()));
    drop.or_else(|| form.values.filled("code").map(|code| CodeChange::Add(code.to_owned())))
}

/// Does it.
pub(crate) async fn change_code(req: &Req, token: String, change: CodeChange) -> Result<()> {
    let input = (token, change);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(change_codes(tx, ctx, input))).await
}
