use std::ops::{Deref, DerefMut};

use kernel::{Error, Instant, Result, Type, Value};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, Postgres, Row as _, Sqlite, Transaction, ValueRef};
use time::OffsetDateTime;

use crate::error::failed;
use crate::{Args, Cells, Row, Sql};

/// A connection to read with.
pub struct Conn(pub(crate) Inner);

pub(crate) enum Inner {
    Sqlite(PoolConnection<Sqlite>),
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
        let wanted: Vec<Type> = columns.concat().iter().map(|(_, ty, _)| *ty).collect();
        match &mut self.0 {
            Inner::Sqlite(conn) => {
                let rows = sqlite_query(text, values)?.fetch_all(&mut **conn).await;
                sqlite_rows(&rows.map_err(|e| failed(name, e))?, &wanted)
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
        match &mut self.0 {
            Inner::Sqlite(conn) => {
                let done = sqlite_query(text, values)?.execute(&mut **conn).await;
                done.map(|d| d.rows_affected()).map_err(|e| failed(name, e))
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

    /// Runs one `INSERT … VALUES ($1, …)` for many rows, so that a chunk of an import is one trip: the group of
    /// values is repeated for each row. Counts the rows it touched.
    ///
    /// # Errors
    /// [`Error::Internal`] when the statement does not end in its values or their `ON CONFLICT`.
    pub async fn run_many<A: Args>(&mut self, sql: &Sql<A, ()>, rows: Vec<A>) -> Result<u64> {
        let mut touched = 0;
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let chunk: Vec<A> = rows.by_ref().take(ROWS).collect();
            let text = repeated(sql.text, chunk.len(), A::TYPES.len())
                .ok_or_else(|| Error::internal(format!("{} has no single group of values", sql.name)))?;
            let text = if matches!(self.conn.0, Inner::Sqlite(_)) { unnamed(&text) } else { text };
            let types = A::TYPES.repeat(chunk.len());
            let values = chunk.into_iter().flat_map(Args::values).collect();
            touched += self.conn.execute(Text::Made(text), sql.name, values, &types).await?;
        }
        Ok(touched)
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

/// Rows of one statement of [`Tx::run_many`].
const ROWS: usize = 100;

/// The text with its group of values as often as there are rows, the arguments numbered through. `None` unless the
/// group holds each argument once, in order, and nothing else.
fn repeated(text: &str, rows: usize, arguments: usize) -> Option<String> {
    let (head, rest) = text.split_once("VALUES")?;
    let (group, tail) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
    let in_order =
        group.split(',').map(str::trim).eq((1..=arguments).map(|at| format!("${at}")).collect::<Vec<_>>());
    if !in_order || tail.contains('$') {
        return None;
    }
    let group = |row: usize| {
        let names: Vec<_> = (1..=arguments).map(|at| format!("${}", row * arguments + at)).collect();
        format!("({})", names.join(", "))
    };
    let groups: Vec<_> = (0..rows).map(group).collect();
    Some(format!("{head}VALUES {}{tail}", groups.join(", ")))
}

/// The arguments without their numbers. The driver asks SQLite for the name of each argument it binds, and SQLite
/// looks through all of them: thousands of names cost more than the rows they insert.
fn unnamed(text: &str) -> String {
    let mut pieces = text.split('$');
    let head = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(head, |text, piece| text + "?" + piece.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// A statement's text: fixed in the program, or put together by `db` itself from fixed pieces.
pub(crate) enum Text {
    Fixed(&'static str),
    Made(String),
}

type SqliteQuery = sqlx::query::Query<'static, Sqlite, SqliteArguments>;
type PostgresQuery = sqlx::query::Query<'static, Postgres, PgArguments>;

fn sqlite_query(text: Text, values: Vec<Value>) -> Result<SqliteQuery> {
    let mut args = SqliteArguments::default();
    for value in values {
        match value {
            Value::Null => args.add(None::<i64>),
            Value::Int(n) => args.add(n),
            Value::Bool(b) => args.add(i64::from(b)),
            Value::Text(s) => args.add(s),
            Value::Uuid(u) => args.add(u),
            Value::Bytes(b) => args.add(b),
            Value::Time(t) => args.add(t.micros()),
        }
        .map_err(Error::internal)?;
    }
    Ok(match text {
        Text::Fixed(text) => sqlx::query_with(text, args),
        Text::Made(text) => sqlx::query_with(AssertSqlSafe(text), args),
    })
}

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

fn sqlite_rows(rows: &[SqliteRow], wanted: &[Type]) -> Result<Vec<Vec<Value>>> {
    let cell = |row: &SqliteRow, at: usize, ty: Type| -> std::result::Result<Value, sqlx::Error> {
        if row.try_get_raw(at)?.is_null() {
            return Ok(Value::Null);
        }
        Ok(match ty {
            Type::Int => Value::Int(row.try_get_unchecked(at)?),
            Type::Bool => Value::Bool(row.try_get_unchecked::<i64, _>(at)? != 0),
            Type::Text => Value::Text(row.try_get_unchecked(at)?),
            Type::Uuid => Value::Uuid(row.try_get_unchecked(at)?),
            Type::Bytes => Value::Bytes(row.try_get_unchecked(at)?),
            Type::Time => Value::Time(Instant(row.try_get_unchecked(at)?)),
        })
    };
    read_rows(rows, wanted, cell)
}

fn postgres_rows(rows: &[PgRow], wanted: &[Type]) -> Result<Vec<Vec<Value>>> {
    let cell = |row: &PgRow, at: usize, ty: Type| -> std::result::Result<Value, sqlx::Error> {
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
    };
    read_rows(rows, wanted, cell)
}

fn read_rows<R>(
    rows: &[R],
    wanted: &[Type],
    cell: impl Fn(&R, usize, Type) -> std::result::Result<Value, sqlx::Error>,
) -> Result<Vec<Vec<Value>>> {
    rows.iter()
        .map(|row| {
            let cells = wanted.iter().enumerate().map(|(at, ty)| cell(row, at, *ty));
            cells.collect::<std::result::Result<Vec<_>, _>>().map_err(|e| failed("a row", e))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn values_are_repeated_and_numbered_through() {
        let text = "INSERT INTO a (b, c) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        let two = "INSERT INTO a (b, c) VALUES ($1, $2), ($3, $4) ON CONFLICT DO NOTHING";
        assert_eq!(super::repeated(text, 2, 2).unwrap(), two);
        assert_eq!(super::repeated("UPDATE a SET b = $1", 2, 1), None);
        assert_eq!(super::repeated("INSERT INTO a (b, c) VALUES ($2, $1)", 2, 2), None);
        assert_eq!(super::repeated("INSERT INTO a (b) VALUES (LOWER($1))", 2, 1), None);
        let plain = "INSERT INTO a (b, c) VALUES (?, ?), (?, ?) ON CONFLICT DO NOTHING";
        assert_eq!(super::unnamed(two), plain);
    }
}
