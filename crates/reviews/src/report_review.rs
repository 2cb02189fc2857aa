//! A reader says that something is wrong with a review.
use db::Tx;
use kernel::{Ctx, Error, Id, Result};
use sha2::{Digest, Sha256};

use crate::events::Reported;
use crate::review::ReviewState;
use crate::store::{self, moderation};
use crate::{ReviewId, ReviewReportId};

/// Reports of one browser in a day, and open ones of one review: more say nothing new.
const OF_BROWSER: i64 = 5;
const OF_REVIEW: i64 = 20;
/// Seconds after which an answered report goes: a year.
const KEPT: i64 = 365 * 86_400;

kernel::stored_enum! {
    /// What is wrong.
    pub enum ReportReason {
        Untrue = "untrue",
        Insult = "insult",
        /// A name, a number or a face of somebody.
        Personal = "personal",
        Advertising = "advertising",
        /// Not about these goods.
        OffTopic = "off-topic",
        Other = "other",
    }
}

/// A reader's report.
#[derive(Debug, Clone)]
pub struct NewReport {
    pub review: ReviewId,
    pub reason: ReportReason,
    pub said: String,
    /// The random cookie of the browser.
    pub browser: String,
}

/// Takes a report of a review that is shown. A second one of the same browser changes nothing.
///
/// # Errors
/// [`Error::NotFound`] for what nobody may see; [`Error::Conflict`] when this browser has reported enough for a day.
pub async fn report_review(tx: &mut Tx, ctx: &Ctx, new: &NewReport) -> Result<()> {
    // The lock: so that many at once are counted one after another.
    tx.run_one(&store::LOCK, (new.review,)).await?;
    if tx.one(&store::BY_ID, (new.review,)).await?.state != ReviewState::Shown {
        return Err(Error::NotFound);
    }
    let browser = Sha256::digest(new.browser.as_bytes()).to_vec();
    let since = ctx.now().plus_seconds(-86_400);
    if tx.one(&moderation::REPORTS_OF_BROWSER, (browser.clone(), since)).await?.0 >= OF_BROWSER {
        return Err(Error::conflict("report-enough"));
    }
    if tx.one(&moderation::OPEN_REPORTS, (new.review,)).await?.0 >= OF_REVIEW {
        return Ok(());
    }
    let id: ReviewReportId = ctx.new_id();
    let row = (id, new.review, new.reason.key().to_owned(), new.said.clone(), browser, ctx.now());
    if tx.run(&moderation::REPORT, row).await? == 0 {
        return Ok(());
    }
    tx.run(&moderation::ATTENTION, (new.review,)).await?;
    tx.tell(ctx, Reported { report: id.uuid(), review: new.review, reason: new.reason.key() }).await
}

/// Deletes reports a year after they were answered.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&moderation::FORGET_REPORTS, (ctx.now().plus_seconds(-KEPT),)).await
}
