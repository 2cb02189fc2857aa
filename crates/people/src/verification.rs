//! How a person's identity is known. Sellers must be electronically identified (Law 122/2025/QH15 article 17, Decree
//! 320/2026/NĐ-CP as press reports quote it): new accounts since 28 September 2026, old ones before 31 December 2026.
//!
//! Two things are kept apart everywhere: what the person *declares*, and what an *official* verified, who saw the
//! evidence. A declaration never counts as a verification.
use db::{Conn, Event, Tx};
use kernel::{AccountId, Ctx, Day, Error, Id, Result, Uuid};
use serde::Serialize;

use crate::store::office as store;
pub use crate::store::office::VerificationRow;

kernel::stored_enum! {
    /// What the person is identified by.
    pub enum Method {
        VneidOne = "vneid-1",
        VneidTwo = "vneid-2",
        IdentityCard = "identity-card",
        Passport = "passport",
        BusinessLicence = "business-licence",
    }
}

impl Method {
    /// The level of the electronic identity; none for papers.
    pub fn vneid_level(self) -> Option<i64> {
        match self {
            Self::VneidOne => Some(1),
            Self::VneidTwo => Some(2),
            Self::IdentityCard | Self::Passport | Self::BusinessLicence => None,
        }
    }
}

kernel::stored_enum! {
    /// Who says it.
    pub enum Standing {
        /// The person itself.
        Declared = "declared",
        /// An official who saw the evidence.
        Official = "official",
    }
}

#[derive(Serialize)]
struct IdentityDeclared {
    account: AccountId,
    method: &'static str,
    on: String,
    #[serde(skip)]
    evidence: String,
}

impl Event for IdentityDeclared {
    const TOPIC: &'static str = "people.identity.declared.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("evidence", self.evidence.clone())]
    }
}

#[derive(Serialize)]
struct IdentityVerified {
    account: AccountId,
    method: &'static str,
    verified_on: String,
    #[serde(skip)]
    evidence: String,
}

impl Event for IdentityVerified {
    const TOPIC: &'static str = "people.identity.verified.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("evidence", self.evidence.clone())]
    }
}

/// What is declared or verified.
#[derive(Debug, Clone)]
pub struct NewVerification {
    pub account: AccountId,
    pub method: Method,
    pub on: Day,
    /// What was seen: number of the confirmation, file.
    pub evidence: String,
}

/// A person says how it was identified; an official is to verify it.
///
/// # Errors
/// [`Error::Invalid`] without evidence or for a day to come; [`Error::Forbidden`] for somebody else.
pub async fn declare_identity(tx: &mut Tx, ctx: &Ctx, new: &NewVerification) -> Result<()> {
    if ctx.actor.account() != Some(new.account) {
        return Err(Error::Forbidden);
    }
    record(tx, ctx, new, Standing::Declared).await?;
    let NewVerification { account, method, on, evidence } = new.clone();
    tx.tell(ctx, IdentityDeclared { account, method: method.key(), on: on.iso(), evidence }).await
}

/// An official saw the evidence and verifies somebody's identity.
///
/// # Errors
/// [`Error::Invalid`] without evidence or for a day to come; [`Error::Forbidden`] for oneself.
pub async fn verify_identity(tx: &mut Tx, ctx: &Ctx, new: &NewVerification) -> Result<()> {
    if ctx.actor.account() == Some(new.account) {
        return Err(Error::Forbidden);
    }
    ctx.authorize(&crate::MANAGE)?;
    record(tx, ctx, new, Standing::Official).await?;
    let NewVerification { account, method, on, evidence } = new.clone();
    tx.tell(ctx, IdentityVerified { account, method: method.key(), verified_on: on.iso(), evidence }).await
}

async fn record(tx: &mut Tx, ctx: &Ctx, new: &NewVerification, standing: Standing) -> Result<()> {
    if new.evidence.is_empty() {
        return Err(Error::field("evidence", "verification-evidence"));
    }
    if new.on > ctx.now().day() {
        return Err(Error::field("on", "roster-from-wrong"));
    }
    let id = ctx.new_id::<AccountId>().uuid();
    let NewVerification { account, method, on, evidence } = new.clone();
    let args = (id, account, method, standing, on, evidence, ctx.actor.account(), ctx.now());
    tx.run(&store::INSERT_VERIFICATION, args).await.map(|_| ())
}

/// What is known of somebody's identity: the newest verification by an official, and the newest declaration.
#[derive(Debug, Default)]
pub struct Identified {
    pub official: Option<VerificationRow>,
    pub declared: Option<VerificationRow>,
}

impl Identified {
    /// `official` as soon as an official verified it, `declared` when only the person says so, else `none`.
    pub fn state(&self) -> &'static str {
        match (&self.official, &self.declared) {
            (Some(_), _) => "official",
            (None, Some(_)) => "declared",
            (None, None) => "none",
        }
    }
}

/// What is known of somebody's identity.
pub async fn identity_of(conn: &mut Conn, account: AccountId) -> Result<Identified> {
    let mut known = Identified::default();
    for row in conn.all(&store::VERIFICATIONS, (account,)).await? {
        let place = match row.standing {
            Standing::Official => &mut known.official,
            Standing::Declared => &mut known.declared,
        };
        place.get_or_insert(row);
    }
    Ok(known)
}
