//! Warehouses that keep goods of many booths.
//!
//! **Words**: a *warehouse* (kho) has *bins*, and *workers*, who see that house only; the floor `RECEIVING` is where goods
//! arrive. A booth and a warehouse have an *agreement*, one at a time. A *delivery* is what a booth announced; it is
//! *received* (phiếu nhập) and *put away* (cất hàng). A *pick list* (danh sách lấy hàng) is one walk for several orders;
//! an order in the house is a *parcel*, from its box on the cart to the hand-over; a *manifest* (biên bản bàn giao) is
//! parcels that leave together. *Count* (kiểm kê): what lies in a bin, entered blind. *Put back*: pieces of an order that
//! will not be sent.
//!
//! **Promises**: what sells is `catalogue_variant.on_hand`, never a number of this crate; the house only knows where the
//! pieces lie. Pieces in bins, on carts and in parcels are together what is on hand, or pages and `doctor` name the
//! difference; a seller who corrects stock meanwhile is not stopped. Receiving raises on hand by the good pieces, unless the
//! booth said that they are on hand already (moved in from its own shelf). Goods that come back of an order are a delivery,
//! too: looked at by a worker they are received at once, looked at by the seller they are announced; either way they are on
//! hand once the house has them, and not before. An order is in one box at a time, is handed over
//! once, and what was called off stays behind. Whoever is no worker of a house does not learn that it exists.
//!
//! **Locks**: every act that moves goods first takes the row of its warehouse; then orders, then variants, by their ids.
//!
//! **Tables**: `fulfilment_warehouse`, `fulfilment_bin`, `fulfilment_worker`, `fulfilment_agreement`, `fulfilment_receipt`,
//! `fulfilment_receipt_line`, `fulfilment_stock`, `fulfilment_pick`, `fulfilment_parcel`, `fulfilment_piece`,
//! `fulfilment_manifest`, `fulfilment_count`. **Events**: `fulfilment.warehouse.{opened,changed,ended}.v1`,
//! `fulfilment.bins.made.v1`, `fulfilment.worker.{added,ended}.v1`, `fulfilment.agreement.{begun,ended}.v1`,
//! `fulfilment.receipt.{announced,received,withdrawn}.v1`, `fulfilment.goods.moved.v1`,
//! `fulfilment.pick.made.v1`, `fulfilment.parcel.{left-out,packed,put-back}.v1`,
//! `fulfilment.manifest.{made,closed,dropped}.v1`, `fulfilment.count.done.v1`.
mod access;
mod agreement;
mod announce;
mod bins;
mod count;
mod events;
mod hold;
mod manifest;
mod pack;
mod pages;
mod panels;
mod parcel;
mod personal;
mod pick;
mod put_away;
mod put_back;
mod receipt;
mod receive;
mod receive_return;
mod routes;
mod scan;
mod shelf;
mod short_notice;
mod store;
mod take_back;
mod truth;
mod warehouse;
mod worker;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, Panel, Slot};

pub use agreement::{end_keeping, keep_at, kept_at};
pub use announce::{NewDelivery, announce, withdraw_delivery};
pub use bins::{BinRange, make_bins};
pub use count::{Counted, NewCount, Why, count_bin, open_counts};
pub use manifest::{Closed, close_manifest, drop_manifest, make_manifest};
pub use pack::{PackScan, Packed, pack_done, pack_scan};
pub use pick::{Made, PickLine, Picked, make_pick, pick_line};
pub use put_away::{Carry, carry};
pub use put_back::put_back;
pub use receipt::ReceiptState;
pub use receive::{Received, ReceivedLine, receive_delivery};
pub use receive_return::{ReceivedReturn, receive_return};
pub use store::receipt::{ReceiptLineRow, ReceiptRow};
pub use store::warehouse::WarehouseRow;
pub use warehouse::{NewWarehouse, change_warehouse, end_warehouse, open_warehouse};
pub use worker::{add_worker, end_worker};

typed_id!(
    /// A house that keeps goods.
    WarehouseId,
    /// A place on a shelf.
    BinId,
    /// Goods of one kind and day in one bin.
    StockId,
    /// A delivery to a warehouse.
    ReceiptId,
    /// A walk through the house.
    PickId,
    /// An order in the house.
    ParcelId,
    /// Pieces of an order from one bin.
    PieceId,
    /// Parcels that leave together.
    ManifestId,
    /// Goods in a bin that are to be counted.
    CountId,
);

/// Seeing which warehouses there are.
pub const READ: Permission = Permission::new("fulfilment.read", &[Role::Officer, Role::Operator]);
/// Opening and keeping warehouses, their bins and people.
pub const KEEP: Permission = Permission::new("fulfilment.keep", &[Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: store::lists,
        routes: routes::ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        panels: PANELS,
        checks: truth::CHECKS,
        takes_back: Some(|tx, ctx, order, goods| Box::pin(take_back::takes_back(tx, ctx, order, goods))),
        sweeps: &[|tx, ctx| Box::pin(manifest::sweep(tx, ctx))],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("fulfilment")
    }
}

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Desk, run: |req, booth| Box::pin(panels::desk(req, booth)) },
    Panel { slot: Slot::Account, run: |req, account| Box::pin(panels::account(req, account)) },
];

const fn migration(number: i64, name: &'static str, sql: &'static str) -> Migration {
    Migration { domain: "fulfilment", number, name, sql }
}

const MIGRATIONS: &[Migration] = &[
    migration(1, "warehouses", include_str!("../migrations/0001_warehouses.sql")),
    migration(2, "goods", include_str!("../migrations/0002_goods.sql")),
    migration(3, "orders", include_str!("../migrations/0003_orders.sql")),
    migration(4, "counts", include_str!("../migrations/0004_counts.sql")),
    migration(5, "returns", include_str!("../migrations/0005_returns.sql")),
];
