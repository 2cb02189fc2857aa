//! How a person's identity was verified. Sellers must be electronically identified (Law 122/2025/QH15 article 17, Decree
//! 320/2026/NĐ-CP as press reports quote it): new accounts since 28 September 2026, old ones before 31 December 2026.
use db::{Event, Tx};
use kernel::{AccountId, Ctx, Day, Error, Id, Result, Uuid};
use serde::Serialize;

use crate::store::office as store;
pub use crate::store::office::VerificationRow;

kernel::stored_enum! {
    /// What the person was verified by.
    pub enum Method {
        VneidOne = "vneid-1",
        VneidTwo = "vneid-2",
        IdentityCard = "identity-card",
        Passport = "passport",
        BusinessLicence = "business-licence",
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

/// A verification to be recorded.
#[derive(Debug, Clone)]
pub struct NewVerification {
    pub account: AccountId,
    pub method: Method,
    pub on: Day,
    /// What was seen: number of the confirmation, file.
    pub evidence: String,
}

/// Records how somebody's identity was verified.
///
/// # Errors
/// [`Error::Invalid`] without evidence or for a day to come.
pub async fn record_verification(tx: &mut Tx, ctx: &Ctx, new: &NewVerification) -> Result<()> {
    if new.evidence.is_empty() {
        return Err(Error::field("evidence", "verification-evidence"));
    }
    if new.on > ctx.now().day() {
        return Err(Error::field("on", "roster-from-wrong"));
    }
    let id = ctx.new_id::<AccountId>().uuid();
    let NewVerification { account, method, on, evidence } = new.clone();
    let args = (id, account, method, on, evidence.clone(), ctx.actor.account(), ctx.now());
    tx.run(&store::INSERT_VERIFICATION, args).await?;
    tx.tell(ctx, IdentityVerified { account, method: method.key(), verified_on: on.iso(), evidence }).await
}
