use clap::Subcommand;
use kernel::{Clock, Ctx, Error};

use crate::cli::{Database, Failure, say};

#[derive(clap::Args)]
pub(crate) struct Settings {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show all settings (secrets are only said to be set).
    List(Database),
    /// Change one; a running program follows within a second.
    Set {
        /// Name, as `settings list` shows it.
        name: String,
        value: String,
        #[command(flatten)]
        database: Database,
    },
}

impl Settings {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::List(database) => list(&database.open().await?).await,
            Command::Set { name, value, database } => set(&database, name, value).await,
        }
    }
}

/// Names that may be set: the installation's and the collection account's.
fn names() -> impl Iterator<Item = &'static str> {
    ui::Settings::NAMES.into_iter().chain(money::SETTINGS)
}

async fn list(db: &db::Db) -> Result<(), Failure> {
    let rows = db::settings(&mut db.reader().await?).await?;
    let settings = ui::Settings::from_rows(&rows);
    for name in names() {
        let stored = rows.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone());
        let value = match stored {
            Some(value) if !value.is_empty() && (name.ends_with("secret") || name == "smtp") => {
                "(set)".to_owned()
            }
            Some(value) => value,
            None => settings.get(name),
        };
        say(&format!("{name:14} {value}"))?;
    }
    Ok(())
}

async fn set(database: &Database, name: String, value: String) -> Result<(), Failure> {
    let known = names().find(|n| *n == name).ok_or_else(|| {
        Failure::Sentence(format!(
            "there is no setting {name}. There are: {}.",
            names().collect::<Vec<_>>().join(", ")
        ))
    })?;
    if ui::Settings::NAMES.contains(&known) {
        let fits = ui::Settings::default().set(&name, &value);
        fits.map_err(|error| match error {
            Error::Invalid(_) if name == "mode" => {
                Failure::Sentence("the mode is listing, ordering or ordering-and-payment.".to_owned())
            }
            Error::Invalid(_) => Failure::Sentence(format!("{name} is true or false.")),
            other => Failure::Failed(other),
        })?;
    }
    check(known, &value)?;
    let db = database.open().await?;
    let ctx = Ctx::system("settings", Clock::default().now());
    let kept = value.clone();
    let row = (known, value);
    db.write(&ctx, row, |tx, _, (name, value)| Box::pin(db::write_setting(tx, name, value))).await?;
    list(&db).await?;
    if known == "smtp" { try_mail(&kept).await } else { Ok(()) }
}

/// Says at once whether a mail server can be used; the setting stays, since the server may be put right.
async fn try_mail(smtp: &str) -> Result<(), Failure> {
    if smtp.is_empty() {
        return Ok(());
    }
    say(&match outside::try_mail_server(smtp).await {
        None => "The mail server answers: connected and signed in as the address says.".to_owned(),
        Some(why) => format!(
            "smtp is set, but the mail server cannot be used now: {why}. Mail is kept and tried again for three days."
        ),
    })
}

/// What the type of a setting cannot say: a province that exists, an address that is one.
fn check(name: &str, value: &str) -> Result<(), Failure> {
    let address = |text: &str| text.starts_with("http://") || text.starts_with("https://");
    match name {
        "province" => {
            let places = places::Places::shared();
            let known = places.province(value).is_some();
            if known {
                Ok(())
            } else {
                Err(Failure::Sentence(format!("there is no province {value}. Vĩnh Long is 86.")))
            }
        }
        "base-url" if !address(value) => {
            Err(Failure::Sentence("base-url begins with http:// or https://.".to_owned()))
        }
        "sandbox-bank" if !value.is_empty() && !address(value) => {
            Err(Failure::Sentence("sandbox-bank begins with http:// or https://, or is empty.".to_owned()))
        }
        _ => Ok(()),
    }
}
