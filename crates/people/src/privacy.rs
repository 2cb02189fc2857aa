//! Personal data (Law 91/2025/QH15): consents, each by itself, not ticked beforehand and withdrawable; requests to see,
//! mend, take or erase one's data, with a clock; the register of breaches with its 72 hours.
use std::sync::OnceLock;

use db::{Event, Tx};
use kernel::{AccountId, Code, Ctx, Error, Id, Instant, Result, Text, Uuid, WorkCalendar};
use serde::{Deserialize, Serialize};

use crate::store::privacy as store;

const FILE: &str = include_str!("../../../data/people/consents.toml");

/// Something a person may allow or not.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    pub key: String,
    /// Grows with the wording: who agreed to an earlier one is asked again.
    pub version: i64,
    pub name: Text,
    pub more: Text,
}

#[derive(Deserialize)]
struct File {
    purpose: Vec<Purpose>,
}

/// The purposes that ask for a consent; a test reads the file.
pub fn purposes() -> &'static [Purpose] {
    static ALL: OnceLock<Vec<Purpose>> = OnceLock::new();
    ALL.get_or_init(|| toml::from_str::<File>(FILE).map(|file| file.purpose).unwrap_or_default())
}

kernel::stored_enum! {
    /// What a person asks about their data.
    pub enum RequestKind {
        Access = "access",
        Correct = "correct",
        Erase = "erase",
    }
}

kernel::stored_enum! {
    pub enum RequestState {
        Asked = "asked",
        Done = "done",
        Refused = "refused",
    }
}

#[derive(Serialize)]
struct ConsentChanged {
    account: AccountId,
    purpose: String,
    version: i64,
    given: bool,
}

impl Event for ConsentChanged {
    const TOPIC: &'static str = "people.consent.changed.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

#[derive(Serialize)]
struct DataRequested {
    request: Uuid,
    account: AccountId,
    kind: &'static str,
    due: String,
}

impl Event for DataRequested {
    const TOPIC: &'static str = "people.data.requested.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

#[derive(Serialize)]
struct DataAnswered {
    request: Uuid,
    state: &'static str,
    #[serde(skip)]
    answer: String,
}

impl Event for DataAnswered {
    const TOPIC: &'static str = "people.data.answered.v1";
    fn key(&self) -> Uuid {
        self.request
    }
    fn reason(&self) -> Option<String> {
        Some(self.answer.clone())
    }
}

#[derive(Serialize)]
struct BreachRecorded {
    breach: Uuid,
    due: String,
}

impl Event for BreachRecorded {
    const TOPIC: &'static str = "people.breach.recorded.v1";
    fn key(&self) -> Uuid {
        self.breach
    }
}

#[derive(Serialize)]
struct BreachNotified {
    breach: Uuid,
    late: bool,
}

impl Event for BreachNotified {
    const TOPIC: &'static str = "people.breach.notified.v1";
    fn key(&self) -> Uuid {
        self.breach
    }
}

/// Gives or withdraws one consent.
///
/// # Errors
/// [`Error::NotFound`] for a purpose that is none.
pub async fn set_consent(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, key, given): &(AccountId, String, bool),
) -> Result<()> {
    let purpose = purposes().iter().find(|purpose| purpose.key == *key).ok_or(Error::NotFound)?;
    let changed = if *given {
        let id = ctx.new_id::<AccountId>().uuid();
        tx.run(&store::GIVE_CONSENT, (id, *account, key.clone(), purpose.version, ctx.now())).await?
    } else {
        tx.run(&store::WITHDRAW_CONSENT, (ctx.now(), *account, key.clone())).await?
    };
    if changed == 0 {
        return Ok(());
    }
    let (purpose, version) = (key.clone(), purpose.version);
    tx.tell(ctx, ConsentChanged { account: *account, purpose, version, given: *given }).await
}

/// A request about one's data.
#[derive(Debug, Clone)]
pub struct NewDataRequest {
    pub account: AccountId,
    pub kind: RequestKind,
    pub detail: String,
    /// Working days to answer, by the law of today.
    pub working_days: i64,
}

/// Asks about one's data; the clock begins.
pub async fn request_data(tx: &mut Tx, ctx: &Ctx, new: &NewDataRequest) -> Result<Code> {
    let (id, code) = (ctx.new_id::<AccountId>().uuid(), ctx.new_code());
    let due = WorkCalendar::shipped().after(ctx.now().day(), new.working_days);
    let NewDataRequest { account, kind, detail, .. } = new.clone();
    tx.run(&store::ASK, (id, code.clone(), account, kind, detail, RequestState::Asked, ctx.now(), due))
        .await?;
    tx.tell(ctx, DataRequested { request: id, account, kind: kind.key(), due: due.iso() }).await?;
    Ok(code)
}

/// Answers a request; an erasure that is granted is carried out in the same transaction.
///
/// # Errors
/// [`Error::Conflict`] when it was answered before; [`Error::Invalid`] without a word to the person.
pub async fn answer_data_request(
    tx: &mut Tx,
    ctx: &Ctx,
    (code, granted, answer): &(Code, bool, String),
) -> Result<Option<AccountId>> {
    if answer.is_empty() {
        return Err(Error::field("answer", "privacy-answer-empty"));
    }
    let request = tx.one(&store::REQUEST, (code.clone(),)).await?;
    let state = if *granted { RequestState::Done } else { RequestState::Refused };
    let args = (state, answer.clone(), ctx.now(), ctx.actor.account(), request.id);
    if tx.run(&store::ANSWER, args).await? == 0 {
        return Err(Error::conflict("privacy-answered"));
    }
    tx.tell(ctx, DataAnswered { request: request.id, state: state.key(), answer: answer.clone() }).await?;
    Ok((*granted && request.kind == RequestKind::Erase).then_some(request.account_id))
}

/// A breach to be recorded.
#[derive(Debug, Clone)]
pub struct NewBreach {
    pub title: String,
    pub description: String,
    pub measures: String,
    /// How many persons, as far as known.
    pub affected: Option<i64>,
    pub noticed_at: Instant,
    /// Hours in which it must be notified, by the law of today.
    pub hours: i64,
}

/// Records a breach; its clock began when it was noticed.
///
/// # Errors
/// [`Error::Invalid`] for a moment to come.
pub async fn record_breach(tx: &mut Tx, ctx: &Ctx, new: &NewBreach) -> Result<Code> {
    if new.noticed_at > ctx.now() {
        return Err(Error::field("noticed", "roster-from-wrong"));
    }
    let (id, code) = (ctx.new_id::<AccountId>().uuid(), ctx.new_code());
    let due = new.noticed_at.plus_seconds(new.hours * 3_600);
    let NewBreach { title, description, measures, affected, noticed_at, .. } = new.clone();
    let args =
        (id, code.clone(), title, description, measures, affected, noticed_at, due, ctx.actor.account());
    tx.run(&store::INSERT_BREACH, args).await?;
    tx.tell(ctx, BreachRecorded { breach: id, due: due.iso() }).await?;
    Ok(code)
}

/// The authority was notified.
///
/// # Errors
/// [`Error::Conflict`] when that was recorded before; [`Error::Invalid`] without saying how.
pub async fn notify_breach(tx: &mut Tx, ctx: &Ctx, (code, how): &(Code, String)) -> Result<()> {
    if how.is_empty() {
        return Err(Error::field("how", "privacy-how-empty"));
    }
    let breach = tx.one(&store::BREACH, (code.clone(),)).await?;
    if tx.run(&store::NOTIFY_BREACH, (ctx.now(), how.clone(), breach.id)).await? == 0 {
        return Err(Error::conflict("privacy-notified"));
    }
    tx.tell(ctx, BreachNotified { breach: breach.id, late: ctx.now() > breach.due_at }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_is_told_in_both_languages() {
        let file: File = toml::from_str(FILE).unwrap();
        assert!(file.purpose.len() >= 3);
        assert!(file.purpose.iter().all(|p| p.name.en.is_some() && p.more.en.is_some() && p.version > 0));
    }
}
