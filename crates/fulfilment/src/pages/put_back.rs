//! Orders that will not be sent: their pieces go back into bins.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{house, told};
use crate::parcel::ParcelState;
use crate::store::goods::LyingRow;
use crate::store::parcel::{self, ParcelRow};
use crate::{WarehouseRow, put_back};

#[derive(Template)]
#[template(path = "put_back.html")]
struct PutBack<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    parcels: Vec<(ParcelRow, Vec<LyingRow>)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (row, mut form) = (house(&req).await?, req.form());
    let order = form.text("order_code", 20);
    let bin = form.text("bin", 40);
    let code = Code::parse(&order).ok();
    if code.is_none() && !form.has_error("order_code") {
        form.error("order_code", Message::new("pack-no-such-order"));
    }
    if let (Some(code), Ok(())) = (code, form.finish()) {
        let input = (row.id, code, bin);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(put_back(tx, ctx, i))).await {
            Ok(()) => return see_other(&format!("/warehouse/{}/put-back", row.id)),
            Err(kernel::Error::NotFound) => form.error("order_code", Message::new("pack-no-such-order")),
            Err(error) => told(&mut form, error, "order_code")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (t, row) = (req.t(), house(req).await?);
    let mut conn = req.reader().await?;
    let mut rows = conn.all(&parcel::IN_STATE, (row.id, ParcelState::Back, super::MOST)).await?;
    rows.extend(conn.all(&parcel::OVER, (row.id,)).await?);
    let mut parcels = Vec::new();
    for one in rows {
        let goods = conn.all(&parcel::GOODS, (one.id,)).await?;
        parcels.push((one, goods));
    }
    drop(conn);
    let body = PutBack { f: FormView::new(form, req.t()), row, parcels, t: t.clone() };
    Page::new(&t.get("house-put-back")).status(status).show(req, &body).await
}
