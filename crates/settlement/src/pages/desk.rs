//! The seller's money: what waits, what can be paid, what was paid, what is owed.
use askama::Template;
use booths::{BoothRow, Duty, booth_at_work};
use kernel::{Dong, Result};
use ui::{Page, Req, Response, T, see_other};

use super::month_name;
use crate::sale::WAITING;
use crate::{PayoutRow, PayoutState, SaleRow, months_of, open_sum, payouts_of, statement_months};

#[derive(Template)]
#[template(path = "desk_money.html")]
struct Money<'a> {
    t: &'a T,
    booth: &'a BoothRow,
    waiting: &'a [SaleRow],
    waits: Dong,
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
    let (Some(booth), _) = booth_at_work(&req, Duty::View).await? else { return see_other("/desk") };
    let t = req.t();
    let mut conn = req.reader().await?;
    let waiting = conn.all(&WAITING, (booth.id,)).await?;
    let payouts = payouts_of(&mut conn, booth.id).await?;
    let open = open_sum(&mut conn, booth.id).await?;
    let months = statement_months(&mut conn, booth.id, req.ctx.now().day()).await?;
    let taxed = months_of(&mut conn, booth.id).await?;
    drop(conn);
    let of = |states: &[PayoutState]| -> Dong {
        payouts.iter().filter(|p| states.contains(&p.state)).map(|p| p.amount).sum()
    };
    let body = Money {
        waits: waiting.iter().map(SaleRow::net).sum(),
        available: open.max(Dong::ZERO),
        debt: Dong::ZERO.minus(open).max(Dong::ZERO),
        on_the_way: of(&[PayoutState::Drawn, PayoutState::Sent]),
        paid: of(&[PayoutState::Paid]),
        months: months.into_iter().map(|month| (month.clone(), month_name(&month))).collect(),
        certificates: certificates(taxed.into_iter().map(|sum| sum.month)),
        waiting: &waiting,
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
