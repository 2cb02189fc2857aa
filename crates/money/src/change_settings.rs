//! The operator sets up gateways, the collection account and the operating mode.
use db::{Change, Tx};
use kernel::{Ctx, Error, Result, Uuid};

use crate::events::SettingsChanged;
use crate::set_up::Rows;

/// A setting and what it shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewValue {
    pub(crate) name: String,
    pub(crate) value: String,
    /// Never shown back, and kept when nothing was typed.
    pub(crate) secret: bool,
}

/// What to change, and why.
#[derive(Debug, Clone)]
pub(crate) struct ChangeSettings {
    /// Which form, a machine word: `vnpay`, `account`, `mode`.
    pub(crate) what: &'static str,
    pub(crate) values: Vec<NewValue>,
    pub(crate) reason: String,
}

/// Writes what differs; the log says what was before and after, of secrets only that they changed.
///
/// # Errors
/// [`Error::Invalid`] without a reason.
pub(crate) async fn change_settings(tx: &mut Tx, ctx: &Ctx, new: &ChangeSettings) -> Result<()> {
    if new.reason.trim().is_empty() {
        return Err(Error::field("reason", "error-required"));
    }
    let rows = Rows::read(tx).await?;
    let mut changes = Vec::new();
    for value in &new.values {
        let before = rows.get(&value.name);
        if (value.secret && value.value.is_empty()) || before == value.value {
            continue;
        }
        db::write_setting(tx, &value.name, &value.value).await?;
        changes.push(change(value, before));
    }
    if changes.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = changes.iter().map(|(name, _)| name.clone()).collect();
    let changes = changes.into_iter().map(|(_, change)| change).collect();
    let event = SettingsChanged {
        what: new.what,
        names,
        key: Uuid::from_u128(0),
        changes,
        reason: new.reason.trim().to_owned(),
    };
    tx.tell(ctx, event).await
}

/// The name of the setting, and its change without the value of a secret.
fn change(value: &NewValue, before: &str) -> (String, Change) {
    let shown = |text: &str| match (value.secret, text.is_empty()) {
        (true, false) => "***".to_owned(),
        _ => text.to_owned(),
    };
    let field = value.name.rsplit('-').next().unwrap_or_default();
    let field = ["address", "merchant", "key", "secret", "bin", "account", "holder", "mode"]
        .into_iter()
        .find(|known| *known == field)
        .unwrap_or("value");
    let change = Change { field, before: shown(before), after: shown(&value.value), personal: false };
    (value.name.clone(), change)
}
