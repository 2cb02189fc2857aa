//! Which locality has its officer for e-commerce (001 C.V.2): on the roster, and with an account that can sign in.
use std::collections::BTreeMap;

use askama::Template;
use kernel::Result;
use places::Places;
use ui::{Page, Req, Response, T};

use crate::roster::Duty;
use crate::store::office as store;

struct Line {
    code: String,
    name: String,
    officials: i64,
    first: String,
    accounts: i64,
}

#[derive(Template)]
#[template(path = "localities.html")]
struct Localities<'a> {
    t: &'a T,
    lines: Vec<Line>,
    all: usize,
    covered: usize,
    only_missing: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let today = req.ctx.now().day();
    let mut conn = req.reader().await?;
    let officials = conn.all(&store::LOCALITIES, (Duty::ECommerce, today, today)).await?;
    let officials: BTreeMap<String, (i64, String)> =
        officials.into_iter().map(|(commune, count, first)| (commune, (count, first))).collect();
    let accounts: BTreeMap<String, i64> = conn.all(&store::OFFICERS, ()).await?.into_iter().collect();
    drop(conn);
    let locality = req.ctx.actor.locality();
    let province = req.app.settings().province;
    let seen = Places::shared().communes_of(&province).filter(|c| locality.covers(Some(&c.code)));
    let mut lines: Vec<Line> = seen
        .map(|commune| {
            let (officials, first) = officials.get(&commune.code).cloned().unwrap_or_default();
            let accounts = accounts.get(&commune.code).copied().unwrap_or_default();
            let name = Places::shared().short(&commune.code, t.locale);
            Line { code: commune.code.clone(), name, officials, first, accounts }
        })
        .collect();
    let (all, covered) = (lines.len(), lines.iter().filter(|line| line.officials > 0).count());
    let only_missing = req.query.get("missing") == Some("yes");
    if only_missing {
        lines.retain(|line| line.officials == 0);
    }
    let body = Localities { t: &t, lines, all, covered, only_missing };
    Page::new(&t.get("localities-title")).office().show(&req, &body).await
}
