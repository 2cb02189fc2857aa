//! One draft order, for its seller: the link to send, what became of it.
use askama::Template;
use booths::Duty;
use db::Conn;
use kernel::{BoothId, Code, Error, Result};
use ui::{Html, Page, Req, Response, T, see_other};

use super::desk_booths;
use crate::draft::{DraftState, withdraw_draft};
use crate::store::draft::{self as store, DraftItemRow, DraftRow};
use crate::{OrderRow, orders_of_checkout};

#[derive(Template)]
#[template(path = "desk_draft.html")]
struct DeskDraft<'a> {
    t: &'a T,
    draft: &'a DraftRow,
    items: &'a [DraftItemRow],
    link: &'a str,
    /// What to paste into the chat.
    words: String,
    qr: Html,
    orders: Vec<OrderRow>,
}

impl DeskDraft<'_> {
    fn open(&self) -> bool {
        self.draft.state == DraftState::Open
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let (_, draft) = mine(&req, &mut conn, Duty::View).await?;
    let items = conn.all(&store::ITEMS, (draft.id,)).await?;
    let orders = match draft.checkout_id {
        Some(checkout) => orders_of_checkout(&mut conn, checkout).await?,
        None => Vec::new(),
    };
    drop(conn);
    let t = req.t();
    let link = format!("{}/drafts/{}", req.app.settings().base_url, draft.token);
    let title = t.with("code", draft.code.as_str()).get("draft-title");
    let total = draft.goods.plus(draft.fee.unwrap_or_default());
    let words = t.with("total", total.to_string()).with("link", link.as_str()).get("draft-words");
    let qr = Html(documents::qr_svg(&link).map_err(Error::internal)?);
    let body = DeskDraft { t: &t, draft: &draft, items: &items, link: &link, words, qr, orders };
    Page::new(&title).desk().show(&req, &body).await
}

pub(crate) async fn withdraw(req: Req) -> Result<Response> {
    let (booths, draft) = mine(&req, &mut req.reader().await?, Duty::Orders).await?;
    let to = format!("/desk/drafts/{}", draft.code);
    let input = (booths, draft.code);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(withdraw_draft(tx, ctx, input))).await?;
    see_other(&to)
}

/// The actor's booths and the draft, if it is of one of them.
async fn mine(req: &Req, conn: &mut Conn, duty: Duty) -> Result<(Vec<BoothId>, DraftRow)> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let booths = desk_booths(req, conn, duty).await?;
    let draft = conn.one(&store::BY_CODE, (code,)).await?;
    if booths.contains(&draft.booth_id) { Ok((booths, draft)) } else { Err(Error::NotFound) }
}
