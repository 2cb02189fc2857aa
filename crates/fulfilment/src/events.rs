//! What happens in a warehouse, for the log.
use catalogue::VariantId;
use db::Event;
use kernel::{AccountId, BoothId, Id, Uuid};
use orders::OrderId;
use serde::Serialize;

use crate::{ManifestId, PickId, ReceiptId, WarehouseId};

/// Events of a warehouse; each topic says which.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $topic:literal by $key:ident { $($field:ident: $ty:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Serialize)]
        pub(crate) struct $name {
            $(pub(crate) $field: $ty,)+
        }

        impl Event for $name {
            const TOPIC: &'static str = $topic;
            fn key(&self) -> Uuid {
                self.$key.uuid()
            }
        }
    )+};
}

events! {
    WarehouseOpened = "fulfilment.warehouse.opened.v1" by warehouse { warehouse: WarehouseId, commune: String }
    BinsMade = "fulfilment.bins.made.v1" by warehouse { warehouse: WarehouseId, first: String, last: String, bins: u64 }
    WorkerAdded = "fulfilment.worker.added.v1" by warehouse { warehouse: WarehouseId, account: AccountId }
    WorkerEnded = "fulfilment.worker.ended.v1" by warehouse { warehouse: WarehouseId, account: AccountId }
    /// A booth has its goods kept.
    AgreementBegun = "fulfilment.agreement.begun.v1" by booth { booth: BoothId, warehouse: WarehouseId }
    AgreementEnded = "fulfilment.agreement.ended.v1" by booth { booth: BoothId, warehouse: WarehouseId }
    ReceiptAnnounced = "fulfilment.receipt.announced.v1" by receipt {
        receipt: ReceiptId, booth: BoothId, warehouse: WarehouseId, pieces: i64, on_hand_before: bool
    }
    ReceiptReceived = "fulfilment.receipt.received.v1" by receipt { receipt: ReceiptId, good: i64, damaged: i64 }
    ReceiptWithdrawn = "fulfilment.receipt.withdrawn.v1" by receipt { receipt: ReceiptId, booth: BoothId }
    /// From one bin to another.
    GoodsMoved = "fulfilment.goods.moved.v1" by warehouse {
        warehouse: WarehouseId, variant: VariantId, from: String, to: String, pieces: i64
    }
    PickMade = "fulfilment.pick.made.v1" by pick { pick: PickId, warehouse: WarehouseId, orders: usize }
    /// An order was taken out of its list: something was missing, or it was called off.
    ParcelLeftOut = "fulfilment.parcel.left-out.v1" by order { order: OrderId, to_put_back: i64 }
    ParcelPacked = "fulfilment.parcel.packed.v1" by order { order: OrderId, parcels: i64, weight: i64 }
    ParcelPutBack = "fulfilment.parcel.put-back.v1" by order { order: OrderId, bin: String, pieces: i64 }
    ManifestMade = "fulfilment.manifest.made.v1" by manifest { manifest: ManifestId, warehouse: WarehouseId, orders: u64 }
    ManifestClosed = "fulfilment.manifest.closed.v1" by manifest { manifest: ManifestId, orders: usize, left_behind: usize }
    ManifestDropped = "fulfilment.manifest.dropped.v1" by manifest { manifest: ManifestId, warehouse: WarehouseId }
}
