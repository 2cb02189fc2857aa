//! Somebody signed in: what their browser's cart held goes into their own.
use db::Tx;
use kernel::{AccountId, Ctx, Result};
use ui::Req;

use crate::cart::{MOST_LINES, cart_of, hash, lock_cart, open_cart};
use crate::pages::guest_token;
use crate::{CartId, store};

/// Moves a guest's cart into a person's. Of goods in both, the larger number counts, so that merging twice changes
/// nothing. The guest's cart is empty afterwards.
pub async fn merge_cart(tx: &mut Tx, ctx: &Ctx, (guest, account): &(String, AccountId)) -> Result<()> {
    if tx.all(&store::LINES_OF_CART, (hash(guest),)).await?.is_empty() {
        return Ok(());
    }
    let own = cart_of(*account);
    open_cart(tx, ctx, &own).await?;
    let (from, to) = lock_both(tx, ctx, guest, &own).await?;
    let mut lines = tx.all(&store::LINES_OF_CART, (hash(&own),)).await?;
    for (variant, quantity) in tx.all(&store::LINES_OF_CART, (hash(guest),)).await? {
        match lines.iter().find(|(known, _)| *known == variant).map(|(_, has)| *has) {
            Some(has) if has >= quantity => {}
            Some(_) => tx.run(&store::SET_LINE, (quantity, to, variant)).await.map(|_| ())?,
            None if lines.len() < MOST_LINES => {
                tx.run(&store::ADD_LINE, (to, variant, quantity, ctx.now())).await?;
                lines.push((variant, quantity));
            }
            None => {}
        }
    }
    tx.run(&store::EMPTY_CART, (from,)).await.map(|_| ())
}

/// Both carts, locked in the order of their ids.
async fn lock_both(tx: &mut Tx, ctx: &Ctx, guest: &str, own: &str) -> Result<(CartId, CartId)> {
    let (from,) = tx.one(&store::CART, (hash(guest),)).await?;
    let (to,) = tx.one(&store::CART, (hash(own),)).await?;
    let tokens = if from < to { [guest, own] } else { [own, guest] };
    for token in tokens {
        lock_cart(tx, ctx, token).await?;
    }
    Ok((from, to))
}

/// [`ui::SignedIn`]: the cart of this browser becomes the person's.
pub(crate) async fn signed_in(req: &Req, account: AccountId) -> Result<()> {
    let Some(guest) = guest_token(req) else { return Ok(()) };
    let input = (guest, account);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(merge_cart(tx, ctx, input))).await
}
