//! A stand-in carrier: answers what a test wants, keeps what it was asked, and can be slow.
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, Uri};
use serde_json::Value;

/// A call as it came: path with query, body, token.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) body: Value,
    pub(crate) token: String,
}

type Answer = Box<dyn Fn(&Asked) -> (u16, Value) + Send>;

struct State {
    asked: Vec<Asked>,
    answer: Answer,
    slow: Duration,
}

/// A carrier at an address of this machine.
#[derive(Clone)]
pub(crate) struct Carrier {
    pub(crate) address: String,
    state: Arc<Mutex<State>>,
}

impl Carrier {
    pub(crate) async fn start(answer: impl Fn(&Asked) -> (u16, Value) + Send + 'static) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let state = State { asked: Vec::new(), answer: Box::new(answer), slow: Duration::ZERO };
        let carrier = Self { address, state: Arc::new(Mutex::new(state)) };
        let answering = carrier.clone();
        let router = Router::new().fallback(move |uri: Uri, headers: HeaderMap, body: Bytes| {
            let carrier = answering.clone();
            async move { carrier.take(&uri, &headers, &body).await }
        });
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        carrier
    }

    async fn take(&self, uri: &Uri, headers: &HeaderMap, body: &[u8]) -> (StatusCode, String) {
        let token = headers.get("token").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
        let body = serde_json::from_slice(body).unwrap_or_default();
        let asked = Asked { path: uri.to_string(), body, token };
        let (slow, (status, answer)) = {
            let mut state = self.state.lock().unwrap();
            state.asked.push(asked.clone());
            (state.slow, (state.answer)(&asked))
        };
        tokio::time::sleep(slow).await;
        (StatusCode::from_u16(status).unwrap(), answer.to_string())
    }

    pub(crate) fn slow(&self, slow: Duration) {
        self.state.lock().unwrap().slow = slow;
    }

    pub(crate) fn answers(&self, answer: impl Fn(&Asked) -> (u16, Value) + Send + 'static) {
        self.state.lock().unwrap().answer = Box::new(answer);
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.state.lock().unwrap().asked.clone()
    }

    /// How often a path was asked.
    pub(crate) fn times(&self, path: &str) -> usize {
        self.asked().iter().filter(|asked| asked.path.contains(path)).count()
    }
}
