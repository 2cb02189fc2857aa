//! Messages as a page shows them, and what comes after them.
use askama::Template;
use db::Conn;
use kernel::Result;
use ui::{Html, T};

use super::linked;
use crate::Side;
use crate::store::message::MessageRow;
use crate::store::{ConversationRow, message};

/// Messages on one page.
const PAGE: i64 = 40;

/// Who looks at a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Viewer {
    Side(Side),
    Moderator,
}

#[derive(Template)]
#[template(path = "talk_message.html")]
struct Message<'a> {
    t: &'a T,
    row: &'a MessageRow,
    /// Stands at the right.
    own: bool,
    who: String,
    photo: Option<(String, Html)>,
    /// Where the order's card leads; moderators get no way into it.
    order_to: Option<String>,
}

/// A piece of a conversation.
pub(crate) struct Thread {
    pub(crate) items: Vec<Html>,
    /// Number of the last message shown; of the conversation, where none is.
    pub(crate) last: i64,
    /// Before which number older ones stand, if there are any.
    pub(crate) older: Option<i64>,
}

/// The latest messages before a number.
pub(crate) async fn before(
    conn: &mut Conn,
    t: &T,
    (conversation, viewer): (&ConversationRow, Viewer),
    number: i64,
) -> Result<Thread> {
    let mut rows = conn.all(&message::BEFORE, (conversation.id, number, PAGE)).await?;
    rows.reverse();
    let full = i64::try_from(rows.len()).unwrap_or(PAGE) == PAGE;
    let older = rows.first().map(|row| row.number).filter(|first| full && *first > 1);
    let last = rows.last().map_or(0, |row| row.number);
    Ok(Thread { items: items(conn, t, (conversation, viewer), &rows).await?, last, older })
}

/// What was written after a number.
pub(crate) async fn after(
    conn: &mut Conn,
    t: &T,
    (conversation, viewer): (&ConversationRow, Viewer),
    number: i64,
) -> Result<Thread> {
    let rows = conn.all(&message::AFTER, (conversation.id, number)).await?;
    let last = rows.last().map_or(number, |row| row.number);
    Ok(Thread { items: items(conn, t, (conversation, viewer), &rows).await?, last, older: None })
}

async fn items(
    conn: &mut Conn,
    t: &T,
    (conversation, viewer): (&ConversationRow, Viewer),
    rows: &[MessageRow],
) -> Result<Vec<Html>> {
    let ids: Vec<_> = rows.iter().filter_map(|row| row.picture_id).collect();
    let pictures = pictures::of(conn, &ids).await?;
    let mut out = Vec::new();
    for row in rows {
        let picture = row.picture_id.and_then(|id| pictures.iter().find(|picture| picture.id == id));
        let own = match viewer {
            Viewer::Side(side) => row.side == side,
            Viewer::Moderator => row.side == Side::Booth,
        };
        out.push(Html::render(&Message {
            t,
            row,
            own,
            who: who(t, conversation, viewer, row.side),
            photo: picture.map(|picture| linked(t, picture)),
            order_to: order_to(viewer, row),
        })?);
    }
    Ok(out)
}

fn who(t: &T, conversation: &ConversationRow, viewer: Viewer, side: Side) -> String {
    if viewer == Viewer::Side(side) {
        return t.get("talk-you");
    }
    match side {
        Side::Shopper => conversation.shopper_name.clone(),
        Side::Booth => conversation.booth_name.show(t.locale).to_owned(),
    }
}

fn order_to(viewer: Viewer, row: &MessageRow) -> Option<String> {
    match viewer {
        Viewer::Side(Side::Shopper) => row.order_token.as_ref().map(|token| format!("/checkouts/{token}")),
        Viewer::Side(Side::Booth) => row.order_code.as_ref().map(|code| format!("/desk/orders/{code}")),
        Viewer::Moderator => None,
    }
}

/// Whether the last message is the viewer's own and the other side has seen it: the key of a sentence.
pub(crate) fn seen(conversation: &ConversationRow, side: Side, last_own: bool) -> &'static str {
    if !last_own {
        ""
    } else if conversation.read_by(side.other()) >= conversation.messages {
        "talk-seen"
    } else {
        "talk-sent"
    }
}

/// Whether the last message of a conversation is of that side.
pub(crate) async fn last_is_of(conn: &mut Conn, conversation: &ConversationRow, side: Side) -> Result<bool> {
    let last = conn.all(&message::BEFORE, (conversation.id, conversation.messages + 1, 1)).await?;
    Ok(last.first().is_some_and(|row| row.side == side))
}
