//! Moderators: opening what was reported, with a reason, and deciding.
use db::Tx;
use kernel::{Ctx, Error, Result};

use crate::TalkReportId;
use crate::conversation::account;
use crate::events::{Decided, Opened};
use crate::store::report::ReportRow;
use crate::store::{self, report};

/// For how long a conversation stays open to who opened it, in seconds.
const OPEN_FOR: i64 = 86_400;

/// What becomes of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is wrong.
    Dismiss,
    /// Nobody writes in the conversation any more.
    Close,
}

impl Verdict {
    fn key(self) -> &'static str {
        match self {
            Self::Dismiss => "dismissed",
            Self::Close => "closed",
        }
    }
}

/// Opens a reported conversation for an official, for a day. The reason stands in the audit trail.
///
/// # Errors
/// [`Error::Invalid`] on `reason` without one; [`Error::Conflict`] about the own booth.
pub async fn open_report(tx: &mut Tx, ctx: &Ctx, (id, reason): &(TalkReportId, String)) -> Result<()> {
    let row = theirs(tx, ctx, *id, reason).await?;
    let until = ctx.now().plus_seconds(OPEN_FOR);
    tx.run(&report::OPEN, (*id, account(ctx)?, until)).await?;
    let (conversation, reason) = (row.conversation_id, reason.clone());
    tx.tell(ctx, Opened { report: *id, conversation, until: until.iso(), reason }).await
}

/// Decides about a report that the official has opened.
///
/// # Errors
/// [`Error::Invalid`] on `reason` without one; [`Error::Conflict`] when it was decided before, is about the own booth, or
/// was never opened: nobody decides about what they have not read.
pub async fn decide_report(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, verdict, reason): &(TalkReportId, Verdict, String),
) -> Result<()> {
    let row = theirs(tx, ctx, *id, reason).await?;
    let opened = tx.optional(&report::OPEN_UNTIL, (*id, account(ctx)?, ctx.now())).await?;
    if opened.is_none() {
        return Err(Error::conflict("talk-not-opened"));
    }
    let args = (ctx.now(), verdict.key().to_owned(), reason.clone(), *id);
    if tx.run(&report::DECIDE, args).await? == 0 {
        return Err(Error::conflict("moderation-meanwhile"));
    }
    if *verdict == Verdict::Close {
        tx.run(&store::CLOSE, (ctx.now(), row.conversation_id)).await?;
    }
    let (conversation, verdict, reason) = (row.conversation_id, verdict.key(), reason.clone());
    tx.tell(ctx, Decided { report: *id, conversation, verdict, reason }).await
}

/// A report that is not about the official's own booth, with a reason to look into it.
async fn theirs(tx: &mut Tx, ctx: &Ctx, id: TalkReportId, reason: &str) -> Result<ReportRow> {
    let row = tx.one(&report::BY_ID, (id,)).await?;
    let conversation = tx.one(&store::BY_ID, (row.conversation_id,)).await?;
    let own = ctx.actor.organisations().contains(&conversation.organisation_id)
        || ctx.actor.account() == Some(conversation.account_id);
    if own {
        return Err(Error::conflict("moderation-own"));
    }
    if reason.is_empty() {
        return Err(Error::field("reason", "error-required"));
    }
    Ok(row)
}
