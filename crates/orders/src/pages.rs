//! One file per page.
pub(crate) mod cart;
pub(crate) mod cart_add;
pub(crate) mod checkout;
pub(crate) mod checkout_form;
pub(crate) mod desk_list;
pub(crate) mod desk_order;
pub(crate) mod office;
pub(crate) mod purchase;
pub(crate) mod track;

use axum::http::{HeaderValue, header};
use catalogue::{VariantId, product, variants_of};
use kernel::{Error, Id, Result, Uuid};
use ui::{Form, Req, Response};

/// Name of the cookie that keeps a browser's cart.
pub(crate) const COOKIE: &str = "cart";

/// The cart's token of this browser.
fn cart_token(req: &Req) -> Option<String> {
    req.cookie(COOKIE).filter(|token| token.len() == 32)
}

/// The variant a form names, or the first of the product it names.
async fn wanted_variant(req: &Req, form: &mut Form) -> Result<VariantId> {
    if let Some(id) = form.values.filled("variant") {
        return Uuid::parse_str(id).map(VariantId::from_uuid).map_err(|_| Error::conflict("cart-not-sold"));
    }
    let slug = form.text("product", 200);
    let mut conn = req.reader().await?;
    let product = product(&mut conn, &slug).await?;
    let first = variants_of(&mut conn, product.id).await?.first().map(|variant| variant.id);
    first.ok_or(Error::conflict("cart-not-sold"))
}

fn remember_cart(answer: &mut Response, req: &Req, token: &str) -> Result<()> {
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={token}; Path=/; Max-Age=2592000; SameSite=Lax; HttpOnly{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(kernel::Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(())
}
