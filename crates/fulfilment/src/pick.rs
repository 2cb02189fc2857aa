//! Pick lists: one walk through the house for several orders.
mod line;
mod make;
mod plan;

pub use line::{PickLine, Picked, pick_line};
pub(crate) use make::MOST;
pub use make::{Made, make_pick};
pub(crate) use plan::Plan;
