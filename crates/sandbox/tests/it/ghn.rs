use serde_json::{Value, json};

use super::stage::{Answer, Stage, stage};

pub(crate) const OURS: [(&str, &str); 2] = [("Token", "sandbox-ghn-token"), ("ShopId", "885")];

pub(crate) fn order(code: &str) -> Value {
    json!({
        "payment_type_id": 1, "service_type_id": 2, "required_note": "CHOXEMHANGKHONGTHU", "client_order_code": code,
        "is_new_to_address": true, "to_name": "Thạch Thị Sô Phia", "to_phone": "0912345678",
        "to_address": "12 Nguyễn Huệ", "to_ward_name": "Cầu Kè", "to_province_name": "Vĩnh Long",
        "cod_amount": 250_000, "insurance_value": 220_000, "weight": 1_200, "length": 20, "width": 20, "height": 10,
        "items": [{"name": "Dừa sáp", "quantity": 2, "weight": 600}],
    })
}

pub(crate) async fn ask(stage: &Stage, path: &str, body: &Value) -> Answer {
    stage.post(&format!("ghn/shiip/public-api/v2/{path}"), &OURS, body).await
}

pub(crate) async fn create(stage: &Stage, code: &str) -> String {
    let created = ask(stage, "shipping-order/create", &order(code)).await.json();
    created["data"]["order_code"].as_str().unwrap_or_else(|| panic!("{created}")).to_owned()
}

pub(crate) async fn go(stage: &Stage, carrier: &str, code: &str, steps: &[&str]) {
    for step in steps {
        let moved = stage.form(&format!("{carrier}/parcels/{code}"), &format!("step={step}")).await;
        assert_eq!(moved.status, 303, "{step}");
    }
}

#[tokio::test]
async fn the_same_order_is_the_same_parcel() {
    let stage = stage("good").await;
    let preview = ask(&stage, "shipping-order/preview", &order("CN-1")).await.json();
    assert_eq!(preview["data"]["total_fee"], 27_000);
    assert_eq!(stage.get("ghn/parcels.json", &[]).await.json(), json!([]));
    let fee = json!({"to_ward_id_v2": 5, "to_address_v2": "x", "weight": 1_200});
    assert_eq!(ask(&stage, "shipping-order/fee", &fee).await.json()["data"]["total"], 27_000);
    let code = create(&stage, "CN-1").await;
    assert_eq!(create(&stage, "CN-1").await, code);
    assert_ne!(create(&stage, "CN-2").await, code);
    assert_eq!(stage.get("ghn/parcels.json", &[]).await.json().as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn every_step_is_told() {
    let stage = stage("good").await;
    let code = create(&stage, "CN-1").await;
    stage.market.told(1).await;
    for (at, (step, reason)) in [
        ("picked-up", ""),
        ("out-for-delivery", ""),
        ("failed", "GHN-DFC1A2"),
        ("out-for-delivery", ""),
        ("delivered", ""),
    ]
    .into_iter()
    .enumerate()
    {
        let moved = stage.form(&format!("ghn/parcels/{code}"), &format!("step={step}&reason={reason}")).await;
        assert_eq!(moved.status, 303, "{step}");
        stage.market.told(at + 2).await;
    }
    let told = stage.market.told(6).await;
    assert!(told.iter().all(|told| told.path == "/hooks/ghn/sandbox-hook"));
    let told: Vec<_> = told.iter().map(super::stage::Told::json).collect();
    let statuses: Vec<_> = told.iter().map(|notice| notice["Status"].as_str().unwrap()).collect();
    assert_eq!(
        statuses,
        ["ready_to_pick", "picked", "delivering", "delivery_fail", "delivering", "delivered"]
    );
    let mut times: Vec<_> = told.iter().map(|notice| notice["Time"].as_str().unwrap()).collect();
    times.dedup();
    assert_eq!(times.len(), 6, "told apart by their times");
    assert_eq!((&told[0]["Type"], &told[1]["Type"]), (&json!("create"), &json!("switch_status")));
    assert_eq!(
        (&told[3]["ReasonCode"], &told[3]["Reason"]),
        (&json!("GHN-DFC1A2"), &json!("Người nhận từ chối nhận hàng"))
    );
    assert!(told.iter().all(|notice| notice["OrderCode"] == code
        && notice["ClientOrderCode"] == "CN-1"
        && notice["CODAmount"] == 250_000));
    for (path, body) in [
        ("detail", json!({"order_code": code})),
        ("detail-by-client-code", json!({"client_order_code": "CN-1"})),
    ] {
        let found = ask(&stage, &format!("shipping-order/{path}"), &body).await.json();
        assert_eq!(
            (&found["data"]["order_code"], &found["data"]["status"]),
            (&json!(code), &json!("delivered"))
        );
    }
    assert_eq!(ask(&stage, "shipping-order/detail", &json!({"order_code": "X"})).await.status, 400);
}

#[tokio::test]
async fn only_what_was_not_picked_up_is_cancelled() {
    let stage = stage("good").await;
    let (first, second) = (create(&stage, "CN-1").await, create(&stage, "CN-2").await);
    go(&stage, "ghn", &second, &["picked-up"]).await;
    let body = json!({"order_codes": [first, second, "X"]});
    let results = ask(&stage, "switch-status/cancel", &body).await.json();
    let results: Vec<_> = (0..3).map(|at| results["data"][at]["result"].as_bool()).collect();
    assert_eq!(results, [Some(true), Some(false), Some(false)]);
    assert!(stage.market.told(4).await.iter().any(|told| told.json()["Status"] == "cancel"));
}

#[tokio::test]
async fn a_label_is_a_pdf_behind_a_token() {
    let stage = stage("good").await;
    let code = create(&stage, "CN-1").await;
    let token = ask(&stage, "a5/gen-token", &json!({"order_codes": [code]})).await.json();
    let token = token["data"]["token"].as_str().unwrap();
    let label = stage.get(&format!("ghn/a5/public-api/printA5?token={token}"), &[]).await;
    assert!(
        label.bytes.starts_with(b"%PDF-1.4")
            && label.text.contains(&code)
            && label.text.contains("Thach Thi So Phia")
    );
    let forged = token.replacen('.', "0.", 2);
    assert_eq!(stage.get(&format!("ghn/a5/public-api/printA5?token={forged}"), &[]).await.status, 403);
}

#[tokio::test]
async fn what_ghn_would_not_take_is_refused() {
    let stage = stage("good").await;
    for (name, value) in [
        ("to_ward_name", json!("")),
        ("is_new_to_address", json!(false)),
        ("weight", json!(50_001)),
        ("weight", json!(20_000)),
        ("length", json!(201)),
        ("cod_amount", json!(50_000_001)),
        ("insurance_value", json!(5_000_001)),
        ("required_note", json!("?")),
        ("client_order_code", json!("x".repeat(51))),
        ("items", json!([])),
    ] {
        let mut body = order("CN-1");
        body[name] = value;
        assert_eq!(ask(&stage, "shipping-order/create", &body).await.status, 400, "{name}");
    }
    let path = "ghn/shiip/public-api/v2/shipping-order/create";
    assert_eq!(stage.post(path, &OURS[..1], &order("CN-1")).await.json()["code"], 401);
    assert_eq!(stage.get("ghn/parcels.json", &[]).await.json(), json!([]));
}
