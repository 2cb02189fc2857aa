//! One checkout for goods of several booths, with the total that will be charged.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Message, Phone, Result};
use places::Places;
use ui::{Form, FormView, Html, Mode, Page, Req, Response, T, see_other};

use super::bill_panel::{self, Told};
use super::cart::{change_code, code_change};
use super::{address_options, after, cart_token, checkout_form, online};
use crate::address::{AddressRow, addresses};
use crate::bill::{Bill, BillPart, Destination, bill_with, field_of, parts};
use crate::codes::codes_of;
use crate::delivery_options;
use crate::place_checkout;

#[derive(Template)]
#[template(path = "checkout.html")]
#[expect(clippy::struct_excessive_bools, reason = "each shows or hides a part of the page")]
struct CheckoutPage<'a> {
    t: T,
    f: FormView<'a>,
    provinces: Vec<(String, String)>,
    communes: Vec<(String, String)>,
    bill: &'a Bill,
    sums: Html,
    told: Option<Told>,
    online: bool,
    demo: bool,
    ask_age: bool,
    /// The address book, with each place in words.
    book: Vec<(&'a AddressRow, String)>,
    member: bool,
}

impl CheckoutPage<'_> {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn field(&self, part: &BillPart) -> String {
        field_of(&part.booth)
    }

    /// Whether the goods go to that address of the book, or to a new one.
    fn goes_to(&self, address: &str) -> bool {
        let value = self.f.value("recipient");
        value == address || (value.is_empty() && address == "new")
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn id(&self, row: &AddressRow) -> String {
        row.id.to_string()
    }

    fn chosen(&self, part: &BillPart, method: &str) -> bool {
        let value = self.f.value(&field_of(&part.booth));
        value == method || (value.is_empty() && method == "seller")
    }

    fn carriers(&self, part: &BillPart) -> Result<Html> {
        bill_panel::carriers(&self.t, part, false)
    }
}

/// How the page is answered.
struct Showing<'a> {
    book: &'a [AddressRow],
    status: StatusCode,
    online: bool,
    told: Option<Told>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let online = online(&req).await?;
    let book: &[AddressRow] = &book(&req).await?;
    let form = Form::prefilled(known(&req, online, book).await?);
    let Some(bill) = current(&req, &form, book).await? else { return see_other("/cart") };
    show(&req, &form, &bill, Showing { book, status: StatusCode::OK, online, told: None }).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    if let (Some(cart), Some(change)) = (cart_token(&req), code_change(&form)) {
        change_code(&req, cart, change).await?;
    }
    let book: &[AddressRow] = &book(&req).await?;
    let (Some(cart), Some(bill)) = (cart_token(&req), current(&req, &form, book).await?) else {
        return repeated(&req).await;
    };
    let online = online(&req).await?;
    if form.values.filled("reload").is_some() || form.values.filled("drop").is_some() {
        return show(&req, &form, &bill, Showing { book, status: StatusCode::OK, online, told: None }).await;
    }
    let places = req.app.part::<Places>()?;
    let wanted = checkout_form::read(&req, &mut form, &places, cart, (&bill, book));
    if let (Some(wanted), true) = (wanted, form.finish().is_ok()) {
        let work =
            req.app.db.write(&req.ctx, wanted, |tx, ctx, wanted| Box::pin(place_checkout(tx, ctx, wanted)));
        match work.await {
            Ok(done) => return see_other(&after(&done)),
            Err(Error::Conflict(message)) => return refused(&req, &form, &message, (online, book)).await,
            Err(error) => form.absorb(error)?,
        }
    }
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show(&req, &form, &bill, Showing { book, status, online, told: None }).await
}

/// The sums of what the form says now: a part of the page, which follows what is chosen.
pub(crate) async fn total(req: Req) -> Result<Response> {
    let form = req.form();
    let bill = current(&req, &form, &book(&req).await?).await?.unwrap_or_default();
    Ok(ui::html(StatusCode::OK, bill_panel::part(&req, &bill)?))
}

/// Nothing was placed: the page says why, with the sums of now, and keeps what was typed.
async fn refused(
    req: &Req,
    form: &Form,
    message: &Message,
    (online, book): (bool, &[AddressRow]),
) -> Result<Response> {
    let Some(bill) = current(req, form, book).await? else { return repeated(req).await };
    let told = Some(Told::of(&req.t(), form, &bill, message));
    show(req, form, &bill, Showing { book, status: StatusCode::CONFLICT, online, told }).await
}

/// The form was sent again after its cart became an order: the same answer, from the kept one. An order made in another
/// window leaves an empty cart, which says so.
async fn repeated(req: &Req) -> Result<Response> {
    let (Some(cart), Some(key)) = (cart_token(req), req.form().values.filled("key").map(str::to_owned))
    else {
        return see_other("/cart");
    };
    let mut conn = req.reader().await?;
    match crate::place_checkout::placed_before(&mut conn, &cart, &key).await? {
        Some(placed) => see_other(&after(&placed)),
        None => see_other("/cart?ordered=1"),
    }
}

/// What the cart costs by what the form says; `None` when it is empty.
async fn current(req: &Req, form: &Form, book: &[AddressRow]) -> Result<Option<Bill>> {
    let Some(cart) = cart_token(req) else { return Ok(None) };
    let mut conn = req.reader().await?;
    let without = parts(&mut conn, &req.ctx, &cart, &Destination::default()).await?;
    drop(conn);
    let without = Bill { parts: without, ..Bill::default() };
    if without.is_empty() {
        return Ok(None);
    }
    let to = checkout_form::destination(req, form, &without, book)?;
    let wish = |part: &BillPart| delivery_options::wish(part.booth.id, &part.lines, &to);
    let wishes: Vec<_> = without.parts.iter().filter_map(wish).collect();
    delivery::ask_quotes(&req.app, &req.ctx, &wishes).await;
    let mut conn = req.reader().await?;
    let mut codes = codes_of(&mut conn, &cart).await?;
    // One that is typed and not yet applied counts in what is shown.
    let typed = offers::clean_code(form.value("code"));
    if form.values.filled("drop").is_none() && !typed.is_empty() && !codes.contains(&typed) {
        codes.push(typed);
    }
    bill_with(&mut conn, &req.ctx, &cart, &to, codes).await.map(Some)
}

/// The address book of whoever is signed in.
async fn book(req: &Req) -> Result<Vec<AddressRow>> {
    match req.ctx.actor.account() {
        Some(account) => addresses(&mut req.reader().await?, account).await,
        None => Ok(Vec::new()),
    }
}

/// What is known before anything is typed.
async fn known(req: &Req, online: bool, book: &[AddressRow]) -> Result<Vec<(&'static str, String)>> {
    let mut values = vec![
        ("province", req.app.settings().province),
        ("payment", if online { "vietqr" } else { "cod" }.to_owned()),
        ("key", req.ctx.new_token()),
    ];
    if let Some(account) = req.ctx.actor.account() {
        let (name, email, phone) = people::login_of(&mut req.reader().await?, account).await?;
        values.push(("name", name));
        values.push(("invoice_email", email.unwrap_or_default()));
        values.push(("recipient", book.first().map_or_else(|| "new".to_owned(), |row| row.id.to_string())));
        values.push(("phone", phone.map(|phone| Phone::show(&phone)).unwrap_or_default()));
    }
    Ok(values)
}

async fn show(req: &Req, form: &Form, bill: &Bill, showing: Showing<'_>) -> Result<Response> {
    if req.app.settings().mode == Mode::Listing {
        return Err(Error::conflict("checkout-listing"));
    }
    let (t, places) = (req.t(), req.app.part::<Places>()?);
    let (provinces, communes) = address_options(&places, form.value("province"), &t);
    let body = CheckoutPage {
        provinces,
        communes,
        sums: bill_panel::sums(req, bill)?,
        bill,
        told: showing.told,
        online: showing.online,
        demo: req.app.settings().demo,
        book: showing.book.iter().map(|row| (row, places.show(&row.commune, t.locale()))).collect(),
        member: req.is_signed_in(),
        ask_age: bill.adults() && !catalogue::is_adult(req),
        f: FormView::new(form, req.t()),
        t: req.t(),
    };
    Page::new(&t.get("checkout-title")).status(showing.status).show(req, &body).await
}
