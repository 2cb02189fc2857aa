use sandbox::signature::sign;
use serde_json::{Value, json};

use super::stage::{Stage, compact, now, stage};

const KEY1: &str = "sandbox-zalopay-key1";
const KEY2: &str = "sandbox-zalopay-key2";

fn day() -> String {
    compact(now())[2..8].to_owned()
}

fn order(stage: &Stage, reference: &str) -> Value {
    let (id, at) = (format!("{}_{reference}", day()), now());
    let embedded = json!({"redirecturl": format!("{}/pay/t/back/zalopay", stage.address)}).to_string();
    let mac = sign(KEY1, &format!("2554|{id}|chonoi|50000|{at}|{embedded}|[]"));
    json!({
        "app_id": 2554, "app_trans_id": id, "app_user": "chonoi", "amount": 50_000, "app_time": at, "item": "[]",
        "embed_data": embedded, "description": "Dừa sáp", "callback_url": format!("{}/hooks/zalopay", stage.address),
        "mac": mac,
    })
}

async fn query(stage: &Stage, reference: &str) -> Value {
    let id = format!("{}_{reference}", day());
    let mac = sign(KEY1, &format!("2554|{id}|{KEY1}"));
    stage.form("zalopay/v2/query", &format!("app_id=2554&app_trans_id={id}&mac={mac}")).await.json()
}

async fn refund(stage: &Stage, id: &str, number: &Value, amount: i64) -> Value {
    let (id, at) = (format!("{}_2554_{id}", day()), now());
    let mac = sign(KEY1, &format!("2554|{number}|{amount}|Hết hàng|{at}"));
    let body = json!({
        "app_id": 2554, "m_refund_id": id, "zp_trans_id": number.to_string(), "amount": amount, "timestamp": at,
        "description": "Hết hàng", "mac": mac,
    });
    stage.post("zalopay/v2/refund", &[], &body).await.json()
}

async fn query_refund(stage: &Stage, id: &str) -> Value {
    let (id, at) = (format!("{}_2554_{id}", day()), now());
    let mac = sign(KEY1, &format!("2554|{id}|{at}"));
    let body = json!({"app_id": 2554, "m_refund_id": id, "timestamp": at, "mac": mac});
    stage.post("zalopay/v2/query_refund", &[], &body).await.json()
}

#[tokio::test]
async fn a_payment_is_made_told_and_given_back() {
    let stage = stage("good").await;
    let created = stage.post("zalopay/v2/create", &[], &order(&stage, "CN1")).await.json();
    assert_eq!(created["return_code"], 1);
    assert_eq!(stage.get(created["order_url"].as_str().unwrap(), &[]).await.status, 200);
    assert_eq!(query(&stage, "CN1").await["return_code"], 3);
    assert_eq!(query(&stage, "CN2").await["return_code"], 2);

    let id = format!("{}_CN1", day());
    let paid = stage.form(&format!("zalopay/pay/{id}"), "act=pay").await;
    let notice = stage.market.told(1).await[0].json();
    let data = notice["data"].as_str().unwrap();
    assert_eq!(notice["mac"], sign(KEY2, data));
    let data: Value = serde_json::from_str(data).unwrap();
    assert_eq!(
        (&data["app_trans_id"], &data["amount"], &data["app_id"]),
        (&json!(id), &json!(50_000), &json!(2_554))
    );
    let checksum = sign(KEY2, &format!("2554|{id}|38||50000|0|1"));
    let expected = format!(
        "{}/pay/t/back/zalopay?appid=2554&apptransid={id}&pmcid=38&bankcode=&amount=50000&discountamount=0&status=1&checksum={checksum}",
        stage.address
    );
    assert_eq!(paid.location, expected);
    let found = query(&stage, "CN1").await;
    assert_eq!(
        (&found["return_code"], &found["zp_trans_id"], &found["is_processing"]),
        (&json!(1), &data["zp_trans_id"], &json!(false))
    );

    let number = &data["zp_trans_id"];
    let done = refund(&stage, "1", number, 20_000).await;
    assert_eq!(done["return_code"], 1);
    assert_eq!(query_refund(&stage, "1").await["refund_id"], done["refund_id"]);
    for (id, amount, code, reason) in
        [("1", 1_000, 2, -68), ("2", 30_001, 2, -401), ("3", 30_000, 1, 1), ("4", 1, 2, -401)]
    {
        let told = refund(&stage, id, number, amount).await;
        assert_eq!((&told["return_code"], &told["sub_return_code"]), (&json!(code), &json!(reason)), "{id}");
    }
    assert_eq!(query_refund(&stage, "2").await["return_code"], 2);
}

#[tokio::test]
async fn a_failure_is_not_told_and_a_late_refund_is_being_done() {
    let stage = stage("late=300ms").await;
    stage.post("zalopay/v2/create", &[], &order(&stage, "CN1")).await;
    let failed = stage.form(&format!("zalopay/pay/{}_CN1", day()), "act=fail&code=-329").await;
    assert!(failed.location.contains("&status=-329&"));
    assert_eq!(query(&stage, "CN1").await["sub_return_code"], -329);
    stage.post("zalopay/v2/create", &[], &order(&stage, "CN2")).await;
    stage.form(&format!("zalopay/pay/{}_CN2", day()), "act=pay").await;
    let number = query(&stage, "CN2").await["zp_trans_id"].clone();
    assert_eq!(refund(&stage, "1", &number, 50_000).await["return_code"], 3);
    assert_eq!(stage.market.told(1).await.len(), 1, "only what was paid");
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(query_refund(&stage, "1").await["return_code"], 1);
}

#[tokio::test]
async fn creations_are_checked() {
    let stage = stage("good").await;
    let good = order(&stage, "CN1");
    let with = |name: &str, value: Value| {
        let mut body = good.clone();
        body[name] = value;
        body
    };
    for (body, reason) in [
        (json!({}), -401),
        (with("app_id", json!(1)), -402),
        (with("amount", json!(1)), -403),
        (with("callback_url", json!("https://evil.vn/")), -401),
        (good.clone(), 1),
        (good.clone(), -68),
    ] {
        assert_eq!(
            stage.post("zalopay/v2/create", &[], &body).await.json()["sub_return_code"],
            reason,
            "{body}"
        );
    }
    let old = format!("200101_{}", "CN9");
    let at = now();
    let mac = sign(KEY1, &format!("2554|{old}|u|1|{at}|{{}}|[]"));
    let body = json!({"app_id": 2554, "app_trans_id": old, "app_user": "u", "amount": 1, "app_time": at, "item": "[]",
        "embed_data": "{}", "redirect_url": format!("{}/x", stage.address), "callback_url": format!("{}/y", stage.address), "mac": mac});
    assert_eq!(
        stage.post("zalopay/v2/create", &[], &body).await.json()["sub_return_code"],
        -401,
        "of another day"
    );
}
