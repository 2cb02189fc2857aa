use db::Change;
use kernel::{Dong, Id, Uuid};
use serde::Serialize;

use crate::{PaymentId, TransferId};

/// A payment arrived in full and its owner was told.
#[derive(Debug, Serialize)]
pub(crate) struct PaymentSettled {
    pub(crate) payment: PaymentId,
    pub(crate) kind: String,
    pub(crate) subject: Uuid,
    pub(crate) amount: Dong,
    pub(crate) transfer: TransferId,
}

impl db::Event for PaymentSettled {
    const TOPIC: &'static str = "money.payment.settled.v1";
    fn key(&self) -> Uuid {
        self.payment.uuid()
    }
}

/// Money arrived that fits nothing; it waits on the suspense account for a person.
#[derive(Debug, Serialize)]
pub(crate) struct TransferMismatched {
    pub(crate) transfer: TransferId,
    pub(crate) amount: Dong,
    pub(crate) reason: &'static str,
}

impl db::Event for TransferMismatched {
    const TOPIC: &'static str = "money.transfer.mismatched.v1";
    fn key(&self) -> Uuid {
        self.transfer.uuid()
    }
}

/// An operator changed how money comes in: a gateway, the collection account, the operating mode.
#[derive(Debug, Serialize)]
pub(crate) struct SettingsChanged {
    pub(crate) what: &'static str,
    pub(crate) names: Vec<String>,
    #[serde(skip)]
    pub(crate) key: Uuid,
    #[serde(skip)]
    pub(crate) changes: Vec<Change>,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl db::Event for SettingsChanged {
    const TOPIC: &'static str = "money.settings.changed.v1";
    fn key(&self) -> Uuid {
        self.key
    }
    fn changes(&self) -> Vec<Change> {
        self.changes.clone()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}

/// Somebody said to which payment waiting money belongs.
#[derive(Debug, Serialize)]
pub(crate) struct TransferAssigned {
    pub(crate) transfer: TransferId,
    pub(crate) payment: PaymentId,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl db::Event for TransferAssigned {
    const TOPIC: &'static str = "money.transfer.assigned.v1";
    fn key(&self) -> Uuid {
        self.transfer.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}

/// Waiting money was sent back, or had been counted before.
#[derive(Debug, Serialize)]
pub(crate) struct TransferReturned {
    pub(crate) transfer: TransferId,
    pub(crate) amount: Dong,
    pub(crate) number: String,
    pub(crate) counted: bool,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl db::Event for TransferReturned {
    const TOPIC: &'static str = "money.transfer.returned.v1";
    fn key(&self) -> Uuid {
        self.transfer.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}
