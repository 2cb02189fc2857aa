//! Makes the demo's database and fills it to ten thousand products. What is added are copies of products
//! that are sold, with their own ids, slugs and names; it is written straight into the file, before the
//! program opens it, because ten thousand use cases would only make the preparation longer.
use std::path::Path;
use std::process::Command;

use kernel::{Clock, Ctx, Text, sort_key};
use sqlx::{ConnectOptions, Connection, PgConnection, SqliteConnection};

use crate::ceilings::options;
use crate::failure::{Result, progress};

/// So much of everything that no checkout is refused.
const STOCK: i64 = 1_000_000;
/// What tells the copies apart.
const PACKS: [&str; 12] = [
    "túi 200 g",
    "túi 500 g",
    "hộp 1 kg",
    "thùng 5 kg",
    "hộp quà",
    "loại đặc biệt",
    "loại 1",
    "loại 2",
    "mẻ tháng 3",
    "mẻ tháng 8",
    "giỏ Tết",
    "combo gia đình",
];

/// `chonoi init --demo`, into a new file.
pub(crate) fn demo(chonoi: &Path, database: &Path) -> Result<()> {
    for ending in ["", "-wal", "-shm"] {
        let file = format!("{}{ending}", database.display());
        if Path::new(&file).exists() {
            std::fs::remove_file(&file)?;
        }
    }
    progress("Making the demo's database …");
    let made = Command::new(chonoi).args(["init", "--demo", "--database"]).arg(database).output()?;
    if !made.status.success() {
        return Err(format!("chonoi init failed: {}", String::from_utf8_lossy(&made.stderr)).into());
    }
    Ok(())
}

/// The demo in an empty PostgreSQL database, with enough of everything.
pub(crate) async fn postgres(chonoi: &Path, url: &str) -> Result<()> {
    progress("Making the demo's database on PostgreSQL …");
    let made = Command::new(chonoi).args(["init", "--demo", "--database", url]).output()?;
    if !made.status.success() {
        return Err(format!("chonoi init failed: {}", String::from_utf8_lossy(&made.stderr)).into());
    }
    let mut conn = PgConnection::connect(url).await?;
    let stocked = sqlx::query_as::<_, (i64,)>("UPDATE catalogue_variant SET on_hand = $1").bind(STOCK);
    stocked.fetch_optional(&mut conn).await?;
    Ok(conn.close().await?)
}

/// The demo, then products to the wanted number.
pub(crate) async fn prepare(chonoi: &Path, database: &Path, products: usize) -> Result<()> {
    demo(chonoi, database)?;
    let mut conn = options(database).connect().await?;
    let added = grow(&mut conn, products).await?;
    conn.close().await?;
    progress(&format!("{added} products added, to {products}."));
    Ok(())
}

async fn grow(conn: &mut SqliteConnection, wanted: usize) -> Result<usize> {
    let (there,) =
        sqlx::query_as::<_, (i64,)>("SELECT COUNT(*) FROM catalogue_product").fetch_one(&mut *conn).await?;
    let sold = "SELECT id, slug, name FROM catalogue_product WHERE sold = 1 AND ended_at IS NULL ORDER BY id";
    let models = sqlx::query_as::<_, Model>(sold).fetch_all(&mut *conn).await?;
    let missing = wanted.saturating_sub(usize::try_from(there)?);
    let mut tx = conn.begin().await?;
    for (at, model) in models.iter().cycle().take(missing).enumerate() {
        copy(&mut tx, model, at).await?;
    }
    sqlx::query_as::<_, (i64,)>("UPDATE catalogue_variant SET on_hand = $1")
        .bind(STOCK)
        .fetch_optional(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(missing)
}

/// Id, slug and name of a product that is copied.
type Model = (Vec<u8>, String, String);

const COPY: &str = "INSERT INTO catalogue_product (id, booth_id, slug, name, name_fold, name_sort, description, kind,
        category, unit, price, sold, not_sold_reason, ocop_group, stars, source, place, rank, added_at, price_to, in_stock)
    SELECT $1, booth_id, $2, $3, $4, $5, description, kind, category, unit, price, sold, not_sold_reason, ocop_group,
        stars, source, place, rank + $6, added_at, price_to, in_stock
    FROM catalogue_product WHERE id = $7";
const SHELVE: &str = "INSERT INTO catalogue_variant (id, product_id, booth_id, name, unit, price, tiers, position, on_hand,
        reserved)
    SELECT id, id, booth_id, '{\"vi\":\"\"}', unit, price, '[]', 0, $2, 0 FROM catalogue_product WHERE id = $1";

async fn copy(conn: &mut SqliteConnection, (model, slug, name): &Model, at: usize) -> Result<()> {
    // The id of a request is as good as any: made from the time, and random.
    let id = Ctx::system("bench", Clock::default().now()).request.as_bytes().to_vec();
    let lot = at + 1;
    let pack = PACKS.iter().cycle().nth(at % PACKS.len()).copied().unwrap_or_default();
    let name = Text::from_json(name);
    let english = name.en.as_ref().map(|en| format!("{en}, lot {lot}"));
    let name = Text::new(&format!("{} {pack} lô {lot}", name.vi), english.as_deref());
    let insert =
        sqlx::query_as::<_, (i64,)>(COPY).bind(&id).bind(format!("{slug}-lo-{lot}")).bind(name.json());
    let insert = insert.bind(name.folded()).bind(sort_key(&name.vi)).bind(i64::try_from(lot)?).bind(model);
    insert.fetch_optional(&mut *conn).await?;
    sqlx::query_as::<_, (i64,)>(SHELVE).bind(&id).bind(STOCK).fetch_optional(&mut *conn).await?;
    Ok(())
}
