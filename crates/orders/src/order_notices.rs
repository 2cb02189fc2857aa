//! Who is told what of an order: its buyer, where there is an account, and those who look after orders at its booth.
use db::Tx;
use kernel::{AccountId, BoothId, Code, Ctx, Dong, Result, Text};
use notices::{Kind, Notice, Wording, tell};

use crate::OrderId;
use crate::order::{Payment, Status};

db::row! {
    /// What notices say of an order.
    struct AboutRow {
        code: Code,
        booth_id: BoothId,
        booth_name: Text,
        payment: Payment,
        total: Dong,
        account_id: Option<AccountId>,
        token: String,
    }
}

db::sql! {
    ABOUT: (OrderId,) => AboutRow =
        "SELECT o.code AS code, o.booth_id AS booth_id, b.name AS booth_name, o.payment AS payment, o.total AS total,
             c.account_id AS account_id, c.token AS token
         FROM orders_order o JOIN orders_checkout c ON c.id = o.checkout_id JOIN booths_booth b ON b.id = o.booth_id
         WHERE o.id = $1";
}

/// Tells of an order that stands at `status` now and stood at `from` before; at the same where it is new.
pub(crate) async fn tell_of(
    tx: &mut Tx,
    ctx: &Ctx,
    (order, from, status): (OrderId, Status, Status),
) -> Result<()> {
    let about = tx.one(&ABOUT, (order,)).await?;
    if let Some(buyer) = about.account_id {
        tell(tx, ctx, &to_buyer(&about, buyer, order, status)).await?;
    }
    let Some(words) = for_booth(from, status) else { return Ok(()) };
    for account in booths::who_looks_after_orders(tx, about.booth_id).await? {
        // Nobody is told what they did themselves.
        if ctx.actor.account() != Some(account) {
            tell(tx, ctx, &to_booth(&about, account, order, words)).await?;
        }
    }
    Ok(())
}

fn said(words: Wording, about: &AboutRow) -> Wording {
    words.with("code", about.code.as_str()).with("total", about.total).with_text("booth", &about.booth_name)
}

fn to_buyer(about: &AboutRow, to: AccountId, order: OrderId, status: Status) -> Notice {
    let (kind, title, body) = match status {
        Status::AwaitingPayment => {
            (Kind::OrderPlaced, Wording::new("told-placed"), Wording::new("told-placed-transfer"))
        }
        Status::Placed => (Kind::OrderPlaced, Wording::new("told-placed"), Wording::new("told-placed-cash")),
        Status::Paid => (Kind::OrderPaid, Wording::new("told-paid"), Wording::new("told-paid-more")),
        Status::Shipped => (Kind::OrderShipped, Wording::new("told-shipped"), shipped(about.payment)),
        Status::Delivered => {
            (Kind::OrderDelivered, Wording::new("told-delivered"), Wording::new("told-delivered-more"))
        }
        Status::Cancelled => {
            (Kind::OrderCancelled, Wording::new("told-cancelled"), Wording::new("told-cancelled-more"))
        }
        Status::Expired => {
            (Kind::OrderExpired, Wording::new("told-expired"), Wording::new("told-expired-more"))
        }
    };
    Notice {
        to,
        kind,
        title: said(title, about),
        body: said(body, about),
        link: format!("/checkouts/{}", about.token),
        key: format!("order:{order}:{}", status.key()),
    }
}

fn shipped(payment: Payment) -> Wording {
    match payment {
        Payment::VietQr => Wording::new("told-shipped-paid"),
        Payment::Cash => Wording::new("told-shipped-cash"),
    }
}

/// A booth hears of an order once it is to be packed, and when one it had heard of is called off.
fn for_booth(from: Status, status: Status) -> Option<(&'static str, &'static str)> {
    match (from, status) {
        (_, Status::Placed | Status::Paid) => Some(("told-booth-new", "told-booth-new-more")),
        (Status::Placed | Status::Paid, Status::Cancelled) => {
            Some(("told-booth-cancelled", "told-booth-cancelled-more"))
        }
        _ => None,
    }
}

fn to_booth(about: &AboutRow, to: AccountId, order: OrderId, words: (&'static str, &'static str)) -> Notice {
    let (title, body) = words;
    Notice {
        to,
        kind: Kind::BoothOrder,
        title: said(Wording::new(title), about),
        body: said(Wording::new(body), about),
        link: format!("/desk/orders/{}", about.code),
        key: format!("booth-order:{order}:{title}"),
    }
}
