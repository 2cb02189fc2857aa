//! What the register knows of a person: the entries of the households and farms that are this person's alone.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Id, Result};
use serde_json::json;

use crate::store::{business, channel, numbers};
use crate::{BusinessId, Details};

/// Those that are linked, and those that were merged into another entry or had others merged into them.
async fn own_entries(conn: &mut Conn, account: AccountId) -> Result<Vec<BusinessId>> {
    let mut own = Vec::new();
    for organisation in people::own_households(conn, account).await? {
        let entries = conn.all(&business::ENTRIES_OF, (organisation, organisation, organisation)).await?;
        own.extend(entries.into_iter().map(|(id,)| id));
    }
    Ok(own)
}

/// The entries with their versions, channels, notifications and reported sales.
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<serde_json::Value> {
    let mut entries = Vec::new();
    for id in own_entries(conn, account).await? {
        let versions = conn.all(&business::VERSIONS, (id,)).await?;
        let said = versions.iter().map(|v| {
            Ok(json!({
                "from": v.from_day.iso(), "to": v.to_day.iso(), "name": v.name, "status": v.status.key(),
                "legal_form": v.legal_form.key(), "vsic": v.vsic_code, "commune": v.commune, "details": v.details()?,
            }))
        });
        let said: Vec<_> = said.collect::<Result<_>>()?;
        let channels = conn.all(&channel::OF_BUSINESS, (id,)).await?;
        let channels: Vec<_> = channels
            .iter()
            .map(|c| json!({"kind": c.kind.key(), "name": c.name, "address": c.address, "from": c.from_day.iso()}))
            .collect();
        let notifications = conn.all(&channel::NOTIFICATIONS_OF, (id,)).await?;
        let notifications: Vec<_> = notifications
            .iter()
            .map(|n| json!({"act": n.act.key(), "state": n.state.key(), "filed": n.filed_at.iso(), "note": n.note}))
            .collect();
        let turnover = conn.all(&numbers::TURNOVER_OF, (id,)).await?;
        let turnover: Vec<_> = turnover
            .iter()
            .map(|t| json!({"period": t.period, "amount": t.amount.0, "orders": t.orders}))
            .collect();
        let first = versions.first();
        entries.push(json!({
            "code": first.map(|v| v.code.as_str()), "tax_code": first.and_then(|v| v.tax_code.clone()),
            "versions": said, "channels": channels, "notifications": notifications, "turnover": turnover,
        }));
    }
    Ok(json!({ "businesses": entries }))
}

/// Erases address, telephone, e-mail, representative and remarks of a person's own households, of every time. Name,
/// place, tax code and figures stay: keeping the register is a duty of the province.
pub(crate) async fn erase(tx: &mut Tx, _: &Ctx, account: AccountId) -> Result<()> {
    for id in own_entries(tx, account).await? {
        for (version, details) in tx.all(&business::DETAILS, (id,)).await? {
            let known: Details = serde_json::from_str(&details).map_err(kernel::Error::internal)?;
            let kept = Details { staff: known.staff, founded_on: known.founded_on, ..Details::default() };
            let kept = serde_json::to_string(&kept).map_err(kernel::Error::internal)?;
            tx.run(&business::SET_DETAILS, (kept, version)).await?;
        }
        tx.run(&channel::FORGET_NOTES, (id,)).await?;
        db::forget_personal(tx, id.uuid()).await?;
    }
    Ok(())
}
