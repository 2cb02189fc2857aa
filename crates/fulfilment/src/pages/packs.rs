//! Orders that wait to be packed.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::house;
use crate::WarehouseRow;
use crate::parcel::ParcelState;
use crate::store::parcel::{self, ParcelRow};

#[derive(Template)]
#[template(path = "packs.html")]
struct Packs<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    parcels: Vec<ParcelRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let row = house(&req).await?;
    let Some(typed) = req.query.filled("order_code").map(str::to_owned) else {
        return show(&req, row, &Form::default(), StatusCode::OK).await;
    };
    let found = match Code::parse(&typed) {
        Ok(code) => req.reader().await?.optional(&parcel::OF_ORDER, (row.id, code)).await?,
        Err(_) => None,
    };
    if let Some(one) = found {
        return see_other(&format!("/warehouse/{}/pack/{}", row.id, one.order_code));
    }
    let mut form = Form::prefilled([("order_code", typed)]);
    form.error("order_code", Message::new("pack-no-such-order"));
    show(&req, row, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, row: WarehouseRow, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let waiting = (row.id, ParcelState::Picked, super::MOST);
    let parcels = req.reader().await?.all(&parcel::IN_STATE, waiting).await?;
    let body = Packs { f: FormView::new(form, req.t()), row, parcels, t: t.clone() };
    Page::new(&t.get("house-pack")).status(status).show(req, &body).await
}
