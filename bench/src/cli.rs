use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};

use crate::failure::Result;
use crate::rush::{self, Rush};
use crate::{ceilings, pay, products, register, run, search, size, statistics, tools};

/// Measures how fast the market is, beside the bare framework and the bare database.
#[derive(Parser)]
#[command(name = "chonoi-bench")]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Everything, from an empty folder to the table.
    Run(Options),
    /// Serve "hello" with the bare framework.
    Hello {
        #[arg(long)]
        port: u16,
    },
    /// Serve a product's row with the bare framework and one read.
    Read {
        #[arg(long)]
        database: PathBuf,
        #[arg(long)]
        port: u16,
    },
    /// Commit inserts for some seconds and say how many.
    Commit(Options),
    /// Time the disk's fdatasync.
    Fsync(Options),
    /// Checkouts that are paid only: 16 and 64 connections, each engine.
    Pay(Options),
    /// The register and the map only.
    Register(Options),
    /// The engines of surveys and indices only.
    Statistics,
    /// The search index only: how good on the judged queries, how fast with many products.
    Search(Options),
    /// A seller's sheet of products only, in and out.
    Products {
        #[command(flatten)]
        options: Options,
        /// Rows of the sheet.
        #[arg(long, default_value_t = 100_000)]
        rows: usize,
    },
    /// Many buyers for few goods within a minute, beside the rest of the market.
    Rush {
        #[command(flatten)]
        options: Options,
        #[command(flatten)]
        rush: Rush,
    },
    /// The same pages of a small market and of a large one.
    Size {
        #[command(flatten)]
        options: Options,
        /// Booths of the large market.
        #[arg(long, default_value_t = 10_000)]
        booths: usize,
        /// Products of each booth.
        #[arg(long, default_value_t = 100)]
        each: usize,
    },
    /// Make the database only.
    Prepare(Options),
    /// Load a market that runs already.
    Load(tools::Load),
}

#[derive(Args)]
pub(crate) struct Options {
    /// Where databases and logs of the measurement go.
    #[arg(long, default_value = "var/bench")]
    pub(crate) folder: PathBuf,
    /// The program; without it, the one beside this.
    #[arg(long)]
    chonoi: Option<PathBuf>,
    #[arg(long, default_value_t = 10_000)]
    pub(crate) products: usize,
    /// Rows of the spreadsheet that is imported into the register.
    #[arg(long, default_value_t = 100_000)]
    pub(crate) businesses: usize,
    /// Places on the map.
    #[arg(long, default_value_t = 20_000)]
    pub(crate) points: usize,
    /// Products of the search index; none measures only how good it is.
    #[arg(long, default_value_t = 1_000_000)]
    pub(crate) indexed: usize,
    /// An empty PostgreSQL database for the checkouts that are paid; without it only SQLite is measured.
    #[arg(long)]
    pub(crate) postgres: Option<String>,
    /// Whether to print what each judged query gave.
    #[arg(long)]
    pub(crate) queries: bool,
    #[arg(long, default_value_t = 16)]
    pub(crate) connections: usize,
    /// Seconds of each repeat.
    #[arg(long, default_value_t = 8)]
    secs: u64,
    /// Seconds before the first repeat, which do not count.
    #[arg(long, default_value_t = 2)]
    warm: u64,
    #[arg(long, default_value_t = 3)]
    pub(crate) repeats: u64,
}

impl Options {
    pub(crate) fn length(&self) -> Duration {
        Duration::from_secs(self.secs)
    }

    pub(crate) fn warm(&self) -> Duration {
        Duration::from_secs(self.warm)
    }

    pub(crate) fn chonoi(&self) -> Result<PathBuf> {
        match &self.chonoi {
            Some(path) => Ok(path.clone()),
            None => Ok(std::env::current_exe()?.with_file_name("chonoi")),
        }
    }
}

impl Cli {
    pub(crate) async fn run(self) -> Result<()> {
        match self.command {
            Command::Run(options) => run::run(&options).await,
            Command::Hello { port } => ceilings::hello(port).await,
            Command::Read { database, port } => ceilings::read(port, &database).await,
            Command::Commit(options) => tools::commits(&options).await,
            Command::Fsync(options) => tools::fsync(&options),
            Command::Pay(options) => pay::run(&options).await,
            Command::Register(options) => register::run(&options).await,
            Command::Statistics => statistics::run(),
            Command::Rush { options, rush } => rush::run(&options, &rush).await,
            Command::Size { options, booths, each } => size::run(&options, booths, each).await,
            Command::Search(options) => search::run(&options),
            Command::Products { options, rows } => products::run(&options, rows).await,
            Command::Prepare(options) => tools::prepare(&options).await,
            Command::Load(load) => load.run().await,
        }
    }
}
