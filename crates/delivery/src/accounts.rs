//! The installation's accounts at carriers: settings, kept by operators.
use std::fmt;

use carriers::{Adapter, Carrier, Ghn, Ghtk, Secret, ViettelPost, VnPost};
use db::Conn;
use kernel::Result;

/// A setting of a carrier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// As it stands among the settings: `ghn-token`.
    pub name: &'static str,
    /// Never shown again.
    pub secret: bool,
}

const fn open(name: &'static str) -> Setting {
    Setting { name, secret: false }
}

const fn secret(name: &'static str) -> Setting {
    Setting { name, secret: true }
}

/// All settings that an account at a carrier needs; with each of them filled it is set up.
pub fn settings_of(carrier: Carrier) -> &'static [Setting] {
    match carrier {
        Carrier::Ghn => {
            const { &[open("ghn-address"), secret("ghn-token"), open("ghn-shop"), secret("ghn-secret")] }
        }
        Carrier::Ghtk => {
            const { &[open("ghtk-address"), secret("ghtk-token"), open("ghtk-source"), secret("ghtk-secret")] }
        }
        Carrier::ViettelPost => {
            const {
                &[
                    open("viettel-post-address"),
                    open("viettel-post-user"),
                    secret("viettel-post-password"),
                    secret("viettel-post-secret"),
                ]
            }
        }
        Carrier::VnPost => {
            const {
                &[
                    open("vnpost-address"),
                    open("vnpost-user"),
                    secret("vnpost-password"),
                    open("vnpost-customer"),
                    open("vnpost-public-key"),
                    secret("vnpost-secret"),
                ]
            }
        }
    }
}

/// The setting with the secret part of the path of a carrier's notices.
pub(crate) fn hook_setting(carrier: Carrier) -> &'static str {
    match carrier {
        Carrier::Ghn => "ghn-secret",
        Carrier::Ghtk => "ghtk-secret",
        Carrier::ViettelPost => "viettel-post-secret",
        Carrier::VnPost => "vnpost-secret",
    }
}

/// The settings as they are now.
pub(crate) struct Accounts(Vec<(String, String)>);

/// An account at a carrier that is set up.
pub(crate) struct Account {
    pub(crate) adapter: Box<dyn Adapter>,
    /// Whose token it is that signing in gives: carrier, address, name and password.
    pub(crate) key: String,
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Account({:?})", self.adapter.carrier())
    }
}

impl Accounts {
    pub(crate) async fn read(conn: &mut Conn) -> Result<Self> {
        db::settings(conn).await.map(Self)
    }

    /// Nothing when it is not set.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    pub(crate) fn is_set_up(&self, carrier: Carrier) -> bool {
        settings_of(carrier).iter().all(|setting| !self.value(setting.name).is_empty())
    }

    /// Those that are set up.
    pub(crate) fn carriers(&self) -> impl Iterator<Item = Carrier> + '_ {
        Carrier::ALL.iter().copied().filter(|carrier| self.is_set_up(*carrier))
    }

    /// The account at a carrier; nothing when it is not set up.
    pub(crate) fn of(&self, carrier: Carrier) -> Option<Account> {
        let key = settings_of(carrier).iter().map(|s| self.value(s.name)).collect::<Vec<_>>().join("\n");
        self.is_set_up(carrier).then(|| Account { adapter: self.adapter(carrier), key })
    }

    /// The secret part of the path of its notices; none fits where it is not set up.
    pub(crate) fn hook(&self, carrier: Carrier) -> Secret {
        self.secret(hook_setting(carrier))
    }

    fn text(&self, name: &str) -> String {
        self.value(name).to_owned()
    }

    fn secret(&self, name: &str) -> Secret {
        Secret::new(self.value(name))
    }

    fn adapter(&self, carrier: Carrier) -> Box<dyn Adapter> {
        match carrier {
            Carrier::Ghn => Box::new(Ghn {
                base: self.text("ghn-address"),
                token: self.secret("ghn-token"),
                shop: self.text("ghn-shop"),
                notices: self.secret("ghn-secret"),
            }),
            Carrier::Ghtk => Box::new(Ghtk {
                base: self.text("ghtk-address"),
                token: self.secret("ghtk-token"),
                client_source: self.text("ghtk-source"),
                notices: self.secret("ghtk-secret"),
            }),
            Carrier::ViettelPost => Box::new(ViettelPost {
                base: self.text("viettel-post-address"),
                username: self.text("viettel-post-user"),
                password: self.secret("viettel-post-password"),
                token: None,
                notices: self.secret("viettel-post-secret"),
            }),
            Carrier::VnPost => Box::new(VnPost {
                base: self.text("vnpost-address"),
                username: self.text("vnpost-user"),
                password: self.secret("vnpost-password"),
                customer: self.text("vnpost-customer"),
                token: None,
                public_key: self.text("vnpost-public-key"),
                notices: self.secret("vnpost-secret"),
            }),
        }
    }
}
