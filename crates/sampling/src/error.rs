use std::path::{Path, PathBuf};

/// Why nothing was computed; the sentence names the file, the place in it and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{} cannot be read: {source}.", path.display())]
    Read { path: PathBuf, source: std::io::Error },
    #[error("{} cannot be written: {source}. Nothing was written.", path.display())]
    Write { path: PathBuf, source: std::io::Error },
    /// The file of data.
    #[error("{file}: {message}")]
    Data { file: String, message: String },
    /// The file that describes design and estimates.
    #[error("{file}: {message}")]
    Design { file: String, message: String },
    /// What was asked of a function, without a file.
    #[error("{0}")]
    Asked(String),
}

impl Error {
    pub(crate) fn asked(message: impl Into<String>) -> Self {
        Self::Asked(message.into())
    }

    /// Puts the name of the design's file before a sentence that has none.
    pub(crate) fn of_design(self, path: &Path) -> Self {
        match self {
            Self::Asked(message) => Self::Design { file: path.display().to_string(), message },
            other => other,
        }
    }
}

pub(crate) type Result<T> = std::result::Result<T, Error>;

/// `, did you mean …?` with the names nearest to a wrong one, or all when there are few.
pub(crate) fn near<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> String {
    let mut scored: Vec<(f64, &str)> =
        names.map(|name| (strsim::jaro_winkler(&wrong.to_lowercase(), &name.to_lowercase()), name)).collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let close: Vec<String> = scored
        .iter()
        .filter(|(score, _)| *score > 0.75)
        .take(3)
        .map(|(_, name)| format!("“{name}”"))
        .collect();
    if !close.is_empty() {
        return format!("; did you mean {}?", close.join(" or "));
    }
    let all: Vec<&str> = scored.iter().take(12).map(|(_, name)| *name).collect();
    format!("; there are: {}{}.", all.join(", "), if scored.len() > 12 { ", …" } else { "" })
}
