//! Somebody with a browser, in a world.
use std::borrow::Cow;
use std::sync::{Arc, RwLock};

use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{AccountId, Clock, Grant, Id, Ids, Role, Rules, Uuid};
use tower::ServiceExt;
use ui::{App, Assets, I18n, Identity, Parts, Settings};

use crate::world::{World, domains};

struct NoAssets;

impl Assets for NoAssets {
    fn get(&self, _: &str) -> Option<(Cow<'static, [u8]>, String)> {
        None
    }
    fn entry(&self, name: &str) -> String {
        name.to_owned()
    }
    fn styles(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
    fn fonts(&self) -> Vec<String> {
        Vec::new()
    }
}

/// The program of a world; a session's token is a role and perhaps a commune.
pub(crate) fn app(world: &World) -> Arc<App> {
    let texts: Vec<_> = std::iter::once(ui::TEXTS).chain(domains().iter().map(|d| d.texts)).collect();
    Arc::new(App {
        db: world.db.clone(),
        clock: Clock::default(),
        ids: Ids::random(),
        rules: Rules::default(),
        i18n: Arc::new(I18n::load(&texts).unwrap()),
        domains: vec![survey::domain()],
        assets: Box::new(NoAssets),
        authenticate: |_, token| {
            let (role, commune) = token.split_once('.').unwrap_or((token, ""));
            let commune = Some(commune.to_owned()).filter(|commune| !commune.is_empty());
            let role = Role::from_name(role).unwrap();
            let grants = vec![Grant { role, organisation: None, commune }];
            let id = AccountId::from_uuid(Uuid::from_u128(7));
            Box::pin(async move {
                Ok(Some(Identity { id, name: "Nguyễn Thị Thử".to_owned(), grants, withheld: false }))
            })
        },
        bearer: |_, _, _| Box::pin(async { Ok(None) }),
        parts: Parts::default().with(survey::Forms::default()),
        settings: RwLock::new(Settings { demo: true, province: "86".to_owned(), ..Settings::default() }),
    })
}

pub(crate) struct Browser {
    app: Arc<App>,
    session: &'static str,
}

impl Browser {
    pub(crate) fn new(world: &World, session: &'static str) -> Self {
        Self { app: app(world), session }
    }

    /// Where an answer leads to, else what it says.
    async fn send(
        &self,
        request: axum::http::request::Builder,
        body: impl Into<Vec<u8>>,
    ) -> (StatusCode, String) {
        let (status, place, body) = self.raw(request, body.into()).await;
        (status, place.unwrap_or_else(|| String::from_utf8_lossy(&body).into_owned()))
    }

    /// Status, where it leads to, and the bytes.
    async fn raw(
        &self,
        request: axum::http::request::Builder,
        body: Vec<u8>,
    ) -> (StatusCode, Option<String>, Vec<u8>) {
        let session =
            if self.session.is_empty() { String::new() } else { format!("session={}; ", self.session) };
        let request = request.header("cookie", format!("{session}lang=vi"));
        let answer =
            ui::router(&self.app).oneshot(request.body(axum::body::Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let place = answer.headers().get("location").map(|place| place.to_str().unwrap().to_owned());
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        (status, place, body.to_vec())
    }

    pub(crate) async fn bytes(&self, path: &str) -> (StatusCode, Vec<u8>) {
        let (status, _, body) = self.raw(Request::get(path), Vec::new()).await;
        (status, body)
    }

    /// Bytes alone, as a page's script sends a file.
    pub(crate) async fn put(&self, path: &str, bytes: &[u8]) -> (StatusCode, String) {
        let kind = "application/octet-stream";
        self.send(Request::post(path).header("content-type", kind), bytes).await
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, String) {
        self.send(Request::get(path), String::new()).await
    }

    pub(crate) async fn post(&self, path: &str, form: &str) -> (StatusCode, String) {
        let kind = "application/x-www-form-urlencoded";
        self.send(Request::post(path).header("content-type", kind), form.to_owned()).await
    }

    pub(crate) async fn json(&self, path: &str, body: &serde_json::Value) -> (StatusCode, serde_json::Value) {
        let request = Request::post(path).header("content-type", "application/json");
        let (status, said) = self.send(request, body.to_string()).await;
        (status, serde_json::from_str(&said).unwrap_or_else(|_| panic!("{path}: {said}")))
    }

    /// A file with a form, as `multipart/form-data`.
    pub(crate) async fn file(
        &self,
        path: &str,
        name: &str,
        content: impl AsRef<[u8]>,
        fields: &[(&str, &str)],
    ) -> (StatusCode, String) {
        let mut body = Vec::new();
        for (field, value) in fields {
            let part = ["--x\r\nContent-Disposition: form-data; name=\"", field, "\"\r\n\r\n", value, "\r\n"];
            body.extend(part.concat().bytes());
        }
        let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"";
        body.extend([head, name, "\"\r\n\r\n"].concat().bytes());
        body.extend(content.as_ref());
        body.extend(b"\r\n--x--\r\n");
        self.send(Request::post(path).header("content-type", "multipart/form-data; boundary=x"), body).await
    }

    /// A page that opens and says all of that.
    pub(crate) async fn sees(&self, path: &str, words: &[&str]) -> String {
        let (status, body) = self.get(path).await;
        assert_eq!(status, StatusCode::OK, "{path}: {body}");
        for word in words {
            assert!(body.contains(word), "{path} lacks {word}: {body}");
        }
        body
    }
}
