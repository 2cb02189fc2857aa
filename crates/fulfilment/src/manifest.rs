//! Hand-over: packed orders leave together, once.
use db::Tx;
use kernel::{Code, Ctx, Error, Result};
use orders::ship_order;

use crate::events::{ManifestClosed, ManifestDropped, ManifestMade};
use crate::hold::hold;
use crate::store::{manifest, parcel};
use crate::{ManifestId, WarehouseId};

kernel::stored_enum! {
    /// Where a manifest stands.
    pub enum ManifestState {
        Open = "open",
        Closed = "closed",
        /// Its parcels wait for another.
        Dropped = "dropped",
    }
}

/// How long the name of who took parcels is kept, in seconds: three years, the limitation of claims (Civil Code 2015
/// article 429), and a day for the leap year.
const KEPT: i64 = (3 * 365 + 1) * 86_400;

/// What came of a hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closed {
    pub handed: usize,
    /// Orders that were called off meanwhile; their pieces stay behind, to be put back.
    pub left_behind: Vec<Code>,
}

/// Gathers all packed orders that go the same way; answers the manifest's code.
///
/// # Errors
/// [`Error::Conflict`] when there are none.
pub async fn make_manifest(tx: &mut Tx, ctx: &Ctx, (warehouse, way): &(WarehouseId, String)) -> Result<Code> {
    hold(tx, ctx, *warehouse).await?;
    let (id, code): (ManifestId, Code) = (ctx.new_id(), ctx.new_code());
    tx.run(&manifest::INSERT, (id, code.clone(), *warehouse, way.clone(), ctx.now())).await?;
    let orders = tx.run(&manifest::GATHER, (id, *warehouse, way.clone())).await?;
    if orders == 0 {
        return Err(Error::conflict("manifest-nothing"));
    }
    tx.tell(ctx, ManifestMade { manifest: id, warehouse: *warehouse, orders }).await?;
    Ok(code)
}

/// Hands the parcels over: each order is shipped, and its pieces leave the house.
///
/// # Errors
/// [`Error::Conflict`] when it was closed or dropped already.
pub async fn close_manifest(
    tx: &mut Tx,
    ctx: &Ctx,
    (warehouse, code, taker): &(WarehouseId, Code, String),
) -> Result<Closed> {
    let (_, gone) = hold(tx, ctx, *warehouse).await?;
    let row = tx.one(&manifest::BY_CODE, (code.clone(), *warehouse)).await?;
    let closed = (ctx.now(), ctx.actor.account(), taker.clone(), row.id);
    if tx.run(&manifest::CLOSE, closed).await? == 0 {
        return Err(Error::conflict("manifest-over"));
    }
    let gone = gone.into_iter().filter(|one| one.manifest_id == Some(row.id));
    let left_behind: Vec<Code> = gone.map(|one| one.order_code).collect();
    let parcels = tx.all(&parcel::OF_MANIFEST, (row.id,)).await?;
    for one in &parcels {
        tx.run_one(&parcel::HAND, (one.id, row.id)).await?;
        ship_order(tx, ctx, &(vec![one.booth_id], one.order_code.clone())).await.map_err(moved_on)?;
    }
    let (orders, left) = (parcels.len(), left_behind.len());
    tx.tell(ctx, ManifestClosed { manifest: row.id, orders, left_behind: left }).await?;
    Ok(Closed { handed: orders, left_behind })
}

/// What an order says that was called off, or sent by its seller, between two statements of ours.
const MOVED_ON: [&str; 5] = [
    "order-moved-on",
    "order-ended",
    "order-shipped-already",
    "order-delivered-already",
    "delivery-moved-on",
];

/// Such an order: once more from the beginning, where it is found gone and stays behind.
fn moved_on(error: Error) -> Error {
    match error {
        Error::Conflict(message) if MOVED_ON.contains(&message.key) => Error::Retry,
        other => other,
    }
}

/// Gives a manifest up; its parcels wait for another.
///
/// # Errors
/// [`Error::Conflict`] when it was closed or dropped already.
pub async fn drop_manifest(tx: &mut Tx, ctx: &Ctx, (warehouse, code): &(WarehouseId, Code)) -> Result<()> {
    hold(tx, ctx, *warehouse).await?;
    let row = tx.one(&manifest::BY_CODE, (code.clone(), *warehouse)).await?;
    if tx.run(&manifest::DROP, (ctx.now(), ctx.actor.account(), row.id)).await? == 0 {
        return Err(Error::conflict("manifest-over"));
    }
    tx.run(&manifest::SCATTER, (row.id,)).await?;
    tx.tell(ctx, ManifestDropped { manifest: row.id, warehouse: *warehouse }).await
}

/// Forgets who took parcels.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&manifest::FORGET, (ctx.now().plus_seconds(-KEPT),)).await
}

impl ManifestState {
    /// The tone of its mark on pages.
    pub(crate) fn tone(self) -> &'static str {
        match self {
            Self::Open => "wait",
            Self::Closed => "good",
            Self::Dropped => "bad",
        }
    }
}
