//! A shopper's conversations.
use db::PageRequest;
use kernel::{Id, Result, Value};
use ui::{Page, Req, Response};

use super::{Line, Talks, avatar};
use crate::store::{ConversationRow, OF_ACCOUNT};

/// Conversations on one page.
const PAGE: usize = 20;

pub(crate) async fn get(req: Req) -> Result<Response> {
    let account = req.account()?;
    let unread = req.query.filled("unread").is_some();
    let request = PageRequest {
        scope: vec![Value::Uuid(account.uuid())],
        filters: unread.then_some(("unread", Value::Int(1))).into_iter().collect(),
        after: req.query.filled("after").map(str::to_owned),
        limit: PAGE,
        ..PageRequest::default()
    };
    let page = OF_ACCOUNT.page(&mut req.reader().await?, &request).await?;
    let t = req.t();
    let line = |row: ConversationRow| Line {
        to: format!("/account/messages/{}", row.booth_slug),
        name: row.booth_name.show(t.locale).to_owned(),
        picture: avatar(&row.booth_kind),
        unread: row.shopper_unread,
        row,
    };
    let body = Talks {
        t: &t,
        title: t.get("talks-title"),
        booth: None,
        lines: page.rows.into_iter().map(line).collect(),
        none: "talks-none-shopper",
        next: page.next.map(|next| req.query.with("after", Some(&next))),
        path: &req.path,
        unread,
    };
    Page::new(&t.get("talks-title")).show(&req, &body).await
}
