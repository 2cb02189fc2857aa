//! One delivery is counted in.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{MOST_PIECES, code, house, told};
use crate::store::receipt;
use crate::{
    ReceiptLineRow, ReceiptRow, ReceiptState, Received, ReceivedLine, WarehouseRow, receive_delivery,
};

#[derive(Template)]
#[template(path = "receipt.html")]
struct ReceiptPage<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    receipt: ReceiptRow,
    lines: Vec<ReceiptLineRow>,
    open: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

async fn load(req: &Req) -> Result<(WarehouseRow, ReceiptRow, Vec<ReceiptLineRow>)> {
    let (row, code) = (house(req).await?, code(req)?);
    let mut conn = req.reader().await?;
    let receipt = conn.one(&receipt::BY_CODE, (code,)).await?;
    if receipt.warehouse_id != row.id {
        return Err(Error::NotFound);
    }
    let lines = conn.all(&receipt::LINES, (receipt.id,)).await?;
    Ok((row, receipt, lines))
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (row, receipt, lines) = load(&req).await?;
    let mut form = req.form();
    let read = |form: &mut Form, line: &ReceiptLineRow| {
        let good = form.number(&format!("good-{}", line.variant_id), 0, MOST_PIECES);
        let damaged = form.number(&format!("damaged-{}", line.variant_id), 0, MOST_PIECES);
        ReceivedLine { variant: line.variant_id, good, damaged }
    };
    let lines = lines.iter().map(|line| read(&mut form, line)).collect();
    let remark = form.optional("remark", 500);
    if form.finish().is_ok() {
        let input = Received { warehouse: row.id, code: receipt.code, lines, remark };
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(receive_delivery(tx, ctx, i))).await {
            Ok(()) => return see_other(&format!("/warehouse/{}/put-away", row.id)),
            Err(error) => told(&mut form, error, "remark")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (row, receipt, lines) = load(req).await?;
    let mut filled = form.clone();
    if form.values.0.is_empty() {
        // What was announced stands there; the worker changes what differs.
        let good = |line: &ReceiptLineRow| (format!("good-{}", line.variant_id), line.announced.to_string());
        let none = |line: &ReceiptLineRow| (format!("damaged-{}", line.variant_id), "0".to_owned());
        filled.values.0.extend(lines.iter().flat_map(|line| [good(line), none(line)]));
    }
    let t = req.t();
    let open = receipt.state == ReceiptState::Announced;
    let body = ReceiptPage { f: FormView::new(&filled, req.t()), row, receipt, lines, open, t: t.clone() };
    let title = t.with("code", body.receipt.code.as_str()).get("inbound-title");
    Page::new(&title).status(status).show(req, &body).await
}
