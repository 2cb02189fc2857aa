//! What was answered is known after a kill. The process is another one, killed without warning.
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
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

/// Creates parcels one after another until the process is gone; what was answered.
async fn keep_creating(port: u16, name: String, count: Arc<AtomicUsize>) -> Vec<(String, String)> {
    let (mut answered, mut failures) = (Vec::new(), 0);
    for at in 0.. {
        let order = format!("CN-{name}-{at}");
        match create(port, &order).await {
            Some(code) => {
                answered.push((order, code));
                count.fetch_add(1, Ordering::Relaxed);
            }
            // Not yet open, or killed.
            None if count.load(Ordering::Relaxed) >= ENOUGH || failures > 3_000 => break,
            None => failures += 1,
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    answered
}

/// How many answers in all before the process is killed.
const ENOUGH: usize = 12;

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_process_knows_all_that_it_answered() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept");
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut answered = Vec::new();
    for round in 0..4 {
        let running = begin(&kept, port);
        let count = Arc::new(AtomicUsize::new(0));
        let creating: Vec<_> = (0..3)
            .map(|who| tokio::spawn(keep_creating(port, format!("{round}-{who}"), count.clone())))
            .collect();
        while count.load(Ordering::Relaxed) < ENOUGH
            && !creating.iter().all(tokio::task::JoinHandle::is_finished)
        {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        drop(running);
        for one in creating {
            answered.extend(one.await.unwrap());
        }
    }
    assert!(answered.len() >= 4 * ENOUGH, "{}", answered.len());
    let text = std::fs::read_to_string(&kept).unwrap();
    let lines: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    for (order, code) in answered {
        let known = lines.iter().filter(|line| line["is"]["order"] == order).map(|line| line["id"].clone());
        let known: BTreeSet<_> = known.map(|id| id.to_string()).collect();
        assert_eq!(known, BTreeSet::from([json!(code).to_string()]), "{order}");
    }
}
