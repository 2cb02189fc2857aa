//! Spreadsheets of departments into the register: upload, guess what each column is, look at the rows, run, decide.
//!
//! Rows are compared by tax code, then by name and commune; what may be a known business waits for a person. The same
//! file again changes nothing: each business remembers the hash of the row it came from.
mod cells;
mod chunk;
mod column;
mod decide;
mod file;
mod index;
mod likeness;
mod parse;
mod place;
mod run;
mod sweep;
mod upload;

pub(crate) use cells::tax_code;
pub(crate) use column::{Column, TOP, guess, header_row};
pub use decide::{DecideRow, Decision, decide_row};
pub(crate) use file::file;
pub(crate) use parse::{Parsed, Reader};
pub(crate) use run::{JOB, job};
pub(crate) use sweep::sweep;
pub(crate) use upload::headings_hash;
pub use upload::{NewImport, StartImport, cancel_import, start_import, upload_import};

kernel::stored_enum! {
    /// How far an import is.
    pub enum ImportState {
        Uploaded = "uploaded",
        Running = "running",
        Done = "done",
        Failed = "failed",
        Cancelled = "cancelled",
    }
}

kernel::stored_enum! {
    /// Why a row stands apart.
    pub enum RowOutcome {
        /// It has mistakes and was not taken.
        Wrong = "wrong",
        /// It may be a known business: a person decides.
        Question = "question",
        Decided = "decided",
    }
}

/// Which column of the file is what, in order.
pub(crate) type Mapping = Vec<Option<Column>>;

/// A mapping as stored: keys of columns, empty for those left out.
pub(crate) fn write_mapping(mapping: &Mapping) -> String {
    let keys: Vec<_> = mapping.iter().map(|column| column.map(Column::key).unwrap_or_default()).collect();
    serde_json::to_string(&keys).unwrap_or_default()
}

pub(crate) fn read_mapping(text: &str) -> Mapping {
    let keys: Vec<String> = serde_json::from_str(text).unwrap_or_default();
    keys.iter().map(|key| Column::from_key(key)).collect()
}
