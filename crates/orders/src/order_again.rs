//! The goods of a former purchase go into the cart again, as far as they are still sold.
use catalogue::variants;
use db::{Conn, Tx};
use kernel::{Ctx, Error, Locale, Result};

use crate::store::LineRow;
use crate::{add_to_cart, cart_lines, checkout_by_token, orders_of_checkout, store};

/// What is ordered again.
#[derive(Debug, Clone)]
pub struct Again {
    /// Of the former purchase.
    pub checkout: String,
    /// Where the goods go.
    pub cart: String,
    /// The buyer says to be 18 or older; else what only adults may buy stays out.
    pub adult: bool,
}

async fn lines(conn: &mut Conn, checkout: &str) -> Result<Vec<LineRow>> {
    let checkout = checkout_by_token(conn, checkout).await?;
    let mut lines = Vec::new();
    for order in orders_of_checkout(conn, checkout).await? {
        lines.extend(conn.all(&store::LINES, (order.id,)).await?);
    }
    Ok(lines)
}

/// Puts what is still sold into the cart, as much of it as there is.
///
/// # Errors
/// [`Error::NotFound`] without such a purchase; [`Error::Conflict`] when the cart is full.
pub async fn order_again(tx: &mut Tx, ctx: &Ctx, again: &Again) -> Result<()> {
    for line in lines(tx, &again.checkout).await? {
        let sold = variants(tx, &[line.variant_id]).await?;
        let sold = sold.first().filter(|sold| sold.available() > 0 && (again.adult || !sold.adults));
        if sold.is_some() {
            add_to_cart(tx, ctx, &(again.cart.clone(), line.variant_id, line.quantity)).await?;
        }
    }
    Ok(())
}

/// The names of what a cart lacks of a former purchase.
pub(crate) async fn lacking(
    conn: &mut Conn,
    checkout: &str,
    cart: &str,
    locale: Locale,
) -> Result<Vec<String>> {
    let there = cart_lines(conn, cart).await?;
    let former = match lines(conn, checkout).await {
        Err(Error::NotFound) => Vec::new(),
        found => found?,
    };
    let missing = former.into_iter().filter(|line| {
        !there.iter().any(|kept| kept.variant.id == line.variant_id && kept.quantity >= line.quantity)
    });
    Ok(missing.map(|line| line.name.show(locale).to_owned()).collect())
}
