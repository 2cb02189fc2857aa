//! Asking to be told of a price, or that goods are back.
use db::Tx;
use kernel::{AccountId, Ctx, Dong, Error, FieldError, Message, Result};

use crate::{AlertId, store};

/// Most alerts that one person waits for at a time.
const MOST: i64 = 100;

kernel::stored_enum! {
    /// What somebody waits for.
    pub enum AlertKind {
        /// That it costs no more than a price.
        Price = "price",
        /// That it is there again.
        Stock = "stock",
    }
}

/// What somebody wants to be told.
#[derive(Debug, Clone)]
pub struct NewAlert {
    pub account: AccountId,
    /// The product's slug.
    pub product: String,
    pub kind: AlertKind,
    /// The most that it may cost; nought for stock.
    pub price: Dong,
}

/// Asks to be told once; asking again takes the place of what was asked before.
///
/// # Errors
/// [`Error::Invalid`] on `price` when it costs no more already; [`Error::Conflict`] when it is not sold, is there already,
/// or the person waits for too much.
pub async fn ask_alert(tx: &mut Tx, ctx: &Ctx, new: &NewAlert) -> Result<()> {
    let product = catalogue::product(tx, &new.product).await?;
    if !product.sold {
        return Err(Error::conflict("alert-not-sold"));
    }
    match new.kind {
        AlertKind::Price if new.price >= product.price => {
            let message = Message::new("alert-price-high").with("price", product.price);
            return Err(Error::Invalid(vec![FieldError { field: "price".to_owned(), message }]));
        }
        AlertKind::Stock if product.in_stock => return Err(Error::conflict("alert-in-stock")),
        AlertKind::Price | AlertKind::Stock => {}
    }
    if tx.one(&store::OPEN, (new.account,)).await?.0 >= MOST {
        return Err(Error::conflict("alert-full"));
    }
    let row = (ctx.new_id(), new.account, product.id, new.kind, new.price, ctx.now());
    tx.run(&store::ASK, row).await.map(|_| ())
}

/// No longer waits.
///
/// # Errors
/// [`Error::NotFound`] when it is somebody else's.
pub async fn end_alert(tx: &mut Tx, _: &Ctx, (account, alert): &(AccountId, AlertId)) -> Result<()> {
    tx.run_one(&store::END, (*alert, *account)).await
}
