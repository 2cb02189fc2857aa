//! One FULL commit: an insert that commits by itself, WAL, `synchronous=FULL`, one connection.
use std::path::Path;
use std::time::{Duration, Instant};

use sqlx::SqlitePool;
use sqlx::sqlite::SqlitePoolOptions;

use crate::ceilings::options;
use crate::failure::Result;
use crate::load::Measured;
use crate::usage::Watch;

const TABLE: &str =
    "CREATE TABLE IF NOT EXISTS tally (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, what TEXT NOT NULL)";
const INSERT: &str = "INSERT INTO tally (at, what) VALUES ($1, $2)";

/// A database of its own beside the market's, on the same disk.
pub(crate) async fn open(folder: &Path) -> Result<SqlitePool> {
    let options = options(&folder.join("commit.sqlite")).create_if_missing(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    statement(&pool, TABLE).await?;
    Ok(pool)
}

/// Clients wait in a queue for the connection, each with one insert, for so long.
pub(crate) async fn phase(pool: &SqlitePool, clients: usize, length: Duration) -> Result<Measured> {
    let watch = Watch::start(std::process::id())?;
    let end = Instant::now() + length;
    let workers: Vec<_> = (0..clients).map(|_| tokio::spawn(worker(pool.clone(), end))).collect();
    let mut measured = Measured::default();
    for worker in workers {
        measured.times.extend(worker.await??);
    }
    measured.used = watch.stop()?;
    Ok(measured)
}

async fn worker(pool: SqlitePool, end: Instant) -> Result<Vec<Duration>> {
    let mut times = Vec::new();
    while Instant::now() < end {
        let began = Instant::now();
        let values =
            sqlx::query_as::<_, (i64,)>(INSERT).bind(1_i64).bind("one order, one payment, one shipment");
        values.fetch_optional(&pool).await?;
        times.push(began.elapsed());
    }
    Ok(times)
}

#[expect(clippy::disallowed_methods, reason = "the bare driver is what is measured here")]
async fn statement(pool: &SqlitePool, text: &'static str) -> Result<()> {
    sqlx::query(text).execute(pool).await?;
    Ok(())
}
