//! The roster of officials by duty and rank: the denominator of the training targets, and which locality has its officer.
use db::{Change, Event, Tx};
use kernel::{AccountId, Ctx, Day, Error, Id, Result, Uuid, sort_key};
use serde::Serialize;

use crate::store::office as store;
pub use crate::store::office::OfficialRow;

/// The last day of what has no end yet.
pub(crate) const FOREVER: &str = "9999-12-31";

kernel::stored_enum! {
    /// What an official is in charge of; the plans set targets for each.
    pub enum Duty {
        ECommerce = "e-commerce",
        Economy = "economy",
        Inspection = "inspection",
    }
}

kernel::stored_enum! {
    pub enum Rank {
        Leader = "leader",
        Head = "head",
        Specialist = "specialist",
    }
}

/// An official to be entered.
#[derive(Debug, Clone)]
pub struct NewOfficial {
    pub name: String,
    pub agency: String,
    pub duty: Duty,
    pub rank: Rank,
    /// The locality; none for the province.
    pub commune: Option<String>,
    pub account: Option<AccountId>,
    pub from: Day,
}

#[derive(Serialize)]
struct OfficialEntered {
    official: Uuid,
    duty: &'static str,
    rank: &'static str,
    commune: Option<String>,
    account: Option<AccountId>,
    #[serde(skip)]
    name: String,
}

impl Event for OfficialEntered {
    const TOPIC: &'static str = "people.official.entered.v1";
    fn key(&self) -> Uuid {
        self.official
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name.clone())]
    }
}

#[derive(Serialize)]
struct OfficialLinked {
    official: Uuid,
    #[serde(skip)]
    before: Option<AccountId>,
    #[serde(skip)]
    after: AccountId,
}

impl Event for OfficialLinked {
    const TOPIC: &'static str = "people.official.linked.v1";
    fn key(&self) -> Uuid {
        self.official
    }
    fn changes(&self) -> Vec<Change> {
        let before = self.before.map(|id| id.to_string()).unwrap_or_default();
        vec![Change { field: "account", before, after: self.after.to_string(), personal: false }]
    }
}

#[derive(Serialize)]
struct OfficialEnded {
    official: Uuid,
    #[serde(skip)]
    reason: String,
}

impl Event for OfficialEnded {
    const TOPIC: &'static str = "people.official.ended.v1";
    fn key(&self) -> Uuid {
        self.official
    }
    fn reason(&self) -> Option<String> {
        (!self.reason.is_empty()).then(|| self.reason.clone())
    }
}

/// Enters an official.
///
/// # Errors
/// [`Error::NotFound`] outside the actor's locality; [`Error::Invalid`] for a day to come.
pub async fn enter_official(tx: &mut Tx, ctx: &Ctx, new: &NewOfficial) -> Result<Uuid> {
    ctx.actor.locality().require(new.commune.as_deref())?;
    if new.from > ctx.now().day() {
        return Err(Error::field("from", "roster-from-wrong"));
    }
    let id = ctx.new_id::<AccountId>().uuid();
    let NewOfficial { name, agency, duty, rank, commune, account, from } = new.clone();
    let key = sort_key(&name);
    let args =
        (id, name.clone(), key, agency, duty, rank, commune.clone(), account, from, FOREVER.to_owned());
    tx.run(&store::INSERT_OFFICIAL, args).await?;
    let told = OfficialEntered { official: id, duty: duty.key(), rank: rank.key(), commune, account, name };
    tx.tell(ctx, told).await?;
    Ok(id)
}

/// The account with which an official signs in. It gives no role: that is what an invitation does.
///
/// # Errors
/// [`Error::NotFound`] outside the actor's locality, or when the duty has ended.
pub async fn link_official(tx: &mut Tx, ctx: &Ctx, (id, account): &(Uuid, AccountId)) -> Result<()> {
    let known = tx.one(&store::OFFICIAL, (*id,)).await?;
    ctx.actor.locality().require(known.commune.as_deref())?;
    if known.account_id == Some(*account) {
        return Ok(());
    }
    tx.run_one(&store::LINK_OFFICIAL, (*account, *id, FOREVER.to_owned())).await?;
    tx.tell(ctx, OfficialLinked { official: *id, before: known.account_id, after: *account }).await
}

/// An official no longer has the duty, from today.
///
/// # Errors
/// [`Error::NotFound`] outside the actor's locality, or when it ended before.
pub async fn end_official(tx: &mut Tx, ctx: &Ctx, (id, reason): &(Uuid, String)) -> Result<()> {
    let known = tx.one(&store::OFFICIAL, (*id,)).await?;
    ctx.actor.locality().require(known.commune.as_deref())?;
    tx.run_one(&store::END_OFFICIAL, (ctx.now().day(), *id, FOREVER.to_owned())).await?;
    tx.tell(ctx, OfficialEnded { official: *id, reason: reason.clone() }).await
}
