use rustls::crypto::ring;
use rustls::pki_types::SubjectPublicKeyInfoDer;
use rustls::pki_types::alg_id::RSA_PKCS1_SHA256;
use rustls::pki_types::pem::PemObject;
use serde_json::{Value, json};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::ghn::go;
use super::stage::{Stage, stage};

async fn sign_in(stage: &Stage) -> String {
    let who = json!({"username": "sandbox-vnpost", "password": "sandbox-vnpost-password", "customerCode": "C000001"});
    stage.post("vnpost/GetAccessToken", &[], &who).await.json()["token"].as_str().unwrap().to_owned()
}

fn order(code: &str) -> Value {
    json!({
        "orderCreationStatus": 1, "customerCode": "C000001",
        "informationOrder": {
            "senderName": "Vựa Ba Tháng", "senderPhone": "0912000000", "senderAddress": "1 Lê Lợi",
            "receiverName": "Thạch Thị Sô Phia", "receiverPhone": "0912345678", "receiverAddress": "12 Nguyễn Huệ",
            "receiverCommuneName": "Cầu Kè", "receiverDistrictCode": "VNPOST", "receiverProvinceName": "Vĩnh Long",
            "serviceCode": "CTN009", "saleOrderCode": code, "weight": 1_200, "length": 30, "width": 20, "height": 20,
            "addonService": [{"code": "GTG021", "propValue": [{"propCode": "PROP0018", "propValue": "250000"}]}],
        },
    })
}

async fn create(stage: &Stage, token: &str, code: &str) -> Value {
    stage.post("vnpost/CreateOrder", &[("token", token)], &order(code)).await.json()
}

/// Verified with the key that is served, by another library than the one that signs.
fn fits(pem: &str, text: &str, signature: &str) -> bool {
    let info = SubjectPublicKeyInfoDer::from_pem_slice(pem.as_bytes()).unwrap();
    // The key itself stands behind the 24 bytes that name its kind (RSA of 2048 bits).
    let key = &info.as_ref()[24..];
    let known = ring::default_provider().signature_verification_algorithms.all;
    let rsa = known.iter().find(|one| one.signature_alg_id() == RSA_PKCS1_SHA256).unwrap();
    rsa.verify_signature(key, text.as_bytes(), &STANDARD.decode(signature).unwrap()).is_ok()
}

#[tokio::test]
async fn notices_are_signed() {
    let stage = stage("good").await;
    let token = sign_in(&stage).await;
    let created = create(&stage, &token, "CN-1").await;
    // 12,000 cm³ weigh as 2,000 g: 26,000 and three times 3,500.
    assert_eq!(created["data"]["totalFee"], 36_500);
    let code = created["data"]["itemCode"].as_str().unwrap();
    stage.market.told(1).await;
    go(&stage, "vnpost", code, &["picked-up"]).await;
    let pem = stage.get("vnpost/public-key.pem", &[]).await.text;
    let told = stage.market.told(2).await;
    for (told, status) in told.iter().zip([1, 6]) {
        assert_eq!(told.path, "/hooks/vnpost/sandbox-hook");
        let notice = told.json();
        assert_eq!(
            (&notice["data"][0]["status"], &notice["data"][0]["codAmount"]),
            (&json!(status), &json!(250_000))
        );
        let text = format!("MYVNP{}{code}{status}", notice["sendDate"].as_str().unwrap());
        assert!(fits(&pem, &text, notice["signature"].as_str().unwrap()));
        assert!(!fits(&pem, &format!("{text}0"), notice["signature"].as_str().unwrap()));
    }
    let found = stage.get(&format!("vnpost/getOrder?type=1&code={code}"), &[("token", &token)]).await.json();
    assert_eq!((&found["data"]["status"], &found["data"]["saleOrderCode"]), (&json!(6), &json!("CN-1")));
    let way =
        stage.get(&format!("vnpost/GetStatusHistoryOrder?code={code}"), &[("token", &token)]).await.json();
    assert_eq!(way["data"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn nothing_keeps_a_second_parcel_out() {
    let stage = stage("good").await;
    let token = sign_in(&stage).await;
    let (first, second) = (create(&stage, &token, "CN-1").await, create(&stage, &token, "CN-1").await);
    assert_ne!(first["data"]["itemCode"], second["data"]["itemCode"]);
    let body = json!({"scope": 1, "customerCode": "C000001", "data": order("")["informationOrder"]});
    let quotes = stage.post("vnpost/ServicesCharge", &[("token", &token)], &body).await.json();
    assert_eq!(quotes["data"][1]["totalFee"], 36_500);
    let cancel = json!({"itemCode": first["data"]["itemCode"]});
    for status in [200, 400] {
        assert_eq!(stage.post("vnpost/orderCancel", &[("token", &token)], &cancel).await.status, status);
    }
    let mut bad = order("CN-2");
    bad["informationOrder"]["receiverDistrictCode"] = json!("123");
    assert_eq!(stage.post("vnpost/CreateOrder", &[("token", &token)], &bad).await.status, 400);
    assert_eq!(stage.post("vnpost/CreateOrder", &[], &order("CN-2")).await.status, 401);
    assert_eq!(stage.get("vnpost/parcels.json", &[]).await.json().as_array().unwrap().len(), 2);
}
