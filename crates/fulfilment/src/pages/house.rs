//! A warehouse's first page: what there is to do, in the order of the work.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T};

use super::house;
use crate::WarehouseRow;
use crate::receipt::ReceiptState;
use crate::store::truth::TruthRow;
use crate::store::{count, goods, manifest, parcel, pick, receipt, returned, truth};

/// One kind of work.
struct Task {
    key: &'static str,
    to: &'static str,
    /// How much of it waits.
    waits: i64,
}

#[derive(Template)]
#[template(path = "house.html")]
struct House<'a> {
    t: &'a T,
    row: WarehouseRow,
    tasks: Vec<Task>,
    wrong: Vec<TruthRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (t, row) = (req.t(), house(&req).await?);
    let mut conn = req.reader().await?;
    let tasks = tasks(&mut conn, &row).await?;
    let wrong = conn.all(&truth::WRONG_OF_WAREHOUSE, (row.id,)).await?;
    drop(conn);
    let title = row.name.clone();
    Page::new(&title).show(&req, &House { t: &t, row, tasks, wrong }).await
}

async fn tasks(conn: &mut db::Conn, row: &WarehouseRow) -> Result<Vec<Task>> {
    let receipts = conn.all(&receipt::OF_WAREHOUSE, (row.id, super::MOST)).await?;
    let announced = receipts.iter().filter(|one| one.state == ReceiptState::Announced).count();
    let coming = conn.all(&returned::COMING, (row.id, super::MOST)).await?.len();
    let (floor, _) = crate::bins::bin(conn, row.id, crate::bins::RECEIVING, "bin").await?;
    let arrived = conn.all(&goods::OF_BIN, (floor,)).await?;
    let ready = conn.all(&pick::READY, (row.id, crate::pick::MOST)).await?.len();
    let lists = conn.all(&pick::OF_WAREHOUSE, (row.id, super::MOST)).await?;
    let open = lists.iter().filter(|one| one.done_at.is_none()).count();
    let (picked, _, back) = conn.one(&parcel::SUMS, (row.id,)).await?;
    let over = conn.all(&parcel::OVER, (row.id,)).await?.len();
    let hand: i64 = conn.all(&manifest::WAITING, (row.id,)).await?.iter().map(|(_, parcels)| parcels).sum();
    let counts = conn.all(&count::OPEN, (row.id, super::MOST)).await?.len();
    let number = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    Ok(vec![
        Task { key: "receipts", to: "receipts", waits: number(announced) },
        Task { key: "returns", to: "returns", waits: number(coming) },
        Task { key: "put-away", to: "put-away", waits: arrived.iter().map(|one| one.quantity).sum() },
        Task { key: "picks", to: "picks", waits: number(ready) + number(open) },
        Task { key: "pack", to: "pack", waits: picked },
        Task { key: "manifests", to: "manifests", waits: hand },
        Task { key: "put-back", to: "put-back", waits: back + number(over) },
        Task { key: "counts", to: "counts", waits: number(counts) },
    ])
}
