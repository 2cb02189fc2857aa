//! Reads a submitted checkout.
use booths::BoothRow;
use delivery::{Delivery, Method};
use kernel::{BoothId, Message};
use places::Places;
use ui::{Form, Mode, Req};

use crate::order::Payment;
use crate::{Buyer, CartLine, Checkout};

type Groups = [(BoothRow, Vec<CartLine>)];

/// What the form says, with every mistake noted in it.
pub(crate) fn read(
    req: &Req,
    form: &mut Form,
    places: &Places,
    cart: String,
    groups: &Groups,
) -> Option<Checkout> {
    let settings = req.app.settings();
    let methods = methods(form, groups);
    let delivered =
        methods.iter().any(|(_, method)| *method == Method::Seller) || methods.len() < groups.len();
    let to = recipient(form, places, delivered);
    let payment = form.choice("payment", Payment::from_key);
    let allowed = settings.mode == Mode::OrderingAndPayment || payment != Some(Payment::VietQr);
    if !allowed {
        form.error("payment", Message::new("checkout-cash-only"));
    }
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

fn methods(form: &mut Form, groups: &Groups) -> Vec<(BoothId, Method)> {
    let mut methods = Vec::new();
    for (booth, _) in groups {
        let offered = |key: &str| Method::from_key(key).filter(|m| *m == Method::Seller || booth.pick_up);
        if let Some(method) = form.choice(&format!("delivery-{}", booth.slug), offered) {
            methods.push((booth.id, method));
        }
    }
    methods
}
