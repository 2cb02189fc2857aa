//! Weights: what the drawing says, times what silence asks for, times what calibration asks for.
mod response;
mod summary;

pub use response::{Adjusted, Contact, Outcome, ResponseClass, adjust};
pub use summary::{WeightSummary, calibrated, summary};
