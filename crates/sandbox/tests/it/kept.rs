//! What was answered is known after a kill. The process is another one, killed without warning.
use std::path::Path;
use std::process::{Child, Command};
use std::time::Duration;

use sandbox::Keeper;
use serde_json::{Value, json};

use super::ghn;
use super::momo::{order, query};
use super::stage::{build, client};

#[tokio::test]
async fn a_payment_and_a_parcel_are_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept");
    let stage = build("silent", 0, Keeper::open(&path).unwrap(), None).await;
    let body = order(&stage, "CN1", "r1", 50_000);
    stage.post("momo/v2/gateway/api/create", &[], &body).await;
    stage.form("momo/pay/CN1", "act=pay").await;
    let number = query(&stage, "CN1").await["transId"].clone();
    let code = ghn::create(&stage, "CN-1").await;
    assert_eq!(stage.market.told(0).await.len(), 0);

    let again = build("good", 0, Keeper::open(&path).unwrap(), None).await;
    assert_eq!(query(&again, "CN1").await["transId"], number);
    assert_eq!(ghn::create(&again, "CN-1").await, code);
    // What was never told is told now: to the first market for MoMo, whose address came with the payment.
    assert_eq!(stage.market.told(1).await[0].json()["transId"], number);
    assert_eq!(again.market.told(1).await[0].json()["OrderCode"], code);

    build("good", 0, Keeper::open(&path).unwrap(), None).await;
    assert_eq!((stage.market.told(1).await.len(), again.market.told(1).await.len()), (1, 1), "once");
}

/// A process that never outlives its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn begin(kept: &Path, port: u16) -> Running {
    let program = env!("CARGO_BIN_EXE_chonoi-sandbox");
    let child = Command::new(program)
        .args(["ghn", "--market", "http://127.0.0.1:9", "--listen", &format!("127.0.0.1:{port}"), "--keep"])
        .arg(kept)
        .spawn();
    Running(child.unwrap())
}

async fn create(port: u16, order: &str) -> Option<String> {
    let request = client().post(format!("http://127.0.0.1:{port}/shiip/public-api/v2/shipping-order/create"));
    let request = ghn::OURS.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let answer: Value = request.json(&ghn::order(order)).send().await.ok()?.json().await.ok()?;
    answer["data"]["order_code"].as_str().map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_process_knows_all_that_it_answered() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept");
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut answered = Vec::new();
    for round in 0..4 {
        let child = begin(&kept, port);
        let mut count = 0;
        let killing = tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(900)).await;
            drop(child);
        });
        while !killing.is_finished() {
            let order = format!("CN-{round}-{count}");
            match create(port, &order).await {
                Some(code) => {
                    answered.push((order, code));
                    count += 1;
                }
                None => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
        killing.await.unwrap();
    }
    assert!(answered.len() > 20, "{}", answered.len());
    let text = std::fs::read_to_string(&kept).unwrap();
    for (order, code) in answered {
        let known = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let mut known = known.filter(|line| line["is"]["order"] == order).map(|line| line["id"].clone());
        assert_eq!(known.next(), Some(json!(code)), "{order}");
        assert!(known.all(|id| id == code), "{order} once only");
    }
}
