//! A moderator's decision, and the mail that tells the seller.
use db::{Event, Tx};
use kernel::{Ctx, Error, Id, Locale, Locality, OrganisationId, Result, Uuid};
use serde::Serialize;
use ui::{App, T};

use super::gate::{look_again, words_of};
use super::{Beside, hits};
use crate::store::moderation::{self as store, SubjectRow};
use crate::{ProductId, ProductRow, State, variants_of};

/// What a moderator decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is shown; what the rules found is let pass.
    Approve,
    /// It is not shown, or taken down.
    Refuse,
}

/// A mail to a seller, written in Vietnamese at the edge.
#[derive(Debug, Clone, Default)]
pub struct Letter {
    pub subject: String,
    pub body: String,
}

/// A decision about a product.
#[derive(Debug, Clone)]
pub struct Decision {
    pub slug: String,
    pub verdict: Verdict,
    /// Told to the seller; must be there where it is refused.
    pub reason: String,
    /// The version that the moderator has seen.
    pub version: i64,
    pub letter: Letter,
}

#[derive(Serialize)]
struct Moderated {
    product: ProductId,
    state: &'static str,
    #[serde(skip)]
    before: &'static str,
    #[serde(skip)]
    reason: String,
}

impl Event for Moderated {
    const TOPIC: &'static str = "catalogue.product.moderated.v1";
    fn key(&self) -> Uuid {
        self.product.uuid()
    }
    fn changes(&self) -> Vec<db::Change> {
        let (before, after) = (self.before.to_owned(), self.state.to_owned());
        vec![db::Change { field: "state", before, after, personal: false }]
    }
    fn reason(&self) -> Option<String> {
        (!self.reason.is_empty()).then(|| self.reason.clone())
    }
}

/// Decides about a product that lies in the official's locality. What was reported of it is answered with that.
///
/// # Errors
/// [`Error::Conflict`] when it was changed or decided since the official looked, or is the official's own;
/// [`Error::Invalid`] on `reason` when none is given for a refusal, or for leaving what an authority asks away.
pub async fn decide(tx: &mut Tx, ctx: &Ctx, decision: &Decision) -> Result<()> {
    let subject = tx.one(&store::SUBJECT, (decision.slug.clone(),)).await?;
    within(ctx, &subject)?;
    let asked = tx.all(&store::REPORTS, (subject.id,)).await?;
    let asked = asked.iter().any(|report| report.due_at.is_some() && report.answered_at.is_none());
    let refuse = decision.verdict == Verdict::Refuse;
    if decision.reason.is_empty() && (refuse || asked) {
        return Err(Error::field("reason", "error-required"));
    }
    let (state, reason) =
        if refuse { (State::Refused, Some(decision.reason.replace('#', ""))) } else { (State::Shown, None) };
    let passed = if refuse { String::new() } else { passed(tx, &subject).await? };
    let row = (state, reason, refuse, passed, subject.id, decision.version);
    if tx.run(&store::DECIDE, row).await? == 0 {
        return Err(Error::conflict("moderation-meanwhile"));
    }
    tx.run(&store::ANSWER_REPORTS, (ctx.now(), subject.id)).await?;
    look_again(tx, subject.id).await?;
    let (before, reason) = (subject.state.key(), decision.reason.clone());
    tx.tell(ctx, Moderated { product: subject.id, state: state.key(), before, reason }).await?;
    send(tx, ctx, subject.organisation_id, &decision.letter).await
}

/// What the rules find in the product as it is.
async fn passed(tx: &mut Tx, subject: &SubjectRow) -> Result<String> {
    let row: ProductRow = tx.one(&crate::store::product::BY_SLUG, (subject.slug.clone(),)).await?;
    let gate = tx.one(&store::GATE, (subject.id,)).await?;
    let prices = variants_of(tx, subject.id).await?.iter().map(|variant| variant.price).collect();
    let beside =
        Beside { prices, goods_group: gate.goods_group, declared: gate.declared, ..Beside::default() };
    Ok(hits(&words_of(&row), &beside).join("\n"))
}

fn within(ctx: &Ctx, subject: &SubjectRow) -> Result<()> {
    from_own(ctx, subject.commune.as_deref(), subject.organisation_id)
}

/// What lies elsewhere does not exist for an official; what is their own, somebody else decides.
pub(crate) fn from_own(ctx: &Ctx, commune: Option<&str>, organisation: OrganisationId) -> Result<()> {
    let locality: Locality = ctx.actor.locality();
    locality.require(commune)?;
    if ctx.actor.organisations().contains(&organisation) {
        return Err(Error::conflict("moderation-own"));
    }
    Ok(())
}

/// Puts the letter into the mail of everybody who sells for the organisation.
pub(crate) async fn send(tx: &mut Tx, ctx: &Ctx, to: OrganisationId, letter: &Letter) -> Result<()> {
    if letter.subject.is_empty() {
        return Ok(());
    }
    for (address,) in tx.all(&store::SELLERS, (to,)).await? {
        outside::queue_mail(tx, ctx, &address, &letter.subject, &letter.body).await?;
    }
    Ok(())
}

/// A letter about something with a name, in Vietnamese: subject and body are keys of texts that take `name`, `reason`
/// and `link`.
pub fn letter(app: &App, keys: (&str, &str), name: &str, reason: &str, path: &str) -> Letter {
    let link = format!("{}{path}", app.settings().base_url);
    let t = T::new(app.i18n.clone(), Locale::Vi);
    let t = t.with("name", name).with("reason", reason).with("link", link);
    Letter { subject: t.get(keys.0), body: t.get(keys.1) }
}
