//! Warehouses: opened, changed and ended by operators.
use db::{Change, Conn, Event, Tx};
use kernel::{Ctx, Error, Id, Phone, Result, Uuid};
use serde::Serialize;

use crate::bins::{RECEIVING, add_bin};
use crate::events::WarehouseOpened;
use crate::store::warehouse as store;
use crate::{WarehouseId, WarehouseRow};

/// A warehouse as an operator describes it.
#[derive(Debug, Clone)]
pub struct NewWarehouse {
    pub name: String,
    /// Code of its commune.
    pub commune: String,
    pub address: String,
    pub phone: Phone,
}

#[derive(Serialize)]
struct WarehouseChanged {
    warehouse: WarehouseId,
    #[serde(skip)]
    before: WarehouseRow,
    #[serde(skip)]
    after: NewWarehouse,
}

impl Event for WarehouseChanged {
    const TOPIC: &'static str = "fulfilment.warehouse.changed.v1";
    fn key(&self) -> Uuid {
        self.warehouse.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        let (old, new) = (&self.before, &self.after);
        let fields = [
            ("name", &old.name, new.name.as_str()),
            ("commune", &old.commune, new.commune.as_str()),
            ("address", &old.address, new.address.as_str()),
            ("phone", &old.phone, new.phone.as_str()),
        ];
        let changed = fields.into_iter().filter(|(_, before, after)| before.as_str() != *after);
        changed
            .map(|(field, before, after)| Change {
                field,
                before: before.clone(),
                after: after.to_owned(),
                personal: false,
            })
            .collect()
    }
}

#[derive(Serialize)]
struct WarehouseEnded {
    warehouse: WarehouseId,
    #[serde(skip)]
    reason: String,
}

impl Event for WarehouseEnded {
    const TOPIC: &'static str = "fulfilment.warehouse.ended.v1";
    fn key(&self) -> Uuid {
        self.warehouse.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}

/// Opens a warehouse with the floor where goods arrive.
pub async fn open_warehouse(tx: &mut Tx, ctx: &Ctx, new: &NewWarehouse) -> Result<WarehouseId> {
    let id: WarehouseId = ctx.new_id();
    let NewWarehouse { name, commune, address, phone } = new.clone();
    let row = (id, name, commune.clone(), address, phone.as_str().to_owned(), ctx.now());
    tx.run(&store::INSERT, row).await?;
    add_bin(tx, ctx, id, RECEIVING, 0).await?;
    tx.tell(ctx, WarehouseOpened { warehouse: id, commune }).await?;
    Ok(id)
}

/// Changes what is said of a warehouse.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or it has ended.
pub async fn change_warehouse(tx: &mut Tx, ctx: &Ctx, (id, new): &(WarehouseId, NewWarehouse)) -> Result<()> {
    let before = warehouse(tx, *id).await?;
    let NewWarehouse { name, commune, address, phone } = new.clone();
    tx.run_one(&store::CHANGE, (name, commune, address, phone.as_str().to_owned(), *id)).await?;
    tx.tell(ctx, WarehouseChanged { warehouse: *id, before, after: new.clone() }).await
}

/// Ends a warehouse that keeps goods of nobody any more.
///
/// # Errors
/// [`Error::Conflict`] while a booth has its goods there.
pub async fn end_warehouse(tx: &mut Tx, ctx: &Ctx, (id, reason): &(WarehouseId, String)) -> Result<()> {
    warehouse(tx, *id).await?;
    tx.run_one(&store::LOCK, (*id,)).await?;
    if tx.run(&store::END, (ctx.now(), *id)).await? == 0 {
        return Err(Error::conflict("warehouse-keeps-goods"));
    }
    tx.tell(ctx, WarehouseEnded { warehouse: *id, reason: reason.clone() }).await
}

/// A warehouse by its id.
pub(crate) async fn warehouse(conn: &mut Conn, id: WarehouseId) -> Result<WarehouseRow> {
    conn.one(&store::BY_ID, (id,)).await
}
