//! An announced delivery is counted in.
use catalogue::{MovedIn, MovementKind, VariantId};
use db::Tx;
use kernel::{Code, Ctx, Error, Id, Result};

use crate::bins::{RECEIVING, bin};
use crate::events::ReceiptReceived;
use crate::hold::hold;
use crate::receipt::ReceiptState;
use crate::shelf::{Pieces, lay};
use crate::store::receipt;
use crate::{ReceiptRow, WarehouseId};

/// What came of one kind of goods.
#[derive(Debug, Clone, Copy)]
pub struct ReceivedLine {
    pub variant: VariantId,
    pub good: i64,
    /// Not to be sold; the booth fetches or gives up what is broken.
    pub damaged: i64,
}

/// A delivery as it was counted.
#[derive(Debug, Clone)]
pub struct Received {
    pub warehouse: WarehouseId,
    pub code: Code,
    /// Of what is not named here, nothing came.
    pub lines: Vec<ReceivedLine>,
    pub remark: Option<String>,
}

/// Receives a delivery: the good pieces lie in `RECEIVING`, and the shop front has them, too, unless it had them before.
///
/// # Errors
/// [`Error::Conflict`] when it was received or withdrawn already; [`Error::NotFound`] for who does not work there.
pub async fn receive_delivery(tx: &mut Tx, ctx: &Ctx, input: &Received) -> Result<()> {
    let (house, _) = hold(tx, ctx, input.warehouse).await?;
    let row = tx.one(&receipt::BY_CODE, (input.code.clone(),)).await?;
    if row.warehouse_id != house.id {
        return Err(Error::NotFound);
    }
    let received = (ReceiptState::Received, ctx.now(), input.remark.clone(), row.id);
    if tx.run(&receipt::MOVE, received).await? == 0 {
        return Err(Error::conflict("delivery-over"));
    }
    let (mut good, mut damaged) = (0, 0);
    for line in tx.all(&receipt::LINES, (row.id,)).await? {
        let came = input.lines.iter().find(|one| one.variant == line.variant_id);
        let came = came.copied().unwrap_or(ReceivedLine { variant: line.variant_id, good: 0, damaged: 0 });
        tx.run_one(&receipt::COUNT_LINE, (came.good, came.damaged, row.id, came.variant)).await?;
        good += came.good;
        damaged += came.damaged;
        if came.good > 0 {
            arrive(tx, ctx, &row, came).await?;
        }
    }
    tx.tell(ctx, ReceiptReceived { receipt: row.id, good, damaged }).await
}

async fn arrive(tx: &mut Tx, ctx: &Ctx, row: &ReceiptRow, came: ReceivedLine) -> Result<()> {
    if !row.on_hand_before {
        on_the_shelf(tx, ctx, row, came).await?;
    }
    let (floor, _) = bin(tx, row.warehouse_id, RECEIVING, "bin").await?;
    let pieces = Pieces {
        booth: row.booth_id,
        variant: came.variant,
        received_on: ctx.now().day(),
        quantity: came.good,
    };
    lay(tx, ctx, (row.warehouse_id, floor), &pieces).await
}

/// The shop front has the pieces: as goods that came back of an order, or as new ones.
async fn on_the_shelf(tx: &mut Tx, ctx: &Ctx, row: &ReceiptRow, came: ReceivedLine) -> Result<()> {
    if let Some(order) = row.order_id {
        return catalogue::put_back(tx, ctx, order.uuid(), &[(came.variant, came.good)]).await;
    }
    let moved = MovedIn {
        variant: came.variant,
        quantity: came.good,
        code: None,
        expires_on: None,
        place: None,
        kind: MovementKind::Received,
        note: Some(format!("Phiếu nhập kho {}", row.code)),
    };
    catalogue::receive(tx, ctx, &(vec![row.booth_id], moved)).await
}
