//! What a sheet may say of the state of goods; the rules of [`crate::moderation`] come after it.
use crate::{State, moderation};

/// The state of a known product after a row that wants one: what waits for a moderator, was refused, or is a draft
/// because its label lacks something stays so, whatever the sheet says.
pub(super) fn state_after(before: State, reason: Option<&str>, wanted: State) -> State {
    let by_rule = match before {
        State::Waiting | State::Refused => true,
        State::Draft => wanted == State::Shown && moderation::lacks_label(reason),
        State::Shown | State::Hidden => false,
    };
    if by_rule { before } else { wanted }
}
