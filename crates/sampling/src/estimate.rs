//! `chonoi survey estimate`: a design, a file of answers and the wanted estimates, in; estimates with their uncertainty, out.
mod contrast;
mod covariance;
mod domain;
mod evaluate;
mod interval;
mod item;
mod logit;
mod output;
mod place;
mod plan;
mod prepare;
mod quantile;
mod ratio;
mod replicated;
mod run;
mod settings;

pub use output::{Contrasted, Estimated, Report, Summary};
pub use prepare::{Survey, prepare};
pub use run::{Options, estimate, from_files, run};
