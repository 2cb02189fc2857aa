//! What visitors report, and what authorities ask to be taken down.
use db::{Event, Tx};
use kernel::{Ctx, Error, Id, Instant, Result, Uuid};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::decide::from_own;
use super::gate::look_again;
use super::rules;
use crate::store::moderation as store;
use crate::{ProductId, ReportId, product};

/// Reports of one browser in a day, and open ones of one product: more say nothing new.
const OF_BROWSER: i64 = 5;
const OF_PRODUCT: i64 = 50;

/// A visitor's report.
#[derive(Debug, Clone)]
pub struct NewReport {
    pub slug: String,
    /// One of the reasons of `moderation.toml`.
    pub reason: String,
    pub said: String,
    /// The random cookie of the browser.
    pub browser: String,
}

/// An authority's request to take a product down.
#[derive(Debug, Clone)]
pub struct NewRequest {
    pub slug: String,
    /// Whose, with the number of the document.
    pub authority: String,
    pub said: String,
    /// When it arrived: the hours count from then.
    pub received_at: Instant,
}

#[derive(Serialize)]
struct Reported {
    report: ReportId,
    product: ProductId,
    reason: String,
    authority: Option<String>,
    due: Option<String>,
}

impl Event for Reported {
    const TOPIC: &'static str = "catalogue.report.made.v1";
    fn key(&self) -> Uuid {
        self.report.uuid()
    }
}

/// Takes a report of a product that is shown. A second one of the same browser about the same product changes nothing.
///
/// # Errors
/// [`Error::Conflict`] when this browser has reported enough for a day; [`Error::Invalid`] for an unknown reason.
pub async fn report_product(tx: &mut Tx, ctx: &Ctx, new: &NewReport) -> Result<()> {
    if !rules().report.iter().any(|reason| reason.key == new.reason) {
        return Err(Error::field("reason", "error-choice"));
    }
    let product = product(tx, &new.slug).await?;
    let browser = Sha256::digest(new.browser.as_bytes()).to_vec();
    let since = ctx.now().plus_seconds(-86_400);
    // The lock: so that many at once are counted one after another.
    tx.run_one(&crate::store::product::LOCK, (product.id,)).await?;
    if tx.one(&store::REPORTS_OF_BROWSER, (browser.clone(), since)).await?.0 >= OF_BROWSER {
        return Err(Error::conflict("report-enough"));
    }
    if tx.one(&store::OPEN_REPORTS, (product.id,)).await?.0 >= OF_PRODUCT {
        return Ok(());
    }
    let id: ReportId = ctx.new_id();
    let row = (id, product.id, new.reason.clone(), new.said.clone(), browser, None, None, ctx.now());
    if tx.run(&store::REPORT, row).await? == 0 {
        return Ok(());
    }
    look_again(tx, product.id).await?;
    let reason = new.reason.clone();
    tx.tell(ctx, Reported { report: id, product: product.id, reason, authority: None, due: None }).await
}

/// Enters what an authority asks; its clock runs from when the request arrived.
///
/// # Errors
/// [`Error::Invalid`] on `received_day` when that lies ahead; [`Error::NotFound`] outside the official's locality.
pub async fn request_take_down(tx: &mut Tx, ctx: &Ctx, new: &NewRequest) -> Result<()> {
    if new.received_at > ctx.now() {
        return Err(Error::field("received_day", "request-ahead"));
    }
    let subject = tx.one(&store::SUBJECT, (new.slug.clone(),)).await?;
    from_own(ctx, subject.commune.as_deref(), subject.organisation_id)?;
    let id: ReportId = ctx.new_id();
    let due = new.received_at.plus_seconds(rules().hours * 3_600);
    let browser = Sha256::digest(ctx.new_token().as_bytes()).to_vec();
    let (reason, authority) = ("authority".to_owned(), Some(new.authority.clone()));
    let row =
        (id, subject.id, reason.clone(), new.said.clone(), browser, authority.clone(), Some(due), ctx.now());
    tx.run(&store::REPORT, row).await?;
    look_again(tx, subject.id).await?;
    tx.tell(ctx, Reported { report: id, product: subject.id, reason, authority, due: Some(due.iso()) }).await
}

/// Deletes visitors' reports a year after they were answered.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&store::FORGET_REPORTS, (ctx.now().plus_seconds(-365 * 86_400),)).await
}
