use sandbox::signature::sign;
use serde_json::{Value, json};

use super::stage::{Stage, stage};

const KEY: &str = "F8BBA842ECF85";
const SECRET: &str = "K951B6PE1waDMi640xX08PD3vg6EkVlz";

fn with_signature(mut body: Value, names: &[&str]) -> Value {
    let plain = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let pairs = names.iter().map(|name| format!("&{name}={}", plain(&body[name])));
    let text = format!("accessKey={KEY}{}", pairs.collect::<String>());
    body["signature"] = sign(SECRET, &text).into();
    body
}

pub(crate) fn order(stage: &Stage, id: &str, request: &str, amount: i64) -> Value {
    let body = json!({
        "partnerCode": "MOMO", "requestId": request, "amount": amount, "orderId": id, "orderInfo": "Dừa sáp",
        "redirectUrl": format!("{}/pay/t/back/momo", stage.address), "ipnUrl": format!("{}/hooks/momo", stage.address),
        "requestType": "captureWallet", "extraData": "", "lang": "vi",
    });
    with_signature(
        body,
        &[
            "amount",
            "extraData",
            "ipnUrl",
            "orderId",
            "orderInfo",
            "partnerCode",
            "redirectUrl",
            "requestId",
            "requestType",
        ],
    )
}

async fn create(stage: &Stage, body: &Value) -> Value {
    stage.post("momo/v2/gateway/api/create", &[], body).await.json()
}

pub(crate) async fn query(stage: &Stage, id: &str) -> Value {
    let body = json!({"partnerCode": "MOMO", "requestId": "q", "orderId": id, "lang": "vi"});
    let body = with_signature(body, &["orderId", "partnerCode", "requestId"]);
    stage.post("momo/v2/gateway/api/query", &[], &body).await.json()
}

async fn refund(stage: &Stage, (id, request): (&str, &str), amount: i64, number: &Value) -> Value {
    let body = json!({
        "partnerCode": "MOMO", "orderId": id, "requestId": request, "amount": amount, "transId": number, "lang": "vi",
        "description": "",
    });
    let body =
        with_signature(body, &["amount", "description", "orderId", "partnerCode", "requestId", "transId"]);
    stage.post("momo/v2/gateway/api/refund", &[], &body).await.json()
}

async fn refund_query(stage: &Stage, id: &str) -> Value {
    let body = json!({"partnerCode": "MOMO", "requestId": "rq", "orderId": id, "lang": "vi"});
    let body = with_signature(body, &["orderId", "partnerCode", "requestId"]);
    stage.post("momo/v2/gateway/api/refund/query", &[], &body).await.json()
}

#[tokio::test]
async fn a_refund_is_asked_for() {
    let stage = stage("late=300ms").await;
    create(&stage, &order(&stage, "CN1", "r1", 50_000)).await;
    stage.form("momo/pay/CN1", "act=pay").await;
    let number = query(&stage, "CN1").await["transId"].clone();
    assert_eq!(refund_query(&stage, "RF1").await["resultCode"], 42);
    assert_eq!(refund(&stage, ("RF1", "x1"), 20_000, &number).await["resultCode"], 7_002);
    let told = refund_query(&stage, "RF1").await;
    assert_eq!((&told["resultCode"], &told["refundTrans"][0]["resultCode"]), (&json!(0), &json!(7_002)));
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let told = refund_query(&stage, "RF1").await["refundTrans"][0].clone();
    assert_eq!(
        (&told["orderId"], &told["amount"], &told["resultCode"]),
        (&json!("RF1"), &json!(20_000), &json!(0))
    );
    let forged = json!({"partnerCode": "MOMO", "requestId": "rq", "orderId": "RF1", "signature": "x"});
    let refused = stage.post("momo/v2/gateway/api/refund/query", &[], &forged).await.json();
    assert_eq!(refused["resultCode"], 13);
}

const NOTICE: [&str; 12] = [
    "amount",
    "extraData",
    "message",
    "orderId",
    "orderInfo",
    "orderType",
    "partnerCode",
    "payType",
    "requestId",
    "responseTime",
    "resultCode",
    "transId",
];

#[tokio::test]
async fn a_payment_is_made_told_and_given_back() {
    let stage = stage("good").await;
    let created = create(&stage, &order(&stage, "CN1", "r1", 50_000)).await;
    assert_eq!(
        (&created["resultCode"], &created["amount"], &created["orderId"]),
        (&json!(0), &json!(50_000), &json!("CN1"))
    );
    let shown = stage.get(created["payUrl"].as_str().unwrap(), &[]).await;
    assert!(shown.status == 200 && shown.text.contains("50.000\u{a0}₫") && shown.text.contains("Dừa sáp"));
    assert_eq!(query(&stage, "CN1").await["resultCode"], 1_000);
    assert_eq!(query(&stage, "CN2").await["resultCode"], 42);

    let paid = stage.form("momo/pay/CN1", "act=pay").await;
    let notice = stage.market.told(1).await[0].json();
    assert_eq!(with_signature(notice.clone(), &NOTICE), notice, "its signature fits");
    assert_eq!(
        (&notice["resultCode"], &notice["amount"], &notice["requestId"]),
        (&json!(0), &json!(50_000), &json!("r1"))
    );
    assert!(paid.location.starts_with(&format!("{}/pay/t/back/momo?amount=50000&", stage.address)));
    assert!(paid.location.ends_with(&format!("&signature={}", notice["signature"].as_str().unwrap())));
    let found = query(&stage, "CN1").await;
    assert_eq!((&found["resultCode"], &found["transId"]), (&json!(0), &notice["transId"]));

    let number = &notice["transId"];
    let done = refund(&stage, ("RF1", "x1"), 20_000, number).await;
    assert_eq!(
        (&done["resultCode"], &done["amount"], &done["orderId"]),
        (&json!(0), &json!(20_000), &json!("RF1"))
    );
    for (id, request, amount, of, code) in [
        ("RF1", "x2", 1_000, number.clone(), 41),
        ("CN1", "x2", 1_000, number.clone(), 41),
        ("RF2", "x1", 1_000, number.clone(), 40),
        ("RF2", "x3", 30_001, number.clone(), 1_088),
        ("RF2", "x4", 1_000, json!(1), 42),
        ("RF2", "x5", 30_000, number.clone(), 0),
        ("RF3", "x6", 1, number.clone(), 1_081),
    ] {
        assert_eq!(refund(&stage, (id, request), amount, &of).await["resultCode"], code, "{request}");
    }
}

#[tokio::test]
async fn creations_are_checked() {
    let stage = stage("good").await;
    let good = order(&stage, "CN1", "r1", 50_000);
    let mut forged = good.clone();
    forged["amount"] = json!(1_000);
    let mut elsewhere = good.clone();
    elsewhere["ipnUrl"] = json!("https://evil.vn/");
    let elsewhere = with_signature(
        elsewhere,
        &[
            "amount",
            "extraData",
            "ipnUrl",
            "orderId",
            "orderInfo",
            "partnerCode",
            "redirectUrl",
            "requestId",
            "requestType",
        ],
    );
    for (body, code) in [
        (json!({}), 20),
        (forged, 13),
        (elsewhere, 20),
        (order(&stage, "CN 1", "r1", 50_000), 20),
        (order(&stage, "CN1", "r1", 999), 22),
        (good.clone(), 0),
        (good, 40),
        (order(&stage, "CN1", "r2", 50_000), 41),
    ] {
        assert_eq!(create(&stage, &body).await["resultCode"], code, "{body}");
    }
    let failed = stage.form("momo/pay/CN1", "act=fail&code=1006").await;
    assert!(failed.location.contains("&resultCode=1006&"));
    let told = stage.market.told(1).await[0].json();
    let found = query(&stage, "CN1").await;
    assert_eq!((&told["resultCode"], &found["resultCode"]), (&json!(1_006), &json!(1_006)));
    assert_eq!(told["transId"], found["transId"]);
}
