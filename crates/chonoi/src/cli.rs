use clap::{Parser, Subcommand};
use db::{OpenError, Place};

use crate::commands::{
    account, audit, clock, demo, doctor, index, init, plan, routes, rules, serve, settings, survey, vietqr,
};
use crate::program::AppError;

/// Chợ Nổi: a province's market, the proof behind its products, and the numbers its officials steer by.
#[derive(Parser)]
#[command(name = "chonoi", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make or migrate a database; with --demo fill it with the demo province.
    Init(init::Init),
    /// Serve the market to browsers.
    Serve(serve::Serve),
    /// The sealed log.
    Audit(audit::Audit),
    /// Look for anything wrong in a database.
    Doctor(Database),
    /// The clock of a demo.
    Clock(clock::Clock),
    /// What the installation is: province, mode, bank account.
    Settings(settings::Settings),
    /// People who can sign in.
    Account(account::Account),
    /// The plans and their targets.
    Plan(plan::Plan),
    /// Composite indices.
    Index(index::Index),
    /// Questionnaires and samples.
    Survey(survey::Survey),
    /// VietQR codes.
    Vietqr(vietqr::Vietqr),
    /// Dated rules of law.
    Rules(rules::Rules),
    /// Every address of the program with its permission.
    Routes,
    /// The demo.
    Demo(demo::Demo),
}

/// Which database.
#[derive(clap::Args)]
pub(crate) struct Database {
    /// A SQLite file, or `postgres://user@host/name`.
    #[arg(long, default_value = "var/chonoi.sqlite", value_name = "FILE|ADDRESS")]
    pub(crate) database: String,
}

/// Why a command did not do its work: a sentence that says what to do. The exit code is 1.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    App(#[from] AppError),
    #[error("there is no database at {0}. Make one with: chonoi init --database {0}")]
    Missing(String),
    #[error("the database at {path} lacks {count} migrations. Run: chonoi init --database {path}")]
    Old { path: String, count: usize },
    #[error("port {0} is in use. Choose another with --port, or stop the program that uses it.")]
    Port(u16),
    #[error(
        "the styles and scripts were not built into this program. Run: cd frontend && npm ci && npm run build, then build the program again."
    )]
    NoAssets,
    #[error(
        "the search index at {folder} cannot be opened; another process may use it, then choose another folder with --index: {why}"
    )]
    Index { folder: String, why: search::SearchError },
    #[error("{0}")]
    Sentence(String),
    #[error("this failed: {0}")]
    Failed(#[from] kernel::Error),
    #[error("writing failed: {0}")]
    Io(#[from] std::io::Error),
}

impl Database {
    /// Opens a database that is there and up to date.
    pub(crate) async fn open(&self) -> Result<db::Db, Failure> {
        let db = self.open_any(false).await?;
        let lacking = db::pending(&db, &crate::migrations()).await?.len();
        if lacking > 0 {
            return Err(Failure::Old { path: self.database.clone(), count: lacking });
        }
        Ok(db)
    }

    /// Opens a database; `make` allows a new file.
    pub(crate) async fn open_any(&self, make: bool) -> Result<db::Db, Failure> {
        let place: Place = self.database.parse()?;
        if let Place::File(path) = &place {
            if !make && !path.exists() {
                return Err(Failure::Missing(self.database.clone()));
            }
            if let (true, Some(folder)) = (make, path.parent()) {
                std::fs::create_dir_all(folder)?;
            }
        }
        Ok(db::Db::open(&place).await?)
    }
}

/// Runs a command.
///
/// # Errors
/// [`Failure`], for people.
pub async fn run(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        Command::Init(command) => command.run().await,
        Command::Serve(command) => command.run().await,
        Command::Audit(command) => command.run().await,
        Command::Doctor(database) => doctor::run(&database).await,
        Command::Clock(command) => command.run().await,
        Command::Settings(command) => command.run().await,
        Command::Account(command) => command.run().await,
        Command::Plan(command) => command.run(),
        Command::Index(command) => command.run(),
        Command::Survey(command) => command.run(),
        Command::Vietqr(command) => command.run(),
        Command::Rules(command) => command.run(),
        Command::Routes => routes::run(),
        Command::Demo(command) => command.run().await,
    }
}

/// Writes a line for people or the next program in the pipe; a closed pipe is no failure.
pub(crate) fn say(line: &str) -> Result<(), Failure> {
    use std::io::Write;
    match writeln!(std::io::stdout().lock(), "{line}") {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// `1 row`, `2 rows`.
pub(crate) fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// Writes progress, which is not the answer.
pub(crate) fn progress(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
