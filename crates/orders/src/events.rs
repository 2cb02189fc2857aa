use db::Event;
use kernel::{BoothId, Dong, Id, Uuid};
use serde::Serialize;

use crate::{CheckoutId, DraftId, OrderId};

#[derive(Serialize)]
pub(crate) struct OrderPlaced {
    pub(crate) order: OrderId,
    pub(crate) checkout: CheckoutId,
    pub(crate) booth: BoothId,
    pub(crate) total: Dong,
    pub(crate) payment: &'static str,
}

impl Event for OrderPlaced {
    const TOPIC: &'static str = "orders.order.placed.v1";
    fn key(&self) -> Uuid {
        self.order.uuid()
    }
}

/// The further steps of an order; each topic says which.
macro_rules! step {
    ($($(#[$doc:meta])* $name:ident = $topic:literal),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Serialize)]
        pub(crate) struct $name {
            pub(crate) order: OrderId,
        }

        impl Event for $name {
            const TOPIC: &'static str = $topic;
            fn key(&self) -> Uuid {
                self.order.uuid()
            }
        }
    )+};
}

step! {
    OrderPaid = "orders.order.paid.v1",
    OrderShipped = "orders.order.shipped.v1",
    OrderDelivered = "orders.order.delivered.v1",
    OrderCancelled = "orders.order.cancelled.v1",
    OrderExpired = "orders.order.expired.v1",
    /// Money came late, and everything was still there.
    OrderResumed = "orders.order.resumed.v1",
    /// The buyer says to have it.
    OrderConfirmed = "orders.order.confirmed.v1",
    /// What came back was looked at.
    GoodsInspected = "orders.goods.inspected.v1",
    ReturnSentBack = "orders.return.sent-back.v1",
    ReturnDisputed = "orders.return.disputed.v1",
}

/// A seller wrote down what was agreed on elsewhere.
#[derive(Serialize)]
pub(crate) struct DraftMade {
    pub(crate) draft: DraftId,
    pub(crate) booth: BoothId,
    pub(crate) origin: &'static str,
    pub(crate) goods: Dong,
}

impl Event for DraftMade {
    const TOPIC: &'static str = "orders.draft.made.v1";
    fn key(&self) -> Uuid {
        self.draft.uuid()
    }
}

/// A draft ended without an order.
#[derive(Serialize)]
pub(crate) struct DraftEnded {
    pub(crate) draft: DraftId,
    pub(crate) state: &'static str,
}

impl Event for DraftEnded {
    const TOPIC: &'static str = "orders.draft.ended.v1";
    fn key(&self) -> Uuid {
        self.draft.uuid()
    }
}

step! {
    ReturnAccepted = "orders.return.accepted.v1",
    ReturnDeclined = "orders.return.declined.v1",
    ReturnWithdrawn = "orders.return.withdrawn.v1",
}

/// A buyer wants to give goods back.
#[derive(Serialize)]
pub(crate) struct ReturnAsked {
    pub(crate) order: OrderId,
    pub(crate) reason: &'static str,
    pub(crate) amount: Dong,
}

impl Event for ReturnAsked {
    const TOPIC: &'static str = "orders.return.asked.v1";
    fn key(&self) -> Uuid {
        self.order.uuid()
    }
}

/// A seller says to have paid back so much.
#[derive(Serialize)]
pub(crate) struct ReturnRefunded {
    pub(crate) order: OrderId,
    pub(crate) amount: Dong,
}

impl Event for ReturnRefunded {
    const TOPIC: &'static str = "orders.return.refunded.v1";
    fn key(&self) -> Uuid {
        self.order.uuid()
    }
}

/// An official decided what buyer and seller did not agree on.
#[derive(Serialize)]
pub(crate) struct ReturnDecided {
    pub(crate) order: OrderId,
    /// So much goes back; zero: nothing.
    pub(crate) amount: Dong,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for ReturnDecided {
    const TOPIC: &'static str = "orders.return.decided.v1";
    fn key(&self) -> Uuid {
        self.order.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}
