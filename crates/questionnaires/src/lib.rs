//! Questionnaires: read from `XLSForm` workbooks, asked, answered, and written back.
//!
//! **Words**: a [`Form`] (bảng hỏi) is made of [`Node`]s (questions, groups, repeats) and [`List`]s of choices; a
//! [`Fault`] is what its author must mend, a notice what its author should know; a [`Filling`] holds the answers so far
//! of one interview and everything that follows from them; a [`Mistake`] is an answer that cannot stay; a [`Submission`]
//! is a finished interview.
//!
//! **Promises**: a file that other tools for `XLSForm` take is taken, unless the handbook (`docs/questionnaires.md`) says
//! why not; whatever is wrong is told at once, with sheet, row and column, in Vietnamese or English; an expression that
//! cannot be computed is refused when the form is read, never when somebody answers; the same answers, moment and
//! instance give the same submission; no bytes make it stop.
//!
//! **Commands**: [`check::run`] and [`convert::run`]. **Anchor**: pyxform 4.5.0 for what is a form; `XPath` 1.0 and the ODK
//! `XForms` specification for what expressions compute.
mod compute;
mod fault;
mod fill;
mod form;
mod model;
mod moment;
mod number;
mod read;
mod sheets;
mod shipped;
mod tongue;
mod write;
mod xpath;

pub mod bench;
pub mod check;
pub mod codebook;
pub mod convert;
pub mod export;
pub mod import;

pub use fault::{Fault, What};
pub use fill::{
    ChangeError, Choice, Environment, Filling, Mistake, Submission, SubmissionError, Trouble, View,
};
pub use form::{
    Default, Form, Item, Kind, List, ListId, Meta, Node, NodeId, Parameters, Settings, Source, Texts,
};
pub use model::model;
pub use moment::Moment;
pub use read::{Files, Reading, read, read_sheets};
pub use sheets::{MOST_BYTES, Row, Sheet, Sheets};
pub use shipped::{SHIPPED, Shipped};
pub use tongue::Tongue;
pub use write::to_sheets;
pub use xpath::{Expression, Wrong};
