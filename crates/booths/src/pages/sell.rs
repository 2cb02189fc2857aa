//! Selling on the market: what it takes, in three steps.
use askama::Template;
use kernel::{Result, Role};
use ui::{Page, Req, Response, T};

#[derive(Template)]
#[template(path = "sell.html")]
struct Sell<'a> {
    t: &'a T,
    /// Where the button leads: through signing up, and back.
    start: &'static str,
    signed_in: bool,
    sells: bool,
    official: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let signed_in = req.is_signed_in();
    let body = Sell {
        t: &t,
        start: if signed_in { "/sell/open" } else { "/sign-up?back=/sell/open" },
        signed_in,
        sells: req.ctx.actor.has(Role::Seller),
        official: crate::behalf::may_open(&req.ctx),
    };
    let more = t.get("sell-lead");
    Page::new(&t.get("sell-title")).described(&more).show(&req, &body).await
}
