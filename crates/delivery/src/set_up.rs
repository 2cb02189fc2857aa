//! Operators set up the installation's accounts at carriers.
use carriers::Carrier;
use db::{Change, Event, Tx};
use kernel::{Ctx, Error, FieldError, Message, Result, Uuid};
use serde::Serialize;

use crate::accounts::{Accounts, Setting, hook_setting, settings_of};

/// The settings of one carrier as somebody typed them.
#[derive(Debug, Clone)]
pub struct CarrierSettings {
    pub carrier: Carrier,
    /// By name. An empty secret stays what it is; anything else that is empty is taken away.
    pub values: Vec<(&'static str, String)>,
}

#[derive(Serialize)]
struct CarrierSetUp {
    carrier: &'static str,
    #[serde(skip)]
    changes: Vec<Change>,
}

impl Event for CarrierSetUp {
    const TOPIC: &'static str = "delivery.carrier.set-up.v1";
    fn key(&self) -> Uuid {
        Uuid::nil()
    }
    fn changes(&self) -> Vec<Change> {
        self.changes.clone()
    }
}

/// Keeps the settings of a carrier. The log names which secrets changed, never what they are.
///
/// # Errors
/// [`Error::Invalid`] on an address that is none, or a key that is none.
pub async fn set_up_carrier(tx: &mut Tx, ctx: &Ctx, input: &CarrierSettings) -> Result<()> {
    let wrong: Vec<_> = input.values.iter().filter_map(|(name, value)| fault(name, value)).collect();
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    let accounts = Accounts::read(tx).await?;
    let mut changes = Vec::new();
    for setting in settings_of(input.carrier) {
        let Some((_, value)) = input.values.iter().find(|(name, _)| *name == setting.name) else { continue };
        let value = tidy(setting.name, value);
        let before = accounts.value(setting.name);
        if value == before || (setting.secret && value.is_empty()) {
            continue;
        }
        db::write_setting(tx, setting.name, &value).await?;
        changes.push(change(*setting, before, &value));
    }
    if changes.is_empty() {
        return Ok(());
    }
    tx.tell(ctx, CarrierSetUp { carrier: input.carrier.key(), changes }).await
}

/// Makes a new address for the carrier's notices and answers its secret part, once: the former one ends.
pub async fn new_hook(tx: &mut Tx, ctx: &Ctx, carrier: &Carrier) -> Result<String> {
    let setting = Setting { name: hook_setting(*carrier), secret: true };
    let before = Accounts::read(tx).await?.value(setting.name).to_owned();
    let secret = ctx.new_token();
    db::write_setting(tx, setting.name, &secret).await?;
    let changes = vec![change(setting, &before, &secret)];
    tx.tell(ctx, CarrierSetUp { carrier: carrier.key(), changes }).await?;
    Ok(secret)
}

fn change(setting: Setting, before: &str, after: &str) -> Change {
    let shown = |value: &str, set: &str| match (setting.secret, value.is_empty()) {
        (true, false) => set.to_owned(),
        _ => value.to_owned(),
    };
    Change {
        field: setting.name, before: shown(before, "•"), after: shown(after, "••"), personal: false
    }
}

/// Without the slash that people put at the end of an address.
fn tidy(name: &str, value: &str) -> String {
    let value = value.trim();
    if name.ends_with("-address") { value.trim_end_matches('/').to_owned() } else { value.to_owned() }
}

fn fault(name: &str, value: &str) -> Option<FieldError> {
    let value = value.trim();
    let key = match name {
        _ if value.is_empty() => return None,
        _ if name.ends_with("-address")
            && !value.starts_with("https://")
            && !value.starts_with("http://") =>
        {
            "carrier-address-wrong"
        }
        "vnpost-public-key" if !value.starts_with("-----BEGIN PUBLIC KEY-----") => "carrier-key-wrong",
        _ => return None,
    };
    Some(FieldError { field: name.to_owned(), message: Message::new(key) })
}
