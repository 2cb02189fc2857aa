//! What is written straight into the file: places of the map, and a past for the imported businesses.
use std::path::Path;

use kernel::{Clock, Ctx, Instant, Text, sort_key};
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use super::names::{NAMES, TRADES};
use super::sheet::{Commune, communes};
use crate::ceilings::options;
use crate::failure::{Result, progress};
use crate::random::Random;

fn now() -> Instant {
    Clock::default().now()
}

/// A place with the hours and the rest of one that the demo has.
const PLACE: &str = "INSERT INTO places_point (id, code, kind, name, name_fold, name_sort, commune, address, lat, lon,
        opening_hours, accepts_qr, accepts_card, phone, website, owner, source, changed_at)
    SELECT $1, $2, kind, $3, $4, $5, $6, address, $7, $8, opening_hours, accepts_qr, accepts_card, phone, website,
        NULL, source, changed_at
    FROM places_point WHERE id = $9";

/// Places to the wanted number, thick around the middles of the communes and thickest in wards.
pub(crate) async fn points(database: &Path, wanted: usize) -> Result<()> {
    let mut conn = options(database).connect().await?;
    let models = "SELECT id FROM places_point WHERE ended_at IS NULL ORDER BY id";
    let models = sqlx::query_as::<_, (Vec<u8>,)>(models).fetch_all(&mut conn).await?;
    let (communes, mut random) = (weighed(), Random::new(3));
    let mut tx = conn.begin().await?;
    for (at, (model,)) in models.iter().cycle().take(wanted.saturating_sub(models.len())).enumerate() {
        let commune = random.pick(&communes).ok_or("there are no communes")?;
        let trade = random.pick(&TRADES).copied().unwrap_or_default();
        let name = Text::new(&format!("{trade} {} {}", pick(&mut random), pick(&mut random)), None);
        let (lat, lon) = (commune.lat + off(&mut random), commune.lon + off(&mut random));
        let insert = sqlx::query_as::<_, (i64,)>(PLACE)
            .bind(Ctx::system("bench", now()).request.as_bytes().to_vec())
            .bind(format!("BENCH{at:06}"))
            .bind(name.json())
            .bind(name.folded())
            .bind(sort_key(&name.vi))
            .bind(&commune.code)
            .bind(micro(lat))
            .bind(micro(lon))
            .bind(model);
        insert.fetch_optional(&mut *tx).await?;
    }
    tx.commit().await?;
    let (all,) =
        sqlx::query_as::<_, (i64,)>("SELECT COUNT(*) FROM places_point").fetch_one(&mut conn).await?;
    conn.close().await?;
    progress(&format!("{all} places on the map."));
    Ok(())
}

fn pick(random: &mut Random) -> &'static str {
    random.pick(&NAMES).copied().unwrap_or_default()
}

/// Wards count four times.
fn weighed() -> Vec<Commune> {
    let times = |commune: &Commune| if commune.full_name.starts_with("Phường") { 4 } else { 1 };
    communes().into_iter().flat_map(|commune| std::iter::repeat_n(commune.clone(), times(&commune))).collect()
}

/// Some thousandths of a degree to either side, seldom many.
fn off(random: &mut Random) -> f64 {
    let mut part = || f64::from(u32::try_from(random.next() % 2_001).unwrap_or_default()) / 1_000.0 - 1.0;
    let (one, other, third) = (part(), part(), part());
    one * other * third * 0.06 + part() * 0.006
}

fn micro(degrees: f64) -> i64 {
    let text = format!("{:.0}", degrees * 1_000_000.0);
    text.parse().unwrap_or_default()
}

/// Those imported now have been there for 700 days; half of them changed 200 days ago, every tenth began 100 days ago.
pub(crate) async fn history(database: &Path) -> Result<()> {
    progress("a past for the register …");
    let mut conn = options(database).connect().await?;
    let day = |ago: i64| now().day().plus_days(-ago).iso();
    let (old, middle, late) = (day(700), day(200), day(100));
    // The market is at work: the right to write is asked for at once.
    let mut tx = conn.begin_with("BEGIN IMMEDIATE").await?;
    let imported = "to_day = '9999-12-31'
        AND business_id IN (SELECT id FROM registry_business WHERE source = 'import')";
    let make = format!(
        "CREATE TEMP TABLE imported AS SELECT rowid AS version FROM registry_version WHERE {imported}"
    );
    run(&mut tx, &make, &[]).await?;
    let before = "INSERT INTO registry_version (id, business_id, from_day, to_day, name, name_fold, name_sort, name_key,
            legal_form, size_class, vsic_version, vsic_code, sector, commune, former_commune, maker, status, site, mail,
            marketplace, app, social, pos, cashless, details, changed_at)
        SELECT randomblob(16), business_id, $1, $2, name, name_fold, name_sort, name_key, legal_form, 'unknown',
            vsic_version, vsic_code, sector, commune, former_commune, maker, status, 'no', mail, marketplace, app,
            social, pos, cashless, details, changed_at
        FROM registry_version WHERE rowid IN (SELECT version FROM imported WHERE version % 2 = 0)";
    run(&mut tx, before, &[&old, &middle]).await?;
    let begins =
        "UPDATE registry_version SET from_day = CASE WHEN rowid % 2 = 0 THEN $1 WHEN rowid % 10 = 1 THEN $2
            ELSE $3 END
        WHERE rowid IN (SELECT version FROM imported)";
    run(&mut tx, begins, &[&middle, &late, &old]).await?;
    tx.commit().await?;
    conn.close().await?;
    Ok(())
}

async fn run(conn: &mut SqliteConnection, sql: &str, args: &[&String]) -> Result<()> {
    let mut statement = sqlx::query_as::<_, (i64,)>(sqlx::AssertSqlSafe(sql.to_owned()));
    for arg in args {
        statement = statement.bind((*arg).clone());
    }
    statement.fetch_optional(conn).await?;
    Ok(())
}
