//! Who may enter a warehouse.
use db::Conn;
use kernel::{Actor, Ctx, Error, Result, Role};

use crate::store::{warehouse, worker};
use crate::{WarehouseId, WarehouseRow};

/// A warehouse, for those who work there, for operators and for the program itself.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub(crate) async fn at_work(conn: &mut Conn, ctx: &Ctx, id: WarehouseId) -> Result<WarehouseRow> {
    let row = conn.one(&warehouse::BY_ID, (id,)).await?;
    if matches!(ctx.actor, Actor::System(_)) || ctx.actor.has(Role::Operator) {
        return Ok(row);
    }
    let account = ctx.actor.account().ok_or(Error::NotFound)?;
    let (works,) = conn.one(&worker::WORKS, (id, account)).await?;
    if works > 0 && row.ended_at.is_none() { Ok(row) } else { Err(Error::NotFound) }
}
