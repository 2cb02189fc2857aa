use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use questionnaires::{Tongue, check, convert};
use sampling::estimate;

use crate::cli::{Failure, counted, say};

#[derive(clap::Args)]
pub(crate) struct Survey {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Estimate from a sample, with standard errors (docs/survey-estimate.md).
    Estimate(Estimate),
    /// Read a questionnaire and tell what is wrong with it (docs/questionnaires.md).
    Check(Check),
    /// Write a questionnaire as a workbook, a table, JSON, or its codebook.
    Convert(Convert),
}

#[derive(clap::Args)]
struct Estimate {
    /// Strata, clusters, weights, calibration, and the estimates that are wanted.
    #[arg(long, value_name = "design.toml")]
    design: PathBuf,
    /// The sample, one row for each unit.
    #[arg(long, value_name = "data.csv")]
    data: PathBuf,
    /// The estimates.
    #[arg(long, value_name = "estimates.json")]
    out: PathBuf,
}

#[derive(clap::Args)]
struct Check {
    #[command(flatten)]
    form: Form,
}

#[derive(clap::Args)]
struct Convert {
    #[command(flatten)]
    form: Form,
    /// A file that ends with .xlsx, .csv or .json; one that ends with codebook.csv holds the codebook.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(clap::Args)]
struct Form {
    /// A file (.xlsx, .xls, .csv, .json), or one that ships: firms, households.
    #[arg(value_name = "FORM")]
    path: PathBuf,
    /// Further folders with the files that the questionnaire names.
    #[arg(long = "media", value_name = "FOLDER")]
    folders: Vec<PathBuf>,
    /// In which language faults are told.
    #[arg(long, value_enum, default_value = "en")]
    lang: Lang,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    Vi,
    En,
}

impl Lang {
    fn tongue(self) -> Tongue {
        match self {
            Self::Vi => Tongue::Vi,
            Self::En => Tongue::En,
        }
    }
}

impl Survey {
    pub(crate) fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Estimate(command) => command.run(),
            Command::Check(command) => command.run(),
            Command::Convert(command) => command.run(),
        }
    }
}

fn sentence(error: impl std::fmt::Display) -> Failure {
    Failure::Sentence(error.to_string())
}

impl Estimate {
    fn run(self) -> Result<(), Failure> {
        let options = estimate::Options { design: self.design, data: self.data, out: self.out };
        let report = estimate::run(&options).map_err(sentence)?;
        for warning in &report.warnings {
            say(&warning.en)?;
        }
        let wanted = counted(report.estimates.len(), "estimate");
        say(&format!("{wanted} from {}: {}", counted(report.design.rows, "row"), options.out.display()))
    }
}

impl Check {
    fn run(self) -> Result<(), Failure> {
        let Form { path: form, folders, lang } = self.form;
        let report =
            check::run(&check::Options { form, folders, tongue: lang.tongue() }).map_err(sentence)?;
        if report.is_good() { say(&report.text()) } else { Err(sentence(report.text())) }
    }
}

impl Convert {
    fn run(self) -> Result<(), Failure> {
        let Form { path: form, folders, lang } = self.form;
        let options = convert::Options { form, out: self.out, folders, tongue: lang.tongue() };
        let report = convert::run(&options).map_err(sentence)?;
        for notice in &report.notices {
            say(&notice.say(options.tongue))?;
        }
        say(&format!("{}: {} bytes", report.out.display(), report.bytes))
    }
}
