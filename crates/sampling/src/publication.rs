//! From estimates to a table that may be published: a grade for each figure, and no figure that is too unsure or tells of a few.
mod grade;
mod report;
mod suppress;
mod table;

pub use grade::{Grade, Grades};
pub use report::{Contacts, QualityReport, quality_report};
pub use suppress::suppress;
pub use table::{Line, Shown, publication_table, to_csv};
