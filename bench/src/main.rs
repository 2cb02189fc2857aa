//! Measures how fast the market is, beside the bare framework and the bare database, in one run on one
//! machine. `make bench` calls `chonoi-bench run`; `RESULTS.md` says what came out, and how to read it.
//!
//! **Words**: a *flow* is what a person does at once: one page, or a whole checkout with all its requests.
//! A flow counts only when the status and a text of every answer were right. *CPU per flow* is the time
//! that the server's process used (user and system), divided by completed flows; *foreign cores* are what
//! others used of the machine meanwhile: with more than a few tenths, the rates say little.
mod aims;
mod ceilings;
mod checkout;
mod chunked;
mod cli;
mod client;
mod commit;
mod disk;
mod failure;
mod flows;
mod load;
mod machine;
mod paid;
mod pay;
mod prepare;
mod products;
mod purchase;
mod random;
mod register;
mod report;
mod request;
mod run;
mod rush;
mod scenarios;
mod search;
mod server;
mod size;
mod statistics;
mod stats;
mod tools;
mod usage;
mod world;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    match cli::Cli::parse().run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = writeln!(std::io::stderr().lock(), "chonoi-bench: {failure}");
            ExitCode::FAILURE
        }
    }
}
