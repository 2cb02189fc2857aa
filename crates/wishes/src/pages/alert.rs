//! Asks to be told of a price, or that goods are back.
use askama::Template;
use axum::http::StatusCode;
use catalogue::{ProductRow, product};
use kernel::{Dong, Error, Id, Result, Uuid};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::store;
use crate::{AlertId, AlertKind, NewAlert, ask_alert, end_alert};

#[derive(Template)]
#[template(path = "alert.html")]
struct AlertPage<'a> {
    t: T,
    f: FormView<'a>,
    product: &'a ProductRow,
    asked: Vec<(AlertId, AlertKind, Dong)>,
}

impl AlertPage<'_> {
    fn waits_for_stock(&self) -> bool {
        self.asked.iter().any(|(_, kind, _)| *kind == AlertKind::Stock)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let found = product(&mut req.reader().await?, req.query.get("product").unwrap_or_default()).await?;
    // A tenth less, in whole thousands.
    let less = found.price.0 / 10 * 9 / 1_000 * 1_000;
    let form = Form::prefilled([("price", if less > 0 { less.to_string() } else { String::new() })]);
    show(&req, &form, &found, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let found = product(&mut req.reader().await?, form.value("product")).await?;
    let kind = AlertKind::from_key(form.value("kind")).ok_or(Error::NotFound)?;
    let price = if kind == AlertKind::Price { form.number("price", 1, 1_000_000_000_000) } else { 0 };
    if form.finish().is_ok() {
        let new = NewAlert { account: req.account()?, product: found.slug.clone(), kind, price: Dong(price) };
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(ask_alert(tx, ctx, new))).await {
            Ok(()) => return see_other("/account/favourites#alerts"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &found, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// No longer waits.
pub(crate) async fn end(req: Req) -> Result<Response> {
    let id = Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)?;
    let input = (req.account()?, AlertId::from_uuid(id));
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(end_alert(tx, ctx, input))).await?;
    see_other("/account/favourites#alerts")
}

async fn show(req: &Req, form: &Form, product: &ProductRow, status: StatusCode) -> Result<Response> {
    let asked = req.reader().await?.all(&store::ALERTS_ON, (req.account()?, product.id)).await?;
    let t = req.t();
    let title = t.get("alert-title");
    let body = AlertPage { t: t.clone(), f: FormView::new(form, t), product, asked };
    Page::new(&title).status(status).show(req, &body).await
}
