//! Asking: opening, mails, attempts, interviews by every way, and closing.
mod answer;
mod attempt;
mod file;
mod import;
mod mail;
mod open;
mod reserve;

pub(crate) use answer::instance;
pub use answer::{Answered, Saved, receive, reopen, save};
pub use attempt::{Attempt, try_unit};
pub(crate) use file::lacking;
pub use file::{NewFile, keep_file};
pub use import::{Import, Imported, Sent, import_answers, read_import};
pub use mail::ask_mails;
pub(crate) use mail::{MAILS, mails};
pub use open::{close_survey, open_survey};
pub use reserve::call_reserve;
