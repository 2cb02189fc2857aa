use kernel::Error;

kernel::stored_enum! {
    /// Where an order stands.
    pub enum Status {
        /// Waits for the bank's word.
        AwaitingPayment = "awaiting-payment",
        /// Ordered, to be paid in cash at the door.
        Placed = "placed",
        Paid = "paid",
        Shipped = "shipped",
        Delivered = "delivered",
        Cancelled = "cancelled",
        /// Nobody paid in time.
        Expired = "expired",
    }
}

kernel::stored_enum! {
    /// How the buyer pays.
    pub enum Payment {
        VietQr = "vietqr",
        Cash = "cod",
    }
}

kernel::stored_enum! {
    /// Why an order was called off.
    pub enum EndReason {
        ChangedMind = "changed-mind",
        WrongOrder = "wrong-order",
        TooSlow = "too-slow",
        OutOfStock = "out-of-stock",
        CannotDeliver = "cannot-deliver",
        BuyerAsked = "buyer-asked",
        /// The parcel came back to the seller.
        Undelivered = "undelivered",
        /// The parcel is nowhere.
        Lost = "lost",
        Other = "other",
    }
}

impl EndReason {
    /// What a buyer may say.
    pub const BUYERS: &'static [Self] = &[Self::ChangedMind, Self::WrongOrder, Self::TooSlow, Self::Other];
    /// What a seller may say.
    pub const SELLERS: &'static [Self] =
        &[Self::OutOfStock, Self::CannotDeliver, Self::BuyerAsked, Self::Other];
}

/// What can happen to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Settle,
    Ship,
    Deliver,
    Cancel,
    Expire,
    /// Money came after it had expired, and everything is still there.
    Resume,
    /// What was sent does not reach the buyer.
    GiveUp,
}

/// Where an order may go from here. Every other move is a mistake or an attack.
pub const MOVES: &[(Status, Action, Status)] = &[
    (Status::AwaitingPayment, Action::Settle, Status::Paid),
    (Status::AwaitingPayment, Action::Cancel, Status::Cancelled),
    (Status::AwaitingPayment, Action::Expire, Status::Expired),
    (Status::Expired, Action::Resume, Status::AwaitingPayment),
    (Status::Placed, Action::Cancel, Status::Cancelled),
    (Status::Placed, Action::Ship, Status::Shipped),
    (Status::Paid, Action::Cancel, Status::Cancelled),
    (Status::Paid, Action::Ship, Status::Shipped),
    (Status::Shipped, Action::Deliver, Status::Delivered),
    (Status::Shipped, Action::GiveUp, Status::Cancelled),
];

/// The order stands where this cannot happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an order that is {from:?} cannot {how:?}")]
pub struct MoveError {
    pub from: Status,
    pub how: Action,
}

impl Status {
    /// The next status.
    ///
    /// # Errors
    /// [`MoveError`] naming both ends.
    pub fn after(self, how: Action) -> Result<Self, MoveError> {
        let found = MOVES.iter().find(|(from, action, _)| (*from, *action) == (self, how));
        found.map(|(_, _, to)| *to).ok_or(MoveError { from: self, how })
    }

    pub fn can(self, how: Action) -> bool {
        self.after(how).is_ok()
    }

    /// The tone of its mark on pages.
    pub fn tone(self) -> &'static str {
        match self {
            Self::AwaitingPayment | Self::Placed | Self::Paid => "wait",
            Self::Shipped => "info",
            Self::Delivered => "good",
            Self::Cancelled | Self::Expired => "bad",
        }
    }
}

impl From<MoveError> for Error {
    fn from(error: MoveError) -> Self {
        Self::conflict(match error.from {
            Status::AwaitingPayment => "order-not-paid-yet",
            Status::Placed | Status::Paid => "order-not-shipped-yet",
            Status::Shipped => "order-shipped-already",
            Status::Delivered => "order-delivered-already",
            Status::Cancelled | Status::Expired => "order-ended",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_an_end() {
        for end in [Status::Delivered, Status::Cancelled] {
            assert!(MOVES.iter().all(|(from, ..)| *from != end), "{end:?}");
        }
        let from_expired: Vec<_> = MOVES.iter().filter(|(from, ..)| *from == Status::Expired).collect();
        assert_eq!(from_expired, [&(Status::Expired, Action::Resume, Status::AwaitingPayment)]);
    }

    #[test]
    fn a_paid_order_is_shipped_once() {
        assert_eq!(Status::Paid.after(Action::Ship), Ok(Status::Shipped));
        let again = Status::Shipped.after(Action::Ship);
        assert_eq!(again, Err(MoveError { from: Status::Shipped, how: Action::Ship }));
        assert!(!Status::AwaitingPayment.can(Action::Ship));
    }
}
