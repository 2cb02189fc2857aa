//! Where a buyer's money is: held until the goods are there, passed on, or on its way back.
use askama::Template;
use db::Conn;
use kernel::{Id, Result};
use money::RefundRow;
use settlement::{SaleRow, SaleState};
use ui::{Html, T};

use crate::OrderRow;
use crate::order::{Payment, Status};

#[derive(Template)]
#[template(path = "buyers_money.html")]
struct Panel<'a> {
    t: &'a T,
    /// The key of the sentence that says where the money is; `None` where there is nothing to say.
    said: Option<&'static str>,
    /// When it is passed on by itself.
    due: String,
    refunds: Vec<RefundRow>,
}

/// For one order.
pub(super) async fn render(conn: &mut Conn, t: &T, order: &OrderRow) -> Result<Html> {
    let sale = settlement::sale_of(conn, order.id.uuid()).await?;
    let refunds = money::refunds_of(conn, order.id.uuid()).await?;
    let said = sale.as_ref().and_then(|sale| said(order, sale));
    let due = sale.and_then(|sale| sale.due_at).map(kernel::Instant::show).unwrap_or_default();
    Html::render(&Panel { t, said, due, refunds })
}

fn said(order: &OrderRow, sale: &SaleRow) -> Option<&'static str> {
    if order.payment == Payment::Cash || order.paid_at.is_none() {
        return None;
    }
    match sale.state {
        SaleState::Frozen => Some("money-is-frozen"),
        SaleState::Waiting => Some("money-is-waiting"),
        SaleState::Released => Some("money-is-released"),
        SaleState::Recorded if matches!(order.status, Status::Paid | Status::Shipped) => {
            Some("money-is-held")
        }
        SaleState::Recorded | SaleState::Reversed => None,
    }
}
