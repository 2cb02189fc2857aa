use catalogue::variants;
use db::Tx;
use delivery::Method;
use kernel::{Ctx, Error, Result};
use settlement::Rates;
use ui::Mode;

use crate::order::Payment;
use crate::place_parts::{Line, Part, Terms, place_parts};
use crate::store::draft::{self as store, DraftRow};
use crate::{Buyer, Placed};

/// A draft order as the buyer takes it.
#[derive(Debug, Clone)]
pub struct TakenDraft {
    pub token: String,
    pub buyer: Buyer,
    pub payment: Payment,
    pub method: Method,
    pub mode: Mode,
    /// The installation's province: inside it delivery is near.
    pub home: String,
    /// What is withheld and charged on a sale of today.
    pub rates: Rates,
}

/// Makes an order of a draft. Its goods are promised already, so nobody can buy them away.
///
/// # Errors
/// [`Error::Conflict`] when it was taken, withdrawn or ran out, or the market takes no orders.
pub async fn take_draft(tx: &mut Tx, ctx: &Ctx, taken: &TakenDraft) -> Result<Placed> {
    let draft = tx.one(&store::BY_TOKEN, (taken.token.clone(),)).await?;
    let terms = Terms {
        buyer: taken.buyer.clone(),
        payment: taken.payment,
        mode: taken.mode,
        rates: taken.rates.clone(),
    };
    terms.allowed()?;
    let part = part(tx, &draft, taken).await?;
    let (checkout, placed) = place_parts(tx, ctx, vec![part], &terms, draft.origin).await?;
    if tx.run(&store::TAKE, (checkout, ctx.now(), draft.id, ctx.now())).await? == 0 {
        return Err(Error::conflict("draft-over"));
    }
    Ok(placed)
}

async fn part(tx: &mut Tx, draft: &DraftRow, taken: &TakenDraft) -> Result<Part> {
    let booth = booths::booth(tx, draft.booth_id).await?;
    if !booth.sells() {
        return Err(Error::conflict("draft-booth-closed"));
    }
    if taken.method == Method::PickUp && !booth.pick_up {
        return Err(Error::field("method", "checkout-no-pick-up"));
    }
    if taken.method.carrier().is_some() {
        return Err(Error::field("method", "checkout-no-carrier"));
    }
    let items = tx.all(&store::ITEMS, (draft.id,)).await?;
    let ids: Vec<_> = items.iter().map(|item| item.variant_id).collect();
    let rows = variants(tx, &ids).await?;
    let lines: Vec<Line> = rows
        .into_iter()
        .zip(&items)
        .map(|(variant, item)| Line { variant, price: item.price, quantity: item.quantity })
        .collect();
    let fee = fee(draft, taken, &booth);
    Ok(Part { booth, lines, method: taken.method, goods: draft.goods, fee, discounts: Vec::new() })
}

/// What was agreed on, else the booth's terms; nothing where the goods are fetched.
pub(crate) fn fee(draft: &DraftRow, taken: &TakenDraft, booth: &booths::BoothRow) -> kernel::Dong {
    match taken.method {
        Method::PickUp => kernel::Dong::ZERO,
        _ => draft.fee.unwrap_or_else(|| booth.delivery_fee(&taken.home, &taken.buyer.province, draft.goods)),
    }
}
