//! Sheets of sellers: products into a booth, and what was sold on other marketplaces.
//!
//! An upload is kept, its columns are guessed, the seller looks and starts, a job takes the rows in chunks. Each row
//! is compared field by field with what there is, so the same file again changes nothing. What a cell does not say
//! stays as it was; a row with mistakes stands apart and says why.
mod apply;
mod cells;
mod chunk;
mod column;
mod fields;
mod index;
mod piece;
mod place;
mod read;
mod review;
mod run;
mod sales;
mod slugs;
mod sweep;
mod told;
mod upload;
mod write;

use serde::{Deserialize, Serialize};

pub(crate) use cells::{guard, money};
pub(crate) use column::{Column, columns, guess, header_row, marketplace_name, marketplaces};
pub(crate) use fields::{ProductFields, VariantFields};
pub(crate) use read::Reader;
pub(crate) use run::{JOB, job};
pub(crate) use sales::SaleReader;
pub(crate) use sweep::sweep;
pub use told::taken_products;
pub use upload::{NewSheet, StartSheet, cancel_sheet, start_sheet, upload_sheet};
pub(crate) use upload::{headings_hash, sheet_name};

kernel::stored_enum! {
    /// What a sheet holds.
    pub enum SheetKind {
        Products = "products",
        /// Orders of another marketplace.
        Sales = "sales",
    }
}

kernel::stored_enum! {
    /// How far an import is.
    pub enum SheetState {
        Uploaded = "uploaded",
        Running = "running",
        Done = "done",
        Failed = "failed",
        Cancelled = "cancelled",
    }
}

/// Which column of the file is what, in order: keys, empty for those left out.
pub(crate) type Mapping = Vec<String>;

/// What is wrong with a row: the column, the key of the sentence, and a value that it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mistake {
    pub(crate) column: String,
    pub(crate) key: String,
    pub(crate) value: String,
}

impl Mistake {
    #[expect(clippy::needless_pass_by_value, reason = "numbers and texts read better without &")]
    pub(crate) fn new(column: &str, key: &str, value: impl ToString) -> Self {
        Self { column: column.to_owned(), key: key.to_owned(), value: value.to_string() }
    }
}

pub(crate) fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
