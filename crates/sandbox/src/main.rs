//! `chonoi-sandbox`: stand-ins for other systems, for demonstrations and tests.
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::{Parser, Subcommand};
use sandbox::{Bank, BankError, Manners, Options, run};

/// Stand-ins for the systems Chợ Nổi talks to. Nothing here is real; they listen on this machine only.
#[derive(Parser)]
#[command(name = "chonoi-sandbox", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// A bank: shows a page on which a VietQR code is "paid", and reports transfers with signed notices.
    Bank {
        /// Port on 127.0.0.1.
        #[arg(long, default_value_t = 8081)]
        port: u16,
        /// Address that is told of each transfer.
        #[arg(long, default_value = "http://127.0.0.1:8080/hooks/bank")]
        notify: String,
        /// Secret with which notices are signed; the market's setting `bank-secret`.
        #[arg(long)]
        secret: String,
        /// How the bank behaves.
        #[arg(long, value_enum, default_value = "good")]
        manners: Manners,
        /// How many seconds a late notice waits.
        #[arg(long, default_value_t = 30)]
        late_seconds: u64,
        /// File in which transfers are remembered.
        #[arg(long)]
        data: Option<PathBuf>,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    match start(Cli::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn start(command: Command) -> Result<(), BankError> {
    let Command::Bank { port, notify, secret, manners, late_seconds, data } = command;
    let (late, pause) = (Duration::from_secs(late_seconds), Duration::from_secs(1));
    let bank = Bank::new(Options { notify, secret, manners, data, late, pause })?;
    run(Arc::new(bank), port).await
}
