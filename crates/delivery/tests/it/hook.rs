//! Carriers tell of their parcels.
use axum::http::StatusCode;
use carriers::{Carrier as Named, ParcelState};
use delivery::{Making, Passed};
use kernel::{Dong, Uuid};
use serde_json::json;

use crate::make::connected;
use crate::orders::listener;
use crate::shop::{Shop, shops};

db::sql! {
    STORED: () => (i64,) = "SELECT COUNT(*) AS stored FROM outside_inbox";
}

async fn stored(shop: &Shop) -> i64 {
    shop.app.db.reader().await.unwrap().one(&STORED, ()).await.unwrap().0
}

const HOOK: &str = "/hooks/ghn/ghn-secret";

/// A journey with a failed try and a status that nobody knows, each at its minute.
const JOURNEY: [(&str, u8); 8] = [
    ("ready_to_pick", 1),
    ("picked", 2),
    ("storing", 3),
    ("delivering", 4),
    ("drone", 5),
    ("delivery_fail", 6),
    ("delivering", 7),
    ("delivered", 8),
];

pub(crate) fn notice(parcel: &delivery::ParcelRow, status: &str, minute: u8) -> String {
    json!({
        "CODAmount": 250_000, "ClientOrderCode": parcel.our_code, "OrderCode": format!("G{}", parcel.our_code),
        "Type": "switch_status", "Status": status, "Reason": if status == "delivery_fail" { "Khách hẹn lại" } else { "" },
        "ReasonCode": "", "Time": format!("2025-11-26T02:{minute:02}:00Z"), "TotalFee": 33_000, "Weight": 1_500,
    })
    .to_string()
}

async fn made(shop: &Shop) -> (Uuid, delivery::ParcelRow) {
    let order = shop.order(Named::Ghn, true).await;
    assert_eq!(shop.make(order).await.unwrap(), Making::Made);
    (order, shop.parcels(order).await.remove(0))
}

pub(crate) async fn send(shop: &Shop, body: &str) {
    let (status, answer) = shop.post(HOOK, "", body).await;
    assert_eq!(status, StatusCode::OK, "{}: {answer}", shop.name);
}

/// Tells as a carrier does: again where the market is too busy to listen.
async fn insist(app: &std::sync::Arc<ui::App>, body: &str) -> (StatusCode, String) {
    loop {
        let answer = crate::shop::post(app, HOOK, "", body).await;
        if answer.0 != StatusCode::SERVICE_UNAVAILABLE {
            return answer;
        }
    }
}

const TOLD: [&str; 2] = ["PickedUp", "Delivered { collected: Dong(250000) }"];

#[tokio::test(flavor = "multi_thread")]
async fn every_order_and_a_hundred_times_in_parallel_end_alike() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        for turn in [0, 3, 6] {
            let (order, parcel) = made(&shop).await;
            let mut journey = JOURNEY;
            journey.rotate_left(turn);
            if turn % 2 == 1 {
                journey.reverse();
            }
            let mut calls = tokio::task::JoinSet::new();
            for call in 0..100 {
                let (status, minute) = journey[call % journey.len()];
                let (app, body) = (shop.app.clone(), notice(&parcel, status, minute));
                calls.spawn(async move { insist(&app, &body).await });
            }
            while let Some(answer) = calls.join_next().await {
                let (status, body) = answer.unwrap();
                assert_eq!(status, StatusCode::OK, "{}: {body}", shop.name);
            }
            let parcel = shop.parcels(order).await.remove(0);
            assert_eq!(
                (parcel.standing, parcel.told),
                (ParcelState::Delivered, Passed::Delivered),
                "{}",
                shop.name
            );
            assert_eq!(parcel.status.as_deref(), Some("delivered"));
            assert!(parcel.ended_at.is_some());
            assert_eq!(shop.carried(order).await, TOLD, "{} turn {turn}", shop.name);
            let mut conn = shop.app.db.reader().await.unwrap();
            let tracking = delivery::tracking(&mut conn, order).await.unwrap().unwrap();
            assert_eq!(tracking.happenings.len(), JOURNEY.len(), "each once");
            let unknown = ParcelState::Unknown { code: "drone".to_owned() };
            assert!(tracking.happenings.iter().any(|one| one.state == unknown), "kept and shown");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_twice_or_late_changes_nothing() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let (order, parcel) = made(&shop).await;
        for (status, minute) in [("delivered", 8), ("delivered", 8), ("picked", 2), ("delivering", 9)] {
            send(&shop, &notice(&parcel, status, minute)).await;
        }
        assert_eq!(shop.carried(order).await, TOLD, "{}", shop.name);
        assert_eq!(shop.told("delivery.parcel.stands.v1").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn returned_and_lost_are_told_after_the_fetching() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        for (status, told) in [("returned", "Returned"), ("lost", "Lost")] {
            let (order, parcel) = made(&shop).await;
            send(&shop, &notice(&parcel, "ready_to_pick", 1)).await;
            assert_eq!(shop.carried(order).await, [""; 0], "nothing that others must know");
            send(&shop, &notice(&parcel, status, 5)).await;
            assert_eq!(shop.carried(order).await, ["PickedUp", told], "{}", shop.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_parcel_frees_its_shipment() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let (order, parcel) = made(&shop).await;
        send(&shop, &notice(&parcel, "cancel", 3)).await;
        assert_eq!(shop.parcels(order).await[0].making, Making::Cancelled, "{}", shop.name);
        assert_eq!(shop.make(order).await.unwrap(), Making::Made);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_finds_a_parcel_that_nobody_knew_of() {
    for shop in shops(Some(&listener())).await {
        let carrier = connected(&shop).await;
        carrier.answers(|_| (500, json!({})));
        let order = shop.order(Named::Ghn, true).await;
        assert_eq!(shop.make(order).await.unwrap(), Making::Unknown);
        let parcel = shop.parcels(order).await.remove(0);
        send(&shop, &notice(&parcel, "picked", 2)).await;
        let parcel = shop.parcels(order).await.remove(0);
        assert_eq!((parcel.making, parcel.told), (Making::Made, Passed::PickedUp), "{}", shop.name);
        assert_eq!((parcel.code, parcel.fee), (Some(format!("G{}", parcel.our_code)), Some(Dong(33_000))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_path_a_broken_body_and_a_strange_parcel_change_nothing() {
    for shop in shops(Some(&listener())).await {
        let _carrier = connected(&shop).await;
        let (order, parcel) = made(&shop).await;
        let body = notice(&parcel, "delivered", 8);
        for path in
            ["/hooks/ghn/ghn-secre", "/hooks/ghtk/ghn-secret", "/hooks/vnpost/x", "/hooks/viettel-post/x"]
        {
            for body in [body.as_str(), "{"] {
                assert_eq!(shop.post(path, "", body).await.0, StatusCode::UNAUTHORIZED, "{path}");
            }
        }
        assert_eq!(stored(&shop).await, 0, "{}: nothing of strangers is stored", shop.name);
        assert_eq!(shop.post(HOOK, "", "{").await.0, StatusCode::BAD_REQUEST);
        assert_eq!(stored(&shop).await, 1);
        let strange = body.replace(&parcel.our_code, "AAAA-1");
        send(&shop, &strange).await;
        assert_eq!(shop.parcels(order).await[0].standing, ParcelState::Created, "{}", shop.name);
        assert_eq!(shop.carried(order).await, [""; 0]);
    }
}
