//! Its people change a booth: what it says, its holidays, its end.
use db::{Change, Event, Tx};
use kernel::{BoothId, Ctx, Day, Error, Id, Result, Text, Uuid, sort_key};
use serde::Serialize;

use crate::BoothRow;
use crate::access::{require, require_owner};
use crate::booth::{BankAccount, parts};
use crate::moves::{Because, step};
use crate::open::BoothContent;
use crate::role::{Duty, StaffRole};
use crate::state::{BoothAction, BoothState};
use crate::store::booth as store;

#[derive(Serialize)]
struct BoothChanged {
    booth: BoothId,
    #[serde(skip)]
    changes: Vec<Change>,
}

impl Event for BoothChanged {
    const TOPIC: &'static str = "booths.booth.changed.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        self.changes.clone()
    }
}

/// A change of what a booth says.
#[derive(Debug, Clone)]
pub struct BoothChange {
    pub booth: BoothId,
    pub content: BoothContent,
}

/// Changes what a booth says.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's booth; [`Error::Forbidden`] without the duty; [`Error::Conflict`] for a closed
/// one; [`Error::Invalid`] where a delegate would move it out of the own commune.
pub async fn change_booth(tx: &mut Tx, ctx: &Ctx, change: &BoothChange) -> Result<()> {
    let (row, role) = require(tx, ctx, change.booth, Duty::Settings).await?;
    if role == StaffRole::Delegate && !ctx.actor.locality().covers(change.content.commune.as_deref()) {
        return Err(Error::field("commune", "error-choice"));
    }
    if row.state == BoothState::Closed {
        return Err(Error::conflict("booth-move-impossible"));
    }
    let BoothContent { name, story, commune, terms, policies } = change.content.clone();
    let changes = differences(&row, &change.content);
    let (folded, key) = (name.folded(), sort_key(&name.vi));
    let pick_up = terms.pick_up.is_some();
    let args = (
        name,
        folded,
        key,
        story,
        commune,
        terms.fee_near,
        terms.fee_far,
        terms.free_from,
        pick_up,
        terms.pick_up,
        policies.phone,
        policies.delivery,
        policies.returns,
        policies.hours,
        row.id,
    );
    tx.run_one(&store::CHANGE, args).await?;
    if changes.is_empty() {
        return Ok(());
    }
    tx.tell(ctx, BoothChanged { booth: row.id, changes }).await
}

/// What differs; telephone and the place of fetching are personal.
fn differences(row: &BoothRow, new: &BoothContent) -> Vec<Change> {
    let text = |text: &Text| text.vi.clone();
    let maybe = |text: &Option<String>| text.clone().unwrap_or_default();
    let fields = [
        ("name", text(&row.name), text(&new.name), false),
        ("story", text(&row.story), text(&new.story), false),
        ("commune", maybe(&row.commune), maybe(&new.commune), false),
        ("fee_near", row.fee_near.0.to_string(), new.terms.fee_near.0.to_string(), false),
        ("fee_far", row.fee_far.0.to_string(), new.terms.fee_far.0.to_string(), false),
        ("free_from", row.free_from.0.to_string(), new.terms.free_from.0.to_string(), false),
        ("pick_up_address", maybe(&row.terms().pick_up), maybe(&new.terms.pick_up), true),
        ("phone", maybe(&row.phone), maybe(&new.policies.phone), true),
        ("delivery_policy", text(&row.shipping_policy), text(&new.policies.delivery), false),
        ("return_policy", text(&row.return_policy), text(&new.policies.returns), false),
        ("hours", maybe(&row.hours), maybe(&new.policies.hours), false),
    ];
    let differ = fields.into_iter().filter(|(_, before, after, _)| before != after);
    differ.map(|(field, before, after, personal)| Change { field, before, after, personal }).collect()
}

/// Where a booth is paid; only its owners change it.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's booth; [`Error::Forbidden`] in a narrower role.
pub async fn set_bank_account(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, bank): &(BoothId, Option<BankAccount>),
) -> Result<()> {
    let row = require_owner(tx, ctx, *id).await?;
    let before = tx.one(&store::BANK, (row.id,)).await?;
    let (bin, account, holder) = parts(bank.clone());
    if before == (bin.clone(), account.clone(), holder.clone()) {
        return Ok(());
    }
    tx.run_one(&store::SET_BANK, (bin.clone(), account.clone(), holder, row.id)).await?;
    let shown = |bin: Option<String>, account: Option<String>| {
        format!("{} {}", bin.unwrap_or_default(), account.unwrap_or_default()).trim().to_owned()
    };
    let (before, after) = (shown(before.0, before.1), shown(bin, account));
    let changes = vec![Change { field: "bank_account", before, after, personal: true }];
    tx.tell(ctx, BoothChanged { booth: row.id, changes }).await
}

/// A holiday: what buyers are told, and when the booth is back.
#[derive(Debug, Clone)]
pub struct Holiday {
    pub booth: BoothId,
    pub back_on: Day,
    pub notice: Option<String>,
}

/// Pauses a booth: it is shown and sells nothing.
///
/// # Errors
/// [`Error::Invalid`] on `back_on` for a day that is not to come; otherwise as [`resume_booth`].
pub async fn pause_booth(tx: &mut Tx, ctx: &Ctx, holiday: &Holiday) -> Result<()> {
    let (row, _) = require(tx, ctx, holiday.booth, Duty::Settings).await?;
    if holiday.back_on <= ctx.now().day() {
        return Err(Error::field("back_on", "booth-back-on-past"));
    }
    let because = Because { why: holiday.notice.clone(), back_on: Some(holiday.back_on) };
    step(tx, ctx, &row, BoothAction::Pause, because).await.map(|_| ())
}

/// Ends a holiday.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's booth; [`Error::Forbidden`] without the duty; [`Error::Conflict`] when it is
/// not on holiday.
pub async fn resume_booth(tx: &mut Tx, ctx: &Ctx, id: &BoothId) -> Result<()> {
    let (row, _) = require(tx, ctx, *id, Duty::Settings).await?;
    step(tx, ctx, &row, BoothAction::Resume, Because::default()).await.map(|_| ())
}

/// Closes a booth for good; its orders stay.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's booth; [`Error::Forbidden`] for anybody but owners; [`Error::Conflict`] while
/// an official has suspended it.
pub async fn close_booth(tx: &mut Tx, ctx: &Ctx, id: &BoothId) -> Result<()> {
    let row = require_owner(tx, ctx, *id).await?;
    step(tx, ctx, &row, BoothAction::Close, Because::default()).await.map(|_| ())
}
