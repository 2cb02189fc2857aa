use clap::Subcommand;
use db::{Audit as Found, Broken};

use crate::cli::{Database, Failure, say};

#[derive(clap::Args)]
pub(crate) struct Audit {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Recompute the seal of every day and the proof of every personal value.
    Verify {
        #[command(flatten)]
        database: Database,
    },
}

impl Audit {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let Command::Verify { database } = self.command;
        let db = database.open().await?;
        let found = db::verify(&mut db.reader().await?).await?;
        db.close().await;
        report(&found)
    }
}

fn report(found: &Found) -> Result<(), Failure> {
    for broken in &found.broken {
        say(&match broken {
            Broken::Day { day, first_seq, last_seq, sealed, found } => format!(
                "{}: entries {first_seq} to {last_seq} are not those that were sealed ({sealed} sealed, {found} found)",
                day.iso()
            ),
            Broken::Gap { day } => format!("{}: its seal does not follow the one before", day.iso()),
            Broken::Personal { event, name } => format!("entry {event}: the value of {name} was changed"),
        })?;
    }
    say(&format!(
        "{} days with {} entries are sealed; {} entries wait for their seal.",
        found.days, found.entries, found.unsealed
    ))?;
    if !found.head.is_empty() {
        say(&format!("last seal: {}", found.head))?;
    }
    match found.broken.len() {
        0 => Ok(()),
        count => Err(Failure::Sentence(format!("the log was tampered with in {count} places (see above)."))),
    }
}
