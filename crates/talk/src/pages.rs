//! One file per page; here what the pages of both sides share.
pub(crate) mod desk;
pub(crate) mod desk_list;
pub(crate) mod office;
pub(crate) mod office_report;
pub(crate) mod report;
pub(crate) mod shopper;
pub(crate) mod shopper_list;
mod talk;
mod thread;

use askama::Template;
use kernel::Text;
use ui::{Html, T};

use crate::store::ConversationRow;

/// A conversation in a list.
pub(crate) struct Line {
    pub(crate) to: String,
    pub(crate) name: String,
    pub(crate) picture: String,
    pub(crate) row: ConversationRow,
    pub(crate) unread: i64,
}

impl Line {
    /// The first words of its last message.
    pub(crate) fn beginning(&self) -> String {
        beginning(self.row.last_body.as_deref().unwrap_or_default(), 80)
    }
}

/// The conversations of one side, the latest first.
#[derive(Template)]
#[template(path = "talks.html")]
pub(crate) struct Talks<'a> {
    pub(crate) t: &'a T,
    pub(crate) title: String,
    /// The booth whose conversations they are; for a shopper none.
    pub(crate) booth: Option<Text>,
    pub(crate) lines: Vec<Line>,
    pub(crate) none: &'static str,
    pub(crate) next: Option<String>,
    pub(crate) path: &'a str,
    /// Only those with something unread.
    pub(crate) unread: bool,
}

/// The beginning of a text, on one line.
fn beginning(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
        None => line,
    }
}

/// The avatar of a kind of booth.
fn avatar(kind: &str) -> String {
    format!("/illustrations/booth/avatar-{kind}.svg")
}

/// A line of a select.
fn choice(text: String, key: &str) -> (String, String) {
    (key.to_owned(), text)
}

/// A picture with the address of its large file.
fn linked(t: &T, picture: &pictures::Picture) -> (String, Html) {
    (picture.address(1280), pictures::image(picture, &t.get("talk-photo-alt"), pictures::Sizes::Card))
}
