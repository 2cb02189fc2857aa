//! Two entries of one business become one.
use db::{Event, Tx};
use kernel::{Code, Ctx, Error, Id, Result, Uuid};
use serde::Serialize;

use super::{rewrite, scope};
use crate::BusinessId;
use crate::facts::Status;
use crate::store::{business as store, channel, numbers};

#[derive(Serialize)]
struct BusinessMerged {
    business: BusinessId,
    into: BusinessId,
    #[serde(skip)]
    reason: String,
}

impl Event for BusinessMerged {
    const TOPIC: &'static str = "registry.business.merged.v1";
    fn key(&self) -> Uuid {
        self.business.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}

/// Merges a business that was entered twice into the other entry, which keeps its own facts and takes over channels,
/// notifications, turnover and, where it has none, the tax code.
///
/// # Errors
/// [`Error::Conflict`] when both have tax codes that differ, or the two are one entry.
pub async fn merge_business(
    tx: &mut Tx,
    ctx: &Ctx,
    (twin, into, reason): &(Code, Code, String),
) -> Result<()> {
    let today = ctx.now().day();
    let twin = tx.one(&store::BY_CODE, (twin.clone(), today, today)).await?;
    let into = tx.one(&store::BY_CODE, (into.clone(), today, today)).await?;
    if twin.id == into.id {
        return Err(Error::conflict("registry-merge-itself"));
    }
    if twin.status == Status::Merged || into.status == Status::Merged {
        return Err(Error::conflict("registry-merge-again"));
    }
    if let (Some(one), Some(other)) = (&twin.tax_code, &into.tax_code)
        && one != other
    {
        return Err(Error::conflict("registry-merge-tax-codes"));
    }
    scope(ctx, None, twin.commune.as_deref())?;
    scope(ctx, None, into.commune.as_deref())?;
    tx.run_one(&store::SET_MERGED, (into.id, twin.id)).await?;
    if let (Some(code), None) = (&twin.tax_code, &into.tax_code) {
        tx.run(&store::TAKE_TAX_CODE, (twin.id,)).await?;
        tx.run(&store::SET_TAX_CODE, (code.clone(), into.id)).await?;
    }
    if let (Some(organisation), None) = (twin.organisation_id, into.organisation_id) {
        tx.run(&store::SET_ORGANISATION, (organisation, into.id)).await?;
    }
    tx.run(&channel::MOVE, (into.id, twin.id)).await?;
    tx.run(&channel::MOVE_NOTIFICATIONS, (into.id, twin.id)).await?;
    tx.run(&numbers::MOVE_TURNOVER, (into.id, twin.id)).await?;
    let mut facts = twin.facts()?;
    facts.status = Status::Merged;
    rewrite(tx, ctx, twin.id, &facts, today).await?;
    tx.tell(ctx, BusinessMerged { business: twin.id, into: into.id, reason: reason.clone() }).await
}
