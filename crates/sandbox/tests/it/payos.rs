use sandbox::{signature, vietqr};
use serde_json::{Value, json};

use super::stage::{Stage, stage};

const KEY: &str = "sandbox-payos-checksum";
const OURS: [(&str, &str); 2] = [("x-client-id", "sandbox-payos-client"), ("x-api-key", "sandbox-payos-key")];

fn order(stage: &Stage, code: i64) -> Value {
    let (cancel, back) = (format!("{}/c", stage.address), format!("{}/r", stage.address));
    let text =
        format!("amount=50000&cancelUrl={cancel}&description=Dừa sáp&orderCode={code}&returnUrl={back}");
    json!({"orderCode": code, "amount": 50_000, "description": "Dừa sáp", "cancelUrl": cancel, "returnUrl": back,
        "signature": signature::sign(KEY, &text)})
}

fn is_signed(message: &Value) -> bool {
    let text = signature::text(message["data"].as_object().unwrap());
    message["signature"] == signature::sign(KEY, &text)
}

async fn link(stage: &Stage, id: &str) -> Value {
    stage.get(&format!("payos/v2/payment-requests/{id}"), &OURS).await.json()
}

#[tokio::test]
async fn two_parts_are_paid_and_each_is_told() {
    let stage = stage("good").await;
    let created = stage.post("payos/v2/payment-requests", &OURS, &order(&stage, 7)).await.json();
    assert!(created["code"] == "00" && is_signed(&created), "{created}");
    let code = vietqr::decode(created["data"]["qrCode"].as_str().unwrap()).unwrap();
    assert_eq!((code.amount, code.content.as_str()), (Some(50_000), "Dua sap"));
    let open = link(&stage, "7").await;
    assert!(open["data"]["status"] == "PENDING" && is_signed(&open));

    let part = stage.form("payos/pay/7", "act=pay&amount=20.000").await;
    assert_eq!(part.location, format!("{}/pay/7?lang=vi", stage.at("payos")), "not all of it");
    assert_eq!(link(&stage, "7").await["data"]["status"], "UNDERPAID");
    let rest = stage.form("payos/pay/7", "act=pay").await;
    let id = created["data"]["paymentLinkId"].as_str().unwrap();
    assert_eq!(
        rest.location,
        format!("{}/r?code=00&id={id}&cancel=false&status=PAID&orderCode=7", stage.address)
    );

    let told = stage.market.told(2).await;
    let told: Vec<_> = told.iter().map(super::stage::Told::json).collect();
    assert!(told.len() == 2 && told.iter().all(is_signed));
    let mut amounts: Vec<_> = told.iter().map(|notice| notice["data"]["amount"].as_i64().unwrap()).collect();
    amounts.sort_unstable();
    assert_eq!(amounts, [20_000, 30_000]);
    assert!(told.iter().all(|notice| notice["data"]["code"] == "00" && notice["data"]["orderCode"] == 7));
    let paid = link(&stage, id).await;
    assert!(is_signed(&paid) && paid["data"]["status"] == "PAID" && paid["data"]["amountPaid"] == 50_000);
    let references = paid["data"]["transactions"].as_array().unwrap().iter().map(|t| t["reference"].clone());
    assert!(
        references
            .into_iter()
            .all(|reference| told.iter().any(|notice| notice["data"]["reference"] == reference))
    );
    let refused = stage.post("payos/v2/payment-requests/7/cancel", &OURS, &json!({})).await.json();
    assert_eq!(refused["code"], "20");
}

#[tokio::test]
async fn a_link_is_cancelled_and_not_told_of() {
    let stage = stage("good").await;
    stage.post("payos/v2/payment-requests", &OURS, &order(&stage, 8)).await;
    for _ in 0..2 {
        let cancelled = stage.post("payos/v2/payment-requests/8/cancel", &OURS, &json!({})).await.json();
        assert!(is_signed(&cancelled) && cancelled["data"]["status"] == "CANCELLED");
    }
    assert_eq!(stage.form("payos/pay/8", "act=pay").await.status, 422);
    stage.post("payos/v2/payment-requests", &OURS, &order(&stage, 9)).await;
    let left = stage.form("payos/pay/9", "act=fail&code=CANCELLED").await.location;
    assert!(left.starts_with(&format!("{}/c?code=00&id=", stage.address)));
    assert!(left.ends_with("&cancel=true&status=CANCELLED&orderCode=9"));
    assert_eq!(stage.market.told(0).await.len(), 0);
}

#[tokio::test]
async fn creations_are_checked() {
    let stage = stage("good").await;
    let good = order(&stage, 1);
    let mut forged = good.clone();
    forged["amount"] = json!(1);
    for (headers, body, code) in [
        (&OURS[..1], &good, "214"),
        (&OURS[..], &forged, "201"),
        (&OURS[..], &json!({"orderCode": "x"}), "20"),
        (&OURS[..], &good, "00"),
        (&OURS[..], &good, "231"),
    ] {
        assert_eq!(stage.post("payos/v2/payment-requests", headers, body).await.json()["code"], code);
    }
    assert_eq!(link(&stage, "2").await["code"], "101");
}
