//! Nobody knows whether a parcel exists.
use carriers::Carrier as Named;
use delivery::{Found, Heard, Making, ParcelId, resolve_parcel};
use kernel::Error;
use serde_json::json;

use crate::carrier::Carrier;
use crate::make::{connected, ghn};
use crate::shop::{Shop, shops};

async fn unknown(shop: &Shop, carrier: &Carrier) -> kernel::Uuid {
    carrier.answers(|_| (502, json!("<html>")));
    let order = shop.order(Named::Ghn, true).await;
    assert_eq!(shop.make(order).await.unwrap(), Making::Unknown, "{}", shop.name);
    order
}

async fn resolve(shop: &Shop, order: kernel::Uuid, found: Found) -> kernel::Result<()> {
    let id = shop.parcels(order).await[0].id;
    let work: db::WorkFn<(ParcelId, Found), ()> = |tx, ctx, input| Box::pin(resolve_parcel(tx, ctx, input));
    shop.app.db.write(&shop.ctx(), (id, found), work).await
}

async fn run_job(shop: &Shop, seconds: i64) {
    let ctx = shop.later(seconds);
    let job =
        shop.app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::claim_job(tx, ctx))).await.unwrap().unwrap();
    let kind = delivery::domain().jobs.iter().find(|kind| kind.kind == job.kind).unwrap();
    (kind.run)(shop.app.clone(), ctx, job.key).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_never_repeated_by_itself_and_the_carrier_is_asked_by_our_code() {
    for shop in shops(None).await {
        let carrier = connected(&shop).await;
        let order = unknown(&shop, &carrier).await;
        assert!(matches!(shop.make(order).await, Err(Error::Conflict(_))));
        carrier.answers(|asked| {
            assert!(asked.path.ends_with("detail-by-client-code"), "{}", asked.path);
            (200, json!({"code": 400, "message": "Không tìm thấy"}))
        });
        run_job(&shop, 61).await;
        assert_eq!(
            shop.parcels(order).await[0].making,
            Making::Unknown,
            "a no of the moment decides nothing"
        );
        carrier.answers(|asked| {
            let ours = asked.body["client_order_code"].clone();
            (200, json!({"code": 200, "data": {"order_code": "G77", "client_order_code": ours, "status": "picking",
                "updated_date": "2025-11-26T02:05:00Z"}}))
        });
        let parcel = shop.parcels(order).await.remove(0);
        let heard = delivery::ask_carrier(&shop.app, &shop.ctx(), &parcel).await.unwrap();
        let parcel = shop.parcels(order).await.remove(0);
        assert_eq!((heard, parcel.making, parcel.code.as_deref()), (Heard::Told, Making::Made, Some("G77")));
        assert_eq!(parcel.standing, carriers::ParcelState::Picking);
        assert_eq!(carrier.times("shipping-order/create"), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_says_that_it_exists_or_that_it_does_not() {
    for shop in shops(None).await {
        let carrier = connected(&shop).await;
        let order = unknown(&shop, &carrier).await;
        resolve(&shop, order, Found::Exists("G5".to_owned())).await.unwrap();
        assert_eq!(shop.parcels(order).await[0].code.as_deref(), Some("G5"));
        assert!(
            matches!(resolve(&shop, order, Found::Absent).await, Err(Error::Conflict(_))),
            "known by now"
        );
        let other = unknown(&shop, &carrier).await;
        assert!(matches!(
            resolve(&shop, other, Found::Exists("G5".to_owned())).await,
            Err(Error::Invalid(_))
        ));
        assert_eq!(shop.parcels(other).await[0].making, Making::Unknown);
        resolve(&shop, other, Found::Absent).await.unwrap();
        carrier.answers(ghn);
        assert_eq!(shop.make(other).await.unwrap(), Making::Made);
        let kept: Vec<_> = shop.parcels(other).await.iter().map(|parcel| parcel.making).collect();
        assert_eq!(kept, [Making::Made, Making::Absent]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_died_while_it_asked_leaves_a_parcel_that_nobody_knows_of() {
    for shop in shops(None).await {
        let carrier = connected(&shop).await;
        carrier.slow(std::time::Duration::from_mins(1));
        let order = shop.order(Named::Ghn, true).await;
        let (app, ctx, packed) = (shop.app.clone(), shop.ctx(), shop.packed(order));
        let asking = tokio::spawn(async move { delivery::make_parcel(&app, &ctx, packed).await });
        while shop.parcels(order).await.is_empty() {
            tokio::task::yield_now().await;
        }
        asking.abort();
        let parcel = shop.parcels(order).await.remove(0);
        assert_eq!(parcel.making_at(shop.ctx().now()), Making::Asking);
        assert!(
            matches!(resolve(&shop, order, Found::Absent).await, Err(Error::Conflict(_))),
            "too early to say"
        );
        carrier.slow(std::time::Duration::ZERO);
        carrier.answers(|_| (200, json!({"code": 400, "message": "Không tìm thấy"})));
        run_job(&shop, 61).await;
        assert_eq!(shop.parcels(order).await[0].making, Making::Unknown);
        resolve(&shop, order, Found::Absent).await.unwrap();
    }
}
