use std::fmt;
use std::path::Path;

use crate::method::Words;

/// Where something stands: a file, and as far as known its line (from 1, the heading is line 1) and column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    pub file: String,
    pub line: Option<u64>,
    pub column: Option<String>,
}

impl Place {
    pub(crate) fn file(path: &Path) -> Self {
        Self::named(&path.display().to_string())
    }

    pub(crate) fn named(file: &str) -> Self {
        Self { file: file.to_owned(), line: None, column: None }
    }

    pub(crate) fn line(&self, line: u64) -> Self {
        Self { line: Some(line), ..self.clone() }
    }

    pub(crate) fn column(&self, column: &str) -> Self {
        Self { column: Some(column.to_owned()), ..self.clone() }
    }

    pub(crate) fn error(self, what: impl Into<String>) -> Error {
        Error::Input { place: self, what: what.into() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, form: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(form, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(form, ", line {line}")?;
        }
        if let Some(column) = &self.column {
            write!(form, ", column \"{column}\"")?;
        }
        Ok(())
    }
}

/// Why there is no result; each is a whole sentence that says where and what to do. Nothing was written then.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file cannot be opened or read.
    #[error("{path} cannot be read ({source}): check its name and that you may read it.")]
    Read { path: String, source: std::io::Error },
    /// What a file or the data holds cannot be used.
    #[error("{place}: {what}")]
    Input { place: Place, what: String },
    /// The data cannot make what was asked for.
    #[error("{0}")]
    Refused(String),
    /// No unit gets a score; the reason in both languages.
    #[error("{place}: {}", why.en)]
    Unscored { place: Place, why: Words },
    /// A result cannot be written.
    #[error("{path} cannot be written ({source}): check that you may write there and that there is room.")]
    Write { path: String, source: std::io::Error },
}

impl Error {
    pub(crate) fn write(path: &Path, source: std::io::Error) -> Self {
        Self::Write { path: path.display().to_string(), source }
    }

    /// The reason in Vietnamese; the English sentence for what only a broken file can cause.
    pub fn vi(&self) -> String {
        match self {
            Self::Unscored { why, .. } => why.vi.clone(),
            other => other.to_string(),
        }
    }
}

/// What functions of this crate give.
pub type Result<T, E = Error> = std::result::Result<T, E>;
