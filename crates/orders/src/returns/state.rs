use kernel::Error;

kernel::stored_enum! {
    /// Where a request to give goods back stands.
    pub enum ReturnState {
        /// Waits for the seller's word.
        Asked = "asked",
        Accepted = "accepted",
        Declined = "declined",
        /// The goods are on their way back.
        SentBack = "sent-back",
        /// An official is asked to decide.
        Disputed = "disputed",
        /// The money goes back.
        Refunded = "refunded",
        /// An official decided for the seller.
        Dismissed = "dismissed",
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
        /// The seller says delivered, the buyer has nothing.
        NotReceived = "not-received",
        NotAsTold = "not-as-told",
        Other = "other",
    }
}

/// What can happen to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReturnAction {
    Accept,
    Decline,
    SendBack,
    Refund,
    Dispute,
    Dismiss,
    Withdraw,
}

/// Where a request may go from here.
pub const RETURN_MOVES: &[(ReturnState, ReturnAction, ReturnState)] = &[
    (ReturnState::Asked, ReturnAction::Accept, ReturnState::Accepted),
    (ReturnState::Asked, ReturnAction::Decline, ReturnState::Declined),
    (ReturnState::Asked, ReturnAction::Withdraw, ReturnState::Withdrawn),
    (ReturnState::Asked, ReturnAction::Dispute, ReturnState::Disputed),
    (ReturnState::Accepted, ReturnAction::SendBack, ReturnState::SentBack),
    (ReturnState::Accepted, ReturnAction::Refund, ReturnState::Refunded),
    (ReturnState::Accepted, ReturnAction::Dispute, ReturnState::Disputed),
    (ReturnState::SentBack, ReturnAction::Refund, ReturnState::Refunded),
    (ReturnState::SentBack, ReturnAction::Dispute, ReturnState::Disputed),
    (ReturnState::Declined, ReturnAction::Dispute, ReturnState::Disputed),
    (ReturnState::Refunded, ReturnAction::Dispute, ReturnState::Disputed),
    (ReturnState::Accepted, ReturnAction::Withdraw, ReturnState::Withdrawn),
    (ReturnState::Disputed, ReturnAction::Refund, ReturnState::Refunded),
    (ReturnState::Disputed, ReturnAction::Dismiss, ReturnState::Dismissed),
    (ReturnState::Disputed, ReturnAction::Withdraw, ReturnState::Withdrawn),
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

    /// Whether something is still to be done about it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Accepted | Self::SentBack | Self::Disputed)
    }

    /// Whether the seller may say that the money goes back; of a dispute only an official may.
    pub fn seller_refunds(self) -> bool {
        self != Self::Disputed && self.can(ReturnAction::Refund)
    }

    /// The tone of its mark on pages.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Asked | Self::Disputed => "wait",
            Self::Accepted | Self::SentBack => "info",
            Self::Refunded => "good",
            Self::Declined | Self::Dismissed | Self::Withdrawn => "bad",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_goes_back_for_what_was_accepted_or_decided() {
        for state in ReturnState::ALL {
            let accepted = matches!(state, ReturnState::Accepted | ReturnState::SentBack);
            assert_eq!(state.seller_refunds(), accepted, "{state:?}");
            let decided = *state == ReturnState::Disputed;
            assert_eq!(state.can(ReturnAction::Refund), accepted || decided, "{state:?}");
        }
    }

    #[test]
    fn an_end_is_an_end() {
        for end in [ReturnState::Dismissed, ReturnState::Withdrawn] {
            assert!(RETURN_MOVES.iter().all(|(from, ..)| *from != end), "{end:?}");
        }
    }
}
