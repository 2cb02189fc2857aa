//! The mail that says that a message waits, in the language in which its reader used the market last.
use std::sync::Arc;

use db::Tx;
use kernel::{Ctx, Id, Locale, Result, Uuid};
use ui::{App, T};

use crate::store::{self, ConversationRow, message};
use crate::{MessageId, Side};

/// The kind of the job; its key is the first message that was not read.
pub(crate) const JOB: &str = "talk.mail";
/// Seconds that a message may stay unread: ten minutes.
pub(crate) const PATIENCE: i64 = 600;

/// A mail to be queued, unless the message was read meanwhile.
struct Letter {
    conversation: ConversationRow,
    number: i64,
    to: Side,
    subject: String,
    body: String,
}

/// Queues the mail if the message is still unread and none went since the last reading.
pub(crate) async fn run(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let mut conn = app.db.reader().await?;
    let found = conn.optional(&message::PLACE, (MessageId::from_uuid(key),)).await?;
    // Deleted meanwhile: its time was over, or its person was erased.
    let Some((id, number, side)) = found else { return Ok(()) };
    let conversation = conn.one(&store::BY_ID, (id,)).await?;
    drop(conn);
    let letter = letter(&app, conversation, number, side.other());
    app.db.write(&ctx, letter, |tx, ctx, letter| Box::pin(queue(tx, ctx, letter))).await
}

fn letter(app: &App, conversation: ConversationRow, number: i64, to: Side) -> Letter {
    let (language, name, path) = match to {
        Side::Shopper => {
            let path = format!("/account/messages/{}", conversation.booth_slug);
            (&conversation.shopper_language, None, path)
        }
        Side::Booth => {
            let path = format!("/desk/messages/{}", conversation.id);
            (&conversation.booth_language, Some(conversation.shopper_name.clone()), path)
        }
    };
    let locale = app.i18n.locale(language).unwrap_or(Locale::Vi);
    let name = name.unwrap_or_else(|| conversation.booth_name.show(locale).to_owned());
    let link = format!("{}{path}", app.settings().base_url);
    let t = T::new(app.i18n.clone(), locale).with("name", name).with("link", link);
    let (subject, body) = match to {
        Side::Shopper => (t.get("mail-talk-shopper-subject"), t.get("mail-talk-shopper-body")),
        Side::Booth => (t.get("mail-talk-booth-subject"), t.get("mail-talk-booth-body")),
    };
    Letter { conversation, number, to, subject, body }
}

async fn queue(tx: &mut Tx, ctx: &Ctx, letter: &Letter) -> Result<()> {
    let args = (ctx.now(), letter.conversation.id, letter.number);
    let first = match letter.to {
        Side::Shopper => tx.run(&store::MAILED_TO_SHOPPER, args).await?,
        Side::Booth => tx.run(&store::MAILED_TO_BOOTH, args).await?,
    };
    if first == 0 {
        return Ok(());
    }
    for address in addresses(tx, letter).await? {
        outside::queue_mail(tx, ctx, &address, &letter.subject, &letter.body).await?;
    }
    Ok(())
}

async fn addresses(tx: &mut Tx, letter: &Letter) -> Result<Vec<String>> {
    let conversation = &letter.conversation;
    match letter.to {
        Side::Shopper => {
            let (_, email, _) = people::login_of(tx, conversation.account_id).await?;
            Ok(email.into_iter().collect())
        }
        Side::Booth => {
            let rows = tx.all(&store::STAFF, (conversation.booth_id, conversation.booth_id)).await?;
            Ok(rows.into_iter().map(|(address,)| address).collect())
        }
    }
}
