//! SQL of wishes for invoices.
use kernel::Instant;

use crate::CheckoutId;

db::row! {
    /// Whom an invoice is written to.
    pub(crate) struct InvoiceRow {
        pub(crate) company: String,
        pub(crate) tax_code: String,
        pub(crate) address: String,
        pub(crate) email: String,
    }
}

db::sql! {
    INSERT: (CheckoutId, String, String, String, String, Instant) => () =
        "INSERT INTO orders_invoice (checkout_id, company, tax_code, address, email, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6)";
    OF_CHECKOUT: (CheckoutId,) => InvoiceRow =
        "SELECT company, tax_code, address, email FROM orders_invoice WHERE checkout_id = $1";
    FORGET: (Instant,) => () = "DELETE FROM orders_invoice WHERE asked_at < $1";
}
