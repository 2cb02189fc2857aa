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
        #[arg(allow_hyphen_values = true)]
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

/// Names that may be set, and whether each is a secret: those of the installation, of its collection account, of payouts,
/// gateways and carriers.
fn names() -> impl Iterator<Item = (String, bool)> {
    let plain = ui::Settings::NAMES.into_iter().chain(money::SETTINGS).chain([settlement::RELEASE_DAYS]);
    let plain = plain.map(|name| (name.to_owned(), name.ends_with("secret") || name == "smtp"));
    let carriers = carriers::Carrier::ALL.iter().flat_map(|carrier| delivery::settings_of(*carrier));
    let carriers = carriers.map(|setting| (setting.name.to_owned(), setting.secret));
    plain.chain(money::gateway_settings()).chain(carriers)
}

async fn list(db: &db::Db) -> Result<(), Failure> {
    let rows = db::settings(&mut db.reader().await?).await?;
    let settings = ui::Settings::from_rows(&rows);
    for (name, secret) in names() {
        let stored = rows.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        let value = match stored {
            Some(value) if !value.is_empty() && secret => "(set)".to_owned(),
            Some(value) => value.replace('\n', " "),
            None => settings.get(&name),
        };
        say(&format!("{name:22} {value}"))?;
    }
    Ok(())
}

async fn set(database: &Database, name: String, value: String) -> Result<(), Failure> {
    if !names().any(|(known, _)| known == name) {
        let all: Vec<String> = names().map(|(known, _)| known).collect();
        return Err(Failure::Sentence(format!("there is no setting {name}. There are: {}.", all.join(", "))));
    }
    if ui::Settings::NAMES.contains(&name.as_str()) {
        let fits = ui::Settings::default().set(&name, &value);
        fits.map_err(|error| match error {
            Error::Invalid(_) if name == "mode" => {
                Failure::Sentence("the mode is listing, ordering or ordering-and-payment.".to_owned())
            }
            Error::Invalid(_) => Failure::Sentence(format!("{name} is true or false.")),
            other => Failure::Failed(other),
        })?;
    }
    check(&name, &value)?;
    let db = database.open().await?;
    let ctx = Ctx::system("settings", Clock::default().now());
    let kept = value.clone();
    let mail = name == "smtp";
    db.write(&ctx, (name, value), |tx, _, (name, value)| Box::pin(db::write_setting(tx, name, value)))
        .await?;
    list(&db).await?;
    if mail { try_mail(&kept).await } else { Ok(()) }
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
        name if name.ends_with("-address") && !value.is_empty() && !address(value) => {
            Err(Failure::Sentence(format!("{name} begins with http:// or https://, or is empty.")))
        }
        _ => Ok(()),
    }
}
