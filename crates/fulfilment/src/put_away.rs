//! Goods are carried from one bin to another: put away, or moved.
use db::Tx;
use kernel::{Ctx, Error, FieldError, Message, Result};

use crate::WarehouseId;
use crate::bins::bin;
use crate::events::GoodsMoved;
use crate::hold::hold;
use crate::scan::fits;
use crate::shelf::{Pieces, lay, lift};
use crate::store::goods;

/// What is carried, as it was scanned or typed.
#[derive(Debug, Clone)]
pub struct Carry {
    pub warehouse: WarehouseId,
    pub from: String,
    /// SKU, bar code or short number.
    pub goods: String,
    pub quantity: i64,
    pub to: String,
}

/// Carries free pieces between two bins; what is on hand stays the same.
///
/// # Errors
/// [`Error::Invalid`] on the field that is wrong: no such bin, no such goods in it, or fewer.
pub async fn carry(tx: &mut Tx, ctx: &Ctx, input: &Carry) -> Result<()> {
    let (house, _) = hold(tx, ctx, input.warehouse).await?;
    let (from, from_code) = bin(tx, house.id, &input.from, "from_bin").await?;
    let (to, to_code) = bin(tx, house.id, &input.to, "to_bin").await?;
    if from == to {
        return Err(Error::field("to_bin", "carry-same-bin"));
    }
    let lying = tx.all(&goods::OF_BIN, (from,)).await?;
    let mut fitting = lying.iter().filter(|row| fits(&input.goods, row));
    let row = match (fitting.next(), fitting.next()) {
        (Some(row), None) => row,
        (Some(_), Some(_)) => return Err(Error::field("scanned", "scan-two")),
        (None, _) => return Err(Error::field("scanned", "carry-not-there")),
    };
    let (variant, pieces) = (row.variant_id, input.quantity);
    let booth = catalogue::variant(tx, variant).await?.booth_id;
    if pieces <= 0 {
        return Err(Error::field("quantity", "error-number"));
    }
    match lift(tx, (from, variant), pieces).await? {
        Err(there) => Err(Error::Invalid(vec![FieldError {
            field: "quantity".to_owned(),
            message: Message::new("carry-fewer").with("there", there),
        }])),
        Ok(taken) => {
            for (received_on, quantity) in taken {
                lay(tx, ctx, (house.id, to), &Pieces { booth, variant, received_on, quantity }).await?;
            }
            let moved = GoodsMoved { warehouse: house.id, variant, from: from_code, to: to_code, pieces };
            tx.tell(ctx, moved).await
        }
    }
}
