//! A delivery of the booth: what it announced, and what came.
use askama::Template;
use booths::{Duty, booths_for};
use kernel::{BoothId, Error, Result};
use ui::{Page, Req, Response, T, see_other};

use super::code;
use crate::store::receipt::{self, ReceiptLineRow, ReceiptRow};
use crate::{ReceiptState, withdraw_delivery};

#[derive(Template)]
#[template(path = "desk_delivery.html")]
struct Delivery {
    t: T,
    receipt: ReceiptRow,
    lines: Vec<ReceiptLineRow>,
    open: bool,
}

async fn mine(req: &Req, duty: Duty) -> Result<Vec<BoothId>> {
    let booths = booths_for(&mut req.reader().await?, &req.ctx, duty).await?;
    Ok(booths.into_iter().map(|booth| booth.id).collect())
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (code, mine, t) = (code(&req)?, mine(&req, Duty::View).await?, req.t());
    let mut conn = req.reader().await?;
    let receipt = conn.one(&receipt::BY_CODE, (code,)).await?;
    if !mine.contains(&receipt.booth_id) {
        return Err(Error::NotFound);
    }
    let lines = conn.all(&receipt::LINES, (receipt.id,)).await?;
    drop(conn);
    let open = receipt.state == ReceiptState::Announced;
    let title = t.with("code", receipt.code.as_str()).get("inbound-title");
    Page::new(&title).desk().show(&req, &Delivery { t, receipt, lines, open }).await
}

pub(crate) async fn withdraw(req: Req) -> Result<Response> {
    let code = code(&req)?;
    let input = (mine(&req, Duty::Products).await?, code.clone());
    req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(withdraw_delivery(tx, ctx, i))).await?;
    see_other(&format!("/desk/warehouse/deliveries/{code}"))
}
