//! One file per page.
pub(crate) mod account_orders;
pub(crate) mod addresses;
pub(crate) mod bill_panel;
pub(crate) mod buyers_money;
pub(crate) mod cart;
pub(crate) mod cart_add;
pub(crate) mod checkout;
pub(crate) mod checkout_form;
pub(crate) mod desk_customer;
pub(crate) mod desk_customers;
pub(crate) mod desk_draft;
pub(crate) mod desk_draft_new;
pub(crate) mod desk_drafts;
pub(crate) mod desk_list;
pub(crate) mod desk_order;
pub(crate) mod desk_returns;
pub(crate) mod desk_sales;
pub(crate) mod desk_steps;
pub(crate) mod dispute;
pub(crate) mod disputes;
pub(crate) mod draft;
pub(crate) mod inspection;
pub(crate) mod office;
pub(crate) mod purchase;
mod return_columns;
pub(crate) mod return_form;
pub(crate) mod return_panel;
pub(crate) mod return_steps;
pub(crate) mod sale_panel;
pub(crate) mod track;

use axum::http::{HeaderValue, header};
use booths::{BoothRow, Duty};
use catalogue::{VariantId, product, variants_of};
use db::Conn;
use kernel::{BoothId, Error, Id, Locale, Result, Uuid};
use places::Places;
use ui::{Form, Mode, Req, Response, T};

/// Name of the cookie that keeps a browser's cart.
pub(crate) const COOKIE: &str = "cart";

/// The token of the cart that this browser has as a guest.
pub(crate) fn guest_token(req: &Req) -> Option<String> {
    req.cookie(COOKIE).filter(|token| token.len() == 32)
}

/// The cart's token: of whoever is signed in, else of this browser.
pub(crate) fn cart_token(req: &Req) -> Option<String> {
    req.ctx.actor.account().map(crate::cart_of).or_else(|| guest_token(req))
}

/// The booth one works in at the desk, if one has that duty anywhere.
async fn desk_booth(req: &Req, duty: Duty) -> Result<Option<BoothRow>> {
    Ok(booths::booth_at_work(req, duty).await?.0)
}

/// All booths at which the one who asks has a duty.
async fn desk_booths(req: &Req, conn: &mut Conn, duty: Duty) -> Result<Vec<BoothId>> {
    Ok(booths::booths_for(conn, &req.ctx, duty).await?.iter().map(|booth| booth.id).collect())
}

/// Values and labels of a select.
type Options = Vec<(String, String)>;

/// All provinces, and the communes of one.
fn address_options(places: &Places, province: &str, t: &T) -> (Options, Options) {
    let pick = |vi: &str, en: &str| if t.locale == Locale::En { en.to_owned() } else { vi.to_owned() };
    let provinces = places.provinces().iter().map(|p| (p.code.clone(), pick(&p.name, &p.full_name_en)));
    let communes =
        places.communes_of(province).map(|c| (c.code.clone(), pick(&c.full_name, &c.full_name_en)));
    let choose = (String::new(), t.get("places-choose"));
    (provinces.collect(), std::iter::once(choose).chain(communes).collect())
}

/// Where a buyer goes after placing: to pay, or to the purchase.
fn after(placed: &crate::Placed) -> String {
    match &placed.pay {
        Some(pay) => format!("/pay/{pay}"),
        None => format!("/checkouts/{}", placed.token),
    }
}

/// Whether a transfer can be taken.
async fn online(req: &Req) -> Result<bool> {
    let mode = req.app.settings().mode;
    Ok(mode == Mode::OrderingAndPayment && money::is_ready(&mut req.reader().await?).await?)
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

/// Gives a guest's browser the token of its cart; a person's cart needs none.
fn remember_cart(answer: &mut Response, req: &Req, token: &str) -> Result<()> {
    if req.is_signed_in() {
        return Ok(());
    }
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={token}; Path=/; Max-Age=2592000; SameSite=Lax; HttpOnly{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(kernel::Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(())
}
