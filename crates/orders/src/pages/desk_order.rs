//! One order, for the seller: what to send, to whom, and the next step.
use askama::Template;
use axum::http::StatusCode;
use booths::Duty;
use delivery::{Method, ShipmentRow};
use kernel::{BoothId, Code, Dong, Error, Id, Phone, Result};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::purchase::{Step, steps};
use crate::order::{Action, Payment};
use crate::store::LineRow;
use crate::store::discount::{DiscountRow, discounts_of};
use crate::tax::{Tax, tax_estimate};
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
    tax: Option<Tax>,
}

impl DeskOrder<'_> {
    fn can_ship(&self) -> bool {
        self.order.status.can(Action::Ship)
    }

    fn can_deliver(&self) -> bool {
        self.order.status.can(Action::Deliver)
    }

    fn can_cancel(&self) -> bool {
        self.order.status.can(Action::Cancel) && self.order.payment == Payment::Cash
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
    let input = mine(&req, Duty::Orders).await?;
    let to = back(&input.1);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(cancel_order(tx, ctx, input))).await?;
    see_other(&to)
}

fn back(code: &Code) -> String {
    format!("/desk/orders/{code}")
}

/// The actor's booths and the code in the address.
async fn mine(req: &Req, duty: Duty) -> Result<(Vec<BoothId>, Code)> {
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
    let title = t.with("code", order.code.as_str()).get("order-title");
    let body = DeskOrder {
        place: places.show(&shipment.commune, t.locale),
        phone: Phone::show(&shipment.phone),
        steps: steps(&order),
        tax: tax_estimate(req, &mut conn, &order).await?,
        f: FormView::new(form, req.t()),
        order: &order,
        lines,
        discounts,
        shipment,
        t,
    };
    Page::new(&title).desk().status(status).show(req, &body).await
}
