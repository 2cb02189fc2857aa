//! A market that writes down what it is told, and a stand-in beside it.
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use sandbox::{Bank, Keeper, Manners, Options, Settings, Setup, all};
use serde_json::{Value, json};

/// One request that the market got.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) body: String,
}

impl Told {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

#[derive(Clone, Default)]
pub(crate) struct Market {
    seen: Arc<Mutex<Vec<Told>>>,
    /// How many requests are refused before one is taken.
    refusals: usize,
}

impl Market {
    /// Waits until that many came, and a little longer for more.
    pub(crate) async fn told(&self, count: usize) -> Vec<Told> {
        for _ in 0..2_000 {
            if self.seen.lock().unwrap().len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        tokio::time::sleep(Duration::from_millis(60)).await;
        self.seen.lock().unwrap().clone()
    }

    pub(crate) fn so_far(&self) -> usize {
        self.seen.lock().unwrap().len()
    }
}

async fn hear(State(market): State<Market>, request: Request) -> Response {
    let (path, query) =
        (request.uri().path().to_owned(), request.uri().query().unwrap_or_default().to_owned());
    let body = axum::body::to_bytes(request.into_body(), 100_000).await.unwrap();
    let count = {
        let mut seen = market.seen.lock().unwrap();
        seen.push(Told { path: path.clone(), query, body: String::from_utf8(body.to_vec()).unwrap() });
        seen.len()
    };
    if count <= market.refusals {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    match path.as_str() {
        "/hooks/vnpay" => axum::Json(json!({"RspCode": "00", "Message": "ok"})).into_response(),
        "/hooks/momo" => StatusCode::NO_CONTENT.into_response(),
        "/hooks/zalopay" => {
            axum::Json(json!({"return_code": 1, "return_message": "success"})).into_response()
        }
        _ => StatusCode::OK.into_response(),
    }
}

/// A market and all stand-ins; `at("vnpay")` is the address of one.
pub(crate) struct Stage {
    pub(crate) market: Market,
    pub(crate) address: String,
    own: String,
}

pub(crate) async fn stage(manners: &str) -> Stage {
    build(manners, 0, Keeper::default(), None).await
}

pub(crate) async fn build(manners: &str, refusals: usize, keeper: Keeper, pace: Option<Duration>) -> Stage {
    let market = Market { refusals, ..Market::default() };
    let (listener, address) = listen().await;
    let hearing = Router::new().fallback(hear).with_state(market.clone());
    tokio::spawn(async move { axum::serve(listener, hearing).await });
    let (listener, own) = listen().await;
    let pause = Duration::from_millis(5);
    let setup = Setup {
        own: own.clone(),
        market: address.clone(),
        settings: Settings::default(),
        habits: manners.parse().unwrap(),
        keeper: Arc::new(keeper),
        pause,
        pace,
    };
    let bank = Bank::new(Options {
        notify: format!("{address}/hooks/bank"),
        secret: "s".to_owned(),
        manners: Manners::Good,
        data: None,
        late: pause,
        pause,
    });
    let router = all(Arc::new(bank.unwrap()), &setup).unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    Stage { market, address, own }
}

async fn listen() -> (tokio::net::TcpListener, String) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    (listener, address)
}

pub(crate) fn client() -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap()
}

/// What an answer was: its status, where it leads, its text.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) text: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    async fn of(answer: reqwest::Response) -> Self {
        let status = answer.status().as_u16();
        let location = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        let bytes = answer.bytes().await.unwrap().to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Self { status, location: location.unwrap_or_default(), text, bytes }
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("{}", self.text))
    }
}

impl Stage {
    pub(crate) fn at(&self, name: &str) -> String {
        format!("{}/{name}", self.own)
    }

    pub(crate) async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let address = if path.starts_with("http") { path.to_owned() } else { self.at(path) };
        let request = headers
            .iter()
            .fold(client().get(address), |request, (name, value)| request.header(*name, *value));
        Answer::of(request.send().await.unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        let request =
            client().post(self.at(path)).header("content-type", "application/json").body(body.to_string());
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        Answer::of(request.send().await.unwrap()).await
    }

    pub(crate) async fn form(&self, path: &str, body: &str) -> Answer {
        let request =
            client().post(self.at(path)).header("content-type", "application/x-www-form-urlencoded");
        Answer::of(request.body(body.to_owned()).send().await.unwrap()).await
    }
}

/// Now, in milliseconds.
pub(crate) fn now() -> i64 {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap();
    i64::try_from(since.as_millis()).unwrap()
}

/// Time in Vietnam: `compact` is `20261126090500`.
pub(crate) fn compact(millis: i64) -> String {
    use time::macros::{format_description, offset};
    let at = time::OffsetDateTime::from_unix_timestamp(millis / 1_000).unwrap().to_offset(offset!(+7));
    at.format(format_description!("[year][month][day][hour][minute][second]")).unwrap()
}
