use tantivy::TantivyError;
use tantivy::directory::error::LockError;

#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    #[error("the search index failed: {0}")]
    Tantivy(TantivyError),
    #[error("another process has it open; each needs a folder of its own")]
    InUse,
    #[error("the folder of the search index: {0}")]
    Folder(#[from] std::io::Error),
    #[error("the words of the search (data/search/synonyms.toml): {0}")]
    Words(#[from] toml::de::Error),
    #[error("the search index is poisoned by an earlier failure")]
    Poisoned,
    #[error("the search index is being rebuilt already")]
    Rebuilding,
}

pub(crate) type Result<T> = std::result::Result<T, SearchError>;

impl From<TantivyError> for SearchError {
    fn from(error: TantivyError) -> Self {
        match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => Self::InUse,
            other => Self::Tantivy(other),
        }
    }
}
