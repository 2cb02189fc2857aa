//! Who is told what of goods that are given back.
use db::Tx;
use kernel::{AccountId, Ctx, Result};
use notices::{Kind, Notice, Wording, tell};

use crate::returns::ReturnState;
use crate::{OrderRow, store};

/// To whom it is news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Buyer,
    Booth,
}

/// Tells the other side where a request stands now.
pub(crate) async fn tell_of_return(
    tx: &mut Tx,
    ctx: &Ctx,
    (order, state, to): (&OrderRow, ReturnState, Told),
) -> Result<()> {
    match to {
        Told::Buyer => {
            let checkout = tx.one(&store::CHECKOUT, (order.checkout_id,)).await?;
            let Some(buyer) = checkout.account_id else { return Ok(()) };
            let link = format!("/checkouts/{}#part-{}", checkout.token, order.code);
            tell(tx, ctx, &notice(order, state, buyer, (Kind::OrderReturn, link))).await
        }
        Told::Booth => {
            for account in booths::who_looks_after_orders(tx, order.booth_id).await? {
                let link = format!("/desk/orders/{}", order.code);
                tell(tx, ctx, &notice(order, state, account, (Kind::BoothOrder, link))).await?;
            }
            Ok(())
        }
    }
}

fn notice(order: &OrderRow, state: ReturnState, to: AccountId, (kind, link): (Kind, String)) -> Notice {
    let body = match state {
        ReturnState::Asked => "told-return-asked",
        ReturnState::Accepted => "told-return-accepted",
        ReturnState::Declined => "told-return-declined",
        ReturnState::SentBack => "told-return-sent-back",
        ReturnState::Disputed => "told-return-disputed",
        ReturnState::Refunded => "told-return-refunded",
        ReturnState::Dismissed => "told-return-dismissed",
        ReturnState::Withdrawn => "told-return-withdrawn",
    };
    let said = |words: Wording| words.with("code", order.code.as_str()).with_text("booth", &order.booth_name);
    Notice {
        to,
        kind,
        title: said(Wording::new("told-return")),
        body: said(Wording::new(body)),
        link,
        key: format!("return:{}:{}:{}", order.id, state.key(), kind.key()),
    }
}
