//! Giving goods back: the buyer asks within the days of the rules, the seller answers with words, and says when the money
//! was paid back. The market moves none of it: that is between the two.
mod answer;
mod ask;

pub use answer::{AnsweredReturn, answer_return, refund_return};
pub use ask::{AskedReturn, ask_return, returnable, withdraw_return};
use kernel::Error;

kernel::stored_enum! {
    /// Where a request to give goods back stands.
    pub enum ReturnState {
        /// Waits for the seller's word.
        Asked = "asked",
        Accepted = "accepted",
        Declined = "declined",
        /// The seller says to have paid back.
        Refunded = "refunded",
        /// The buyer keeps the goods after all.
        Withdrawn = "withdrawn",
    }
}

kernel::stored_enum! {
    /// Why goods are given back.
    pub enum ReturnReason {
        Damaged = "damaged",
        Spoiled = "spoiled",
        Wrong = "wrong",
        Missing = "missing",
        NotAsTold = "not-as-told",
        Other = "other",
    }
}

/// What can happen to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReturnAction {
    Accept,
    Decline,
    Refund,
    Withdraw,
}

/// Where a request may go from here.
pub const RETURN_MOVES: &[(ReturnState, ReturnAction, ReturnState)] = &[
    (ReturnState::Asked, ReturnAction::Accept, ReturnState::Accepted),
    (ReturnState::Asked, ReturnAction::Decline, ReturnState::Declined),
    (ReturnState::Asked, ReturnAction::Withdraw, ReturnState::Withdrawn),
    (ReturnState::Accepted, ReturnAction::Refund, ReturnState::Refunded),
];

impl ReturnState {
    /// The next state.
    ///
    /// # Errors
    /// [`Error::Conflict`] when this cannot happen from here.
    pub fn after(self, how: ReturnAction) -> Result<Self, Error> {
        let found = RETURN_MOVES.iter().find(|(from, action, _)| (*from, *action) == (self, how));
        found.map(|(_, _, to)| *to).ok_or_else(|| Error::conflict("return-moved-on"))
    }

    pub fn can(self, how: ReturnAction) -> bool {
        self.after(how).is_ok()
    }

    /// The tone of its mark on pages.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Asked => "wait",
            Self::Accepted => "info",
            Self::Refunded => "good",
            Self::Declined | Self::Withdrawn => "bad",
        }
    }
}

/// Words about goods are kept so long: three years and a day (limitation of claims, Civil Code 2015 article 429).
const KEPT_DAYS: i64 = 3 * 365 + 1;

/// Forgets what buyer and seller wrote; the request itself stays for the books.
pub(crate) async fn sweep(tx: &mut db::Tx, ctx: &kernel::Ctx) -> kernel::Result<u64> {
    let before = ctx.now().plus_seconds(-KEPT_DAYS * 86_400);
    tx.run(&crate::store::returns::FORGET_WORDS, (before,)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_paid_back_only_for_what_was_accepted() {
        for state in ReturnState::ALL {
            assert_eq!(state.can(ReturnAction::Refund), *state == ReturnState::Accepted, "{state:?}");
            assert_eq!(state.can(ReturnAction::Withdraw), *state == ReturnState::Asked, "{state:?}");
        }
    }
}
