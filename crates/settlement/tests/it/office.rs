//! The program around a market's database, for the tests of pages and jobs.
use std::borrow::Cow;
use std::sync::{Arc, RwLock};

use axum::http::{Request, StatusCode};
use db::WorkFn;
use http_body_util::BodyExt;
use kernel::{AccountId, Actor, BoothId, Clock, Ctx, Grant, Id, Ids, Locale, OrganisationId, Role, Uuid};
use tower::ServiceExt;
use ui::{App, Assets, I18n, Identity, Parts, Settings};

use crate::market::{HOUSEHOLD, Market};

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

pub(crate) struct Office {
    app: Arc<App>,
}

/// The session's token is the role; a seller's names the organisation after it, or the account of who works for others.
fn identity(token: &str) -> Option<Identity> {
    let (name, organisation) = token.split_once('.').unwrap_or((token, ""));
    let role = Role::from_name(name)?;
    let account = organisation.strip_prefix("as-").and_then(|id| Uuid::parse_str(id).ok());
    let organisation: Option<OrganisationId> = organisation.parse().ok();
    Some(Identity {
        id: Id::from_uuid(account.unwrap_or(Uuid::from_u128(1))),
        name: "Nguyễn Thị Thử".to_owned(),
        grants: vec![Grant { role, organisation, commune: None }],
        withheld: false,
    })
}

/// The program around a market's database.
pub(crate) fn app(market: &Market) -> Arc<App> {
    let texts = [ui::TEXTS, booths::domain().texts, settlement::domain().texts];
    Arc::new(App {
        db: market.db.clone(),
        clock: Clock::default(),
        ids: Ids::random(),
        rules: market.rules.clone(),
        i18n: Arc::new(I18n::load(&texts).unwrap()),
        domains: vec![settlement::domain()],
        assets: Box::new(NoAssets),
        authenticate: |_, token| {
            let found = identity(token);
            Box::pin(async move { Ok(found) })
        },
        bearer: |_, _, _| Box::pin(async { Ok(None) }),
        parts: Parts::default(),
        settings: RwLock::new(Settings { demo: true, ..Settings::default() }),
    })
}

impl Office {
    pub(crate) fn of(market: &Market) -> Self {
        Self { app: app(market) }
    }

    pub(crate) async fn get(&self, path: &str, who: &str) -> (StatusCode, String) {
        self.send(Request::get(path), who, String::new()).await
    }

    pub(crate) async fn post(&self, path: &str, who: &str, body: &str) -> (StatusCode, String) {
        let request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        self.send(request, who, body.to_owned()).await
    }

    async fn send(
        &self,
        request: axum::http::request::Builder,
        who: &str,
        body: String,
    ) -> (StatusCode, String) {
        let request = request.header("cookie", format!("session={who}; lang=en"));
        let request = request.body(axum::body::Body::from(body)).unwrap();
        let answer = ui::router(&self.app).oneshot(request).await.unwrap();
        let (status, place) = (answer.status(), answer.headers().get("location").cloned());
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        let text = place.map_or_else(
            || String::from_utf8_lossy(&body).into_owned(),
            |place| place.to_str().unwrap().to_owned(),
        );
        (status, text)
    }
}

/// Somebody who packs and ships at the household's booth.
pub(crate) async fn packer(market: &Market) -> String {
    let open: WorkFn<BoothId, (AccountId, String)> = |tx, ctx, booth| {
        Box::pin(async move {
            let email = "goi.hang@example.vn".to_owned();
            let name = "Lê Văn Gói".to_owned();
            let new = people::NewAccount {
                name,
                email: Some(email.clone()),
                phone: None,
                password_hash: String::new(),
            };
            let account = people::open_account(tx, ctx, &new).await?;
            let (role, base_url) = (booths::StaffRole::Orders, String::new());
            let staff = booths::NewStaff { booth: *booth, role, contact: email, mail: None, base_url };
            Ok((account, booths::invite_staff(tx, ctx, &staff).await?))
        })
    };
    let now = Clock::default().now();
    let (id, link) = market.write(now, market.booths[HOUSEHOLD].0, open).await.unwrap();
    let ctx = Ctx::new(Actor::Account { id, grants: Vec::new() }, Locale::Vi, now, Ids::random());
    let secret = link.rsplit('/').next().unwrap().to_owned();
    let join: WorkFn<String, ()> =
        |tx, ctx, secret| Box::pin(async move { booths::join_staff(tx, ctx, secret).await.map(|_| ()) });
    market.db.write(&ctx, secret, join).await.unwrap();
    format!("seller.as-{id}")
}
