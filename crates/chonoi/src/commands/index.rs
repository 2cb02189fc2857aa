use std::path::PathBuf;

use clap::Subcommand;

use crate::cli::{Failure, counted, say};

#[derive(clap::Args)]
pub(crate) struct Index {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compute an index from two tables, each stage as a file (docs/index-method.md).
    Run(Run),
}

#[derive(clap::Args)]
struct Run {
    /// What the columns are: hierarchy, direction, weight, denominators.
    #[arg(long, value_name = "iMeta.csv")]
    meta: PathBuf,
    /// The values: one row for each unit, in a panel for each unit and time.
    #[arg(long, value_name = "iData.csv")]
    data: PathBuf,
    /// Every step and parameter, a file or the name of a preset.
    #[arg(long, value_name = "FILE|PRESET")]
    method: Option<PathBuf>,
    /// Standard errors of the values, a table like the data: the sample's part of the uncertainty.
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
    /// The folder of the results.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// How many times it is computed with what could have been otherwise.
    #[arg(long)]
    runs: Option<usize>,
    /// The same seed gives the same runs.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Index {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let Command::Run(Run { meta, data, method, errors, out, runs, seed }) = self.command;
        let options = composite::Options { meta, data, method, out, runs, seed, errors };
        let report = composite::run(&options).map_err(|error| Failure::Sentence(error.to_string()))?;
        for note in &report.notes {
            say(note)?;
        }
        let (id, version) = &report.method;
        say(&format!(
            "{}, {}, {}, method {id} {version}: {} in {}",
            counted(report.rows, "row"),
            counted(report.indicators, "indicator"),
            counted(report.aggregates, "aggregate"),
            counted(report.files.len(), "file"),
            options.out.display()
        ))
    }
}
