use kernel::Error;

/// A database could not be opened. The text says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("{path} is not a SQLite database. Name another file, or move this one away.")]
    NotADatabase { path: String },
    #[error("{path} cannot be opened: {cause}. Check that the folder exists and may be written.")]
    File { path: String, cause: sqlx::Error },
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
    Migration { name: String, cause: sqlx::Error },
    #[error("the database failed: {0}")]
    Failed(#[from] sqlx::Error),
}

/// Turns a driver error into ours; the chain is kept.
pub(crate) fn failed(statement: &str, cause: sqlx::Error) -> Error {
    if matches!(cause, sqlx::Error::PoolTimedOut) {
        return Error::Busy;
    }
    if let Some(database) = cause.as_database_error()
        && let Some("40001" | "40P01" | "5" | "517") = database.code().as_deref()
    {
        return Error::Retry;
    }
    Error::internal(Failed { statement: statement.to_owned(), cause })
}

#[derive(Debug, thiserror::Error)]
#[error("statement {statement} failed: {cause}")]
struct Failed {
    statement: String,
    #[source]
    cause: sqlx::Error,
}
