use clap::Subcommand;
use kernel::{Clock, Day, Rules as KernelRules};

use crate::AppError;
use crate::cli::{Failure, say};
use crate::program::RULES;

#[derive(clap::Args)]
pub(crate) struct Rules {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The rules that hold on a day, with their citations.
    List {
        /// As 2026-11-24; today when left out.
        #[arg(long)]
        on: Option<String>,
    },
}

impl Rules {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let Command::List { on } = self.command;
        let day = match on {
            Some(text) => Day::parse(&text)
                .ok_or_else(|| Failure::Sentence(format!("\"{text}\" is no day. Write 2026-11-24.")))?,
            None => Clock::default().now().day(),
        };
        let rules = KernelRules::load(RULES.iter().copied()).map_err(AppError::from)?;
        for rule in
            rules.all().filter(|rule| rules.on(&rule.key, day).is_ok_and(|r| r.version == rule.version))
        {
            say(&format!("{:38} {:>6} {:4} {}", rule.id(), rule.value, rule.unit, rule.citation))?;
        }
        Ok(())
    }
}
