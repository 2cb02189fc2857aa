//! Deliveries that were announced, and those that came.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T};

use super::house;
use crate::store::receipt;
use crate::{ReceiptRow, WarehouseRow};

#[derive(Template)]
#[template(path = "receipts.html")]
struct Overview<'a> {
    t: &'a T,
    row: WarehouseRow,
    receipts: Vec<ReceiptRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (t, row) = (req.t(), house(&req).await?);
    let receipts = req.reader().await?.all(&receipt::OF_WAREHOUSE, (row.id, super::MOST)).await?;
    Page::new(&t.get("house-receipts")).show(&req, &Overview { t: &t, row, receipts }).await
}
