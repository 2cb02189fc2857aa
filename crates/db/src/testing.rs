//! For tests of every crate: fresh databases on both engines, and the walks over all statements and lists.
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use kernel::{Error, Instant, Type, Uuid, Value};
use sqlx::{AssertSqlSafe, Column as _, Executor, SqlSafeStr, Statement as _, TypeInfo};

use crate::conn::{Inner, Text};
use crate::list::AnyList;
use crate::migrate::lay_out;
use crate::{Cells, Conn, Db, Migration, OpenError, PageRequest, Place, Row, Statement};

/// A database that a test has for itself.
pub struct Fresh {
    pub db: Db,
    pub name: String,
    /// The SQLite file, to open it again after a crash.
    pub place: Place,
    folder: Option<PathBuf>,
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// The engines to test: always SQLite, and PostgreSQL where `CHONOI_TEST_POSTGRES` names a server.
///
/// # Errors
/// [`OpenError`] when one does not open or migrate.
pub async fn fresh(migrations: &[Migration]) -> Result<Vec<Fresh>, OpenError> {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("test_{}_{number}", std::process::id());
    let folder = std::env::temp_dir().join(format!("chonoi_{name}"));
    std::fs::create_dir_all(&folder)
        .map_err(|e| OpenError::File { path: folder.display().to_string(), cause: e.into() })?;
    let place = Place::File(folder.join("test.sqlite"));
    let db = Db::open(&place).await?;
    lay_out(&db, migrations).await?;
    let mut all = vec![Fresh { db, name: "sqlite".to_owned(), place, folder: Some(folder) }];
    #[expect(clippy::disallowed_methods, reason = "the test server is named by the environment")]
    if let Ok(address) = std::env::var("CHONOI_TEST_POSTGRES") {
        all.push(postgres(&address, &name, migrations).await?);
    }
    Ok(all)
}

async fn postgres(address: &str, schema: &str, migrations: &[Migration]) -> Result<Fresh, OpenError> {
    let place = Place::Server(address.to_owned());
    let plain = Db::open(&place).await?;
    let mut conn = plain.raw().await?;
    if let Inner::Postgres(conn) = &mut conn.0 {
        let create = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
        sqlx::raw_sql(AssertSqlSafe(create)).execute(&mut **conn).await?;
    }
    drop(conn);
    plain.close().await;
    let db = Db::open_in(&place, Some(schema)).await?;
    lay_out(&db, migrations).await?;
    Ok(Fresh { db, name: "postgres".to_owned(), place, folder: None })
}

fn sample(ty: Type) -> Value {
    match ty {
        Type::Int => Value::Int(1),
        Type::Bool => Value::Bool(true),
        Type::Text => Value::Text("2026-01-01".to_owned()),
        Type::Uuid => Value::Uuid(Uuid::nil()),
        Type::Bytes => Value::Bytes(vec![1]),
        Type::Time => Value::Time(Instant(1_700_000_000_000_000)),
    }
}

/// Executes a statement with sample arguments, rolls it back, and compares the columns of its answer with
/// those its row declares. Answers what is wrong. A refusal by a constraint proves that it ran.
pub async fn try_statement(db: &Db, statement: &dyn Statement) -> Result<(), String> {
    let mut conn = db.raw().await.map_err(|e| e.to_string())?;
    command(&mut conn, "BEGIN").await?;
    let values = statement.arguments().iter().map(|ty| sample(*ty)).collect();
    let text = Text::Fixed(statement.text());
    let ran = match statement.columns() {
        [] => conn.execute(text, statement.name(), values, statement.arguments()).await.map(|_| ()),
        columns => {
            let args = statement.arguments();
            conn.fetch(text, statement.name(), values, args, &[columns]).await.map(|_| ())
        }
    };
    command(&mut conn, "ROLLBACK").await?;
    match ran {
        Err(error) if !is_constraint(&error) => return Err(format!("{}: {error}", statement.name())),
        _ => {}
    }
    columns_agree(&mut conn, statement).await
}

fn is_constraint(error: &Error) -> bool {
    let text = error.to_string().to_lowercase();
    ["constraint", "foreign key", "unique"].iter().any(|word| text.contains(word))
}

async fn command(conn: &mut Conn, text: &'static str) -> Result<(), String> {
    conn.execute(Text::Fixed(text), text, Vec::new(), &[]).await.map(|_| ()).map_err(|e| e.to_string())
}

/// PostgreSQL tells names and types of the answer's columns without running it; SQLite only their names.
async fn columns_agree(conn: &mut Conn, statement: &dyn Statement) -> Result<(), String> {
    let text = statement.text();
    let (names, types) = match &mut conn.0 {
        Inner::Postgres(conn) => {
            let prepared = (&mut **conn).prepare(text.into_sql_str()).await.map_err(|e| e.to_string())?;
            let columns = prepared.columns();
            let types = columns.iter().map(|c| c.type_info().name().to_owned()).collect::<Vec<_>>();
            (columns.iter().map(|c| c.name().to_owned()).collect::<Vec<_>>(), Some(types))
        }
        Inner::Reader(_) | Inner::Writer(_) => {
            let conn = conn.lite().map_err(|e| e.to_string())?;
            (conn.columns(text).map_err(|e| e.to_string())?, None)
        }
        Inner::PostgresTx(_) => return Ok(()),
    };
    let expected = statement.columns();
    if names.len() != expected.len() {
        return Err(format!("{}: answers {names:?}, row has {} columns", statement.name(), expected.len()));
    }
    for (at, (field, ty, _)) in expected.iter().enumerate() {
        let single_letter = field.len() == 1; // a tuple has no names to compare
        let name = names.get(at).map(String::as_str).unwrap_or_default();
        if !single_letter && name != *field {
            return Err(format!("{}: column {at} is {name}, the row calls it {field}", statement.name()));
        }
        if let Some(found) = types.as_ref().and_then(|types| types.get(at))
            && found != postgres_name(*ty)
        {
            return Err(format!("{}: column {name} is {found}, the row reads {ty:?}", statement.name()));
        }
    }
    Ok(())
}

fn postgres_name(ty: Type) -> &'static str {
    match ty {
        Type::Int => "INT8",
        Type::Bool => "BOOL",
        Type::Text => "TEXT",
        Type::Uuid => "UUID",
        Type::Bytes => "BYTEA",
        Type::Time => "TIMESTAMPTZ",
    }
}

/// Asks a list for its pages with no filter, each filter and all filters, in each sort, first and next page.
pub async fn try_list(db: &Db, list: &dyn AnyList) -> Result<(), String> {
    let filters = list.filters().iter().map(|f| (f.name, sample(f.ty)));
    let mut choices: Vec<Vec<(&'static str, Value)>> = filters.clone().map(|f| vec![f]).collect();
    choices.push(Vec::new());
    choices.push(filters.collect());
    let mut conn = db.reader().await.map_err(|e| e.to_string())?;
    for sort in list.sorts() {
        for filters in &choices {
            let mut request = PageRequest {
                scope: list.scope_types().iter().map(|ty| sample(*ty)).collect(),
                filters: filters.clone(),
                sort: sort.name.to_owned(),
                after: None,
                limit: 2,
            };
            let ours = |e: Error| format!("{} by {} with {filters:?}: {e}", list.name(), sort.name);
            list.try_page(&mut conn, request.clone()).await.map_err(ours)?;
            request.after = Some(crate::list::sample_cursor(sample(sort.ty)).map_err(ours)?);
            list.try_page(&mut conn, request).await.map_err(ours)?;
        }
    }
    Ok(())
}

/// Tables and their columns with nullability, in order, to compare the engines.
pub async fn schema(db: &Db) -> Result<Vec<(String, String, bool)>, String> {
    const COLUMNS: &[(&str, Type, bool)] =
        &[("table", Type::Text, false), ("column", Type::Text, false), ("nullable", Type::Bool, false)];
    const LITE: &str = "SELECT m.name, p.name, p.\"notnull\" = 0 AND p.pk = 0 FROM sqlite_master m
        JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1, 2";
    const POSTGRES: &str = "SELECT table_name::text, column_name::text, is_nullable = 'YES'
        FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1, 2";
    let mut conn = db.raw().await.map_err(|e| e.to_string())?;
    let text = if db.engine() == crate::Engine::Sqlite { LITE } else { POSTGRES };
    let rows = conn.fetch(Text::Fixed(text), "schema", Vec::new(), &[], &[COLUMNS]).await;
    let read = |cells: Vec<Value>| Row::read(&mut Cells(cells.into_iter()));
    let rows = rows.and_then(|rows| rows.into_iter().map(read).collect::<Result<Vec<_>, _>>());
    let mut rows: Vec<(String, String, bool)> = rows.map_err(|e| e.to_string())?;
    rows.sort();
    Ok(rows)
}

/// Loads a dump of an older version into a database of its own: SQL for SQLite, or for PostgreSQL where
/// `server` names one. Not migrated yet.
///
/// # Errors
/// [`OpenError`] when the dump does not load.
pub async fn restore(dump: &str, server: Option<&str>) -> Result<Fresh, OpenError> {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("upgrade_{}_{number}", std::process::id());
    let (place, folder) = if let Some(address) = server {
        (Place::Server(own_database(address, &name).await?), None)
    } else {
        let folder = std::env::temp_dir().join(format!("chonoi_{name}"));
        std::fs::create_dir_all(&folder)
            .map_err(|e| OpenError::File { path: folder.display().to_string(), cause: e.into() })?;
        (Place::File(folder.join("old.sqlite")), Some(folder))
    };
    let db = Db::open(&place).await?;
    let mut conn = db.raw().await?;
    match &mut conn.0 {
        Inner::Reader(_) | Inner::Writer(_) => conn.lite()?.script(dump)?,
        Inner::Postgres(conn) => sqlx::raw_sql(AssertSqlSafe(dump)).execute(&mut **conn).await.map(|_| ())?,
        Inner::PostgresTx(_) => {}
    }
    drop(conn);
    db.close().await;
    let db = Db::open(&place).await?;
    Ok(Fresh { db, name, place, folder })
}

async fn own_database(address: &str, name: &str) -> Result<String, OpenError> {
    let plain = Db::open(&Place::Server(address.to_owned())).await?;
    let mut conn = plain.raw().await?;
    if let Inner::Postgres(conn) = &mut conn.0 {
        let create = format!("CREATE DATABASE {name}");
        sqlx::raw_sql(AssertSqlSafe(create)).execute(&mut **conn).await?;
    }
    drop(conn);
    plain.close().await;
    let (head, _) = address.rsplit_once('/').ok_or_else(|| OpenError::Address(address.to_owned()))?;
    Ok(format!("{head}/{name}"))
}

/// Changes one byte of an entry of the log behind the program's back; `force` takes the database's own guard away first.
pub async fn tamper(db: &Db, id: Uuid, force: bool) -> Result<(), String> {
    const CHANGE: &str = "UPDATE db_event SET payload = payload || ' ' WHERE id = $1";
    let mut conn = db.raw().await.map_err(|e| e.to_string())?;
    let guard = match db.engine() {
        crate::Engine::Sqlite => "DROP TRIGGER db_event_fixed",
        crate::Engine::Postgres => "DROP TRIGGER db_event_fixed ON db_event",
    };
    if force {
        command(&mut conn, guard).await?;
    }
    let done = conn.execute(Text::Fixed(CHANGE), "tamper", vec![Value::Uuid(id)], &[Type::Uuid]).await;
    done.map(|_| ()).map_err(|e| e.to_string())
}
