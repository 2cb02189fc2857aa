//! What scores and ranks come from, what would change them, and what may be compared with what.
mod change;
mod compare;
mod moves;
mod strengths;

pub use change::{Change, Contribution, Effect, change, write_change};
pub use compare::{Compared, Comparison, compare, compare_folders, write_comparison};
pub use moves::{Move, MoveOptions, moves, write_moves};
pub use strengths::{Side, Strength, strengths, write_strengths};
