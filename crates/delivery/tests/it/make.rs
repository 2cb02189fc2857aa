//! Making parcels.
use std::time::Duration;

use carriers::Carrier as Named;
use delivery::Making;
use kernel::{Dong, Error};
use serde_json::{Value, json};

use crate::carrier::{Asked, Carrier};
use crate::shop::{Shop, shops};

const CREATE: &str = "shipping-order/create";

/// As GHN: the same code of an order gives the same parcel.
pub(crate) fn ghn(asked: &Asked) -> (u16, Value) {
    let path = asked.path.as_str();
    let data = if path.ends_with(CREATE) {
        let code = format!("G{}", asked.body["client_order_code"].as_str().unwrap());
        json!({"order_code": code, "total_fee": 33_000})
    } else if path.ends_with("switch-status/cancel") {
        json!([{"order_code": asked.body["order_codes"][0], "result": true}])
    } else if path.ends_with("a5/gen-token") {
        json!({"token": "open"})
    } else {
        panic!("{path}")
    };
    (200, json!({"code": 200, "message": "Success", "data": data}))
}

pub(crate) async fn connected(shop: &Shop) -> Carrier {
    let carrier = Carrier::start(ghn).await;
    shop.connect(Named::Ghn, &carrier.address).await;
    shop.sends_with(shop.booth, &[Named::Ghn]).await;
    carrier
}

fn conflict<T: std::fmt::Debug>(result: kernel::Result<T>) -> &'static str {
    match result {
        Err(Error::Conflict(message)) => message.key,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parcel_is_made_once_and_tells_the_carrier_everything() {
    for shop in shops(None).await {
        let carrier = connected(&shop).await;
        let order = shop.order(Named::Ghn, true).await;
        assert_eq!(shop.make(order).await.unwrap(), Making::Made, "{}", shop.name);
        let asked = carrier.asked().remove(0);
        let body = &asked.body;
        assert_eq!(asked.token, "ghn-token");
        assert_eq!(
            [&body["cod_amount"], &body["insurance_value"], &body["weight"]],
            [250_000, 220_000, 1_500]
        );
        assert_eq!(
            [&body["to_name"], &body["to_phone"], &body["to_ward_name"], &body["from_name"], &body["note"]],
            ["Thạch Thị Sô Phia", "0912345678", "Phường Hoàn Kiếm", "Thạch Sa Rây", "Gọi trước"]
        );
        let parcel = shop.parcels(order).await.remove(0);
        assert_eq!(parcel.code, Some(format!("G{}", parcel.our_code)));
        assert!(parcel.our_code.ends_with("-1"), "{}", parcel.our_code);
        assert_eq!((parcel.fee, parcel.cod), (Some(Dong(33_000)), Dong(250_000)));
        assert_eq!(conflict(shop.make(order).await), "parcel-made-already");
        assert_eq!(carrier.times(CREATE), 1);
        let cancel: db::WorkFn<kernel::Uuid, ()> = |tx, _, order| Box::pin(delivery::cancel(tx, *order));
        assert_eq!(conflict(shop.app.db.write(&shop.ctx(), order, cancel).await), "parcel-cancel-first");
        let shipment = delivery::shipment_of(&mut shop.app.db.reader().await.unwrap(), order).await.unwrap();
        assert_eq!(shipment.state, delivery::State::Waiting);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_windows_one_makes_the_parcel() {
    for shop in shops(None).await {
        let carrier = connected(&shop).await;
        carrier.slow(Duration::from_millis(300));
        let order = shop.order(Named::Ghn, true).await;
        let windows = (0..16).map(|_| {
            let (app, ctx, packed) = (shop.app.clone(), shop.ctx(), shop.packed(order));
            tokio::spawn(async move { delivery::make_parcel(&app, &ctx, packed).await })
        });
        let (mut made, mut refused) = (0, 0);
        for window in windows.collect::<Vec<_>>() {
            match window.await.unwrap() {
                Ok(asked) => made += usize::from(asked.making == Making::Made),
                result => refused += usize::from(conflict(result) == "parcel-made-already"),
            }
        }
        assert_eq!((made, refused, carrier.times(CREATE)), (1, 15, 1), "{}", shop.name);
        assert_eq!(shop.parcels(order).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_not_be_sent_is_not_asked() {
    for shop in shops(None).await {
        let carrier = connected(&shop).await;
        let order = shop.order(Named::Ghn, false).await;
        assert_eq!(conflict(shop.make(order).await), "parcel-unpaid");
        let paid: db::WorkFn<kernel::Uuid, ()> = |tx, ctx, order| Box::pin(delivery::ready(tx, ctx, *order));
        shop.app.db.write(&shop.ctx(), order, paid).await.unwrap();
        let mut heavy = shop.packed(order);
        heavy.grams = 50_001;
        let Err(Error::Invalid(mistakes)) = delivery::make_parcel(&shop.app, &shop.ctx(), heavy).await else {
            panic!("too heavy for GHN")
        };
        assert_eq!((mistakes[0].field.as_str(), mistakes[0].message.key), ("weight", "parcel-fault-weight"));
        let mut other = shop.packed(order);
        other.mine = vec![shop.other];
        assert!(matches!(delivery::make_parcel(&shop.app, &shop.ctx(), other).await, Err(Error::NotFound)));
        assert_eq!((shop.parcels(order).await.len(), carrier.times("")), (0, 0));
        assert_eq!(shop.make(order).await.unwrap(), Making::Made);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_parcel_may_be_tried_again_and_a_made_one_taken_back() {
    for shop in shops(None).await {
        let carrier = connected(&shop).await;
        carrier.answers(|_| (400, json!({"code": 400, "message": "Sai địa chỉ", "data": null})));
        let order = shop.order(Named::Ghn, true).await;
        assert_eq!(shop.make(order).await.unwrap(), Making::Rejected);
        assert_eq!(shop.parcels(order).await[0].refusal.as_deref(), Some("Sai địa chỉ"));
        carrier.answers(ghn);
        assert_eq!(shop.make(order).await.unwrap(), Making::Made);
        let parcel = shop.parcels(order).await.remove(0);
        assert!(parcel.our_code.ends_with("-2"));
        delivery::cancel_parcel(&shop.app, &shop.ctx(), &parcel).await.unwrap();
        assert_eq!(shop.parcels(order).await[0].making, Making::Cancelled);
        assert_eq!(shop.make(order).await.unwrap(), Making::Made);
        let kept: Vec<_> = shop.parcels(order).await.iter().map(|parcel| parcel.making).collect();
        assert_eq!(kept, [Making::Made, Making::Cancelled, Making::Rejected]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn viettel_post_is_signed_in_to_once_and_anew_when_the_token_is_old() {
    for shop in shops(None).await {
        let answer = |asked: &Asked| match asked.path.as_str() {
            "/v2/user/Login" => (200, json!({"status": 200, "error": false, "data": {"token": "short"}})),
            "/v2/user/ownerconnect" => {
                (200, json!({"status": 200, "error": false, "data": {"token": "long"}}))
            }
            path if path.contains("getPriceAllNlp") => {
                (200, json!({"RESULT": [{"MA_DV_CHINH": "VCN", "TEN_DICHVU": "Nhanh", "GIA_CUOC": 28_000}]}))
            }
            _ => (
                200,
                json!({"status": 200, "error": false, "data": {"ORDER_NUMBER": "V1", "MONEY_TOTAL": 28_000}}),
            ),
        };
        let carrier = Carrier::start(answer).await;
        shop.connect(Named::ViettelPost, &carrier.address).await;
        shop.sends_with(shop.booth, &[Named::ViettelPost]).await;
        let order = shop.order(Named::ViettelPost, true).await;
        assert_eq!(shop.make(order).await.unwrap(), Making::Made, "{:?}", carrier.asked());
        assert_eq!((carrier.times("Login"), carrier.times("ownerconnect")), (1, 1));
        let created = carrier.asked().pop().unwrap();
        assert_eq!((created.token.as_str(), &created.body["ORDER_SERVICE"]), ("long", &json!("VCN")));
        // The token ends before its time: once more, and only what was refused.
        let order = shop.order(Named::ViettelPost, true).await;
        let old = std::sync::atomic::AtomicBool::new(true);
        carrier.answers(move |asked| {
            if asked.token == "long" && old.swap(false, std::sync::atomic::Ordering::Relaxed) {
                return (401, json!({"status": 401, "error": true}));
            }
            let (status, mut body) = answer(asked);
            if asked.path.contains("createOrder") {
                body["data"]["ORDER_NUMBER"] = json!("V2");
            }
            (status, body)
        });
        assert_eq!(shop.make(order).await.unwrap(), Making::Made, "{:?}", carrier.asked());
        assert_eq!(carrier.times("Login"), 2);
    }
}
