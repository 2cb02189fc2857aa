use clap::Subcommand;
use kernel::{Clock as KernelClock, Ctx};
use ui::Settings;

use crate::cli::{Database, Failure, say};

#[derive(clap::Args)]
pub(crate) struct Clock {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Let a demo's clock run ahead, e.g. by 7d, 12h, 30m.
    Advance {
        /// How far: a number and d, h or m.
        by: String,
        #[command(flatten)]
        database: Database,
    },
    /// Show what time it is there.
    Show(Database),
}

impl Clock {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Advance { by, database } => advance(&by, &database).await,
            Command::Show(database) => show(&database.open().await?).await,
        }
    }
}

/// Microseconds of `7d`, `12h`, `30m`.
fn micros(by: &str) -> Option<i64> {
    let unit = by.chars().last()?;
    let number: i64 = by.strip_suffix(unit)?.parse().ok().filter(|n| (1..=100_000).contains(n))?;
    let seconds = match unit {
        'd' => 86_400,
        'h' => 3_600,
        'm' => 60,
        _ => return None,
    };
    number.checked_mul(seconds)?.checked_mul(1_000_000)
}

async fn offset(db: &db::Db) -> Result<i64, Failure> {
    let text = db::read_setting(&mut db.reader().await?, "clock-offset").await?;
    Ok(text.and_then(|text| text.parse().ok()).unwrap_or(0))
}

async fn advance(by: &str, database: &Database) -> Result<(), Failure> {
    let by = micros(by)
        .ok_or_else(|| Failure::Sentence(format!("\"{by}\" is no span of time. Write 7d, 12h or 30m.")))?;
    let db = database.open().await?;
    if !Settings::from_rows(&db::settings(&mut db.reader().await?).await?).demo {
        return Err(Failure::Sentence(
            "only the clock of a demo can be moved; this is a real market.".to_owned(),
        ));
    }
    let to = offset(&db).await? + by;
    let ctx = Ctx::system("clock", KernelClock::default().now());
    let setting = |to: i64| to.to_string();
    db.write(&ctx, setting(to), |tx, _, to| Box::pin(db::write_setting(tx, "clock-offset", to))).await?;
    show(&db).await
}

async fn show(db: &db::Db) -> Result<(), Failure> {
    let clock = KernelClock::default();
    clock.set_offset(offset(db).await?);
    say(&clock.now().show())
}

#[cfg(test)]
mod tests {
    use super::micros;

    #[test]
    fn reads_spans_and_refuses_nonsense() {
        assert_eq!(micros("7d"), Some(604_800_000_000));
        assert_eq!(micros("30m"), Some(1_800_000_000));
        for wrong in ["", "d", "7", "-7d", "7w", "1.5d", "đ", "99999999999d"] {
            assert_eq!(micros(wrong), None, "{wrong}");
        }
    }
}
