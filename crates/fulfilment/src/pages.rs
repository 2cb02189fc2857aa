//! One file per page.
pub(crate) mod came_back;
pub(crate) mod count;
pub(crate) mod counts;
pub(crate) mod desk;
pub(crate) mod desk_delivery;
pub(crate) mod desk_delivery_new;
pub(crate) mod house;
pub(crate) mod lying;
pub(crate) mod manifest;
pub(crate) mod manifests;
pub(crate) mod mine;
pub(crate) mod office;
pub(crate) mod office_new;
pub(crate) mod office_one;
pub(crate) mod pack;
pub(crate) mod packs;
pub(crate) mod pick;
pub(crate) mod picks;
pub(crate) mod put_away;
pub(crate) mod put_back;
pub(crate) mod receipt;
pub(crate) mod receipts;
pub(crate) mod returns;

use kernel::{Code, Error, Result, Text};
use ui::{Form, Req, T};

use crate::access::at_work;
use crate::scan::label;
use crate::store::count::CountRow;
use crate::store::goods::LyingRow;
use crate::store::truth::TruthRow;
use crate::{ReceiptLineRow, WarehouseRow};

/// Rows on one page of a worker.
pub(crate) const MOST: i64 = 100;
/// Most pieces of one entry.
pub(crate) const MOST_PIECES: i64 = 100_000;

/// The warehouse in the address, for who works there.
pub(crate) async fn house(req: &Req) -> Result<WarehouseRow> {
    let id = req.param("id").parse()?;
    at_work(&mut req.reader().await?, &req.ctx, id).await
}

/// The code in the address.
pub(crate) fn code(req: &Req) -> Result<Code> {
    Code::parse(req.param("code")).map_err(|_| Error::NotFound)
}

/// Takes over what a use case refused, a state of the world beside `field`.
pub(crate) fn told(form: &mut Form, error: Error, field: &str) -> Result<()> {
    match error {
        Error::Conflict(message) => {
            form.error(field, message);
            Ok(())
        }
        other => form.absorb(other),
    }
}

/// A product with what tells its variant from the others.
pub(crate) fn full(t: &T, name: &Text, variant: &Text) -> String {
    let (name, variant) = (name.show(t.locale), variant.show(t.locale));
    if variant.is_empty() { name.to_owned() } else { format!("{name} – {variant}") }
}

/// What pages say of goods, whichever row they come from.
macro_rules! named {
    ($($row:ident),+) => {$(
        impl $row {
            pub(crate) fn full(&self, t: &T) -> String {
                full(t, &self.name, &self.variant)
            }

            pub(crate) fn label(&self) -> String {
                label(self.sku.as_ref(), self.gtin.as_ref(), self.variant_id)
            }
        }
    )+};
}

named!(LyingRow, CountRow, TruthRow, ReceiptLineRow);
