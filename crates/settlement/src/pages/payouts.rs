//! What is to be paid to sellers, and what was.
use askama::Template;
use db::{Conn, PageRequest};
use kernel::{BoothId, Dong, Instant, Result, Value};
use ui::{Page, Req, Response, T, see_other};

use super::{file, sum, text};
use crate::{Candidate, PAY, PAYOUTS, PayoutRow, PayoutState, candidates, draw_up_all, send_all};

#[derive(Template)]
#[template(path = "payouts.html")]
struct PayoutsPage<'a> {
    t: &'a T,
    open: &'a [Candidate],
    payouts: &'a [PayoutRow],
    /// Whether who looks may act.
    may: bool,
    can_draw: bool,
    to_send: bool,
    /// What was drawn up later is not in the file of this page, and not sent with it.
    until: i64,
    next: Option<String>,
    counts: [(usize, Dong); 3],
    done: Option<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    if let Some(format) = req.query.filled("format") {
        let until = until(req.query.filled("until"), req.ctx.now());
        return instructions(&t, format, drawn(&mut conn, until).await?);
    }
    let open = candidates(&mut conn).await?;
    let request = PageRequest {
        after: req.query.filled("after").map(str::to_owned),
        limit: 60,
        ..PageRequest::default()
    };
    let page = PAYOUTS.page(&mut conn, &request).await?;
    drop(conn);
    let may = req.ctx.authorize(&PAY).is_ok();
    let done = req.query.filled("done").and_then(|typed| typed.parse::<i64>().ok());
    let body = PayoutsPage {
        done: done.map(|count| t.with("count", count).get("payouts-done")),
        counts: counts(&open),
        until: req.ctx.now().0,
        to_send: page.rows.iter().any(|row| row.state == PayoutState::Drawn),
        can_draw: may && open.iter().any(Candidate::payable),
        next: page.next.as_deref().map(|next| req.query.with("after", Some(next))),
        may,
        open: &open,
        payouts: &page.rows,
        t: &t,
    };
    Page::new(&t.get("office-payouts")).office().show(&req, &body).await
}

/// Everything that was drawn up until then and not sent: what [`send_all`] marks.
async fn drawn(conn: &mut Conn, until: Instant) -> Result<Vec<PayoutRow>> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let state = Value::Text(PayoutState::Drawn.key().to_owned());
        let request =
            PageRequest { filters: vec![("state", state)], after, limit: 1_000, ..PageRequest::default() };
        let page = PAYOUTS.page(conn, &request).await?;
        all.extend(page.rows.into_iter().filter(|row| row.drawn_at <= until));
        after = page.next;
        if after.is_none() {
            return Ok(all);
        }
    }
}

/// To be paid, without a bank account, in debt: how many and how much.
fn counts(open: &[Candidate]) -> [(usize, Dong); 3] {
    let of = |fits: fn(&Candidate) -> bool| {
        let found = || open.iter().filter(|row| fits(row));
        (found().count(), found().map(|row| row.amount).sum())
    };
    [
        of(Candidate::payable),
        of(|row| !row.has_bank && row.amount > Dong::ZERO),
        of(|row| row.amount < Dong::ZERO),
    ]
}

/// Draws up one payout for each booth that can be paid.
pub(crate) async fn draw(req: Req) -> Result<Response> {
    let open = candidates(&mut req.reader().await?).await?;
    let booths: Vec<BoothId> = open.iter().filter(|row| row.payable()).map(|row| row.booth).collect();
    let drawn = draw_up_all(&req.app, &req.ctx, booths).await?;
    see_other(&format!("/office/payouts?done={drawn}"))
}

/// Notes that the file of instructions went to the intermediary.
pub(crate) async fn send(req: Req) -> Result<Response> {
    let until = until(req.form().values.filled("until"), req.ctx.now());
    send_all(&req.app, &req.ctx, until).await?;
    see_other("/office/payouts")
}

/// The moment that a page carries; now where it carries none.
fn until(typed: Option<&str>, now: Instant) -> Instant {
    typed.and_then(|typed| typed.parse().ok()).map_or(now, |at: i64| Instant(at.min(now.0)))
}

/// The file of instructions: everything that is drawn up and not sent.
fn instructions(t: &T, format: &str, rows: Vec<PayoutRow>) -> Result<Response> {
    let keys = [
        "payout-code",
        "payout-booth",
        "payout-bank",
        "payout-account",
        "payout-holder",
        "payout-amount",
        "payout-text",
    ];
    let header = keys.map(|key| t.get(key)).to_vec();
    let row = |row: PayoutRow| {
        let said = format!("CHONOI {}", row.code);
        vec![
            text(&row.code),
            text(row.name.show(t.locale)),
            text(&row.bank_bin),
            text(&row.bank_account),
            text(&row.bank_holder),
            sum(row.amount),
            text(&said),
        ]
    };
    file("payouts", format, header, rows.into_iter().map(row).collect())
}
