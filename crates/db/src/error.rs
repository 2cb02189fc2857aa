use kernel::Error;

/// What a driver says, or the file system below it.
#[derive(Debug, thiserror::Error)]
pub enum Driver {
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    #[error(transparent)]
    Postgres(#[from] sqlx::Error),
    #[error(transparent)]
    Files(#[from] std::io::Error),
}

/// A database could not be opened. The text says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("{path} is not a SQLite database. Name another file, or move this one away.")]
    NotADatabase { path: String },
    #[error("{path} cannot be opened: {cause}. Check that the folder exists and may be written.")]
    File { path: String, cause: Driver },
    #[error("PostgreSQL does not answer: {0}. Check the address, and that the server runs.")]
    Server(sqlx::Error),
    #[error("\"{0}\" is no database address: give a path, or postgres://user@host/name.")]
    Address(String),
    #[error(
        "the database was written by a newer version of the program ({domain} {number}). Start that version."
    )]
    Newer { domain: String, number: i64 },
    #[error("migration {domain} {number} was changed after it had been applied.")]
    Changed { domain: String, number: i64 },
    #[error("migration {name} failed: {cause}")]
    Migration { name: String, cause: Driver },
    #[error("the database failed: {0}")]
    Failed(#[from] Driver),
    #[error("the list of migrations cannot be read: {0}")]
    Unread(#[from] Error),
}

impl From<rusqlite::Error> for OpenError {
    fn from(cause: rusqlite::Error) -> Self {
        Self::Failed(cause.into())
    }
}

impl From<sqlx::Error> for OpenError {
    fn from(cause: sqlx::Error) -> Self {
        Self::Failed(cause.into())
    }
}

/// Turns a driver error into ours; the chain is kept.
pub(crate) fn failed(statement: &str, cause: impl Into<Driver>) -> Error {
    match cause.into() {
        Driver::Postgres(sqlx::Error::PoolTimedOut) => Error::Busy,
        cause if collided(&cause) => Error::Retry,
        cause => Error::internal(Failed { statement: statement.to_owned(), cause }),
    }
}

/// Whether two transactions were in each other's way: a serialization failure, a deadlock, a busy file.
fn collided(cause: &Driver) -> bool {
    match cause {
        Driver::Sqlite(e) => e.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy),
        Driver::Postgres(e) => {
            let code = e.as_database_error().and_then(sqlx::error::DatabaseError::code);
            matches!(code.as_deref(), Some("40001" | "40P01"))
        }
        Driver::Files(_) => false,
    }
}

#[derive(Debug, thiserror::Error)]
#[error("statement {statement} failed: {cause}")]
struct Failed {
    statement: String,
    #[source]
    cause: Driver,
}
