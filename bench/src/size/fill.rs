//! Copies of the demo's booths and products, written straight into the file before the program opens it.
use std::path::Path;

use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};

use crate::ceilings::options;
use crate::failure::Result;

/// Who is copied: booths that sell, but not the demo seller's, whose desk must stay one booth's.
const MADE: &str = "CREATE TEMP TABLE made AS
    WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < $1),
         model AS (SELECT id, organisation_id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS at, COUNT(*) OVER () AS most
             FROM booths_booth WHERE state = 'open' AND listed_only = 0 AND organisation_id NOT IN
                 (SELECT organisation_id FROM people_grant WHERE organisation_id IS NOT NULL))
    SELECT n.n AS n, randomblob(16) AS organisation, randomblob(16) AS booth, model.id AS model,
           model.organisation_id AS model_organisation
    FROM n JOIN model ON model.at = n.n % model.most";
const GOODS: &str = "CREATE TEMP TABLE goods AS
    SELECT id AS model, ROW_NUMBER() OVER (ORDER BY id) - 1 AS at FROM catalogue_product
    WHERE sold = 1 AND state = 'shown' AND ended_at IS NULL";

/// Grows the market to so many more booths, each with so many products.
pub(super) async fn fill(database: &Path, booths: usize, each: usize) -> Result<()> {
    let mut conn = options(database).connect().await?;
    run(&mut conn, "BEGIN IMMEDIATE").await?;
    sqlx::query_as::<_, (i64,)>(MADE).bind(i64::try_from(booths)?).fetch_optional(&mut conn).await?;
    run(&mut conn, GOODS).await?;
    run(&mut conn, "CREATE INDEX temp.goods_at ON goods (at)").await?;
    let organisations = [("id", "m.organisation"), ("tax_code", "NULL")];
    let from = "people_organisation t JOIN made m ON m.model_organisation = t.id";
    copy(&mut conn, "people_organisation", &organisations, from).await?;
    let copies = [("id", "m.booth"), ("organisation_id", "m.organisation"), ("slug", "t.slug || '-' || m.n")];
    copy(&mut conn, "booths_booth", &copies, "booths_booth t JOIN made m ON m.model = t.id").await?;
    products(&mut conn, each).await?;
    run(&mut conn, "COMMIT").await?;
    run(&mut conn, "ANALYZE").await?;
    conn.close().await?;
    Ok(())
}

async fn products(conn: &mut SqliteConnection, each: usize) -> Result<()> {
    let from = format!(
        "made m JOIN (WITH RECURSIVE k (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM k WHERE k < {each}) SELECT k FROM k) k
         JOIN goods g ON g.at = (m.n * 37 + k.k) % (SELECT COUNT(*) FROM goods)
         JOIN catalogue_product t ON t.id = g.model"
    );
    let values = [
        ("id", "randomblob(16)"),
        ("booth_id", "m.booth"),
        ("slug", "t.slug || '-' || m.n || '-' || k.k"),
        ("name", "json_set(t.name, '$.vi', json_extract(t.name, '$.vi') || ' lô ' || m.n || '.' || k.k)"),
        ("rank", "t.rank + m.n * 1000 + k.k"),
    ];
    copy(conn, "catalogue_product", &values, &from).await?;
    run(
        conn,
        "INSERT INTO catalogue_variant (id, product_id, booth_id, name, unit, price, tiers, position, on_hand, reserved)
         SELECT p.id, p.id, p.booth_id, '{\"vi\":\"\"}', p.unit, p.price, '[]', 0, 1000, 0
         FROM catalogue_product p JOIN made m ON m.booth = p.booth_id",
    )
    .await
}

/// Copies rows of a table column by column; `values` says what is another.
async fn copy(conn: &mut SqliteConnection, table: &str, values: &[(&str, &str)], from: &str) -> Result<()> {
    let sql = format!("SELECT name FROM pragma_table_info('{table}')");
    let columns = sqlx::query_as::<_, (String,)>(AssertSqlSafe(sql)).fetch_all(&mut *conn).await?;
    let value = |column: &String| {
        let other = values.iter().find(|(name, _)| name == column).map(|(_, value)| (*value).to_owned());
        other.unwrap_or_else(|| format!("t.{column}"))
    };
    let names: Vec<String> = columns.into_iter().map(|(name,)| name).collect();
    let told: Vec<String> = names.iter().map(value).collect();
    let sql = format!("INSERT INTO {table} ({}) SELECT {} FROM {from}", names.join(", "), told.join(", "));
    run(conn, &sql).await
}

async fn run(conn: &mut SqliteConnection, sql: &str) -> Result<()> {
    sqlx::query_as::<_, (i64,)>(AssertSqlSafe(sql.to_owned())).fetch_optional(conn).await?;
    Ok(())
}
