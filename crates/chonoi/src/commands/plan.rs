use clap::Subcommand;
use kernel::Locale;
use plan::Plans;

use crate::AppError;
use crate::cli::{Failure, say};

#[derive(clap::Args)]
pub(crate) struct Plan {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the plans and all their targets.
    List {
        /// As JSON: an array of plans with their targets.
        #[arg(long)]
        json: bool,
        /// Language of the table: vi or en.
        #[arg(long, default_value = "vi")]
        lang: String,
    },
}

impl Plan {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let Command::List { json, lang } = self.command;
        let plans = Plans::load().map_err(AppError::from)?;
        if json {
            let text = serde_json::to_string_pretty(&plan::json(&plans));
            return say(&text.map_err(kernel::Error::internal)?);
        }
        let locale = Locale::from_code(&lang)
            .ok_or_else(|| Failure::Sentence(format!("\"{lang}\" is no language here. Choose vi or en.")))?;
        say(&plan::table(&plans, locale).map_err(AppError::from)?)
    }
}
