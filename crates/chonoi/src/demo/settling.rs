//! What the demo's market takes and pays: a commission from the first day, what the first seller says of its goods, and
//! payouts of all but the last weeks.
use std::sync::Arc;

use booths::booth_by_slug;
use db::{Tx, WorkFn};
use kernel::{BoothId, Ctx, Instant, Result};
use settlement::{
    Activity, Candidate, Declaration, NewCommission, PayoutId, Scope, add_commission, candidates, declare,
    draw_up_all, mark_paid, payouts_of, send_all,
};
use ui::App;

use super::sellers::at_time;

/// Two of a hundred.
const COMMISSION: i64 = 200;

/// The commission, from that moment on.
pub(super) async fn begin(app: &Arc<App>, at: Instant, first_seller: &str) -> Result<()> {
    let ctx = at_time(app, at);
    let commission = NewCommission {
        scope: Scope::Market,
        subject: String::new(),
        rate: COMMISSION,
        from_day: at.day(),
        reason: "Bản trình diễn: 2% trên tiền hàng".to_owned(),
    };
    app.db.write(&ctx, commission, |tx, ctx, new| Box::pin(add_commission(tx, ctx, new))).await?;
    let said: WorkFn<String, ()> = |tx, ctx, slug| Box::pin(makes_its_goods(tx, ctx, slug));
    app.db.write(&ctx, first_seller.to_owned(), said).await
}

async fn makes_its_goods(tx: &mut Tx, ctx: &Ctx, slug: &str) -> Result<()> {
    let booth = booth_by_slug(tx, slug).await?;
    declare(tx, ctx, &Declaration { booth: booth.id, product: None, activity: Activity::Production }).await
}

/// Pays out what is open then.
pub(super) async fn pay_out(app: &Arc<App>, at: Instant) -> Result<()> {
    let ctx = at_time(app, at);
    let open = candidates(&mut app.db.reader().await?).await?;
    let booths: Vec<BoothId> =
        open.iter().filter(|row| row.payable()).map(|row: &Candidate| row.booth).collect();
    draw_up_all(app, &ctx, booths.clone()).await?;
    send_all(app, &ctx, at).await?;
    for booth in booths {
        let drawn = payouts_of(&mut app.db.reader().await?, booth).await?;
        for payout in drawn {
            let input = (payout.id, format!("CHI{}", payout.code));
            let paid: WorkFn<(PayoutId, String), ()> = |tx, ctx, input| Box::pin(mark_paid(tx, ctx, input));
            app.db.write(&ctx, input, paid).await?;
        }
    }
    Ok(())
}
