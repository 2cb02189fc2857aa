//! The conversations of the booth that one works at.
use booths::{Duty, booth_at_work};
use db::PageRequest;
use kernel::{BoothId, Id, Result, Value};
use ui::{Page, Req, Response};

use super::{Line, Talks};
use crate::store::{ConversationRow, OF_BOOTH};

/// Conversations on one page.
const PAGE: usize = 30;

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (booth, _) = booth_at_work(&req, Duty::Orders).await?;
    let unread = req.query.filled("unread").is_some();
    let (mut rows, mut next) = (Vec::new(), None);
    if let Some(booth) = &booth {
        let page = OF_BOOTH.page(&mut req.reader().await?, &request(&req, booth.id, unread)).await?;
        (rows, next) = (page.rows, page.next);
    }
    let t = req.t();
    let line = |row: ConversationRow| Line {
        to: format!("/desk/messages/{}", row.id),
        name: row.shopper_name.clone(),
        picture: String::new(),
        unread: row.booth_unread,
        row,
    };
    let body = Talks {
        t: &t,
        title: t.get("desk-messages"),
        booth: booth.map(|booth| booth.name),
        lines: rows.into_iter().map(line).collect(),
        none: "talks-none-booth",
        next: next.map(|next| req.query.with("after", Some(&next))),
        path: &req.path,
        unread,
    };
    Page::new(&t.get("desk-messages")).desk().show(&req, &body).await
}

fn request(req: &Req, booth: BoothId, unread: bool) -> PageRequest {
    PageRequest {
        scope: vec![Value::Uuid(booth.uuid())],
        filters: unread.then_some(("unread", Value::Int(1))).into_iter().collect(),
        after: req.query.filled("after").map(str::to_owned),
        limit: PAGE,
        ..PageRequest::default()
    }
}
