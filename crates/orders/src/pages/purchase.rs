//! What a buyer ordered: each booth's part with its steps. The token in the address is the key to it.
use askama::Template;
use delivery::{Method, ShipmentRow};
use kernel::{Dong, Id, Phone, Result};
use money::PaymentRow;
use places::Places;
use ui::{Html, Page, Req, Response, Slot, T, see_other};

use crate::order::{Payment, Status};
use crate::store::{CheckoutRow, LineRow};
use crate::{OrderRow, PAYABLE, cancel_checkout, orders_of_checkout, store};

/// One booth's part as the page shows it.
pub(crate) struct Part {
    pub(crate) order: OrderRow,
    pub(crate) lines: Vec<LineRow>,
    pub(crate) shipment: ShipmentRow,
}

impl Part {
    /// The steps of this order: key of the text, when it was done.
    pub(crate) fn steps(&self) -> Vec<Step> {
        steps(&self.order)
    }

    fn fetched(&self) -> bool {
        self.shipment.method == Method::PickUp
    }
}

/// A step of an order: its text, whether it is done, whether it is the next one, and when it was done.
pub(crate) struct Step {
    pub(crate) key: &'static str,
    pub(crate) done: bool,
    pub(crate) next: bool,
    pub(crate) number: usize,
    pub(crate) day: String,
}

pub(crate) fn steps(order: &OrderRow) -> Vec<Step> {
    let cash = order.payment == Payment::Cash;
    let mut times = vec![("order-step-placed", Some(order.placed_at))];
    if !cash {
        times.push(("order-step-paid", order.paid_at));
    }
    times.push(("order-step-shipped", order.shipped_at));
    times.push((if cash { "order-step-delivered-cash" } else { "order-step-delivered" }, order.delivered_at));
    let next = times.iter().position(|(_, at)| at.is_none());
    let step = |(at, (key, time)): (usize, (&'static str, Option<kernel::Instant>))| Step {
        key,
        done: time.is_some(),
        next: next == Some(at) && order.ended_at.is_none(),
        number: at + 1,
        day: time.map(|time| time.day().show()).unwrap_or_default(),
    };
    times.into_iter().enumerate().map(step).collect()
}

#[derive(Template)]
#[template(path = "purchase.html")]
struct Purchase<'a> {
    t: &'a T,
    checkout: &'a CheckoutRow,
    parts: Vec<Part>,
    payment: Option<PaymentRow>,
    place: String,
    phone: String,
    goods: Dong,
    fees: Dong,
    cancellable: bool,
    panels: Vec<Html>,
}

impl Purchase<'_> {
    fn awaits(&self) -> bool {
        self.parts.iter().any(|part| part.order.status == Status::AwaitingPayment)
    }

    fn paid(&self) -> bool {
        self.checkout.payment == Payment::VietQr && self.parts.iter().all(|part| part.order.paid_at.is_some())
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let mut conn = req.reader().await?;
    let checkout = conn.one(&store::CHECKOUT_BY_TOKEN, (req.param("token").to_owned(),)).await?;
    let mut parts = Vec::new();
    for order in orders_of_checkout(&mut conn, checkout.id).await? {
        let lines = conn.all(&store::LINES, (order.id,)).await?;
        let shipment = delivery::shipment_of(&mut conn, order.id.uuid()).await?;
        parts.push(Part { order, lines, shipment });
    }
    let payment = money::payment_of(&mut conn, PAYABLE, checkout.id.uuid()).await?;
    drop(conn);
    let t = req.t();
    let first = parts.first().ok_or(kernel::Error::NotFound)?;
    let body = Purchase {
        place: places.show(&first.shipment.commune, t.locale),
        phone: Phone::show(&first.shipment.phone),
        goods: parts.iter().map(|part| part.order.goods).sum(),
        fees: parts.iter().map(|part| part.order.fee).sum(),
        cancellable: parts.iter().all(|part| part.order.status.can(crate::Action::Cancel)),
        panels: req.app.panels(Slot::Purchase, &req, checkout.id.uuid()).await?,
        t: &t,
        checkout: &checkout,
        payment,
        parts,
    };
    let title = t.with("code", checkout.code.as_str()).get("purchase-title");
    Page::new(&title).show(&req, &body).await
}

pub(crate) async fn cancel(req: Req) -> Result<Response> {
    let token = req.param("token").to_owned();
    req.app
        .db
        .write(&req.ctx, token.clone(), |tx, ctx, token| Box::pin(cancel_checkout(tx, ctx, token)))
        .await?;
    see_other(&format!("/checkouts/{token}"))
}
