//! One line of a list: the worker stands before the bin.
use catalogue::VariantId;
use db::Tx;
use kernel::{Code, Ctx, Error, FieldError, Message, Result};

use crate::count::{Why, open};
use crate::hold::hold;
use crate::parcel::leave_out;
use crate::scan::fits;
use crate::short_notice::tell_short;
use crate::store::goods::LyingRow;
use crate::store::{parcel, pick};
use crate::{BinId, PickId, WarehouseId};

/// What was taken from a bin.
#[derive(Debug, Clone)]
pub struct PickLine {
    pub warehouse: WarehouseId,
    pub pick: Code,
    pub bin: BinId,
    pub variant: VariantId,
    /// What was scanned or typed: it must stand on these goods.
    pub scanned: String,
    /// How many the worker found, up to what is asked for.
    pub found: i64,
}

/// What came of a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picked {
    /// Pieces that go onto the cart; the rest of what was found stays in the bin.
    pub taken: i64,
    /// Orders that left the list, because something was missing.
    pub left_out: Vec<Code>,
    /// Nothing of the list is left to take.
    pub done: bool,
}

/// Notes what was taken for a line. With fewer pieces than asked for, orders are filled in the order of their boxes; an
/// order that cannot be is taken out, its seller is told, and the bin is to be counted.
///
/// # Errors
/// [`Error::Invalid`] on `scanned` for other goods, on `found` for too many; [`Error::Conflict`] when somebody else was
/// quicker.
pub async fn pick_line(tx: &mut Tx, ctx: &Ctx, input: &PickLine) -> Result<Picked> {
    hold(tx, ctx, input.warehouse).await?;
    let list = tx.one(&pick::BY_CODE, (input.pick.clone(), input.warehouse)).await?;
    let lines = tx.all(&pick::LINES, (list.id,)).await?;
    let line = lines.iter().find(|row| (row.bin_id, row.variant_id) == (input.bin, input.variant));
    let line = line.filter(|row| row.done < row.quantity);
    let line = line.ok_or_else(|| Error::conflict("pick-line-over"))?;
    check(input, line)?;
    let mut picked = Picked::default();
    let mut left_out = Vec::new();
    let mut there = input.found;
    for (id, _, code, wanted) in tx.all(&pick::BOXES, (list.id, input.bin, input.variant)).await? {
        if wanted <= there {
            tx.run(&parcel::PICK_ALL, (id, input.bin, input.variant)).await?;
            there -= wanted;
            picked.taken += wanted;
        } else {
            left_out.push(id);
            picked.left_out.push(code);
        }
    }
    for row in tx.all(&parcel::OF_PICK, (list.id,)).await?.iter().filter(|row| left_out.contains(&row.id)) {
        leave_out(tx, ctx, row).await?;
        tell_short(tx, ctx, (row.booth_id, &row.order_code, row.id)).await?;
    }
    if !picked.left_out.is_empty() {
        open(tx, ctx, input.warehouse, (input.bin, input.variant), Why::Short).await?;
    }
    picked.done = finish(tx, ctx, list.id).await?;
    Ok(picked)
}

/// Orders that are complete wait to be packed; answers whether the whole list is.
async fn finish(tx: &mut Tx, ctx: &Ctx, list: PickId) -> Result<bool> {
    tx.run(&parcel::ALL_PICKED, (list,)).await?;
    tx.run(&pick::FINISH, (ctx.now(), list)).await?;
    let open = tx.all(&parcel::OF_PICK, (list,)).await?;
    Ok(!open.iter().any(|row| row.state == crate::parcel::ParcelState::Picking))
}

fn check(input: &PickLine, line: &LyingRow) -> Result<()> {
    if !fits(&input.scanned, line) {
        return Err(Error::field("scanned", "pick-wrong-goods"));
    }
    let most = line.quantity - line.done;
    if input.found > most || input.found < 0 {
        let message = Message::new("pick-too-many").with("most", most);
        return Err(Error::Invalid(vec![FieldError { field: "found".to_owned(), message }]));
    }
    Ok(())
}
