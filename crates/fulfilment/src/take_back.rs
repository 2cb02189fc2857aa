//! Goods that a buyer gave back were inspected.
use catalogue::{MovedIn, MovementKind, VariantId};
use db::Tx;
use kernel::{BoothId, Ctx, Result};

use crate::agreement::kept_at;
use crate::bins::{RECEIVING, bin};
use crate::events::GoodsTakenBack;
use crate::shelf::{Pieces, lay};
use crate::store::warehouse;

/// Goods that came back from a buyer.
#[derive(Debug, Clone, Copy)]
pub struct TakeBack {
    pub booth: BoothId,
    pub variant: VariantId,
    pub quantity: i64,
    /// They can be sold again.
    pub good: bool,
}

/// Good pieces may be sold again: on hand rises (movement `returned`), and where a warehouse keeps the booth's goods they
/// lie on its floor `RECEIVING` until they are put away. Broken ones change nothing but the log.
///
/// # Errors
/// [`kernel::Error::Invalid`] when the quantity is not above zero; [`kernel::Error::NotFound`] for goods of another booth.
pub async fn take_back(tx: &mut Tx, ctx: &Ctx, input: &TakeBack) -> Result<()> {
    let TakeBack { booth, variant, quantity, good } = *input;
    let house = kept_at(tx, booth).await?;
    if good {
        if let Some(house) = house {
            tx.run_one(&warehouse::LOCK, (house,)).await?;
            let (floor, _) = bin(tx, house, RECEIVING, "bin").await?;
            let received_on = ctx.now().day();
            lay(tx, ctx, (house, floor), &Pieces { booth, variant, received_on, quantity }).await?;
        }
        let moved = MovedIn {
            variant,
            quantity,
            code: None,
            expires_on: None,
            place: None,
            kind: MovementKind::Returned,
            note: None,
        };
        catalogue::receive(tx, ctx, &(vec![booth], moved)).await?;
    }
    tx.tell(ctx, GoodsTakenBack { booth, variant, pieces: quantity, good, warehouse: house }).await
}
