//! One connection to a SQLite file. Its statements run where they are asked, without a trip to another thread: most
//! take some microseconds, a trip takes more. A read that turns out long is begun again where it holds nobody up.
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use kernel::{Instant, Type, Uuid, Value};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, Error, ErrorCode, OpenFlags, ToSql};
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::task::block_in_place;

use crate::patience::Patience;

type Result<T> = std::result::Result<T, Error>;

/// Statements that a connection keeps prepared.
const PREPARED: usize = 400;
/// How long a statement waits for another process that writes.
const BUSY: Duration = Duration::from_secs(10);

pub(crate) struct Lite {
    raw: Connection,
    pub(crate) patience: Arc<Patience>,
}

impl Lite {
    /// Opens the file, and makes it where `create` says so.
    pub(crate) fn open(path: &Path, create: bool, patience: Patience) -> Result<Self> {
        let may = if create { OpenFlags::SQLITE_OPEN_CREATE } else { OpenFlags::empty() };
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | may;
        let raw = Connection::open_with_flags(path, flags)?;
        raw.busy_timeout(BUSY)?;
        raw.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")?;
        // A plan never depends on what is bound; else statements on tables with partial indices are planned anew each time.
        raw.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        raw.set_prepared_statement_cache_capacity(PREPARED);
        let patience = Arc::new(patience);
        patience.watch(&raw)?;
        Ok(Self { raw, patience })
    }

    /// Runs several statements, without arguments.
    pub(crate) fn script(&mut self, text: &str) -> Result<()> {
        self.raw.execute_batch(text)
    }

    /// Executes and counts the affected rows.
    pub(crate) fn execute(&mut self, text: &str, values: &[Value]) -> Result<usize> {
        self.prepared(text, values)?.raw_execute()
    }

    /// All rows, their cells read as `wanted`.
    pub(crate) fn fetch(&mut self, text: &str, values: &[Value], wanted: &[Type]) -> Result<Vec<Vec<Value>>> {
        let rows = self.rows(text, values, wanted);
        let long = matches!(&rows, Err(e) if e.sqlite_error_code() == Some(ErrorCode::OperationInterrupted));
        if long && self.patience.is_shared() {
            aside(|| self.patience.off(|| self.rows(text, values, wanted)))
        } else {
            rows
        }
    }

    /// The names of the columns that a statement answers.
    pub(crate) fn columns(&mut self, text: &str) -> Result<Vec<String>> {
        let statement = self.raw.prepare(text)?;
        Ok(statement.column_names().into_iter().map(str::to_owned).collect())
    }

    fn rows(&self, text: &str, values: &[Value], wanted: &[Type]) -> Result<Vec<Vec<Value>>> {
        let mut statement = self.prepared(text, values)?;
        let mut rows = statement.raw_query();
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let cells = wanted.iter().enumerate().map(|(at, ty)| read(row.get_ref(at)?, at, *ty));
            all.push(cells.collect::<Result<Vec<_>>>()?);
        }
        Ok(all)
    }

    /// SQLite numbers `$1`, `$2` … by where they stand first, not by what they say.
    fn prepared(&self, text: &str, values: &[Value]) -> Result<CachedStatement<'_>> {
        let mut statement = self.raw.prepare_cached(text)?;
        self.patience.begin(statement.readonly())?;
        for place in 1..=statement.parameter_count() {
            let said = statement.parameter_name(place).and_then(|name| name.get(1..)?.parse().ok());
            let value = values.get(said.unwrap_or(place).wrapping_sub(1));
            statement.raw_bind_parameter(
                place,
                Bound(value.ok_or(Error::InvalidParameterCount(values.len(), place))?),
            )?;
        }
        Ok(statement)
    }
}

/// Lets the other tasks of this thread go on meanwhile.
fn aside<T>(read: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => block_in_place(read),
        _ => read(),
    }
}

struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Bool(is) => ValueRef::Integer(i64::from(*is)),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Uuid(id) => ValueRef::Blob(id.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Time(at) => ValueRef::Integer(at.micros()),
        }))
    }
}

/// Columns of STRICT tables hold what they say; a computed one may be NULL or a number with a fraction.
fn read(cell: ValueRef<'_>, at: usize, wanted: Type) -> Result<Value> {
    let text =
        |bytes: &[u8]| String::from_utf8(bytes.to_vec()).map_err(|e| Error::Utf8Error(at, e.utf8_error()));
    Ok(match (wanted, cell) {
        (_, ValueRef::Null) => Value::Null,
        (Type::Int, ValueRef::Integer(number)) => Value::Int(number),
        (Type::Bool, ValueRef::Integer(number)) => Value::Bool(number != 0),
        (Type::Time, ValueRef::Integer(micros)) => Value::Time(Instant(micros)),
        (Type::Text, ValueRef::Text(bytes)) => Value::Text(text(bytes)?),
        (Type::Bytes, ValueRef::Blob(bytes)) => Value::Bytes(bytes.to_vec()),
        (Type::Uuid, ValueRef::Blob(bytes)) => {
            let id = Uuid::from_slice(bytes)
                .map_err(|e| Error::FromSqlConversionFailure(at, cell.data_type(), Box::new(e)))?;
            Value::Uuid(id)
        }
        (wanted, cell) => return Err(Error::InvalidColumnType(at, format!("{wanted:?}"), cell.data_type())),
    })
}
