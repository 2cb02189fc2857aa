//! A questionnaire on a page: asked, answered with or without a script, with or without a network, and taken back.
//!
//! **Words**: an [`Interview`] (cuộc phỏng vấn) is a [`questionnaires::Filling`] with where its page posts to; a *pass*
//! (lượt) is one turn of a repeated group; [`Taken`] is what a posted form says, [`Sent`] what the page's script sends, and
//! a [`Reply`] what it is told; the *model* is the form as the script reads it.
//!
//! **Promises**: the page works without a script, a button at a time; with one (`frontend/src/interview.js`) what is asked,
//! computed and allowed follows every answer at once, by the same rules (`tests/it/parity.rs`), and each answer stays on
//! the device until the server has it; the server computes everything again and believes nothing. What only it can
//! compute, the model says, and the script leaves to it.
//!
//! **No tables, no routes, no permissions**: those are `survey`'s, which calls [`html`], [`taken`], [`apply`], [`model()`].
mod apply;
mod blocks;
mod choices;
mod control;
mod facts;
mod file;
mod model;
mod page;
mod question;
mod reply;
mod sent;
mod state;
mod taken;
mod typed;
mod words;

use questionnaires::{Filling, Mistake};
use ui::Domain;

pub use apply::apply;
pub use file::{FileName, accepts, files, is_file};
pub use model::model;
pub use page::{html, keeper};
pub use reply::Reply;
pub use sent::{Sent, SentError};
pub use taken::{Act, Taken, taken};

/// The page script, for [`ui::Page::script`]; it brings the styles too.
pub const SCRIPT: &str = "src/interview.js";

/// What this crate brings: its texts.
pub fn domain() -> Domain {
    Domain {
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        ..Domain::new("interview")
    }
}

/// An interview as its page shows it. Its instance is that of the filling's environment.
#[derive(Debug, Clone, Copy)]
pub struct Interview<'a> {
    pub filling: &'a Filling<'a>,
    /// Shown beside their fields and above all.
    pub mistakes: &'a [Mistake],
    /// Where the form is posted to, and where the script sends JSON; also names what it keeps on the device. Below it are
    /// `file?at=PATH`, the page that takes a file without a script, and `files/NAME`, where files are sent to and seen.
    pub action: &'a str,
    /// Where the script finds [`model()`]; none: it stays away, as in a preview.
    pub model: Option<&'a str>,
    /// Of the stored draft, to notice that it was changed elsewhere.
    pub revision: i64,
    /// Only to be read: facts in place of fields, no form.
    pub closed: bool,
}
