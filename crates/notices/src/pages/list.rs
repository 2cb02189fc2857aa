//! What a person was told, newest first.
use askama::Template;
use kernel::{Error, Id, Result, Uuid};
use ui::{Page, Req, Response, T, see_other};

use crate::store::{self, NoticeRow};
use crate::{Kind, NoticeId, Wording, mark_read};

/// Notices on one page.
const MOST: usize = 30;

#[derive(Template)]
#[template(path = "notices.html")]
struct NoticesPage {
    t: T,
    notices: Vec<NoticeRow>,
    /// Where the next page begins.
    next: Option<NoticeId>,
    first: bool,
}

impl NoticesPage {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn icon(&self, notice: &NoticeRow) -> &'static str {
        match notice.kind {
            Kind::OrderPlaced => "receipt",
            Kind::OrderPaid => "wallet",
            Kind::OrderShipped => "truck",
            Kind::OrderDelivered => "check",
            Kind::OrderCancelled | Kind::OrderExpired => "close",
            Kind::OrderReturn => "refresh",
            Kind::PriceAlert => "heart",
            Kind::Message => "message",
            Kind::BoothOrder => "store",
            Kind::Campaign => "star",
        }
    }

    fn words(&self, stored: &str) -> String {
        Wording::from_json(stored).show(&self.t)
    }

    fn unread(&self) -> bool {
        self.notices.iter().any(|notice| notice.read_at.is_none())
    }
}

fn id(text: &str) -> Option<NoticeId> {
    Uuid::parse_str(text).ok().map(NoticeId::from_uuid)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let before = req.query.filled("before").and_then(id);
    let start = before.unwrap_or_else(|| NoticeId::from_uuid(Uuid::max()));
    let most = i64::try_from(MOST + 1).map_err(Error::internal)?;
    let mut notices = req.reader().await?.all(&store::LIST, (req.account()?, start, most)).await?;
    let more = notices.len() > MOST;
    notices.truncate(MOST);
    let next = notices.last().filter(|_| more).map(|notice| notice.id);
    let t = req.t();
    let title = t.get("notices-title");
    Page::new(&title).show(&req, &NoticesPage { t, notices, next, first: before.is_none() }).await
}

/// All are read.
pub(crate) async fn read(req: Req) -> Result<Response> {
    let input = (req.account()?, None);
    let to = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(mark_read(tx, ctx, input))).await?;
    see_other(&to)
}

/// Leads to what a notice tells of; it is read now.
pub(crate) async fn open(req: Req) -> Result<Response> {
    let input = (req.account()?, Some(id(req.param("id")).ok_or(Error::NotFound)?));
    let to = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(mark_read(tx, ctx, input))).await?;
    see_other(&to)
}
