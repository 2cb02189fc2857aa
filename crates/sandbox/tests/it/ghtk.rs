use serde_json::{Value, json};

use super::ghn::go;
use super::stage::{Stage, stage};

const OURS: [(&str, &str); 2] = [("Token", "sandbox-ghtk-token"), ("X-Client-Source", "S1")];

fn order(id: &str) -> Value {
    json!({
        "products": [{"name": "Dừa sáp", "weight": 600, "quantity": 2}],
        "order": {
            "id": id, "pick_name": "Vựa Ba Tháng", "pick_address": "1 Lê Lợi", "pick_province": "Vĩnh Long",
            "pick_ward": "Trà Vinh", "pick_tel": "0912000000", "name": "Thạch Thị Sô Phia", "tel": "0912345678",
            "address": "12 Nguyễn Huệ", "ward": "Cầu Kè", "province": "Vĩnh Long", "hamlet": "Khác",
            "is_freeship": 1, "pick_money": 250_000, "value": 220_000, "weight_option": "gram", "total_weight": 1_250,
        },
    })
}

async fn create(stage: &Stage, id: &str) -> Value {
    stage.post("ghtk/services/shipment/order", &OURS, &order(id)).await.json()
}

#[tokio::test]
async fn the_same_order_is_an_error_with_the_label() {
    let stage = stage("good").await;
    let fee =
        "ghtk/services/shipment/fee?pick_province=a&pick_ward=b&province=c&ward=d&address=e&weight=1250";
    assert_eq!(stage.get(fee, &OURS).await.json()["fee"]["fee"], 26_000);
    let flying = stage.get(&format!("{fee}&transport=fly"), &OURS).await.json();
    assert_eq!(flying["fee"]["fee"], 39_000);
    let created = create(&stage, "CN-1").await;
    assert_eq!((&created["success"], &created["order"]["fee"]), (&json!(true), &json!(26_000)));
    let again = create(&stage, "CN-1").await;
    assert_eq!((&again["success"], &again["error"]["code"]), (&json!(false), &json!("ORDER_ID_EXIST")));
    assert_eq!(again["error"]["ghtk_label"], created["order"]["label"]);
    assert_eq!(stage.post("ghtk/services/shipment/order", &OURS[..1], &order("CN-2")).await.status, 401);
    let mut bad = order("CN-2");
    bad["order"]["ward"] = json!("");
    assert_eq!(stage.post("ghtk/services/shipment/order", &OURS, &bad).await.json()["success"], false);
    assert_eq!(stage.get("ghtk/parcels.json", &[]).await.json().as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn its_way_to_the_settled_cash() {
    let stage = stage("good").await;
    let label = create(&stage, "CN-1").await["order"]["label"].as_str().unwrap().to_owned();
    for (at, step) in ["picked-up", "out-for-delivery", "delivered", "settled"].iter().enumerate() {
        stage.market.told(at + 1).await;
        go(&stage, "ghtk", &label, &[step]).await;
    }
    let told = stage.market.told(5).await;
    let fields: Vec<_> = told.iter().map(|told| told.body.split('&').collect::<Vec<_>>()).collect();
    let value = |at: usize, name: &str| fields[at].iter().find_map(|pair| pair.strip_prefix(name)).unwrap();
    let statuses: Vec<_> = (0..5).map(|at| value(at, "status_id=")).collect();
    assert_eq!(statuses, ["2", "3", "4", "5", "6"]);
    assert!(told.iter().all(|told| told.path == "/hooks/ghtk/sandbox-hook"));
    assert_eq!(
        (value(0, "label_id="), value(0, "partner_id="), value(0, "weight=")),
        (label.as_str(), "CN-1", "1.25")
    );
    assert_eq!((value(0, "pick_money="), value(0, "fee=")), ("250000", "26000"));
    let time = value(0, "action_time=");
    assert!(time.ends_with("+07:00") && time.contains('T'), "a bare plus: {time}");

    let track = stage.get(&format!("ghtk/services/shipment/v2/{label}"), &OURS).await.json();
    assert_eq!((&track["order"]["status"], &track["order"]["partner_id"]), (&json!("6"), &json!("CN-1")));
    let pdf = stage.get(&format!("ghtk/services/label/{label}"), &OURS).await;
    assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.text.contains(&label));
    assert_eq!(stage.get(&format!("ghtk/services/label/{label}"), &[]).await.status, 401);
}

#[tokio::test]
async fn it_is_cancelled_only_in_time() {
    let stage = stage("good").await;
    for (id, steps, done) in [("A", &[][..], true), ("B", &["picking"], true), ("C", &["picked-up"], false)] {
        let label = create(&stage, id).await["order"]["label"].as_str().unwrap().to_owned();
        go(&stage, "ghtk", &label, steps).await;
        let path = format!("ghtk/services/shipment/cancel/{label}");
        assert_eq!(stage.post(&path, &OURS, &Value::Null).await.json()["success"], done, "{id}");
        assert_eq!(stage.post(&path, &OURS, &Value::Null).await.json()["success"], false, "{id} again");
    }
}
