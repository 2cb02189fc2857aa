//! One statement of a carrier: what it would settle, and taking it in.
use askama::Template;
use kernel::{Dong, Error, Id, Result, Uuid};
use ui::{Page, Req, Response, T, see_other};

use crate::remittance::{
    RemittanceId, RemittanceLineRow, RemittanceRow, RemittanceState, Taking, Verdict, drop_remittance,
    lines_of, remittance, take_remittance,
};

/// Lines that are shown; the others are only counted.
const SHOWN: usize = 500;

#[derive(Template)]
#[template(path = "remittance.html")]
struct RemittancePage<'a> {
    t: &'a T,
    row: &'a RemittanceRow,
    lines: &'a [(RemittanceLineRow, Verdict)],
    counts: Vec<(Verdict, usize)>,
    cash: Dong,
    fee: Dong,
    /// What the statement says is handed over, and what came beyond it.
    due: Dong,
    beyond: Dong,
    may_keep: bool,
}

impl RemittancePage<'_> {
    fn open(&self) -> bool {
        self.may_keep && self.row.state == RemittanceState::Draft
    }
}

fn id_of(req: &Req) -> Result<RemittanceId> {
    let id = Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)?;
    Ok(RemittanceId::from_uuid(id))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let id = id_of(&req)?;
    let mut conn = req.reader().await?;
    let row = remittance(&mut conn, id).await?;
    let mut lines = lines_of(&mut conn, id).await?;
    // What needs a person comes first.
    lines.sort_by_key(|(line, verdict)| (*verdict == Verdict::Matched, line.line));
    let count = |verdict: &Verdict| (*verdict, lines.iter().filter(|(_, one)| one == verdict).count());
    let counts = Verdict::ALL.iter().map(count).filter(|(_, count)| *count > 0).collect();
    let counted = || lines.iter().filter(|(_, verdict)| *verdict != Verdict::Again).map(|(line, _)| line);
    let cash: Dong = counted().map(|line| line.cash).sum();
    let fee: Dong = counted().filter_map(|line| line.fee).sum();
    let paid = |line: &RemittanceLineRow| line.cash.minus(line.fee.unwrap_or(Dong::ZERO));
    let due: Dong = counted().map(|line| line.paid.unwrap_or_else(|| paid(line))).sum();
    let t = req.t();
    let body = RemittancePage {
        beyond: row.amount.minus(due),
        counts,
        cash,
        fee,
        due,
        may_keep: req.ctx.authorize(&crate::KEEP_REMITTANCES).is_ok(),
        lines: lines.get(..SHOWN).unwrap_or(&lines),
        row: &row,
        t: &t,
    };
    let title = t
        .with("carrier", row.carrier.name())
        .with("reference", row.reference.as_str())
        .get("remittance-title");
    Page::new(&title).office().show(&req, &body).await
}

pub(crate) async fn take(req: Req) -> Result<Response> {
    let id = id_of(&req)?;
    let taking = Taking::new(&req.app, id);
    req.app.db.write(&req.ctx, taking, |tx, ctx, taking| Box::pin(take_remittance(tx, ctx, taking))).await?;
    see_other(&format!("/office/remittances/{}", id.uuid()))
}

pub(crate) async fn put_away(req: Req) -> Result<Response> {
    let id = id_of(&req)?;
    req.app.db.write(&req.ctx, id, |tx, _, id| Box::pin(drop_remittance(tx, id))).await?;
    see_other("/office/remittances")
}
