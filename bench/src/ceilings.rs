//! What stands beside the market: the bare framework, and the framework with one read.
use std::path::Path;

use axum::Router;
use axum::extract::{Path as Named, State};
use axum::http::StatusCode;
use axum::routing::get;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use tokio::net::TcpListener;

use crate::failure::Result;

/// A connection as `crates/db/src/sqlite.rs` opens it.
pub(crate) fn options(database: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(database)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(std::time::Duration::from_secs(10))
        .statement_cache_capacity(400)
}

/// Answers "hello".
pub(crate) async fn hello(port: u16) -> Result<()> {
    serve(port, Router::new().route("/", get(|| async { "hello" }))).await
}

/// Answers one product's row as text, read by its slug.
pub(crate) async fn read(port: u16, database: &Path) -> Result<()> {
    let pool = SqlitePoolOptions::new().max_connections(6).min_connections(1);
    let pool = pool.connect_with(options(database)).await?;
    let routes = Router::new().route("/", get(|| async { "ready" })).route("/products/{slug}", get(product));
    serve(port, routes.with_state(pool)).await
}

type Row = (Vec<u8>, String, String, String, String, String, String, i64, bool);

const BY_SLUG: &str = "SELECT id, slug, name, description, kind, category, unit, price, sold
    FROM catalogue_product WHERE slug = $1 AND ended_at IS NULL";

async fn product(State(pool): State<SqlitePool>, Named(slug): Named<String>) -> (StatusCode, String) {
    let row = sqlx::query_as::<_, Row>(BY_SLUG).bind(slug).fetch_optional(&pool).await;
    match row {
        Ok(Some((_, slug, name, description, kind, category, unit, price, _))) => {
            let text = format!("{slug}\n{name}\n{description}\n{kind}\n{category}\n{price} / {unit}\n");
            (StatusCode::OK, text)
        }
        Ok(None) => (StatusCode::NOT_FOUND, String::new()),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
    }
}

async fn serve(port: u16, routes: Router) -> Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    Ok(axum::serve(listener, routes).await?)
}
