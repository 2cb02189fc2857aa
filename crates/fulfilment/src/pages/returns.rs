//! Orders of which goods come back, and the way to one whose parcel stands there.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Error, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{house, told};
use crate::WarehouseRow;
use crate::receive_return::expected;
use crate::store::returned::{self, ComingRow};

#[derive(Template)]
#[template(path = "returns.html")]
struct Returns<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    coming: Vec<ComingRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let row = house(&req).await?;
    let Some(typed) = req.query.filled("order_code").map(str::to_owned) else {
        return show(&req, row, &Form::default(), StatusCode::OK).await;
    };
    let mut form = Form::prefilled([("order_code", typed.clone())]);
    match find(&req, &row, &typed).await {
        Ok(code) => return see_other(&format!("/warehouse/{}/returns/{code}", row.id)),
        Err(Error::NotFound) => form.error("order_code", Message::new("came-back-no-such-order")),
        Err(error) => told(&mut form, error, "order_code")?,
    }
    show(&req, row, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn find(req: &Req, row: &WarehouseRow, typed: &str) -> Result<Code> {
    let code = Code::parse(typed).map_err(|_| Error::NotFound)?;
    Ok(expected(&mut req.reader().await?, row.id, &code).await?.0.code)
}

async fn show(req: &Req, row: WarehouseRow, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let coming = req.reader().await?.all(&returned::COMING, (row.id, super::MOST)).await?;
    let body = Returns { f: FormView::new(form, req.t()), row, coming, t: t.clone() };
    Page::new(&t.get("house-returns")).status(status).show(req, &body).await
}
