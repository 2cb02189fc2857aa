//! What a buyer ordered: each booth's part with its steps. The token in the address is the key to it.
use askama::Template;
use delivery::{Method, ShipmentRow};
use kernel::{Code, Dong, Error, Id, Message, Phone, Result};
use money::PaymentRow;
use places::Places;
use ui::{Form, Html, Page, Req, Response, Slot, T, see_other};

use super::{buyers_money, cart_token, remember_cart, return_form, return_panel};
use crate::invoice::wish_of;
use crate::order::{EndReason, Payment, Status};
use crate::order_again::{Again, order_again};
use crate::returns::{ReturnAction, ReturnState, disputable_now};
use crate::store::discount::{DiscountRow, discounts_of};
use crate::store::invoice::InvoiceRow;
use crate::store::{CheckoutRow, LineRow};
use crate::timeline::{Happening, timeline};
use crate::{OrderRow, PAYABLE, cancel_checkout, confirm_order, orders_of_checkout, store};

/// One booth's part as the page shows it.
pub(crate) struct Part {
    pub(crate) order: OrderRow,
    pub(crate) lines: Vec<LineRow>,
    pub(crate) shipment: ShipmentRow,
    pub(crate) discounts: Vec<DiscountRow>,
    happenings: Vec<Happening>,
    /// What is given back, and how far that is.
    given_back: Option<(ReturnState, Html)>,
    /// The last day on which something may be given back.
    until: Option<String>,
    tracking: Html,
    /// Where its money is, and what went back.
    money: Html,
    /// Whether the buyer may ask an official now.
    disputable: bool,
}

impl Part {
    /// The steps of this order: key of the text, when it was done.
    pub(crate) fn steps(&self) -> Vec<Step> {
        steps(&self.order)
    }

    fn fetched(&self) -> bool {
        self.shipment.method == Method::PickUp
    }

    /// Whether the buyer may say to have it.
    fn confirmable(&self) -> bool {
        self.order.status == Status::Delivered
            && self.order.payment != Payment::Cash
            && self.order.confirmed_at.is_none()
            && self.given_back.as_ref().is_none_or(|(state, _)| !state.is_open())
    }

    /// Whether the seller waits for the goods.
    fn sends_back(&self) -> bool {
        self.given_back.as_ref().is_some_and(|(state, _)| state.can(ReturnAction::SendBack))
    }

    fn disputes(&self) -> bool {
        self.disputable
    }

    /// Whether the buyer may take the request back.
    fn withdrawable(&self) -> bool {
        self.given_back.as_ref().is_some_and(|(state, _)| state.can(ReturnAction::Withdraw))
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
    reasons: Vec<(String, String)>,
    invoice: Option<InvoiceRow>,
    panels: Vec<Html>,
}

impl Purchase<'_> {
    fn awaits(&self) -> bool {
        self.parts.iter().any(|part| part.order.status == Status::AwaitingPayment)
    }

    fn paid(&self) -> bool {
        self.checkout.payment == Payment::VietQr && self.parts.iter().all(|part| part.order.paid_at.is_some())
    }

    /// Nobody paid in time.
    fn expired(&self) -> bool {
        self.parts.iter().all(|part| part.order.status == Status::Expired)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let mut conn = req.reader().await?;
    let checkout = conn.one(&store::CHECKOUT_BY_TOKEN, (req.param("token").to_owned(),)).await?;
    let mut parts = Vec::new();
    for order in orders_of_checkout(&mut conn, checkout.id).await? {
        parts.push(part(&req, &mut conn, order).await?);
    }
    let invoice = wish_of(&mut conn, checkout.id).await?;
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
        reasons: reasons(&t, EndReason::BUYERS),
        invoice,
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
    let input = (token.clone(), reason(&mut req.form(), EndReason::BUYERS)?);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(cancel_checkout(tx, ctx, input))).await?;
    see_other(&format!("/checkouts/{token}"))
}

/// The buyer says to have the goods.
pub(crate) async fn received(req: Req) -> Result<Response> {
    let token = req.param("token").to_owned();
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let to = format!("/checkouts/{token}#part-{code}");
    let work =
        req.app.db.write(&req.ctx, (token, code), |tx, ctx, input| Box::pin(confirm_order(tx, ctx, input)));
    work.await?;
    see_other(&to)
}

/// Puts the goods into the cart again; the cart says what is missing.
pub(crate) async fn again(req: Req) -> Result<Response> {
    let checkout = req.param("token").to_owned();
    let cart = cart_token(&req).unwrap_or_else(|| req.ctx.new_token());
    let again = Again { checkout: checkout.clone(), cart: cart.clone(), adult: catalogue::is_adult(&req) };
    req.app.db.write(&req.ctx, again, |tx, ctx, again| Box::pin(order_again(tx, ctx, again))).await?;
    let mut answer = see_other(&format!("/cart?again={}", ui::percent_encode(&checkout)))?;
    remember_cart(&mut answer, &req, &cart)?;
    Ok(answer)
}

async fn part(req: &Req, conn: &mut db::Conn, order: OrderRow) -> Result<Part> {
    let t = req.t();
    let lines = conn.all(&store::LINES, (order.id,)).await?;
    let discounts = discounts_of(conn, order.id).await?;
    let shipment = delivery::shipment_of(conn, order.id.uuid()).await?;
    let asked = conn.optional(&store::returns::OF_ORDER, (order.id,)).await?;
    let happenings = timeline(&t, &order, asked.as_ref());
    let given_back = match &asked {
        Some(asked) => Some((asked.state, return_panel::render(conn, &t, asked).await?)),
        None => None,
    };
    let until = return_form::until(req, &order).filter(|until| asked.is_none() && req.ctx.now() < *until);
    let until = until.map(|until| until.plus_seconds(-1).day().show());
    let id = order.id.uuid();
    Ok(Part {
        tracking: delivery::tracking_panel(conn, &t, id).await?,
        money: buyers_money::render(conn, &t, &order).await?,
        disputable: asked.as_ref().is_some_and(|asked| disputable_now(asked, req.ctx.now())),
        order,
        lines,
        shipment,
        discounts,
        happenings,
        given_back,
        until,
    })
}

/// Reasons for a select; none need be given.
pub(crate) fn reasons(t: &T, of: &[EndReason]) -> Vec<(String, String)> {
    let none = (String::new(), t.get("end-reason-none"));
    let all = of.iter().map(|reason| (reason.key().to_owned(), t.choice("end-reason-", reason.key())));
    std::iter::once(none).chain(all).collect()
}

/// The reason that a form gives, if it gives one.
///
/// # Errors
/// [`kernel::Error::Invalid`] on `reason` for one that nobody offered.
pub(crate) fn reason(form: &mut Form, of: &[EndReason]) -> Result<Option<EndReason>> {
    let Some(typed) = form.values.filled("reason") else { return Ok(None) };
    let reason = EndReason::from_key(typed).filter(|reason| of.contains(reason));
    if reason.is_none() {
        form.error("reason", Message::new("error-choice"));
    }
    form.finish().map(|()| reason)
}
