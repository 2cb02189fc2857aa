use gateways::Provider;
use kernel::Message;
use ui::{Form, Mode};

use crate::Banks;
use crate::change_settings::{ChangeSettings, NewValue};
use crate::set_up::{Need, needs};

/// Longest value of a setting.
const LONGEST: usize = 300;

pub(super) fn mode(form: &mut Form) -> Option<ChangeSettings> {
    let mode = form.choice("mode", Mode::from_key);
    let reason = form.text("reason-mode", 500);
    form.finish().ok()?;
    let value = NewValue { name: "mode".to_owned(), value: mode?.key().to_owned(), secret: false };
    Some(ChangeSettings { what: "mode", values: vec![value], reason })
}

pub(super) fn account(form: &mut Form) -> Option<ChangeSettings> {
    let bin = form.text("bank-bin", 6);
    if !form.has_error("bank-bin") && Banks::shared().get(&bin).is_none() {
        form.error("bank-bin", Message::new("money-bank-unknown"));
    }
    let account = form.text("bank-account", 19);
    if !account.chars().all(|c| c.is_ascii_alphanumeric()) {
        form.error("bank-account", Message::new("money-account-form"));
    }
    let holder = form.optional("bank-holder", 100).unwrap_or_default();
    let secret = form.optional("bank-secret", LONGEST).unwrap_or_default();
    let reason = form.text("reason-account", 500);
    form.finish().ok()?;
    let value = |name: &str, value: String, secret| NewValue { name: name.to_owned(), value, secret };
    let values = vec![
        value("bank-bin", bin, false),
        value("bank-account", account, false),
        value("bank-holder", holder, false),
        value("bank-secret", secret, true),
    ];
    Some(ChangeSettings { what: "account", values, reason })
}

/// Empty fields take a gateway away again, except secrets: an empty one is kept.
pub(super) fn gateway(form: &mut Form, provider: Provider) -> Option<ChangeSettings> {
    let mut values = Vec::new();
    for (word, need) in needs(provider) {
        let name = format!("{}-{word}", provider.key());
        let typed = form.optional(&name, LONGEST).unwrap_or_default();
        let value = if *need == Need::Address { typed.trim_end_matches('/').to_owned() } else { typed };
        if let Some(key) = wrong(provider, *need, &value) {
            form.error(&name, Message::new(key));
        }
        values.push(NewValue { name, value, secret: *need == Need::Secret });
    }
    let reason = form.text(&format!("reason-{}", provider.key()), 500);
    form.finish().ok()?;
    Some(ChangeSettings { what: provider.key(), values, reason })
}

fn wrong(provider: Provider, need: Need, value: &str) -> Option<&'static str> {
    let spaced = value.chars().any(char::is_whitespace);
    match need {
        _ if value.is_empty() => None,
        Need::Address if !value.starts_with("https://") && !value.starts_with("http://") => {
            Some("money-gateway-address-form")
        }
        _ if spaced => Some("money-gateway-spaces"),
        Need::Plain if provider == Provider::Zalopay && value.parse::<i32>().is_err() => {
            Some("money-gateway-number")
        }
        _ => None,
    }
}
