//! Where a booth stands and how it moves: a table, nothing else.
kernel::stored_enum! {
    /// Where a booth stands.
    pub enum BoothState {
        /// Being filled in by its seller.
        Draft = "draft",
        /// An official is to look at it.
        Waiting = "waiting",
        Open = "open",
        /// On holiday: shown, sells nothing.
        Paused = "paused",
        /// Stopped by an official, who said why.
        Suspended = "suspended",
        Refused = "refused",
        Closed = "closed",
    }
}

kernel::stored_enum! {
    /// What moves a booth.
    pub enum BoothAction {
        /// The seller asks to be opened, and evidence is missing.
        Ask = "ask",
        /// The seller asks to be opened, and the rules of evidence are met.
        OpenByRule = "open-by-rule",
        Approve = "approve",
        Refuse = "refuse",
        Pause = "pause",
        Resume = "resume",
        Suspend = "suspend",
        Reopen = "reopen",
        Close = "close",
    }
}

use BoothAction as A;
use BoothState as S;

/// From, by, to. What does not stand here cannot happen.
const MOVES: &[(BoothState, BoothAction, BoothState)] = &[
    (S::Draft, A::Ask, S::Waiting),
    (S::Draft, A::OpenByRule, S::Open),
    // What an official opens for a seller whose papers were seen.
    (S::Draft, A::Approve, S::Open),
    (S::Draft, A::Close, S::Closed),
    (S::Waiting, A::OpenByRule, S::Open),
    (S::Waiting, A::Approve, S::Open),
    (S::Waiting, A::Refuse, S::Refused),
    (S::Waiting, A::Close, S::Closed),
    (S::Refused, A::Ask, S::Waiting),
    (S::Refused, A::Approve, S::Open),
    (S::Refused, A::Close, S::Closed),
    (S::Open, A::Pause, S::Paused),
    (S::Open, A::Suspend, S::Suspended),
    (S::Open, A::Close, S::Closed),
    (S::Paused, A::Resume, S::Open),
    (S::Paused, A::Suspend, S::Suspended),
    (S::Paused, A::Close, S::Closed),
    (S::Suspended, A::Reopen, S::Open),
];

impl BoothState {
    /// Where the action leads from here; `None`: it cannot happen.
    pub fn after(self, action: BoothAction) -> Option<Self> {
        let found = MOVES.iter().find(|(from, by, _)| *from == self && *by == action);
        found.map(|(_, _, to)| *to)
    }

    /// Whether everybody may look at it.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Open | Self::Paused)
    }

    /// Whether goods can be bought from it.
    pub fn sells(self) -> bool {
        self == Self::Open
    }

    /// The tone of its mark: good, wait, bad, info.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Open => "good",
            Self::Draft | Self::Waiting => "wait",
            Self::Paused | Self::Closed => "info",
            Self::Suspended | Self::Refused => "bad",
        }
    }
}

impl BoothAction {
    /// What officials do, each with a reason.
    pub const OFFICIAL: [Self; 4] = [Self::Approve, Self::Refuse, Self::Suspend, Self::Reopen];

    /// Whether it lets the booth sell, so that nobody does it for a booth of their own.
    pub fn lets_sell(self) -> bool {
        matches!(self, Self::Approve | Self::Reopen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_move_leads_to_one_state() {
        for (at, (from, by, to)) in MOVES.iter().enumerate() {
            assert_eq!(from.after(*by), Some(*to));
            assert_ne!(from, to);
            assert!(
                !MOVES.iter().skip(at + 1).any(|(f, b, _)| f == from && b == by),
                "{from:?} {by:?} twice"
            );
        }
    }

    #[test]
    fn closed_is_the_end_and_a_seller_does_not_undo_an_official() {
        for action in A::ALL {
            assert_eq!(S::Closed.after(*action), None);
            let only = *action == A::Reopen;
            assert_eq!(S::Suspended.after(*action).is_some(), only, "{action:?}");
        }
        assert_eq!(S::Waiting.after(A::Resume), None);
        assert_eq!(S::Refused.after(A::OpenByRule), None, "what an official refused no rule opens");
    }

    #[test]
    fn only_open_booths_sell_and_only_open_and_paused_are_shown() {
        let shown: Vec<_> = S::ALL.iter().filter(|s| s.is_public()).map(|s| s.key()).collect();
        assert_eq!(shown, ["open", "paused"]);
        assert_eq!(S::ALL.iter().filter(|s| s.sells()).count(), 1);
    }
}
