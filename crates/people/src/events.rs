use db::Event;
use kernel::{AccountId, Id, OrganisationId, Uuid};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct AccountOpened {
    pub(crate) account: AccountId,
    #[serde(skip)]
    pub(crate) name: String,
}

impl Event for AccountOpened {
    const TOPIC: &'static str = "people.account.opened.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name.clone())]
    }
}

#[derive(Serialize)]
pub(crate) struct SignedIn {
    pub(crate) account: AccountId,
}

impl Event for SignedIn {
    const TOPIC: &'static str = "people.account.signed-in.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct RoleGranted {
    pub(crate) account: AccountId,
    pub(crate) role: &'static str,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) commune: Option<String>,
}

impl Event for RoleGranted {
    const TOPIC: &'static str = "people.role.granted.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct OrganisationAdded {
    pub(crate) organisation: OrganisationId,
    pub(crate) kind: &'static str,
    /// The department opened it; else it waits for an official.
    pub(crate) verified: bool,
}

impl Event for OrganisationAdded {
    const TOPIC: &'static str = "people.organisation.added.v1";
    fn key(&self) -> Uuid {
        self.organisation.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct RoleEnded {
    pub(crate) account: AccountId,
    pub(crate) role: &'static str,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) commune: Option<String>,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for RoleEnded {
    const TOPIC: &'static str = "people.role.ended.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
    fn reason(&self) -> Option<String> {
        (!self.reason.is_empty()).then(|| self.reason.clone())
    }
}

#[derive(Serialize)]
pub(crate) struct FactorsReset {
    pub(crate) account: AccountId,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for FactorsReset {
    const TOPIC: &'static str = "people.factors.reset.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}

#[derive(Serialize)]
pub(crate) struct SessionEnded {
    pub(crate) account: AccountId,
    pub(crate) sessions: i64,
}

impl Event for SessionEnded {
    const TOPIC: &'static str = "people.session.ended.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

#[derive(Serialize)]
pub(crate) struct FactorChanged {
    pub(crate) account: AccountId,
    pub(crate) factor: &'static str,
    /// Added, or taken away or used up.
    pub(crate) there: bool,
}

impl Event for FactorChanged {
    const TOPIC: &'static str = "people.factor.changed.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}
