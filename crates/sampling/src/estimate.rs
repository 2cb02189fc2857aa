//! `chonoi survey estimate`: a design, a file of answers and the wanted estimates, in; estimates with their uncertainty, out.
mod covariance;
mod domain;
mod evaluate;
mod interval;
mod item;
mod logit;
mod output;
mod plan;
mod prepare;
mod quantile;
mod ratio;
mod run;

pub use output::{Estimated, Report, Summary};
pub use prepare::{Survey, prepare};
pub use run::{Options, estimate, from_files, run};
