//! Coupons that cost something: paid by transfer before they hold, owed to the booth once they are redeemed.
use std::sync::Arc;

use db::{Conn, Tx};
use kernel::{Ctx, Dong, Id, Result, Uuid};
use money::{Account, Entry, NewPayment, PaymentState, cancel_payment, open_payment, post};
use ui::App;

use crate::events::{CouponLapsed, CouponPaid};
use crate::store::coupon::{self as rows, CouponRow};
use crate::{CouponId, store};

/// The kind of the payable.
pub(crate) const PAYABLE: &str = "offers.coupon";
/// The kind of the job that lets one lapse; its key is the coupon.
pub(crate) const JOB: &str = "offers.coupon-lapse";
/// Seconds in which it is to be paid, as an order is.
const PATIENCE: i64 = 30 * 60;

/// Opens the payment of a coupon; answers its page.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, coupon: CouponId, price: Dong) -> Result<String> {
    let expires_at = ctx.now().plus_seconds(PATIENCE);
    let new = NewPayment { kind: PAYABLE, subject: coupon.uuid(), amount: price, expires_at };
    let payment = open_payment(tx, ctx, new).await?;
    db::schedule(tx, ctx, JOB, coupon.uuid(), expires_at.plus_seconds(60)).await?;
    Ok(format!("/pay/{}", payment.token))
}

/// Called by money in the transaction of the payment.
pub(crate) async fn settled(tx: &mut Tx, ctx: &Ctx, coupon: Uuid) -> Result<()> {
    let id = CouponId::from_uuid(coupon);
    tx.run_one(&rows::PAY, (ctx.now(), id)).await?;
    let row = tx.one(&rows::BY_ID, (id,)).await?;
    let entry = Entry {
        debit: Account::Held,
        credit: Account::Coupon(coupon),
        amount: row.price,
        key: format!("coupon-paid:{id}"),
        memo: format!("paid {}", row.code),
    };
    post(tx, ctx, entry).await?;
    tx.tell(ctx, CouponPaid { coupon: id, offer: row.offer_id }).await
}

/// The page of a coupon.
pub(crate) async fn page(conn: &mut Conn, coupon: Uuid) -> Result<String> {
    let row = conn.one(&rows::BY_ID, (CouponId::from_uuid(coupon),)).await?;
    Ok(format!("/coupons/{}", row.token))
}

/// What was paid for a redeemed coupon is owed to its booth.
pub(crate) async fn release(tx: &mut Tx, ctx: &Ctx, coupon: &CouponRow) -> Result<()> {
    if coupon.price == Dong::ZERO {
        return Ok(());
    }
    let entry = Entry {
        debit: Account::Coupon(coupon.id.uuid()),
        credit: Account::Booth(coupon.booth_id.uuid()),
        amount: coupon.price,
        key: format!("coupon-release:{}", coupon.id),
        memo: format!("release {}", coupon.code),
    };
    post(tx, ctx, entry).await
}

pub(crate) async fn run(app: Arc<App>, ctx: Ctx, coupon: Uuid) -> Result<()> {
    let id = CouponId::from_uuid(coupon);
    app.db.write(&ctx, id, |tx, ctx, id| Box::pin(lapse(tx, ctx, *id))).await
}

/// Ends a coupon that was not paid in time, so that somebody else may have it. Its payment first: a transfer that arrives at
/// the same moment wins.
async fn lapse(tx: &mut Tx, ctx: &Ctx, id: CouponId) -> Result<()> {
    if !cancel_payment(tx, ctx, PAYABLE, id.uuid(), PaymentState::Expired).await? {
        return Ok(());
    }
    let Some((offer, person)) = tx.optional(&rows::LAPSE, (ctx.now(), id)).await? else { return Ok(()) };
    tx.run(&store::GIVE_BACK_UNITS, (1, offer)).await?;
    tx.run(&store::GIVE_BACK_PERSON, (1, offer, person)).await?;
    tx.tell(ctx, CouponLapsed { coupon: id, offer }).await
}
