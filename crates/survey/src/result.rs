//! What the answers say of everybody: data, design, estimates, their quality, and what may be published.
mod change;
mod compute;
mod contacts;
mod data;
mod keep;
mod places;
mod plan;
mod report;
mod spread;

pub use compute::{Computed, compute};
pub use contacts::units_of;
pub use keep::{change_plan, keep_result, publish};
pub use places::by_commune;
pub(crate) use plan::{Plan, default_plan};
pub(crate) use report::{ChangeKept, ClassKept, LineKept, Quality, Report, TableKept};
pub(crate) use spread::spreads;
