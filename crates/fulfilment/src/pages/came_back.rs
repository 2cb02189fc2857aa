//! A worker looks at the goods of one order that came back.
use askama::Template;
use axum::http::StatusCode;
use catalogue::{VariantId, VariantRow, variant};
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{code, full, house, told};
use crate::receive_return::expected;
use crate::scan::label;
use crate::{ReceivedLine, ReceivedReturn, WarehouseRow, receive_return};

#[derive(Template)]
#[template(path = "came_back.html")]
struct CameBack<'a> {
    t: T,
    f: FormView<'a>,
    row: WarehouseRow,
    order: orders::OrderRow,
    /// Goods with how many pieces of them may come back.
    lines: Vec<(VariantRow, i64)>,
}

impl CameBack<'_> {
    fn name(&self, row: &VariantRow) -> String {
        full(&self.t, &row.product_name, &row.name)
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn label(&self, row: &VariantRow) -> String {
        label(row.sku.as_ref(), row.gtin.as_ref(), row.id)
    }
}

fn field(kind: &str, variant: VariantId) -> String {
    format!("{kind}-{variant}")
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (row, order, mut form) = (house(&req).await?, code(&req)?, req.form());
    let (_, goods) = expected(&mut req.reader().await?, row.id, &order).await?;
    let mut read = |kind, variant, most| form.number(&field(kind, variant), 0, most);
    let lines = goods.into_iter().map(|(variant, most)| ReceivedLine {
        variant,
        good: read("good", variant, most),
        damaged: read("damaged", variant, most),
    });
    let lines = lines.collect();
    let remark = form.optional("remark", 500);
    if form.finish().is_ok() {
        let input = ReceivedReturn { warehouse: row.id, order, lines, remark };
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(receive_return(tx, ctx, i))).await {
            Ok(receipt) => return see_other(&format!("/warehouse/{}/receipts/{receipt}", row.id)),
            Err(error) => told(&mut form, error, "found")?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (row, t) = (house(req).await?, req.t());
    let mut conn = req.reader().await?;
    let (order, goods) = expected(&mut conn, row.id, &code(req)?).await?;
    let mut lines = Vec::new();
    for (id, most) in goods {
        lines.push((variant(&mut conn, id).await?, most));
    }
    drop(conn);
    let mut filled = form.clone();
    if form.values.0.is_empty() {
        // At first all came back well; the worker changes what differs.
        let good = |(row, most): &(VariantRow, i64)| (field("good", row.id), most.to_string());
        let none = |(row, _): &(VariantRow, i64)| (field("damaged", row.id), "0".to_owned());
        filled.values.0.extend(lines.iter().flat_map(|line| [good(line), none(line)]));
    }
    let title = t.with("code", order.code.as_str()).get("came-back-title");
    let body = CameBack { f: FormView::new(&filled, req.t()), row, order, lines, t };
    Page::new(&title).status(status).show(req, &body).await
}
