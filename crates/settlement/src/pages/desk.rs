//! The seller's money: what waits, what can be paid, what was paid, what is owed.
use askama::Template;
use booths::BoothRow;
use kernel::{Dong, Result};
use ui::{Page, Req, Response, T, see_other};

use super::{booth_of_money, month_name};
use crate::payout::sums_of;
use crate::sale::WAITING;
use crate::{PayoutRow, SaleRow, months_of, open_sum, payouts_of, statement_months};

/// Waiting sales that are listed; the sums are of all.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "desk_money.html")]
struct Money<'a> {
    t: &'a T,
    booth: &'a BoothRow,
    waiting: &'a [SaleRow],
    waits: Dong,
    /// Of that, what carriers have in cash and did not transfer yet.
    at_carriers: Dong,
    available: Dong,
    debt: Dong,
    on_the_way: Dong,
    paid: Dong,
    payouts: &'a [PayoutRow],
    /// Address part and name of each month with a statement.
    months: Vec<(String, String)>,
    /// Months and years with withheld tax.
    certificates: Vec<(String, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let Some(booth) = booth_of_money(&req).await? else { return see_other("/desk") };
    let t = req.t();
    let mut conn = req.reader().await?;
    let waiting = conn.all(&WAITING, (booth.id,)).await?;
    let payouts = payouts_of(&mut conn, booth.id).await?;
    let open = open_sum(&mut conn, booth.id).await?;
    let months = statement_months(&mut conn, booth.id, req.ctx.now().day()).await?;
    let (on_the_way, paid) = sums_of(&mut conn, booth.id).await?;
    let taxed = months_of(&mut conn, booth.id).await?;
    drop(conn);
    let body = Money {
        waits: waiting.iter().map(SaleRow::net).sum(),
        available: open.max(Dong::ZERO),
        debt: Dong::ZERO.minus(open).max(Dong::ZERO),
        at_carriers: waiting.iter().filter(|sale| sale.waits_for_carrier()).map(SaleRow::net).sum(),
        on_the_way,
        paid,
        months: months.into_iter().map(|month| (month.clone(), month_name(&month))).collect(),
        certificates: certificates(taxed.into_iter().map(|sum| sum.month)),
        waiting: waiting.get(..SHOWN).unwrap_or(&waiting),
        payouts: &payouts,
        booth: &booth,
        t: &t,
    };
    Page::new(&t.get("desk-money")).desk().show(&req, &body).await
}

/// Each month that has a certificate, before its first month each year.
fn certificates(months: impl Iterator<Item = String>) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for month in months {
        let year = month.get(..4).unwrap_or_default().to_owned();
        if !all.iter().any(|(known, _)| *known == year) {
            all.push((year.clone(), year));
        }
        all.push((month.clone(), month_name(&month)));
    }
    all
}
