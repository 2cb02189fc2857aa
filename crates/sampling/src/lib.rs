//! Surveys: who is drawn, what each answer weighs, what the answers say of everybody, and how sure that is.
//!
//! **Words**: a *frame* (dàn mẫu) lists the units of a population; a *stratum* (tầng) is a part of it that is drawn from by itself;
//! a *cluster* (cụm) is a group of units drawn together, the first-stage ones are also called primary units; a *weight* (quyền số)
//! says for how many units a row stands; *calibration* (hiệu chỉnh) makes weights agree with known totals; an *estimate* (ước
//! lượng) comes with its standard error, its interval and the rows it stands on; a *domain* (miền) is a part of the population that
//! gets estimates of its own; a *replicate* is the sample once more with other weights.
//!
//! **Promises**: no estimate without its uncertainty; the same seed draws the same sample and the same replicates on every
//! machine; replicate weights are never stored; nothing is written unless everything was computed; what is damaged is told in a
//! sentence that names file, line and column.
//!
//! Variances follow Särndal, Swensson and Wretman, *Model Assisted Survey Sampling* (1992), and Wolter, *Introduction to Variance
//! Estimation* (2007); the tests hold them to the results of R's package `survey` 4.1.1.
pub mod allocation;
mod calibration;
pub mod chance;
pub mod change;
pub mod design;
pub mod distribution;
mod error;
pub mod estimate;
pub mod expression;
mod linear;
mod number;
pub mod publication;
mod replicates;
pub mod rotation;
pub mod selection;
pub mod spec;
pub mod table;
mod warning;
pub mod weighting;

pub use error::Error;
use error::Result;
pub use warning::Warning;
