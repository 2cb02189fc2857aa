//! A side shows a conversation to moderators.
use db::Tx;
use kernel::{Ctx, Result};

use crate::events::Reported;
use crate::store::report as store;
use crate::{ConversationId, Side, TalkReportId};

kernel::stored_enum! {
    /// What is wrong.
    pub enum ReportReason {
        Insult = "insult",
        Fraud = "fraud",
        /// Asks for money or dealings outside the market.
        Outside = "outside",
        Advertising = "advertising",
        Forbidden = "forbidden",
        Other = "other",
    }
}

/// Reports a conversation. While a report of that side is open, another changes nothing.
pub async fn report_conversation(
    tx: &mut Tx,
    ctx: &Ctx,
    (conversation, side, reason, said): &(ConversationId, Side, ReportReason, String),
) -> Result<()> {
    let id: TalkReportId = ctx.new_id();
    let row =
        (id, *conversation, *side, ctx.actor.account(), reason.key().to_owned(), said.clone(), ctx.now());
    if tx.run(&store::REPORT, row).await? == 0 {
        return Ok(());
    }
    let (side, reason) = (side.key(), reason.key());
    tx.tell(ctx, Reported { report: id, conversation: *conversation, side, reason }).await
}
