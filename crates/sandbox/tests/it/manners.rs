//! Each bad manner, at a gateway that signs JSON and a carrier.
use std::time::{Duration, Instant};

use serde_json::json;

use super::momo::{order, query};
use super::stage::{Stage, build, client, now, stage};
use super::{ghn, stage};

async fn paid(stage: &Stage) {
    let created =
        stage.post("momo/v2/gateway/api/create", &[], &order(stage, "CN1", "r1", 50_000)).await.json();
    assert_eq!(created["resultCode"], 0);
    assert_eq!(stage.form("momo/pay/CN1", "act=pay").await.status, 303);
}

#[tokio::test]
async fn notices_come_twice_or_all_at_once_or_never() {
    for (manners, count) in [("good", 1), ("twice", 2), ("times=5,parallel", 5), ("silent", 0)] {
        let stage = stage(manners).await;
        paid(&stage).await;
        let told = stage.market.told(count).await;
        assert_eq!(told.len(), count, "{manners}");
        assert!(told.iter().all(|one| one.body == told[0].body));
        assert_eq!(query(&stage, "CN1").await["resultCode"], 0, "it says so when it is asked");
    }
}

#[tokio::test]
async fn a_notice_comes_until_it_is_taken() {
    let stage = build("good", 3, sandbox::Keeper::default(), None).await;
    paid(&stage).await;
    assert_eq!(stage.market.told(4).await.len(), 4);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let known = stage.get("momo/payments.json", &[]).await.json();
    assert_eq!(known[0]["transfers"][0]["told"], true);
}

#[tokio::test]
async fn a_late_notice_is_late() {
    let stage = stage("late=400ms").await;
    let began = Instant::now();
    paid(&stage).await;
    stage.market.told(1).await;
    assert!(began.elapsed() >= Duration::from_millis(400));
}

#[tokio::test]
async fn notices_lie() {
    let stage = stage("wrong-amount=-500,unknown-status,skew=-7").await;
    paid(&stage).await;
    let notice = stage.market.told(1).await[0].json();
    assert_eq!((&notice["amount"], &notice["resultCode"]), (&json!(49_500), &json!(7_777)));
    let wrong = now() - notice["responseTime"].as_i64().unwrap() - 7 * 3_600_000;
    assert!(wrong.abs() < 60_000, "{wrong}");
}

#[tokio::test]
async fn signatures_do_not_fit() {
    let good = stage("good").await;
    let bad = stage("wrong-signature").await;
    for (stage, same) in [(&good, false), (&bad, true)] {
        paid(stage).await;
        let signature = stage.market.told(1).await[0].json()["signature"].as_str().unwrap().to_owned();
        assert_eq!((signature.len(), signature == "0".repeat(64)), (64, same));
    }
    ghn::create(&bad, "CN-1").await;
    assert_eq!(bad.market.told(2).await[1].path, "/hooks/ghn/wrong-sandbox-hook");
}

#[tokio::test]
async fn the_notice_comes_before_the_answer() {
    let stage = stage("before-answer").await;
    let created = stage.post("momo/v2/gateway/api/create", &[], &order(&stage, "CN1", "r1", 50_000)).await;
    assert_eq!((created.json()["resultCode"].as_i64(), stage.market.so_far()), (Some(0), 1));
    ghn::create(&stage, "CN-1").await;
    assert_eq!(stage.market.so_far(), 2);
}

#[tokio::test]
async fn the_later_of_two_comes_first() {
    let stage = stage("out-of-order").await;
    let code = ghn::create(&stage, "CN-1").await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(stage.market.so_far(), 0);
    ghn::go(&stage, "ghn", &code, &["picked-up"]).await;
    let told = stage.market.told(2).await;
    let told: Vec<_> = told.iter().map(|told| told.json()["Status"].as_str().unwrap().to_owned()).collect();
    assert_eq!(told, ["picked", "ready_to_pick"]);
}

#[tokio::test]
async fn answers_fail_before_or_after_the_deed() {
    for (manners, parcels) in [("errors", 0), ("errors-after", 1)] {
        let stage = stage(manners).await;
        let answer = ghn::ask(&stage, "shipping-order/create", &ghn::order("CN-1")).await;
        assert_eq!(answer.status, 500, "{manners}");
        let known = stage.get("ghn/parcels.json", &[]).await.json();
        assert_eq!(known.as_array().unwrap().len(), parcels, "{manners}");
    }
}

#[tokio::test]
async fn an_answer_is_cut_off_or_hangs_and_the_parcel_is_there() {
    for manners in ["cut", "hang=20"] {
        let stage = stage(manners).await;
        let request = client().post(stage.at("ghn/shiip/public-api/v2/shipping-order/create"));
        let request = ghn::OURS.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let sent = request.timeout(Duration::from_secs(2)).json(&ghn::order("CN-1")).send().await;
        let read = match sent {
            Ok(answer) => answer.text().await,
            Err(error) => Err(error),
        };
        assert!(read.is_err(), "{manners}: {read:?}");
        let changed = stage.post("ghn/manners.json", &[], &json!({"manners": "good"})).await;
        assert_eq!(changed.json(), json!({"manners": "good"}));
        let known = stage.get("ghn/parcels.json", &[]).await.json();
        let code = known[0]["code"].as_str().unwrap().to_owned();
        assert_eq!(ghn::create(&stage, "CN-1").await, code, "the same again");
    }
}

#[tokio::test]
async fn manners_change_on_a_page() {
    let stage = stage("late=1").await;
    let page = stage.get("momo/manners?lang=en", &[]).await;
    assert!(page.text.contains("<code>late=1</code>") && page.text.contains("Tells late (seconds)"));
    let set = stage.form("momo/manners", "on=late&late=0.25&on=silent&times=3&lang=en").await;
    assert_eq!((set.status, set.location), (303, format!("{}?lang=en", stage.at("momo/manners"))));
    assert_eq!(stage.get("momo/manners.json", &[]).await.json(), json!({"manners": "late=250ms,silent"}));
    assert_eq!(
        stage.get("ghn/manners.json", &[]).await.json(),
        json!({"manners": "late=1"}),
        "each has its own"
    );
    assert_eq!(stage.form("momo/manners", "on=late&late=x").await.status, 422);
    assert_eq!(stage.post("momo/manners.json", &[], &json!({"manners": "rude"})).await.status, 422);
    assert_eq!(stage.get("momo/manners.json", &[]).await.json(), json!({"manners": "late=250ms,silent"}));
}

#[tokio::test]
async fn parcels_go_by_themselves() {
    let stage = stage::build("good", 0, sandbox::Keeper::default(), Some(Duration::from_millis(250))).await;
    ghn::create(&stage, "CN-1").await;
    let told = stage.market.told(5).await;
    let told: Vec<_> = told.iter().map(|told| told.json()["Status"].as_str().unwrap().to_owned()).collect();
    assert_eq!(told, ["ready_to_pick", "picked", "transporting", "delivering", "delivered"]);
}
