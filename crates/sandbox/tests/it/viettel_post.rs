use serde_json::{Value, json};

use super::ghn::go;
use super::stage::{Answer, Stage, now, stage};

async fn sign_in(stage: &Stage) -> String {
    let who = json!({"USERNAME": "sandbox-vtp", "PASSWORD": "sandbox-vtp-password"});
    let short = stage.post("viettel-post/v2/user/Login", &[], &who).await.json()["data"]["token"].clone();
    let headers = [("Token", short.as_str().unwrap())];
    let long = stage.post("viettel-post/v2/user/ownerconnect", &headers, &who).await.json();
    assert_ne!(long["data"]["token"], short);
    long["data"]["token"].as_str().unwrap().to_owned()
}

fn order(code: &str) -> Value {
    json!({
        "ORDER_NUMBER": code, "CHECK_UNIQUE": true, "SENDER_FULLNAME": "Vựa Ba Tháng", "SENDER_PHONE": "0912000000",
        "SENDER_ADDRESS": "1 Lê Lợi, Trà Vinh, Vĩnh Long", "RECEIVER_FULLNAME": "Thạch Thị Sô Phia",
        "RECEIVER_PHONE": "0912345678", "RECEIVER_ADDRESS": "12 Nguyễn Huệ, Cầu Kè, Vĩnh Long",
        "PRODUCT_NAME": "Dừa sáp", "PRODUCT_WEIGHT": 1_200, "ORDER_SERVICE": "VSL7", "ORDER_PAYMENT": 3,
        "MONEY_COLLECTION": 250_000,
    })
}

async fn ask(stage: &Stage, token: &str, path: &str, body: &Value) -> Answer {
    stage.post(&format!("viettel-post/v2/order/{path}"), &[("Token", token)], body).await
}

async fn create(stage: &Stage, token: &str, code: &str) -> String {
    let created = ask(stage, token, "createOrderNlp", &order(code)).await.json();
    created["data"]["ORDER_NUMBER"].as_str().unwrap_or_else(|| panic!("{created}")).to_owned()
}

#[tokio::test]
async fn a_second_parcel_is_refused_and_the_first_not_named() {
    let stage = stage("good").await;
    let token = sign_in(&stage).await;
    let quotes = ask(&stage, &token, "getPriceAllNlp", &order("")).await.json();
    assert_eq!(
        (&quotes["RESULT"][0]["MA_DV_CHINH"], &quotes["RESULT"][0]["GIA_CUOC"]),
        (&json!("VSL7"), &json!(24_000))
    );
    assert_eq!(quotes["RECEIVER_ADDRESS"]["ADDRESS"], "12 Nguyễn Huệ, Cầu Kè, Vĩnh Long");
    let code = create(&stage, &token, "CN-1").await;
    let again = ask(&stage, &token, "createOrderNlp", &order("CN-1")).await;
    assert!(
        again.json()["error"] == true && !again.text.contains(&code) && again.text.contains("đã tồn tại")
    );
    let mut twice = order("CN-1");
    twice["CHECK_UNIQUE"] = json!(false);
    assert_eq!(ask(&stage, &token, "createOrderNlp", &twice).await.json()["error"], false);
    assert_eq!(stage.get("viettel-post/parcels.json", &[]).await.json().as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn strangers_and_what_is_too_long_are_refused() {
    let stage = stage("good").await;
    let token = sign_in(&stage).await;
    assert_eq!(ask(&stage, "x", "createOrderNlp", &order("CN-1")).await.status, 401);
    let wrong = json!({"USERNAME": "sandbox-vtp", "PASSWORD": "x"});
    assert_eq!(stage.post("viettel-post/v2/user/Login", &[], &wrong).await.json()["error"], true);
    for (name, value) in [
        ("RECEIVER_ADDRESS", json!("đ".repeat(76))),
        ("ORDER_SERVICE", json!("X")),
        ("ORDER_PAYMENT", json!(5)),
        ("PRODUCT_WEIGHT", json!(0)),
    ] {
        let mut body = order("CN-1");
        body[name] = value;
        assert_eq!(ask(&stage, &token, "createOrderNlp", &body).await.json()["error"], true, "{name}");
    }
    assert_eq!(stage.get("viettel-post/parcels.json", &[]).await.json(), json!([]));
}

#[tokio::test]
async fn it_is_told_of_and_cancelled_before_200_only() {
    let stage = stage("good").await;
    let token = sign_in(&stage).await;
    let (first, second) = (create(&stage, &token, "A").await, create(&stage, &token, "B").await);
    stage.market.told(2).await;
    go(&stage, "viettel-post", &second, &["picked-up"]).await;
    for (code, kind, error) in [(&first, 3, true), (&first, 4, false), (&first, 4, true), (&second, 4, true)]
    {
        let body = json!({"TYPE": kind, "ORDER_NUMBER": code, "NOTE": ""});
        assert_eq!(ask(&stage, &token, "UpdateOrder", &body).await.json()["error"], error, "{code} {kind}");
    }
    let told = stage.market.told(4).await;
    assert!(told.iter().all(|told| told.path == "/hooks/viettel-post/sandbox-hook"));
    let of = |code: &str| -> Vec<_> {
        let told =
            told.iter().map(super::stage::Told::json).filter(|told| told["DATA"]["ORDER_NUMBER"] == code);
        told.map(|told| told["DATA"]["ORDER_STATUS"].as_i64().unwrap()).collect()
    };
    assert_eq!((of(&first), of(&second)), (vec![100, 107], vec![100, 200]));
    assert_eq!(told[0].json()["DATA"]["MONEY_COLLECTION"], 250_000);
}

#[tokio::test]
async fn a_label_opens_for_a_while() {
    let stage = stage("good").await;
    let token = sign_in(&stage).await;
    let code = create(&stage, &token, "A").await;
    let print = async |until: i64| {
        ask(&stage, &token, "printing-code", &json!({"EXPIRY_TIME": until, "ORDER_ARRAY": [code]}))
            .await
            .json()
    };
    let bill = print(now() + 60_000).await["message"].as_str().unwrap().to_owned();
    let page = format!("viettel-post/DigitalizePrint/report.do?type=1&bill={bill}&showPostage=1");
    assert!(stage.get(&page, &[]).await.bytes.starts_with(b"%PDF-"));
    assert_eq!(stage.get(&page.replace("&showPostage", "0&showPostage"), &[]).await.status, 403);
    assert_eq!(print(now() - 1).await["error"], true);
}
