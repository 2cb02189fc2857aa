use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;

use crate::conn::Inner;
use crate::{Conn, Db, Engine, OpenError};

/// One step of a domain's schema, written with PostgreSQL types from the closed list
/// TEXT, BIGINT, BOOLEAN, UUID, BYTEA, TIMESTAMPTZ. Forward only; never edited once applied.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    pub domain: &'static str,
    pub number: i64,
    pub name: &'static str,
    pub sql: &'static str,
}

/// The types of SQLite for ours. STRICT tables hold each column to its type.
const SQLITE_TYPES: [(&str, &str); 5] = [
    ("TIMESTAMPTZ", "INTEGER"),
    ("BIGINT", "INTEGER"),
    ("BOOLEAN", "INTEGER"),
    ("UUID", "BLOB"),
    ("BYTEA", "BLOB"),
];

impl Migration {
    fn text(&self, engine: Engine) -> String {
        match engine {
            Engine::Postgres => for_engine(self.sql, "postgres"),
            Engine::Sqlite => sqlite_text(&for_engine(self.sql, "sqlite")),
        }
    }

    fn checksum(&self) -> String {
        hex::encode(Sha256::digest(self.sql.as_bytes()))
    }

    /// The statement that notes it as applied.
    fn record(&self) -> String {
        let Self { domain, number, name, .. } = self;
        let columns = "INSERT INTO db_migration (domain, number, name, checksum)";
        format!("{columns} VALUES ('{domain}', {number}, '{name}', '{}')", self.checksum())
    }
}

/// Leaves out what stands between `-- only OTHER` and `-- end`: triggers are written differently.
fn for_engine(sql: &str, engine: &str) -> String {
    let mut kept = String::new();
    let mut ours = true;
    for line in sql.lines() {
        match line.strip_prefix("-- only ") {
            Some(name) => ours = name == engine,
            None if line == "-- end" => ours = true,
            None if ours => {
                kept.push_str(line);
                kept.push('\n');
            }
            None => {}
        }
    }
    kept
}

fn sqlite_text(sql: &str) -> String {
    let typed = SQLITE_TYPES.iter().fold(sql.to_owned(), |text, (ours, theirs)| text.replace(ours, theirs));
    typed.replace("\n);", "\n) STRICT;")
}

crate::sql! {
    APPLIED: () => (String, i64, String) = "SELECT domain, number, checksum FROM db_migration";
}

const TABLE: &str = "CREATE TABLE IF NOT EXISTS db_migration (
    domain TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL,
    PRIMARY KEY (domain, number))";

/// Applies what is missing, each migration in a transaction of its own; answers how many.
///
/// # Errors
/// [`OpenError::Changed`] when an applied migration differs, [`OpenError::Newer`] when the database has
/// one this program does not know, [`OpenError::Migration`] when one fails.
pub async fn migrate(db: &Db, migrations: &[Migration]) -> Result<usize, OpenError> {
    let mut conn = db.raw().await?;
    let begin = match db.engine() {
        Engine::Sqlite => "BEGIN IMMEDIATE",
        Engine::Postgres => "BEGIN; SELECT pg_advisory_xact_lock(7307)",
    };
    execute(&mut conn, TABLE.to_owned()).await?;
    let mut count = 0;
    for migration in migrations {
        execute(&mut conn, begin.to_owned()).await?;
        match apply(&mut conn, db.engine(), migration).await {
            Ok(applied) => {
                execute(&mut conn, "COMMIT".to_owned()).await?;
                count += usize::from(applied);
            }
            Err(error) => {
                execute(&mut conn, "ROLLBACK".to_owned()).await?;
                return Err(error);
            }
        }
    }
    refuse_newer(&mut conn, migrations).await?;
    Ok(count)
}

/// The migrations that a database still lacks.
///
/// # Errors
/// As [`migrate`].
pub async fn pending(db: &Db, migrations: &[Migration]) -> Result<Vec<Migration>, OpenError> {
    let mut conn = db.raw().await?;
    execute(&mut conn, TABLE.to_owned()).await?;
    refuse_newer(&mut conn, migrations).await?;
    let applied = applied(&mut conn).await?;
    let known = |m: &&Migration| !applied.iter().any(|(d, n, _)| d == m.domain && *n == m.number);
    Ok(migrations.iter().filter(known).copied().collect())
}

async fn apply(conn: &mut Conn, engine: Engine, migration: &Migration) -> Result<bool, OpenError> {
    let before = applied(conn).await?;
    let same = |(d, n, _): &&(String, i64, String)| d == migration.domain && *n == migration.number;
    if let Some((domain, number, checksum)) = before.iter().find(same) {
        return if *checksum == migration.checksum() {
            Ok(false)
        } else {
            Err(OpenError::Changed { domain: domain.clone(), number: *number })
        };
    }
    let name = format!("{} {}", migration.domain, migration.number);
    let wrap = |error| match error {
        OpenError::Failed(cause) => OpenError::Migration { name: name.clone(), cause },
        other => other,
    };
    execute(conn, migration.text(engine)).await.map_err(wrap)?;
    execute(conn, migration.record()).await.map(|()| true)
}

/// Every migration of an empty database in one transaction and one message: for tests, each of which begins with one.
///
/// # Errors
/// [`OpenError::Failed`] when one fails.
pub(crate) async fn lay_out(db: &Db, migrations: &[Migration]) -> Result<(), OpenError> {
    let steps = migrations.iter().map(|step| format!("{}\n{};\n", step.text(db.engine()), step.record()));
    let script = format!("BEGIN;\n{TABLE};\n{}COMMIT;", steps.collect::<String>());
    execute(&mut db.raw().await?, script).await
}

async fn refuse_newer(conn: &mut Conn, migrations: &[Migration]) -> Result<(), OpenError> {
    let known = |d: &str, n: i64| migrations.iter().any(|m| m.domain == d && m.number == n);
    match applied(conn).await?.into_iter().find(|(d, n, _)| !known(d, *n)) {
        Some((domain, number, _)) => Err(OpenError::Newer { domain, number }),
        None => Ok(()),
    }
}

async fn applied(conn: &mut Conn) -> Result<Vec<(String, i64, String)>, OpenError> {
    Ok(conn.all(&APPLIED, ()).await?)
}

async fn execute(conn: &mut Conn, text: String) -> Result<(), OpenError> {
    match &mut conn.0 {
        Inner::Reader(_) | Inner::Writer(_) => conn.lite()?.script(&text)?,
        Inner::Postgres(conn) => sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut **conn).await.map(|_| ())?,
        Inner::PostgresTx(tx) => sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut **tx).await.map(|_| ())?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_engine_gets_its_own_triggers() {
        let both = "a;\n-- only sqlite\nb;\n-- end\n-- only postgres\nc;\n-- end\nd;\n";
        assert_eq!(super::for_engine(both, "sqlite"), "a;\nb;\nd;\n");
        assert_eq!(super::for_engine(both, "postgres"), "a;\nc;\nd;\n");
    }

    #[test]
    fn sqlite_gets_its_own_types_and_strict_tables() {
        let ours = "CREATE TABLE a (\n    id UUID PRIMARY KEY,\n    at TIMESTAMPTZ,\n    ok BOOLEAN\n);";
        let theirs = "CREATE TABLE a (\n    id BLOB PRIMARY KEY,\n    at INTEGER,\n    ok INTEGER\n) STRICT;";
        assert_eq!(super::sqlite_text(ours), theirs);
    }
}
