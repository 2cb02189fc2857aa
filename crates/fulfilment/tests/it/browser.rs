//! Somebody with a browser, in a world.
use std::borrow::Cow;
use std::sync::{Arc, RwLock};

use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{AccountId, Clock, Grant, Id, Ids, Role, Rules};
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

/// The program of a world; a session's token is an account's id and perhaps a role.
fn app(world: &World) -> Arc<App> {
    let texts: Vec<_> = std::iter::once(ui::TEXTS).chain(domains().iter().map(|d| d.texts)).collect();
    Arc::new(App {
        db: world.db.clone(),
        clock: Clock::default(),
        ids: Ids::random(),
        rules: Rules::default(),
        i18n: Arc::new(I18n::load(&texts).unwrap()),
        domains: vec![fulfilment::domain()],
        assets: Box::new(NoAssets),
        authenticate: |_, token| {
            let mut parts = token.split('.');
            let id: AccountId = parts.next().unwrap().parse().unwrap();
            let role = parts.next().and_then(Role::from_name);
            let organisation = parts.next().and_then(|id| id.parse().ok());
            let grants = role.map(|role| Grant { role, organisation, commune: None });
            let grants = grants.into_iter().collect();
            Box::pin(async move {
                Ok(Some(Identity { id, name: "Nguyễn Thị Thử".to_owned(), grants, withheld: false }))
            })
        },
        bearer: |_, _, _| Box::pin(async { Ok(None) }),
        parts: Parts::default(),
        settings: RwLock::new(Settings { demo: true, province: "86".to_owned(), ..Settings::default() }),
    })
}

pub(crate) struct Browser {
    app: Arc<App>,
    session: String,
    house: String,
}

impl Browser {
    pub(crate) fn new(world: &World, account: AccountId, role: &str) -> Self {
        let session = format!("{}.{role}", account.uuid());
        Self { app: app(world), session, house: format!("/warehouse/{}", world.house) }
    }

    /// Where an answer leads to, else what it says.
    async fn send(&self, request: axum::http::request::Builder, body: String) -> (StatusCode, String) {
        let cookie = format!("session={}; lang=vi", self.session);
        let request = request.header("cookie", cookie).body(axum::body::Body::from(body)).unwrap();
        let answer = ui::router(&self.app).oneshot(request).await.unwrap();
        let status = answer.status();
        let place = answer.headers().get("location").map(|place| place.to_str().unwrap().to_owned());
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        (status, place.unwrap_or_else(|| String::from_utf8(body.to_vec()).unwrap()))
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, String) {
        let path = path.replace("HOUSE", &self.house);
        self.send(Request::get(path), String::new()).await
    }

    pub(crate) async fn post(&self, path: &str, form: &str) -> (StatusCode, String) {
        let path = path.replace("HOUSE", &self.house);
        self.send(Request::post(path), form.to_owned()).await
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

    /// A form that is taken; answers where it leads.
    pub(crate) async fn does(&self, path: &str, form: &str) -> String {
        let (status, place) = self.post(path, form).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path} {form}: {place}");
        place
    }

    /// A form that is refused with a sentence, and keeps what was typed.
    pub(crate) async fn refuses(&self, path: &str, form: &str, words: &[&str]) {
        let (status, body) = self.post(path, form).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {form}: {body}");
        for word in words {
            assert!(body.contains(word), "{path} lacks {word}: {body}");
        }
    }
}
