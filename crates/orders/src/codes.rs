//! The codes that somebody typed for a cart.
use db::{Conn, Tx};
use kernel::{Ctx, Error, Result};
use offers::clean_code;

use crate::cart::{hash, lock_cart};
use crate::store::discount as store;

/// Most codes of a cart.
const MOST: usize = 5;

/// A code to be added to a cart, or taken out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeChange {
    Add(String),
    Drop(String),
}

/// The codes of a cart, as they were typed first.
pub(crate) async fn codes_of(conn: &mut Conn, cart: &str) -> Result<Vec<String>> {
    let row = conn.optional(&store::CODES, (hash(cart),)).await?;
    Ok(row.map(|(codes,)| codes.split_whitespace().map(str::to_owned).collect()).unwrap_or_default())
}

/// Adds a code to a cart or takes it out. Whether it holds is said wherever the cart is added up; without
/// such a cart nothing happens.
///
/// # Errors
/// [`Error::Conflict`] when it has as many as it may.
pub async fn change_codes(tx: &mut Tx, ctx: &Ctx, (token, change): &(String, CodeChange)) -> Result<()> {
    let Some(cart) = lock_cart(tx, ctx, token).await? else { return Ok(()) };
    let mut codes = codes_of(tx, token).await?;
    match change {
        CodeChange::Add(typed) => {
            let code = clean_code(typed);
            if code.is_empty() || code.chars().count() > 40 || codes.contains(&code) {
                return Ok(());
            }
            if codes.len() >= MOST {
                return Err(Error::conflict("cart-codes-full"));
            }
            codes.push(code);
        }
        CodeChange::Drop(code) => codes.retain(|known| known != code),
    }
    tx.run(&store::SET_CODES, (codes.join(" "), cart)).await.map(|_| ())
}
