//! The program: the list of domains, the wiring, the command line and the demo.
mod assets;
mod cli;
mod commands;
pub mod demo;
mod languages;
mod program;

pub use assets::Embedded;
pub use cli::{Cli, Failure, run};
pub use languages::languages;
pub use program::{AppError, app, domains, migrations};
