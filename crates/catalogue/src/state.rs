use crate::State;

impl State {
    /// What becomes of a product when its seller wants to show it, hide it or go on writing. What a moderator holds
    /// leaves the moderator's hands only by asking again.
    #[must_use]
    pub fn wanted(self, wanted: Self) -> Self {
        match (self, wanted) {
            (Self::Waiting | Self::Refused, Self::Shown) => Self::Waiting,
            (Self::Waiting | Self::Refused, _) | (_, Self::Waiting | Self::Refused) => self,
            (_, wanted) => wanted,
        }
    }

    /// What a seller may choose from here, what it is now among it.
    pub(crate) fn choices(self) -> &'static [Self] {
        match self {
            Self::Waiting => &[Self::Waiting],
            Self::Refused => &[Self::Refused, Self::Shown],
            _ => &[Self::Shown, Self::Hidden, Self::Draft],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::State;

    #[test]
    fn a_seller_does_not_pass_by_the_moderator() {
        for wanted in [State::Shown, State::Hidden, State::Draft, State::Waiting, State::Refused] {
            let after = State::Refused.wanted(wanted);
            assert!(matches!(after, State::Refused | State::Waiting), "{wanted:?}");
            assert_ne!(State::Draft.wanted(wanted), State::Refused);
        }
        assert_eq!(State::Refused.wanted(State::Shown), State::Waiting);
        assert_eq!(State::Shown.wanted(State::Hidden), State::Hidden);
    }
}
