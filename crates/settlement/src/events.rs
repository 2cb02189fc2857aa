use db::{Change, Event};
use kernel::{BoothId, Dong, Id, Uuid};
use serde::Serialize;

use crate::PayoutId;

/// Events about one thing, which the first field names; `= key` makes its id.
macro_rules! told {
    ($($(#[$doc:meta])* $name:ident($topic:literal) { $key:ident: $id:ty $(, $field:ident: $type:ty)* } = $of:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Serialize)]
        pub(crate) struct $name {
            pub(crate) $key: $id,
            $(pub(crate) $field: $type,)*
        }

        impl Event for $name {
            const TOPIC: &'static str = $topic;
            fn key(&self) -> Uuid {
                let of: fn(&$id) -> Uuid = $of;
                of(&self.$key)
            }
        }
    )+};
}

told! {
    SaleReleased("settlement.sale.released.v1") { order: Uuid, booth: BoothId, amount: Dong } = |id| *id;
    SaleReversed("settlement.sale.reversed.v1") { order: Uuid, goods: Dong, fee: Dong } = |id| *id;
    SaleFrozen("settlement.sale.frozen.v1") { order: Uuid } = |id| *id;
    SaleUnfrozen("settlement.sale.unfrozen.v1") { order: Uuid } = |id| *id;
    ActivityDeclared("settlement.activity.declared.v1") { booth: BoothId, product: Uuid, activity: &'static str } = |id| id.uuid();
    PayoutDrawn("settlement.payout.drawn.v1") { payout: PayoutId, booth: BoothId, amount: Dong } = |id| id.uuid();
    PayoutSent("settlement.payout.sent.v1") { payout: PayoutId } = |id| id.uuid();
    PayoutPaid("settlement.payout.paid.v1") { payout: PayoutId, reference: String } = |id| id.uuid();
    /// A month has no id; its events stand under the nil one.
    MonthDeclared("settlement.month.declared.v1") { month: String, vat: Dong, pit: Dong } = |_| Uuid::nil();
    MonthPaid("settlement.month.paid.v1") { month: String, reference: String } = |_| Uuid::nil();
}

/// An operator added a rate of the commission.
#[derive(Serialize)]
pub(crate) struct CommissionAdded {
    pub(crate) commission: Uuid,
    pub(crate) scope: &'static str,
    pub(crate) subject: String,
    pub(crate) from: String,
    #[serde(skip)]
    pub(crate) before: i64,
    #[serde(skip)]
    pub(crate) after: i64,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for CommissionAdded {
    const TOPIC: &'static str = "settlement.commission.added.v1";
    fn key(&self) -> Uuid {
        self.commission
    }
    fn changes(&self) -> Vec<Change> {
        let (before, after) = (self.before.to_string(), self.after.to_string());
        vec![Change { field: "rate", before, after, personal: false }]
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}

/// An official reviewed what a seller says it does.
#[derive(Serialize)]
pub(crate) struct ActivityReviewed {
    pub(crate) booth: BoothId,
    pub(crate) product: Uuid,
    #[serde(skip)]
    pub(crate) before: &'static str,
    #[serde(skip)]
    pub(crate) after: &'static str,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for ActivityReviewed {
    const TOPIC: &'static str = "settlement.activity.reviewed.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        let (before, after) = (self.before.to_owned(), self.after.to_owned());
        vec![Change { field: "activity", before, after, personal: false }]
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}

/// The bank did not pay.
#[derive(Serialize)]
pub(crate) struct PayoutFailed {
    pub(crate) payout: PayoutId,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for PayoutFailed {
    const TOPIC: &'static str = "settlement.payout.failed.v1";
    fn key(&self) -> Uuid {
        self.payout.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}
