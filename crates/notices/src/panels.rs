//! The bell in the header.
use askama::Template;
use kernel::Result;
use ui::{Html, Req, T};

use crate::store;

#[derive(Template)]
#[template(path = "panel_bell.html")]
struct Bell<'a> {
    t: &'a T,
    unread: i64,
}

impl Bell<'_> {
    fn shown(&self) -> String {
        if self.unread > 99 { "99+".to_owned() } else { self.unread.to_string() }
    }
}

/// How many notices a person has not read; nothing when there are none, so that a phone's header stays small.
pub(crate) async fn unread(req: &Req) -> Result<Html> {
    let Some(account) = req.ctx.actor.account() else { return Ok(Html::default()) };
    let (unread,) = req.reader().await?.one(&store::UNREAD, (account,)).await?;
    if unread == 0 {
        return Ok(Html::default());
    }
    Html::render(&Bell { t: &req.t(), unread })
}
