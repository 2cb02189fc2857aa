//! All orders of the signed-in person, page by page, by how far they are.
use askama::Template;
use db::PageRequest;
use kernel::{Id, Result, Value};
use ui::{Page, Req, Response, T};

use crate::store;
use crate::store::LineRow;
use crate::store::account::{BoughtRow, OF_ACCOUNT, STAGES};

/// Orders on one page.
const PAGE: usize = 20;

/// An order as the list shows it.
struct Shown {
    row: BoughtRow,
    lines: Vec<LineRow>,
}

#[derive(Template)]
#[template(path = "account_orders.html")]
struct Orders<'a> {
    t: &'a T,
    shown: Vec<Shown>,
    stage: &'a str,
    count: i64,
    next: Option<String>,
}

impl Orders<'_> {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn stages(&self) -> &'static [&'static str] {
        STAGES
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let stage = req.query.filled("stage").filter(|stage| STAGES.contains(stage)).unwrap_or_default();
    let filter = (!stage.is_empty()).then(|| ("stage", Value::Text(stage.to_owned())));
    let request = PageRequest {
        scope: vec![Value::Uuid(req.account()?.uuid())],
        filters: filter.into_iter().collect(),
        after: req.query.filled("after").map(str::to_owned),
        limit: PAGE,
        ..PageRequest::default()
    };
    let mut conn = req.reader().await?;
    let page = OF_ACCOUNT.page(&mut conn, &request).await?;
    let count = OF_ACCOUNT.count(&mut conn, &request).await?;
    let mut shown = Vec::new();
    for row in page.rows {
        let lines = conn.all(&store::LINES, (row.id,)).await?;
        shown.push(Shown { row, lines });
    }
    drop(conn);
    let next = page.next.map(|next| req.query.with("after", Some(&next)));
    Page::new(&t.get("my-orders")).show(&req, &Orders { t: &t, shown, stage, count, next }).await
}
