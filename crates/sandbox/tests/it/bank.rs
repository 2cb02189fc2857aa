//! A transfer made on the page reaches a listener.
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use sandbox::{Bank, Manners, Options, router, signature};
use serde_json::Value;

const QR: &str = "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C";

type Seen = Arc<Mutex<Vec<Value>>>;

async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// A market that takes nothing `refusals` times.
async fn market(refusals: usize) -> (String, Seen) {
    let seen = Seen::default();
    let notes = seen.clone();
    let take = move |Json(notice): Json<Value>| async move {
        let mut notes = notes.lock().unwrap();
        notes.push(notice);
        if notes.len() > refusals { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
    };
    (serve(Router::new().route("/hooks/bank", post(take))).await, seen)
}

fn options(market: &str, manners: Manners) -> Options {
    Options {
        notify: format!("{market}/hooks/bank"),
        secret: "s".to_owned(),
        manners,
        data: None,
        late: Duration::from_millis(200),
        pause: Duration::from_millis(5),
    }
}

fn client() -> reqwest::Client {
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::limited(2)).build().unwrap()
}

async fn pay(bank: &str, more: &str) -> String {
    let body =
        format!("qr={}&lang=en&back=http%3A%2F%2F127.0.0.1%3A8080%2Fpay%2F1{more}", QR.replace(' ', "+"));
    let request =
        client().post(format!("{bank}/pay")).header("content-type", "application/x-www-form-urlencoded");
    request.body(body).send().await.unwrap().text().await.unwrap()
}

/// Waits until the market has seen that many notices, and a little longer for more.
async fn notices(seen: &Seen, count: usize) -> Vec<Value> {
    for _ in 0..200 {
        if seen.lock().unwrap().len() >= count {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    tokio::time::sleep(Duration::from_millis(80)).await;
    seen.lock().unwrap().clone()
}

fn is_signed(notice: &Value) -> bool {
    let text = signature::text(notice["data"].as_object().unwrap());
    signature::fits("s", &text, notice["signature"].as_str().unwrap())
}

#[tokio::test]
async fn a_transfer_is_reported_until_it_is_taken() {
    let (market, seen) = market(2).await;
    let bank = serve(router(Arc::new(Bank::new(options(&market, Manners::Good)).unwrap()))).await;
    let page =
        client().get(format!("{bank}/pay?qr={}&lang=en", QR.replace(' ', "%20"))).send().await.unwrap();
    let page = page.text().await.unwrap();
    for part in ["120.000\u{a0}₫", "0011001932418", "970415", "ung ho lu lut", "No real money moves"] {
        assert!(page.contains(part), "{part}");
    }
    let receipt = pay(&bank, "").await;
    assert!(
        receipt.contains("Test transfer made") && receipt.contains("href=\"http://127.0.0.1:8080/pay/1\"")
    );
    let seen = notices(&seen, 3).await;
    assert_eq!(seen.len(), 3, "refused twice, then taken");
    assert!(seen.iter().all(|notice| is_signed(notice) && *notice == seen[0]));
    let data = &seen[0]["data"];
    assert_eq!(
        (data["amount"].as_i64(), data["description"].as_str()),
        (Some(120_000), Some("ung ho lu lut"))
    );
}

#[tokio::test]
async fn bad_manners_are_bad() {
    for (word, signed, amount) in [
        ("twice", vec![true, true], 120_000),
        ("late", vec![true], 120_000),
        ("wrong-amount", vec![true], 121_000),
        ("silent", vec![], 0),
        ("errors", vec![false, true], 120_000),
    ] {
        let (market, seen) = market(0).await;
        let bank = serve(router(Arc::new(Bank::new(options(&market, Manners::Good)).unwrap()))).await;
        pay(&bank, &format!("&manners={word}")).await;
        let seen = notices(&seen, signed.len()).await;
        assert_eq!(seen.iter().map(is_signed).collect::<Vec<_>>(), signed, "{word}");
        assert!(seen.iter().all(|notice| notice["data"]["amount"] == amount), "{word}");
    }
}

#[tokio::test]
async fn it_answers_those_who_sign_and_remembers() {
    let file = std::env::temp_dir().join(format!("chonoi_sandbox_{}", std::process::id()));
    let _ = std::fs::remove_file(&file);
    let options = Options { data: Some(file.clone()), ..options("http://127.0.0.1:1", Manners::Silent) };
    let first = serve(router(Arc::new(Bank::new(options.clone()).unwrap()))).await;
    pay(&first, "").await;
    let again = serve(router(Arc::new(Bank::new(options).unwrap()))).await;
    for bank in [first, again] {
        let ask = |query: &str, signature: String| {
            client().get(format!("{bank}/api/transfers?{query}")).header("x-signature", signature).send()
        };
        let query = "reference=UNGHOLU";
        let found: Value = ask(query, signature::sign("s", query)).await.unwrap().json().await.unwrap();
        assert_eq!(found["transfers"].as_array().unwrap().len(), 1);
        assert!(is_signed(&found["transfers"][0]));
        assert_eq!(ask(query, signature::sign("x", query)).await.unwrap().status(), 401);
        let none = "reference=CN000000000";
        let found: Value = ask(none, signature::sign("s", none)).await.unwrap().json().await.unwrap();
        assert_eq!(found["transfers"].as_array().unwrap().len(), 0);
    }
    std::fs::remove_file(&file).unwrap();
}

#[tokio::test]
async fn a_code_that_is_none_is_refused() {
    let bank =
        serve(router(Arc::new(Bank::new(options("http://127.0.0.1:1", Manners::Good)).unwrap()))).await;
    let answer = client().get(format!("{bank}/pay?qr=000201&lang=en")).send().await.unwrap();
    assert_eq!(answer.status(), 400);
    assert!(answer.text().await.unwrap().contains("the checksum does not fit"));
    assert_eq!(client().get(format!("{bank}/receipt/FT1")).send().await.unwrap().status(), 404);
}
