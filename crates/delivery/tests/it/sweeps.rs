//! What is asked and forgotten without anybody's doing.
use carriers::{Carrier as Named, ParcelState};
use delivery::Making;
use serde_json::json;

use crate::hook::{notice, send};
use crate::make::connected;
use crate::orders::listener;
use crate::shop::{Shop, shops};

/// Runs all sweeps as if so many seconds had passed.
pub(crate) async fn sweep(shop: &Shop, seconds: i64) {
    for sweep in delivery::domain().sweeps {
        let work: db::WorkFn<ui::Sweep, u64> = |tx, ctx, sweep| sweep(tx, ctx);
        shop.app.db.write(&shop.later(seconds), *sweep, work).await.unwrap();
    }
}

/// Runs all jobs that are due in so many seconds; answers how many there were.
async fn jobs(shop: &Shop, seconds: i64) -> usize {
    let mut ran = 0;
    loop {
        let ctx = shop.later(seconds);
        let job = shop.app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::claim_job(tx, ctx))).await.unwrap();
        let Some(job) = job else { return ran };
        let kind = delivery::domain().jobs.iter().find(|kind| kind.kind == job.kind).unwrap();
        (kind.run)(shop.app.clone(), ctx.clone(), job.key).await.unwrap();
        shop.app.db.write(&ctx, job.id, |tx, ctx, id| Box::pin(db::finish_job(tx, ctx, *id))).await.unwrap();
        ran += 1;
    }
}

const HOURS: i64 = 3_600;

#[tokio::test(flavor = "multi_thread")]
async fn a_carrier_that_tells_nothing_for_twelve_hours_is_asked() {
    for shop in shops(Some(&listener())).await {
        let carrier = connected(&shop).await;
        let order = shop.order(Named::Ghn, true).await;
        assert_eq!(shop.make(order).await.unwrap(), Making::Made);
        let code = shop.parcels(order).await[0].code.clone().unwrap();
        let told = code.clone();
        carrier.answers(move |asked| {
            assert!(asked.path.ends_with("shipping-order/detail"), "{}", asked.path);
            let data =
                json!({"order_code": told, "status": "picked", "updated_date": "2025-11-26T02:05:00Z"});
            (200, json!({"code": 200, "data": data}))
        });
        // The job of the making finds that it is made, and asks nothing.
        assert_eq!((jobs(&shop, 61).await, carrier.times("shipping-order/detail")), (1, 0));
        sweep(&shop, 11 * HOURS).await;
        assert_eq!(jobs(&shop, 11 * HOURS).await, 0, "{}", shop.name);
        sweep(&shop, 13 * HOURS).await;
        sweep(&shop, 13 * HOURS).await;
        assert_eq!(jobs(&shop, 13 * HOURS).await, 1, "asked once");
        assert_eq!(carrier.times("shipping-order/detail"), 1);
        assert_eq!(shop.parcels(order).await[0].standing, ParcelState::Picked);
        assert_eq!(shop.carried(order).await, ["PickedUp"]);
        // What has ended is not asked for.
        let parcel = shop.parcels(order).await.remove(0);
        send(&shop, &notice(&parcel, "delivered", 8)).await;
        sweep(&shop, 40 * HOURS).await;
        assert_eq!(jobs(&shop, 40 * HOURS).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_may_name_people_go_after_three_years() {
    for shop in shops(Some(&listener())).await {
        let carrier = connected(&shop).await;
        let refused = shop.order(Named::Ghn, true).await;
        carrier.answers(|_| (400, json!({"code": 400, "message": "Bà Sáu không có ở đó"})));
        assert_eq!(shop.make(refused).await.unwrap(), Making::Rejected);
        carrier.answers(crate::make::ghn);
        let order = shop.order(Named::Ghn, true).await;
        shop.make(order).await.unwrap();
        let parcel = shop.parcels(order).await.remove(0);
        send(&shop, &notice(&parcel, "delivery_fail", 6)).await;
        for (days, kept) in [(1_095, true), (1_097, false)] {
            sweep(&shop, days * 24 * HOURS).await;
            let mut conn = shop.app.db.reader().await.unwrap();
            let tracking = delivery::tracking(&mut conn, order).await.unwrap().unwrap();
            let reasons = tracking.happenings.iter().filter(|one| one.reason.is_some()).count();
            let refusal = shop.parcels(refused).await[0].refusal.is_some();
            assert_eq!((reasons == 1, refusal), (kept, kept), "{} after {days} days", shop.name);
        }
    }
}
