use std::time::Duration;

use kernel::{Ctx, Error, Result};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use crate::conn::{Conn, Inner, Tx};
use crate::engine::WorkFn;
use crate::error::{OpenError, failed};

/// How often a work is run again after a serialization failure or a deadlock.
const ATTEMPTS: u32 = 8;

pub(crate) async fn open(
    address: &str,
    schema: Option<&str>,
) -> std::result::Result<sqlx::PgPool, OpenError> {
    let mut options: PgConnectOptions =
        address.parse().map_err(|_| OpenError::Address(address.to_owned()))?;
    options = options.application_name("chonoi");
    if let Some(schema) = schema {
        options = options.options([("search_path", schema)]);
    }
    PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options)
        .await
        .map_err(OpenError::Server)
}

pub(crate) async fn write<I, O>(pool: sqlx::PgPool, ctx: Ctx, input: I, work: WorkFn<I, O>) -> Result<O> {
    for attempt in 0..ATTEMPTS {
        match once(&pool, &ctx, &input, work).await {
            Err(Error::Retry) => tokio::time::sleep(Duration::from_millis(5 << attempt)).await,
            answer => return answer,
        }
    }
    Err(Error::Busy)
}

async fn once<I, O>(pool: &sqlx::PgPool, ctx: &Ctx, input: &I, work: WorkFn<I, O>) -> Result<O> {
    let transaction = pool.begin().await.map_err(|e| failed("BEGIN", e))?;
    let mut tx = Tx { conn: Conn(Inner::PostgresTx(transaction)) };
    let out = work(&mut tx, ctx, input).await;
    let Inner::PostgresTx(transaction) = tx.conn.0 else {
        return Err(Error::internal("a transaction lost its connection"));
    };
    match out {
        Ok(out) => transaction.commit().await.map(|()| out).map_err(|e| failed("COMMIT", e)),
        Err(error) => {
            transaction.rollback().await.map_err(|e| failed("ROLLBACK", e))?;
            Err(error)
        }
    }
}
