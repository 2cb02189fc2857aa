use kernel::{Dong, Id, Uuid};
use serde::Serialize;

use super::row::RefundId;

/// Events about a refund; those that a person causes have a reason.
macro_rules! told {
    ($($(#[$doc:meta])* $name:ident($topic:literal) { $($field:ident: $type:ty),* } $([$reason:ident])?)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize)]
        pub(crate) struct $name {
            pub(crate) refund: RefundId,
            $(pub(crate) $field: $type,)*
            $(#[serde(skip)] pub(crate) $reason: String,)?
        }

        impl db::Event for $name {
            const TOPIC: &'static str = $topic;
            fn key(&self) -> Uuid {
                self.refund.uuid()
            }
            $(fn reason(&self) -> Option<String> {
                Some(self.$reason.clone()).filter(|reason| !reason.is_empty())
            })?
        }
    )+};
}

told! {
    /// Money is to go back.
    RefundAsked("money.refund.asked.v1") { order: Uuid, amount: Dong, way: &'static str }
    /// The buyer has it.
    RefundDone("money.refund.done.v1") { order: Uuid, amount: Dong, way: &'static str } [reason]
    /// Nothing was given back.
    RefundFailed("money.refund.failed.v1") { code: String } [reason]
    /// Nobody knows whether it was given back.
    RefundUnclear("money.refund.unclear.v1") { order: Uuid }
    /// It is made by a transfer instead.
    RefundRedirected("money.refund.redirected.v1") { order: Uuid } [reason]
}

/// Where a refund goes was entered.
#[derive(Debug, Serialize)]
pub(crate) struct RefundAddressed {
    pub(crate) refund: RefundId,
    pub(crate) bank: String,
    #[serde(skip)]
    pub(crate) account: String,
    #[serde(skip)]
    pub(crate) holder: String,
}

impl db::Event for RefundAddressed {
    const TOPIC: &'static str = "money.refund.addressed.v1";
    fn key(&self) -> Uuid {
        self.refund.uuid()
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("account", self.account.clone()), ("holder", self.holder.clone())]
    }
}
