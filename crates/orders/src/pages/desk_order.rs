//! One order, for the seller: what to send, to whom, and the next step.
use askama::Template;
use axum::http::StatusCode;
use booths::Duty;
use delivery::{Method, ShipmentRow};
use kernel::{BoothId, Code, Dong, Error, Id, Instant, Phone, Result};
use places::Places;
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::purchase::{Step, reason, reasons, steps};
use super::{return_panel, sale_panel};
use crate::inspect::coming_back;
use crate::invoice::wish_of;
use crate::order::{Action, EndReason, Payment, Status};
use crate::returns::{
    AnsweredReturn, ReturnAction, ReturnState, answer_return, disputable_now, refund_return,
};
use crate::store::LineRow;
use crate::store::discount::{DiscountRow, discounts_of};
use crate::store::invoice::InvoiceRow;
use crate::store::returns::ReturnRow;
use crate::timeline::{Happening, timeline};
use crate::{OrderRow, cancel_order, deliver_order, order_by_code, ship_order, store};

#[derive(Template)]
#[template(path = "desk_order.html")]
struct DeskOrder<'a> {
    t: T,
    f: FormView<'a>,
    order: &'a OrderRow,
    lines: Vec<LineRow>,
    discounts: Vec<DiscountRow>,
    shipment: ShipmentRow,
    place: String,
    phone: String,
    steps: Vec<Step>,
    tracking: Html,
    settled: Html,
    /// Whether only the carrier knows what became of the parcel and its cash.
    carrier_tells: bool,
    /// Whether the seller may ask an official to decide.
    disputable: bool,
    /// Whether goods may come back and be looked at.
    inspectable: bool,
    happenings: Vec<Happening>,
    given_back: Option<(ReturnState, Html)>,
    invoice: Option<InvoiceRow>,
    reasons: Vec<(String, String)>,
}

impl DeskOrder<'_> {
    fn can_ship(&self) -> bool {
        self.order.status.can(Action::Ship)
    }

    fn can_deliver(&self) -> bool {
        self.order.status.can(Action::Deliver) && !self.carrier_tells
    }

    fn can_cancel(&self) -> bool {
        self.order.status.can(Action::Cancel) && self.order.status != Status::AwaitingPayment
    }

    fn can_answer(&self) -> bool {
        self.given_back.as_ref().is_some_and(|(state, _)| state.can(ReturnAction::Accept))
    }

    fn can_refund(&self) -> bool {
        self.given_back.as_ref().is_some_and(|(state, _)| state.seller_refunds())
    }

    /// Whether the buyer may pay in cash at the counter what awaits a transfer.
    fn at_counter(&self) -> bool {
        self.order.status == Status::AwaitingPayment && self.fetched()
    }

    /// Whether the parcel may be given up.
    fn can_give_up(&self) -> bool {
        self.order.status.can(Action::GiveUp)
    }

    /// Whether the seller pays back by hand.
    fn by_hand(&self) -> bool {
        self.order.payment == Payment::Cash
    }

    /// How the money goes back.
    fn refund_hint(&self) -> &'static str {
        if self.by_hand() { "return-refunded-hint" } else { "return-refunded-online" }
    }

    fn fetched(&self) -> bool {
        self.shipment.method == Method::PickUp
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn ship(req: Req) -> Result<Response> {
    let input = mine(&req, Duty::Orders).await?;
    let to = back(&input.1);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(ship_order(tx, ctx, input))).await?;
    see_other(&to)
}

pub(crate) async fn deliver(req: Req) -> Result<Response> {
    let (booths, code) = mine(&req, Duty::Orders).await?;
    let mut form = req.form();
    let collected = match form.values.filled("collected") {
        Some(_) => Dong(form.number("collected", 0, 10_000_000_000)),
        None => Dong::ZERO,
    };
    if form.finish().is_ok() {
        let input = (booths, code.clone(), collected);
        match req
            .app
            .db
            .write(&req.ctx, input, |tx, ctx, input| Box::pin(deliver_order(tx, ctx, input)))
            .await
        {
            Ok(()) => return see_other(&back(&code)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn cancel(req: Req) -> Result<Response> {
    let (booths, code) = mine(&req, Duty::Orders).await?;
    let to = back(&code);
    let input = (booths, code, reason(&mut req.form(), EndReason::SELLERS)?);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(cancel_order(tx, ctx, input))).await?;
    see_other(&to)
}

/// The seller's word about goods that are given back.
pub(crate) async fn answer(req: Req) -> Result<Response> {
    let (mine, code) = mine(&req, Duty::Orders).await?;
    let mut form = req.form();
    let accept = form.choice("decision", |key| match key {
        "accept" => Some(true),
        "decline" => Some(false),
        _ => None,
    });
    let words = form.text("answer", 1_000);
    if let (Some(accept), Ok(())) = (accept, form.finish()) {
        let input = AnsweredReturn { mine, code: code.clone(), accept, words };
        req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(answer_return(tx, ctx, input))).await?;
        return see_other(&back(&code));
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The seller says to have paid back.
pub(crate) async fn refund(req: Req) -> Result<Response> {
    let (booths, code) = mine(&req, Duty::Orders).await?;
    let mut form = req.form();
    let amount = Dong(form.number("refunded", 0, 10_000_000_000));
    if form.finish().is_ok() {
        let input = (booths, code.clone(), amount);
        let work =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(refund_return(tx, ctx, input)));
        match work.await {
            Ok(()) => return see_other(&back(&code)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(super) fn back(code: &Code) -> String {
    format!("/desk/orders/{code}")
}

/// Of goods that were to come back, once the buyer had time to send them.
fn seller_disputes(asked: &ReturnRow, now: Instant) -> bool {
    matches!(asked.state, ReturnState::Accepted | ReturnState::SentBack) && disputable_now(asked, now)
}

/// The actor's booths and the code in the address.
pub(super) async fn mine(req: &Req, duty: Duty) -> Result<(Vec<BoothId>, Code)> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let booths = booths::booths_for(&mut req.reader().await?, &req.ctx, duty).await?;
    Ok((booths.iter().map(|booth| booth.id).collect(), code))
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let (booths, code) = mine(req, Duty::View).await?;
    let mut conn = req.reader().await?;
    let order = order_by_code(&mut conn, &booths, &code).await?;
    let lines = conn.all(&store::LINES, (order.id,)).await?;
    let discounts = discounts_of(&mut conn, order.id).await?;
    let shipment = delivery::shipment_of(&mut conn, order.id.uuid()).await?;
    let t = req.t();
    let asked = conn.optional(&store::returns::OF_ORDER, (order.id,)).await?;
    let given_back = match &asked {
        Some(asked) => Some((asked.state, return_panel::render(&mut conn, &t, asked).await?)),
        None => None,
    };
    let title = t.with("code", order.code.as_str()).get("order-title");
    let body = DeskOrder {
        place: places.show(&shipment.commune, t.locale),
        phone: Phone::show(&shipment.phone),
        steps: steps(&order),
        tracking: delivery::tracking_panel(&mut conn, &t, order.id.uuid()).await?,
        settled: sale_panel::render(&mut conn, &t, order.id.uuid()).await?,
        carrier_tells: delivery::carrier_has(&mut conn, order.id.uuid()).await?
            && order.payment == Payment::Cash,
        disputable: asked.as_ref().is_some_and(|asked| seller_disputes(asked, req.ctx.now())),
        inspectable: coming_back(&mut conn, &order).await.is_ok(),
        happenings: timeline(&t, &order, asked.as_ref()),
        given_back,
        invoice: wish_of(&mut conn, order.checkout_id).await?,
        reasons: reasons(&t, EndReason::SELLERS),
        f: FormView::new(form, req.t()),
        order: &order,
        lines,
        discounts,
        shipment,
        t,
    };
    Page::new(&title).desk().status(status).show(req, &body).await
}
