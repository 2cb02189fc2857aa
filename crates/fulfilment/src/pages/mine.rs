//! The warehouses in which somebody works.
use askama::Template;
use kernel::{Result, Role};
use ui::{Page, Req, Response, T};

use crate::WarehouseRow;
use crate::store::{warehouse, worker};

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    t: &'a T,
    rows: Vec<WarehouseRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let rows = if req.ctx.actor.has(Role::Operator) {
        conn.all(&warehouse::OPEN, (super::MOST,)).await?
    } else {
        conn.all(&worker::OF_ACCOUNT, (req.account()?,)).await?
    };
    drop(conn);
    Page::new(&t.get("warehouse-mine")).show(&req, &Mine { t: &t, rows }).await
}
