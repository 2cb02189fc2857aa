//! What the warehouse says on pages of others.
use askama::Template;
use kernel::{AccountId, BoothId, Id, Result, Uuid};
use ui::{Html, Req, T};

use crate::agreement::kept_at;
use crate::store::{truth, worker};

#[derive(Template)]
#[template(path = "panel_desk.html")]
struct Desk<'a> {
    t: &'a T,
    differ: usize,
}

#[derive(Template)]
#[template(path = "panel_account.html")]
struct Account<'a> {
    t: &'a T,
}

/// On the seller's desk: goods of which the shop front and the warehouse say different things.
pub(crate) async fn desk(req: &Req, booth: Uuid) -> Result<Html> {
    let booth = BoothId::from_uuid(booth);
    let mut conn = req.reader().await?;
    if kept_at(&mut conn, booth).await?.is_none() {
        return Ok(Html::default());
    }
    let goods = conn.all(&truth::OF_BOOTH, (booth,)).await?;
    let differ = goods.iter().filter(|one| one.difference() != 0).count();
    if differ == 0 {
        return Ok(Html::default());
    }
    Html::render(&Desk { t: &req.t(), differ })
}

/// On the account page: the way to work, for who works in a warehouse.
pub(crate) async fn account(req: &Req, account: Uuid) -> Result<Html> {
    let rows = req.reader().await?.all(&worker::OF_ACCOUNT, (AccountId::from_uuid(account),)).await?;
    if rows.is_empty() {
        return Ok(Html::default());
    }
    Html::render(&Account { t: &req.t() })
}
