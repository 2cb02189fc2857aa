//! A carrier transferred the cash that it had taken at doors: what waited for that money is passed on.
use std::sync::Arc;

use db::{Conn, Tx, renew_job, schedule};
use kernel::{Ctx, Dong, Instant, Result, Uuid};
use money::Account;
use ui::App;

use crate::posting::post_all;
use crate::release::let_go;
use crate::sale::{SaleRow, SaleState, held};

/// Passes on what waited; its key is the carrier's statement.
pub(crate) const JOB: &str = "settlement.remitted";

db::sql! {
    NOTE: (Uuid, Instant, bool) => () =
        "INSERT INTO settlement_remitted (order_id, at, done) VALUES ($1, $2, $3) ON CONFLICT (order_id) DO NOTHING";
    CAME: (Uuid,) => (i64,) = "SELECT COUNT(*) AS came FROM settlement_remitted WHERE order_id = $1";
    NEXT: (Uuid,) => (Uuid,) =
        "SELECT order_id FROM settlement_remitted WHERE done = FALSE AND order_id > $1 ORDER BY order_id LIMIT 500";
    DONE: (Uuid,) => () = "UPDATE settlement_remitted SET done = TRUE WHERE order_id = $1";
}

/// [`ui::Remitted`]: notes of which orders the cash came; a job passes it on, as a statement may have thousands of lines.
pub(crate) async fn remitted(tx: &mut Tx, ctx: &Ctx, statement: Uuid, orders: &[Uuid]) -> Result<()> {
    let mut orders = orders.to_vec();
    orders.sort_unstable();
    let rows = orders.into_iter().map(|order| (order, ctx.now(), false)).collect();
    tx.run_many(&NOTE, rows).await?;
    schedule(tx, ctx, JOB, statement, ctx.now()).await
}

/// The job: each order in a transaction of its own, so that it may be broken off anywhere.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, statement: Uuid) -> Result<()> {
    let mut last = Uuid::nil();
    loop {
        let lease = (statement, app.clock.now());
        app.db
            .write(&ctx, lease, |tx, ctx, (key, now)| Box::pin(renew_job(tx, ctx, JOB, *key, *now)))
            .await?;
        let open = app.db.reader().await?.all(&NEXT, (last,)).await?;
        let Some((order,)) = open.last() else { return Ok(()) };
        last = *order;
        for (order,) in open {
            app.db.write(&ctx, order, |tx, ctx, order| Box::pin(pass_on(tx, ctx, *order))).await?;
        }
    }
}

/// What waited for the carrier's transfer of one order. A frozen sale waits on, and one that was not handed over yet.
async fn pass_on(tx: &mut Tx, ctx: &Ctx, order: Uuid) -> Result<()> {
    if let Some((sale, _)) = held(tx, order).await? {
        match sale.state {
            SaleState::Waiting if sale.carrier_takes_cash() => let_go(tx, ctx, &sale).await?,
            SaleState::Reversed => by_hand(tx, ctx, &sale).await?,
            _ => {}
        }
    }
    tx.run_one(&DONE, (order,)).await
}

/// Whether the market may hold the money of a sale: a carrier's cash only after its transfer.
pub(crate) async fn has_come(conn: &mut Conn, sale: &SaleRow) -> Result<bool> {
    Ok(!sale.carrier_takes_cash() || conn.one(&CAME, (sale.order_id,)).await?.0 > 0)
}

/// What went back of a carrier's cash before it came was paid by the seller's hand: now the booth gets it.
pub(crate) async fn by_hand(tx: &mut Tx, ctx: &Ctx, sale: &SaleRow) -> Result<()> {
    if !sale.carrier_takes_cash() {
        return Ok(());
    }
    let refund = Account::Refund(sale.order_id);
    let owed = Dong::ZERO.minus(money::balance(tx, &refund).await?).max(Dong::ZERO);
    let booth = Account::Booth(kernel::Id::uuid(sale.booth_id));
    let moves = [("refund-by-hand", refund, booth, owed)];
    post_all(tx, ctx, &sale.order_id.to_string(), &sale.code, &moves).await
}
