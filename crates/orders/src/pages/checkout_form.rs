//! Reads a submitted checkout.
use delivery::{Delivery, Method};
use kernel::{BoothId, Dong, Message, Result, TaxCode};
use places::Places;
use ui::{Form, Mode, Req};

use crate::bill::{Bill, Destination, field_of};
use crate::order::Payment;
use crate::seen::SeenLine;
use crate::{AddressRow, Buyer, Checkout, InvoiceWish};

/// A page that showed no total yet has its field empty. No checkout costs less than nothing, so its buyer sees the total
/// first.
const NOT_SHOWN: Dong = Dong(-1);

/// What the form says, with every mistake noted in it.
pub(crate) fn read(
    req: &Req,
    form: &mut Form,
    places: &Places,
    cart: String,
    (bill, book): (&Bill, &[AddressRow]),
) -> Option<Checkout> {
    let settings = req.app.settings();
    let methods = methods(form, bill);
    let delivered =
        methods.iter().any(|(_, method)| *method != Method::PickUp) || methods.len() < bill.parts.len();
    let to = whom(form, places, delivered, book);
    let payment = form.choice("payment", Payment::from_key);
    let allowed = settings.mode == Mode::OrderingAndPayment || payment != Some(Payment::VietQr);
    if !allowed {
        form.error("payment", Message::new("checkout-cash-only"));
    }
    let adult = catalogue::is_adult(req) || form.value("adult") == "yes";
    if bill.adults() && !adult {
        form.error("adult", Message::new("checkout-adult-needed"));
    }
    let invoice = invoice(form);
    let key = form.text("key", 64);
    let (to, province) = to?;
    Some(Checkout {
        cart,
        key,
        buyer: Buyer { account: req.ctx.actor.account(), to, province },
        payment: payment?,
        methods,
        mode: settings.mode,
        home: settings.province,
        expected: expected(form),
        seen: seen(form),
        adult,
        rates: settlement::Rates::on(&req.app.rules, req.ctx.now().day()).ok()?,
        invoice,
        remember: form.value("remember") == "yes" && !chosen_from(form),
        phone_browser: offers::phone_browser(req),
    })
}

/// Whether an address of the book is chosen.
fn chosen_from(form: &Form) -> bool {
    form.values.filled("recipient").is_some_and(|to| to != "new")
}

/// An address of the book, or what was typed.
fn whom(
    form: &mut Form,
    places: &Places,
    delivered: bool,
    book: &[AddressRow],
) -> Option<(Delivery, String)> {
    if !chosen_from(form) {
        return recipient(form, places, delivered);
    }
    let note = form.optional("note", 500);
    let row = saved(form, book);
    let found =
        row.and_then(|row| Some((row.delivery(note)?, places.commune(&row.commune)?.province.clone())));
    if found.is_none() {
        form.error("recipient", Message::new("error-choice"));
    }
    found
}

fn saved<'a>(form: &Form, book: &'a [AddressRow]) -> Option<&'a AddressRow> {
    book.iter().find(|row| row.id.to_string() == form.value("recipient"))
}

/// Whom the sellers write their invoices to, if the buyer wants any.
fn invoice(form: &mut Form) -> Option<InvoiceWish> {
    if form.value("invoice") != "yes" {
        return None;
    }
    let company = form.text("company", 200);
    let typed = form.text("tax_code", 20);
    let tax_code = TaxCode::parse(&typed);
    if tax_code.is_err() && !form.has_error("tax_code") {
        form.error("tax_code", Message::new("invoice-tax-code-wrong"));
    }
    let address = form.text("invoice_address", 300);
    let email = form.text("invoice_email", 254);
    let mailable = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if !mailable && !form.has_error("invoice_email") {
        form.error("invoice_email", Message::new("invoice-email-wrong"));
    }
    Some(InvoiceWish { company, tax_code: tax_code.ok()?, address, email })
}

/// The total that the page showed; a program that was shown none sends none.
fn expected(form: &Form) -> Option<Dong> {
    let shown = form.values.get("expected")?;
    Some(shown.parse().map_or(NOT_SHOWN, Dong))
}

fn seen(form: &Form) -> Vec<SeenLine> {
    let fields = form.values.0.iter().filter(|(name, _)| name == "seen");
    fields.filter_map(|(_, value)| SeenLine::parse(value)).collect()
}

/// Where the goods go as far as the form says it: nothing is a mistake yet.
pub(crate) fn destination(req: &Req, form: &Form, bill: &Bill, book: &[AddressRow]) -> Result<Destination> {
    let places = req.app.part::<Places>()?;
    let saved = saved(form, book).and_then(|row| places.commune(&row.commune));
    let typed = || places.province(form.value("province")).map(|province| province.code.clone());
    let province = saved.map(|commune| commune.province.clone()).or_else(typed);
    let typed = || places.commune(form.value("commune")).filter(|c| Some(&c.province) == province.as_ref());
    let commune = saved.or_else(typed).map(|commune| commune.code.clone());
    let chosen = |part: &crate::BillPart| {
        let method = Method::from_key(form.value(&field_of(&part.booth)))?;
        (method != Method::PickUp || part.booth.pick_up).then_some((part.booth.id, method))
    };
    let methods = bill.parts.iter().filter_map(chosen).collect();
    Ok(Destination {
        home: req.app.settings().province,
        province,
        commune,
        cash: Payment::from_key(form.value("payment")) == Some(Payment::Cash),
        methods,
        account: req.ctx.actor.account(),
        buyer_key: kernel::Phone::parse(form.value("phone")).map(|phone| offers::buyer_key(&phone)),
        phone_browser: offers::phone_browser(req),
    })
}

/// Whom the goods are for and where they go, with the province; goods that are fetched need no address.
pub(crate) fn recipient(form: &mut Form, places: &Places, delivered: bool) -> Option<(Delivery, String)> {
    let name = form.text("name", 100);
    let phone = form.phone("phone");
    let province = form.choice("province", |code| places.province(code).map(|p| p.code.clone()));
    let of_province = |code: &str| places.commune(code).filter(|c| Some(&c.province) == province.as_ref());
    let commune = form.choice("commune", |code| of_province(code).map(|c| c.code.clone()));
    let address =
        if delivered { form.text("address", 200) } else { form.optional("address", 200).unwrap_or_default() };
    let note = form.optional("note", 500);
    Some((Delivery { name, phone: phone?, commune: commune?, address, note }, province?))
}

fn methods(form: &mut Form, bill: &Bill) -> Vec<(BoothId, Method)> {
    let mut methods = Vec::new();
    for part in &bill.parts {
        let known = |method: &Method| match method {
            Method::Seller => true,
            Method::PickUp => part.booth.pick_up,
            carrier => part.carriers.iter().any(|one| one.method == *carrier),
        };
        let offered = |key: &str| Method::from_key(key).filter(known);
        if let Some(method) = form.choice(&field_of(&part.booth), offered) {
            methods.push((part.booth.id, method));
        }
    }
    methods
}
