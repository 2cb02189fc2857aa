//! Goods of an order came back to the warehouse itself: a worker looks at them and receives them in one go.
use catalogue::VariantId;
use db::{Conn, Tx};
use kernel::{Code, Ctx, Result};
use orders::{Inspection, OrderRow, coming_back, note_inspection, order_by_code};

use crate::hold::hold;
use crate::receive::receive_delivery;
use crate::store::returned;
use crate::take_back::announce_return;
use crate::{Received, ReceivedLine, WarehouseId};

/// What a worker found of the goods of one order.
#[derive(Debug, Clone)]
pub struct ReceivedReturn {
    pub warehouse: WarehouseId,
    /// Of the order.
    pub order: Code,
    pub lines: Vec<ReceivedLine>,
    pub remark: Option<String>,
}

/// Notes what came back, good and scrapped; the good pieces lie in `RECEIVING` and are on sale again. Answers the code of
/// the delivery.
///
/// # Errors
/// [`kernel::Error::NotFound`] for an order of a booth whose goods are kept elsewhere; [`kernel::Error::Conflict`] when
/// nothing comes back of it, or somebody looked at it before; [`kernel::Error::Invalid`] on `found` when nothing is said or
/// more than was sent.
pub async fn receive_return(tx: &mut Tx, ctx: &Ctx, input: &ReceivedReturn) -> Result<Code> {
    hold(tx, ctx, input.warehouse).await?;
    let (order, booth) = tx.one(&returned::ORDER, (input.warehouse, input.order.clone())).await?;
    let came: Vec<_> = input.lines.iter().filter(|one| one.good + one.damaged > 0).copied().collect();
    let found = came.iter().map(|one| (one.variant, one.good, one.damaged)).collect();
    note_inspection(tx, ctx, &Inspection { mine: vec![booth], code: input.order.clone(), found }).await?;
    let goods: Vec<_> = came.iter().map(|one| (one.variant, one.good + one.damaged)).collect();
    let code = announce_return(tx, ctx, (input.warehouse, booth, order), &goods).await?;
    let (warehouse, remark) = (input.warehouse, input.remark.clone());
    let received = Received { warehouse, code: code.clone(), lines: came, remark };
    receive_delivery(tx, ctx, &received).await?;
    Ok(code)
}

/// An order of a booth whose goods the house keeps, with what may come back of it.
///
/// # Errors
/// As [`receive_return`].
pub(crate) async fn expected(
    conn: &mut Conn,
    warehouse: WarehouseId,
    code: &Code,
) -> Result<(OrderRow, Vec<(VariantId, i64)>)> {
    let (_, booth) = conn.one(&returned::ORDER, (warehouse, code.clone())).await?;
    let order = order_by_code(conn, &[booth], code).await?;
    let goods = coming_back(conn, &order).await?;
    Ok((order, goods))
}
