use kernel::{Ctx, Ids};
use places::Places;
use ui::Settings;

use crate::cli::{Database, Failure, progress, say};
use crate::{Embedded, demo};

#[derive(clap::Args)]
pub(crate) struct Init {
    #[command(flatten)]
    database: Database,
    /// Code of the province (see data/places/provinces.csv).
    #[arg(long, default_value = "86")]
    province: String,
    /// Fill it with the demo province: invented sellers, people and two years of orders.
    #[arg(long)]
    demo: bool,
}

impl Init {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let places = Places::shared();
        let province = places.province(&self.province).ok_or_else(|| {
            Failure::Sentence(format!(
                "there is no province {}. Codes are in data/places/provinces.csv.",
                self.province
            ))
        })?;
        let area = kernel::Text::new(&places::lower_first(&province.full_name), Some(&province.full_name_en));
        let db = self.database.open_any(true).await?;
        let applied = db::migrate(&db, &crate::migrations()).await?;
        progress(&format!("{}: {applied} migrations applied.", self.database.database));
        let known = db::settings(&mut db.reader().await?).await?;
        if !known.iter().any(|(name, _)| name == "province") {
            let settings = Settings {
                province: self.province,
                area: area.json(),
                demo: self.demo,
                ..Settings::default()
            };
            save(&db, settings).await?;
        }
        if self.demo {
            self::fill(db.clone()).await?;
        }
        db.close().await;
        say("ready")
    }
}

async fn save(db: &db::Db, settings: Settings) -> Result<(), Failure> {
    let app_now = kernel::Clock::default().now();
    let ctx = Ctx::system("init", app_now);
    let rows: Vec<(&'static str, String)> =
        Settings::NAMES.into_iter().map(|name| (name, settings.get(name))).collect();
    Ok(db.write(&ctx, rows, |tx, _, rows| Box::pin(write_all(tx, rows))).await?)
}

async fn write_all(tx: &mut db::Tx, rows: &[(&'static str, String)]) -> kernel::Result<()> {
    for (name, value) in rows {
        db::write_setting(tx, name, value).await?;
    }
    Ok(())
}

async fn fill(db: db::Db) -> Result<(), Failure> {
    let settings = Settings::from_rows(&db::settings(&mut db.reader().await?).await?);
    if !settings.demo {
        return Err(Failure::Sentence(
            "this database is not a demo and is left alone. Make another one for the demo.".to_owned(),
        ));
    }
    let app = crate::app(db, Ids::seeded(86), Box::new(Embedded::none())).await?;
    demo::load(&app, progress).await.map_err(|error| Failure::Sentence(error.to_string()))
}
