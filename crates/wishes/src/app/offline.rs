//! What the app shows where there is no network: the pages that were seen before, filled in by the service worker.
use askama::Template;
use kernel::Result;
use ui::{Page, Req, Response, T};

use super::manifest::reader;

#[derive(Template)]
#[template(path = "offline.html")]
struct Offline {
    t: T,
}

pub(crate) async fn get(mut req: Req) -> Result<Response> {
    let t = reader(&req);
    req.ctx.locale = t.locale();
    let title = t.get("app-offline");
    Page::new(&title).show(&req, &Offline { t }).await
}
