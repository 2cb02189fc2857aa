use std::fs;
use std::path::{Path, PathBuf};

use tantivy::Index;

use crate::error::Result;
use crate::index::SearchIndex;
use crate::schema::{self, Fields, VERSION};

/// The file that names the folder in use, which stands beside it.
const CURRENT: &str = "current";

/// An index that was opened.
pub struct Opened {
    pub index: SearchIndex,
    /// The log's number up to which the index knows; `None`: call [`SearchIndex::rebuild`].
    pub cursor: Option<i64>,
    pub why: Why,
}

/// How an index was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// As it was left.
    Kept,
    /// There was none.
    New,
    /// It was written by another version of this program.
    OtherVersion,
    /// It cannot be read, and why.
    Damaged(String),
}

/// Where the index in use stands below a folder.
pub(crate) struct Found {
    pub(crate) index: Index,
    pub(crate) fields: Fields,
    pub(crate) at: PathBuf,
}

/// Opens the folder in use.
pub(crate) fn open(folder: &Path) -> std::result::Result<Found, Why> {
    let Ok(name) = fs::read_to_string(folder.join(CURRENT)) else { return Err(Why::New) };
    let at = folder.join(name.trim());
    if !name.starts_with(&format!("v{VERSION}-")) {
        return Err(Why::OtherVersion);
    }
    let damaged = |error: tantivy::TantivyError| Why::Damaged(error.to_string());
    let index = Index::open_in_dir(&at).map_err(damaged)?;
    let fields = schema::fields_of(&index).ok_or(Why::OtherVersion)?;
    Ok(Found { index, fields, at })
}

/// Makes an empty index in a folder that no other has used.
pub(crate) fn create(folder: &Path) -> Result<Found> {
    fs::create_dir_all(folder)?;
    let mut number = 1;
    let at = loop {
        let at = folder.join(format!("v{VERSION}-{number}"));
        if !at.exists() {
            break at;
        }
        number += 1;
    };
    fs::create_dir(&at)?;
    let (builder, fields) = schema::plan();
    Ok(Found { index: builder.create_in_dir(&at)?, fields, at })
}

/// From now on `at` is in use; all others are deleted. Who still reads them may go on: the files are mapped.
pub(crate) fn choose(folder: &Path, at: &Path) -> Result<()> {
    let name = at.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let new = folder.join("current.new");
    fs::write(&new, name)?;
    fs::File::open(&new)?.sync_all()?;
    fs::rename(&new, folder.join(CURRENT))?;
    for other in fs::read_dir(folder)? {
        let other = other?.path();
        let ours = other.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with('v'));
        if ours && other != at && other.is_dir() {
            fs::remove_dir_all(&other)?;
        }
    }
    Ok(())
}
