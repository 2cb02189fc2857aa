//! Goods are put away: what lies on the floor goes onto shelves; or from shelf to shelf.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{MOST_PIECES, house};
use crate::bins::{RECEIVING, bin};
use crate::store::goods::{self, LyingRow};
use crate::{Carry, WarehouseRow, carry};

#[derive(Template)]
#[template(path = "put_away.html")]
struct PutAway<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    lying: Vec<LyingRow>,
    done: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let from = req.query.filled("from").unwrap_or(RECEIVING).to_owned();
    let goods = req.query.filled("goods").unwrap_or_default().to_owned();
    let quantity = req.query.filled("quantity").unwrap_or("1").to_owned();
    let form = Form::prefilled([("from_bin", from), ("scanned", goods), ("quantity", quantity)]);
    show(&req, &form, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (row, mut form) = (house(&req).await?, req.form());
    let (from, goods, to) = (form.text("from_bin", 40), form.text("scanned", 60), form.text("to_bin", 40));
    let quantity = form.number("quantity", 1, MOST_PIECES);
    if form.finish().is_ok() {
        let back = ui::query_string(&[("from", from.as_str()), ("done", "1")]);
        let input = Carry { warehouse: row.id, from, goods, quantity, to };
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(carry(tx, ctx, i))).await {
            Ok(()) => return see_other(&format!("/warehouse/{}/put-away{back}", row.id)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (t, row) = (req.t(), house(req).await?);
    let mut conn = req.reader().await?;
    let lying = match bin(&mut conn, row.id, form.value("from_bin"), "from_bin").await {
        Ok((from, _)) => conn.all(&goods::OF_BIN, (from,)).await?,
        Err(_) => Vec::new(),
    };
    drop(conn);
    let done = req.query.filled("done").is_some() && status == StatusCode::OK;
    let body = PutAway { f: FormView::new(form, req.t()), row, lying, done, t: t.clone() };
    Page::new(&t.get("house-put-away")).status(status).show(req, &body).await
}
