//! Whom the sellers of a checkout write their invoices to: what a buyer may ask for (Decree 254/2026/NĐ-CP, annex, point 4:
//! name, address, tax code or personal number of the buyer) and a platform passes on to the seller (articles 17 and 19).
use db::{Conn, Tx};
use kernel::{Ctx, Result, TaxCode};

use crate::CheckoutId;
use crate::store::invoice as store;

/// What is kept for three years and a day, as long as the recipient.
const KEPT_DAYS: i64 = 3 * 365 + 1;

/// The buyer's wish for an invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceWish {
    /// As it is registered.
    pub company: String,
    pub tax_code: TaxCode,
    pub address: String,
    /// Where the seller sends it.
    pub email: String,
}

/// Keeps the wish with its checkout.
pub(crate) async fn wish(tx: &mut Tx, ctx: &Ctx, checkout: CheckoutId, wish: &InvoiceWish) -> Result<()> {
    let InvoiceWish { company, tax_code, address, email } = wish.clone();
    let row = (checkout, company, tax_code.as_str().to_owned(), address, email, ctx.now());
    tx.run(&store::INSERT, row).await.map(|_| ())
}

/// The wish of a checkout, if there was one.
pub(crate) async fn wish_of(conn: &mut Conn, checkout: CheckoutId) -> Result<Option<store::InvoiceRow>> {
    conn.optional(&store::OF_CHECKOUT, (checkout,)).await
}

/// Wishes go with the recipient's name.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&store::FORGET, (ctx.now().plus_seconds(-KEPT_DAYS * 86_400),)).await
}
