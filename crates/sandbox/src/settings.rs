use std::collections::BTreeMap;

/// What the stand-ins take for right, by the names that the market's own settings have.
const USUAL: [(&str, &str); 30] = [
    ("vnpay-merchant", "CHONOI01"),
    ("vnpay-secret", "sandbox-vnpay-secret"),
    // Published by MoMo for its own sandbox.
    ("momo-merchant", "MOMO"),
    ("momo-key", "F8BBA842ECF85"),
    ("momo-secret", "K951B6PE1waDMi640xX08PD3vg6EkVlz"),
    ("zalopay-merchant", "2554"),
    ("zalopay-key", "sandbox-zalopay-key1"),
    ("zalopay-secret", "sandbox-zalopay-key2"),
    ("payos-merchant", "sandbox-payos-client"),
    ("payos-key", "sandbox-payos-key"),
    ("payos-secret", "sandbox-payos-checksum"),
    ("ghn-token", "sandbox-ghn-token"),
    ("ghn-shop", "885"),
    ("ghn-secret", "sandbox-hook"),
    ("ghtk-token", "sandbox-ghtk-token"),
    ("ghtk-source", "S1"),
    ("ghtk-secret", "sandbox-hook"),
    ("viettel-post-user", "sandbox-vtp"),
    ("viettel-post-password", "sandbox-vtp-password"),
    ("viettel-post-secret", "sandbox-hook"),
    ("vnpost-user", "sandbox-vnpost"),
    ("vnpost-password", "sandbox-vnpost-password"),
    ("vnpost-customer", "C000001"),
    ("vnpost-secret", "sandbox-hook"),
    // Where notices go, behind the market's address.
    ("vnpay-hook", "/hooks/vnpay"),
    ("payos-hook", "/hooks/payos"),
    ("ghn-hook", "/hooks/ghn"),
    ("ghtk-hook", "/hooks/ghtk"),
    ("viettel-post-hook", "/hooks/viettel-post"),
    ("vnpost-hook", "/hooks/vnpost"),
];

/// Credentials and addresses, changeable by name.
#[derive(Debug, Clone, Default)]
pub struct Settings(BTreeMap<&'static str, String>);

/// There is no such setting.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no setting as NAME=VALUE. Known names: {known}.", known = USUAL.map(|(name, _)| name).join(", "))]
pub struct SettingError(String);

impl Settings {
    /// # Errors
    /// [`SettingError`] for a name that is not known.
    pub fn set(&mut self, assignment: &str) -> Result<(), SettingError> {
        let bad = || SettingError(assignment.to_owned());
        let (name, value) = assignment.split_once('=').ok_or_else(bad)?;
        let (name, _) = USUAL.iter().find(|(known, _)| *known == name).ok_or_else(bad)?;
        self.0.insert(name, value.to_owned());
        Ok(())
    }

    /// Those of the environment: `CHONOI_SANDBOX_VNPAY_SECRET` and so on.
    pub fn of_environment() -> Self {
        let variable = |name: &str| format!("CHONOI_SANDBOX_{}", name.to_uppercase().replace('-', "_"));
        let found = USUAL.iter().filter_map(|(name, _)| {
            std::env::var_os(variable(name)).and_then(|value| value.into_string().ok()).map(|v| (*name, v))
        });
        Self(found.collect())
    }

    pub(crate) fn get(&self, name: &str) -> &str {
        let usual = || USUAL.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
        self.0.get(name).map_or_else(usual, String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_names_can_be_set() {
        let mut settings = Settings::default();
        assert_eq!(settings.get("ghn-shop"), "885");
        assert_eq!(settings.set("ghn-shop=1=2"), Ok(()));
        assert_eq!(settings.get("ghn-shop"), "1=2");
        for bad in ["ghn-shop", "ghn=1"] {
            assert_eq!(settings.set(bad), Err(SettingError(bad.to_owned())));
        }
    }
}
