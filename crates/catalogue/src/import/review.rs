//! What moderation says of goods that come by a sheet.
use crate::State;

/// The state of a product after a row that wants one. The only place where an import decides it: what waits for a
/// moderator or was refused stays so, whatever a sheet says.
pub(super) fn state_after(before: Option<State>, wanted: State) -> State {
    match before {
        Some(decided @ (State::Waiting | State::Refused)) => decided,
        _ => wanted,
    }
}
