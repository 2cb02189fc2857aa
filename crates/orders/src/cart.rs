use catalogue::{VariantId, VariantRow, variant, variants};
use db::{Conn, Tx};
use kernel::{Ctx, Dong, Error, Locale, Result};
use sha2::{Digest, Sha256};

use crate::{CartId, store};

/// Most pieces of one variant, and most lines, in one cart.
const MOST: i64 = 999;
const MOST_LINES: usize = 50;

/// Goods in a cart with what they cost now.
#[derive(Debug, Clone)]
pub struct CartLine {
    pub variant: VariantRow,
    pub quantity: i64,
}

impl CartLine {
    /// The price of one at this quantity.
    pub fn price(&self) -> Dong {
        self.variant.price_of(self.quantity)
    }

    pub fn sum(&self) -> Dong {
        self.price().times(self.quantity)
    }

    /// There is no longer enough of it.
    pub fn is_short(&self) -> bool {
        self.variant.available() < self.quantity
    }

    /// The product and, where there are several, which of its variants.
    pub fn name(&self, locale: Locale) -> String {
        let (product, variant) = (self.variant.product_name.show(locale), self.variant.name.show(locale));
        if variant.is_empty() { product.to_owned() } else { format!("{product} – {variant}") }
    }
}

pub(crate) fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// Puts goods into the cart of a browser, making the cart if need be.
///
/// # Errors
/// [`Error::Conflict`] when the product is not sold, or the cart is full.
pub async fn add_to_cart(
    tx: &mut Tx,
    ctx: &Ctx,
    (token, id, quantity): &(String, VariantId, i64),
) -> Result<()> {
    let variant = variant(tx, *id).await?;
    if !variant.offered {
        return Err(Error::conflict("cart-not-sold"));
    }
    if variant.available() == 0 {
        return Err(Error::conflict("cart-sold-out"));
    }
    let new: CartId = ctx.new_id();
    tx.run(&store::INSERT_CART, (new, hash(token), ctx.now())).await?;
    let cart = lock_cart(tx, ctx, token).await?.ok_or(Error::NotFound)?;
    let lines = tx.all(&store::LINES_OF_CART, (hash(token),)).await?;
    let already = lines.iter().find(|(in_cart, _)| in_cart == id).map_or(0, |(_, quantity)| *quantity);
    if already == 0 && lines.len() >= MOST_LINES {
        return Err(Error::conflict("cart-full"));
    }
    let most = variant.available().min(MOST);
    let more = (*quantity).clamp(1, MOST).min(most - already);
    if more > 0 {
        tx.run(&store::ADD_LINE, (cart, *id, more, ctx.now())).await?;
    }
    Ok(())
}

/// Takes the lock of a cart and notes that somebody came back to it; `None` when there is no such cart. Of two tabs that
/// change or order it at once, one waits for the other.
pub(crate) async fn lock_cart(tx: &mut Tx, ctx: &Ctx, token: &str) -> Result<Option<CartId>> {
    let Some((cart,)) = tx.optional(&store::CART, (hash(token),)).await? else { return Ok(None) };
    tx.run(&store::TOUCH_CART, (ctx.now(), cart)).await?;
    Ok(Some(cart))
}

/// Sets how many of a variant are in the cart; none takes it out.
pub async fn set_quantity(
    tx: &mut Tx,
    ctx: &Ctx,
    (token, id, quantity): &(String, VariantId, i64),
) -> Result<()> {
    let cart = lock_cart(tx, ctx, token).await?.ok_or(Error::NotFound)?;
    if *quantity <= 0 {
        tx.run(&store::DROP_LINE, (cart, *id)).await?;
    } else {
        tx.run(&store::SET_LINE, ((*quantity).min(MOST), cart, *id)).await?;
    }
    Ok(())
}

/// A cart that nobody touched for so many days goes.
const IDLE_DAYS: i64 = 30;

/// Deletes carts that nobody came back to; answers how many.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let before = ctx.now().plus_seconds(-IDLE_DAYS * 86_400);
    tx.run(&store::SWEEP_LINES, (before,)).await?;
    tx.run(&store::SWEEP_CARTS, (before,)).await
}

/// The goods in the cart of a browser, in the order they were put in.
pub async fn cart_lines(conn: &mut Conn, token: &str) -> Result<Vec<CartLine>> {
    let lines = conn.all(&store::LINES_OF_CART, (hash(token),)).await?;
    let ids: Vec<VariantId> = lines.iter().map(|(id, _)| *id).collect();
    let rows = variants(conn, &ids).await?;
    let with_quantity = |variant: VariantRow| {
        let quantity = lines.iter().find(|(id, _)| *id == variant.id).map_or(0, |(_, quantity)| *quantity);
        CartLine { variant, quantity }
    };
    Ok(rows.into_iter().map(with_quantity).collect())
}
