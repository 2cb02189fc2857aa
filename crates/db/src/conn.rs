use std::ops::{Deref, DerefMut};

use kernel::{Error, Instant, Result, Type, Value};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::{Arguments, AssertSqlSafe, Postgres, Row as _, Transaction, ValueRef};
use time::OffsetDateTime;

use crate::error::failed;
use crate::lite::Lite;
use crate::sqlite::Lent;
use crate::{Args, Cells, Row, Sql};

/// A connection to read with.
pub struct Conn(pub(crate) Inner);

pub(crate) enum Inner {
    /// Lent to read with.
    Reader(Lent),
    /// The writer's own, and those of migrations.
    Writer(Lite),
    Postgres(PoolConnection<Postgres>),
    PostgresTx(Transaction<'static, Postgres>),
}

/// A transaction: reads and writes. Opened and committed by [`crate::Db::write`] only.
pub struct Tx {
    pub(crate) conn: Conn,
}

impl Deref for Tx {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}

impl Conn {
    /// The connection to SQLite below.
    pub(crate) fn lite(&mut self) -> Result<&mut Lite> {
        match &mut self.0 {
            Inner::Reader(lent) => lent.conn(),
            Inner::Writer(conn) => Ok(conn),
            Inner::Postgres(_) | Inner::PostgresTx(_) => Err(Error::internal("this is no SQLite connection")),
        }
    }

    /// All rows.
    pub async fn all<A: Args, R: Row>(&mut self, sql: &Sql<A, R>, args: A) -> Result<Vec<R>> {
        let rows =
            self.fetch(Text::Fixed(sql.text), sql.name, args.values(), A::TYPES, &[R::COLUMNS]).await?;
        rows.into_iter().map(|cells| R::read(&mut Cells(cells.into_iter()))).collect()
    }

    /// The first row, if there is one.
    pub async fn optional<A: Args, R: Row>(&mut self, sql: &Sql<A, R>, args: A) -> Result<Option<R>> {
        Ok(self.all(sql, args).await?.into_iter().next())
    }

    /// The row.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub async fn one<A: Args, R: Row>(&mut self, sql: &Sql<A, R>, args: A) -> Result<R> {
        self.optional(sql, args).await?.ok_or(Error::NotFound)
    }

    pub(crate) async fn fetch(
        &mut self,
        text: Text,
        name: &str,
        values: Vec<Value>,
        types: &[Type],
        columns: &[&[(&str, Type, bool)]],
    ) -> Result<Vec<Vec<Value>>> {
        tracing::trace!(statement = name);
        let wanted: Vec<Type> = columns.concat().iter().map(|(_, ty, _)| *ty).collect();
        match &mut self.0 {
            Inner::Reader(_) | Inner::Writer(_) => {
                tokio::task::coop::consume_budget().await;
                self.lite()?.fetch(text.as_str(), &values, &wanted).map_err(|e| failed(name, e))
            }
            Inner::Postgres(conn) => {
                let rows = postgres_query(text, values, types)?.fetch_all(&mut **conn).await;
                postgres_rows(&rows.map_err(|e| failed(name, e))?, &wanted)
            }
            Inner::PostgresTx(tx) => {
                let rows = postgres_query(text, values, types)?.fetch_all(&mut **tx).await;
                postgres_rows(&rows.map_err(|e| failed(name, e))?, &wanted)
            }
        }
    }

    /// Executes and counts the affected rows.
    pub(crate) async fn execute(
        &mut self,
        text: Text,
        name: &str,
        values: Vec<Value>,
        types: &[Type],
    ) -> Result<u64> {
        tracing::trace!(statement = name);
        match &mut self.0 {
            Inner::Reader(_) | Inner::Writer(_) => {
                let done = self.lite()?.execute(text.as_str(), &values).map_err(|e| failed(name, e))?;
                u64::try_from(done).map_err(Error::internal)
            }
            Inner::Postgres(conn) => {
                let done = postgres_query(text, values, types)?.execute(&mut **conn).await;
                done.map(|d| d.rows_affected()).map_err(|e| failed(name, e))
            }
            Inner::PostgresTx(tx) => {
                let done = postgres_query(text, values, types)?.execute(&mut **tx).await;
                done.map(|d| d.rows_affected()).map_err(|e| failed(name, e))
            }
        }
    }
}

impl Tx {
    /// Runs an INSERT, UPDATE or DELETE and counts the rows it touched.
    pub async fn run<A: Args>(&mut self, sql: &Sql<A, ()>, args: A) -> Result<u64> {
        self.conn.execute(Text::Fixed(sql.text), sql.name, args.values(), A::TYPES).await
    }

    /// Runs a statement that must touch exactly one row.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it touched none.
    pub async fn run_one<A: Args>(&mut self, sql: &Sql<A, ()>, args: A) -> Result<()> {
        match self.run(sql, args).await? {
            1 => Ok(()),
            0 => Err(Error::NotFound),
            more => Err(Error::internal(format!("{} touched {more} rows", sql.name))),
        }
    }
}

/// A statement's text: fixed in the program, or put together by `db` itself from fixed pieces.
pub(crate) enum Text {
    Fixed(&'static str),
    Made(String),
}

impl Text {
    fn as_str(&self) -> &str {
        match self {
            Self::Fixed(text) => text,
            Self::Made(text) => text,
        }
    }
}

type PostgresQuery = sqlx::query::Query<'static, Postgres, PgArguments>;

fn postgres_query(text: Text, values: Vec<Value>, types: &[Type]) -> Result<PostgresQuery> {
    let mut args = PgArguments::default();
    for (value, ty) in values.into_iter().zip(types) {
        match value {
            Value::Null => add_null(&mut args, *ty),
            Value::Int(n) => args.add(n),
            Value::Bool(b) => args.add(b),
            Value::Text(s) => args.add(s),
            Value::Uuid(u) => args.add(u),
            Value::Bytes(b) => args.add(b),
            Value::Time(t) => args.add(timestamp(t)),
        }
        .map_err(Error::internal)?;
    }
    Ok(match text {
        Text::Fixed(text) => sqlx::query_with(text, args),
        Text::Made(text) => sqlx::query_with(AssertSqlSafe(text), args),
    })
}

fn add_null(args: &mut PgArguments, ty: Type) -> std::result::Result<(), sqlx::error::BoxDynError> {
    match ty {
        Type::Int => args.add(None::<i64>),
        Type::Bool => args.add(None::<bool>),
        Type::Text => args.add(None::<String>),
        Type::Uuid => args.add(None::<uuid::Uuid>),
        Type::Bytes => args.add(None::<Vec<u8>>),
        Type::Time => args.add(None::<OffsetDateTime>),
    }
}

fn timestamp(at: Instant) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.micros()) * 1000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

fn postgres_rows(rows: &[PgRow], wanted: &[Type]) -> Result<Vec<Vec<Value>>> {
    let cells = |row: &PgRow| wanted.iter().enumerate().map(|(at, ty)| postgres_cell(row, at, *ty)).collect();
    let rows: std::result::Result<_, sqlx::Error> = rows.iter().map(cells).collect();
    rows.map_err(|e| failed("a row", e))
}

fn postgres_cell(row: &PgRow, at: usize, ty: Type) -> std::result::Result<Value, sqlx::Error> {
    if row.try_get_raw(at)?.is_null() {
        return Ok(Value::Null);
    }
    Ok(match ty {
        Type::Int => Value::Int(row.try_get(at)?),
        Type::Bool => Value::Bool(row.try_get(at)?),
        Type::Text => Value::Text(row.try_get(at)?),
        Type::Uuid => Value::Uuid(row.try_get(at)?),
        Type::Bytes => Value::Bytes(row.try_get(at)?),
        Type::Time => {
            let at: OffsetDateTime = row.try_get(at)?;
            Value::Time(Instant(i64::try_from(at.unix_timestamp_nanos() / 1000).unwrap_or(i64::MAX)))
        }
    })
}
