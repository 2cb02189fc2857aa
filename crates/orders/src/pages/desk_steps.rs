//! Further steps of one order at the desk.
use kernel::{Error, Result};
use ui::{Req, Response, see_other};

use super::desk_order::{back, mine};
use crate::PAYABLE;
use crate::order::EndReason;
use crate::pay_at_counter::pay_at_counter;
use crate::returns::dispute_by_seller;
use crate::undelivered::give_up_order;

/// The parcel is back, or nowhere.
pub(crate) async fn give_up(req: Req) -> Result<Response> {
    let (booths, code) = mine(&req, booths::Duty::Orders).await?;
    let reason = EndReason::from_key(req.form().value("reason"));
    let reason = reason.filter(|reason| matches!(reason, EndReason::Undelivered | EndReason::Lost));
    let reason = reason.ok_or_else(|| Error::conflict("order-give-up-reason"))?;
    let to = back(&code);
    req.app
        .db
        .write(&req.ctx, (booths, code, reason), |tx, ctx, input| Box::pin(give_up_order(tx, ctx, input)))
        .await?;
    see_other(&to)
}

/// The seller asks an official to decide about goods that do not come back.
pub(crate) async fn dispute(req: Req) -> Result<Response> {
    let (booths, code) = mine(&req, booths::Duty::Orders).await?;
    let mut form = req.form();
    let words = form.text("dispute", 1_000);
    if form.finish().is_err() {
        return Err(Error::conflict("return-words-missing"));
    }
    let to = back(&code);
    let input = (booths, code, words);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(dispute_by_seller(tx, ctx, input))).await?;
    see_other(&to)
}

/// The buyer pays in cash at the booth's counter what awaits a transfer.
pub(crate) async fn counter(req: Req) -> Result<Response> {
    let (booths, code) = mine(&req, booths::Duty::Orders).await?;
    let to = back(&code);
    let owner = req.app.payable(PAYABLE).ok_or(Error::NotFound)?;
    let input = (booths, code, owner);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(pay_at_counter(tx, ctx, input))).await?;
    see_other(&to)
}
