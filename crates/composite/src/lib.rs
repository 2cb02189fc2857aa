//! Composite indices: from a table of indicators to scores, ranks, and how sure the ranks are.
mod error;
mod explain;
mod index;
mod method;
mod moments;
mod number;
mod rank;
mod read;
mod run;
mod runs;
mod shipped;
mod stage;
mod tree;
mod write;

pub use error::{Error, Place, Result};
pub use explain::{
    Change, Compared, Comparison, Contribution, Effect, Move, MoveOptions, Side, Strength, change, compare,
    compare_folders, moves, strengths, write_change, write_comparison, write_moves, write_strengths,
};
pub use index::{Index, Treatment};
pub use method::{
    Aggregation, Imputation, Impute, Mean, Means, Method, Normalisation, Normalise, NotPositive, OneOrMany,
    Scope, Second, Treat, Treatment as TreatmentRule, Uncertainty, Words,
};
pub use read::data::{Column, Data, Unit, Values};
pub use read::errors::Errors;
pub use read::meta::{Entry, Goalposts, Kind, Meta};
pub use run::{Options, Report, run};
pub use runs::{
    Drawn, Factor, MOST_RUNS, Pair, RankStats, Sensitivity, Share, Shifts, Uncertain, uncertainty,
    uncertainty_on,
};
pub use shipped::{PCI, PROVINCE_ECOMMERCE, Shipped, example, invented};
pub use stage::Frame;
pub use stage::treat::Done;
pub use tree::{Node, Tree};
pub use write::{write_data, write_meta};
