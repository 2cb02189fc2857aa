//! A guest finds an order again by its code and the recipient's telephone.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Id, Message, Phone, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::store::CheckoutRow;
use crate::{orders_of_checkout, store};

#[derive(Template)]
#[template(path = "track.html")]
struct Track<'a> {
    t: T,
    f: FormView<'a>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let typed = form.text("code", 20);
    let code = Code::parse(&typed).ok();
    if code.is_none() && !form.has_error("code") {
        form.error("code", Message::new("track-code-wrong"));
    }
    let phone = form.phone("phone");
    if let (Some(code), Some(phone)) = (code, phone) {
        match find(&req, code, &phone).await? {
            Some(checkout) => return see_other(&format!("/checkouts/{}", checkout.token)),
            None => form.error("code", Message::new("track-none")),
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The checkout, or the one an order's code belongs to, if the telephone is its recipient's.
async fn find(req: &Req, code: Code, phone: &Phone) -> Result<Option<CheckoutRow>> {
    let mut conn = req.reader().await?;
    let checkout = match conn.optional(&store::CHECKOUT_BY_CODE, (code.clone(),)).await? {
        Some(checkout) => Some(checkout),
        None => match conn.optional(&store::ORDER_BY_CODE, (code,)).await? {
            Some(order) => Some(conn.one(&store::CHECKOUT, (order.checkout_id,)).await?),
            None => None,
        },
    };
    let Some(checkout) = checkout else { return Ok(None) };
    let orders = orders_of_checkout(&mut conn, checkout.id).await?;
    let Some(first) = orders.first() else {
        return Ok(None);
    };
    let shipment = delivery::shipment_of(&mut conn, first.id.uuid()).await?;
    Ok((shipment.phone == phone.as_str()).then_some(checkout))
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let title = req.t().get("shell-track");
    Page::new(&title).status(status).show(req, &Track { t: req.t(), f: FormView::new(form, req.t()) }).await
}
