use kernel::{Actor, Role};

kernel::stored_enum! {
    /// What sort of thing a notice tells.
    pub enum Kind {
        OrderPlaced = "order-placed",
        OrderPaid = "order-paid",
        OrderShipped = "order-shipped",
        OrderDelivered = "order-delivered",
        OrderCancelled = "order-cancelled",
        OrderExpired = "order-expired",
        /// Where a request to give goods back stands.
        OrderReturn = "order-return",
        /// A price fell or goods are back, as somebody asked to be told.
        PriceAlert = "price-alert",
        /// Somebody wrote to them.
        Message = "message",
        /// An order at a booth where they work.
        BoothOrder = "booth-order",
        /// Offers of the market: advertising.
        Campaign = "campaign",
    }
}

kernel::stored_enum! {
    /// A way that a notice takes.
    pub enum Channel {
        /// The list on the market.
        App = "app",
        Mail = "mail",
        Push = "push",
    }
}

impl Kind {
    /// Whether somebody who chose nothing is told so. All but advertising answers to what the person did (an order, a
    /// conversation, an alert asked for); pushes go only to browsers that somebody signed up.
    pub fn by_default(self) -> bool {
        self != Self::Campaign
    }

    /// Whether it concerns this person at all.
    pub fn concerns(self, actor: &Actor) -> bool {
        self != Self::BoothOrder
            || [Role::Seller, Role::CommuneOfficer, Role::Officer].into_iter().any(|role| actor.has(role))
    }

    /// How soon a push service should wake the device (RFC 8030 section 5.3).
    pub(crate) fn urgency(self) -> &'static str {
        match self {
            Self::Message | Self::BoothOrder => "high",
            Self::PriceAlert | Self::Campaign => "low",
            _ => "normal",
        }
    }

    /// How long a push is worth bringing, in seconds.
    pub(crate) fn lifetime(self) -> i64 {
        match self {
            Self::Campaign | Self::PriceAlert => 86_400,
            _ => 3 * 86_400,
        }
    }
}
