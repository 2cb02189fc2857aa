//! A booth on each engine that sends with carriers.
use std::borrow::Cow;
use std::sync::{Arc, RwLock};

use axum::http::{Request, StatusCode};
use booths::{NewBooth, Terms, open_booth};
use carriers::Carrier;
use db::testing::{Fresh, fresh};
use delivery::{BoothCarriers, choose_carriers};
use http_body_util::BodyExt;
use kernel::{
    Actor, BoothId, Clock, Ctx, Dong, Grant, Id, Ids, Locale, OrganisationId, Phone, Role, Rules, Text, Uuid,
};
use people::{NewOrganisation, OrganisationKind, add_organisation};
use tower::ServiceExt;
use ui::{App, Assets, Domain, I18n, Identity, Parts, Settings};

/// Xã Cầu Kè, tỉnh Vĩnh Long; and a ward of Hà Nội.
pub(crate) const HOME: &str = "29308";
pub(crate) const FAR: &str = "00070";

pub(crate) struct Shop {
    pub(crate) app: Arc<App>,
    pub(crate) name: String,
    pub(crate) booth: BoothId,
    pub(crate) other: BoothId,
    _fresh: Fresh,
}

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

/// The organisation whose seller signs in with the session `seller`.
static SELLER: Uuid = Uuid::from_u128(7);

/// One shop on each engine, whose booth is in Cầu Kè.
pub(crate) async fn shops(owner: Option<&Domain>) -> Vec<Shop> {
    let domains = [people::domain(), booths::domain(), money::domain(), delivery::domain()];
    let mut migrations = [db::MIGRATIONS, outside::MIGRATIONS].concat();
    migrations.extend(domains.iter().flat_map(|domain| domain.migrations).copied());
    let mut shops = Vec::new();
    for fresh in fresh(&migrations).await.unwrap() {
        let app = app(&fresh, domains.into_iter().chain(owner.copied()).collect());
        let ctx = Ctx::new(Actor::System("test"), Locale::Vi, app.clock.now(), Ids::random());
        let ids = app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(open(tx, ctx))).await.unwrap();
        shops.push(Shop { app, name: fresh.name.clone(), booth: ids.0, other: ids.1, _fresh: fresh });
    }
    shops
}

async fn open(tx: &mut db::Tx, ctx: &Ctx) -> kernel::Result<(BoothId, BoothId)> {
    let mut made = Vec::new();
    for (slug, name) in [("dua-sap", "Dừa sáp Cầu Kè"), ("buoi", "Bưởi Năm Roi")] {
        let organisation = NewOrganisation {
            kind: OrganisationKind::Household,
            name: Text::new(name, None),
            tax_code: None,
            commune: Some(HOME.to_owned()),
        };
        let organisation: OrganisationId = add_organisation(tx, ctx, &organisation).await?;
        let terms =
            Terms { fee_near: Dong(20_000), fee_far: Dong(40_000), free_from: Dong::ZERO, pick_up: None };
        let new = NewBooth {
            organisation,
            slug: slug.to_owned(),
            name: Text::new(name, None),
            story: Text::default(),
            kind: OrganisationKind::Household,
            listed_only: false,
            commune: Some(HOME.to_owned()),
            place: None,
            terms,
            bank: None,
        };
        made.push(open_booth(tx, ctx, &new).await?);
    }
    Ok((made[0], made[1]))
}

fn app(fresh: &Fresh, domains: Vec<Domain>) -> Arc<App> {
    let texts: Vec<_> = std::iter::once(ui::TEXTS).chain(domains.iter().map(|domain| domain.texts)).collect();
    let settings = Settings {
        demo: true,
        base_url: "https://cho.example".to_owned(),
        province: "86".to_owned(),
        ..Settings::default()
    };
    Arc::new(App {
        db: fresh.db.clone(),
        clock: Clock::default(),
        ids: Ids::random(),
        rules: Rules::default(),
        i18n: Arc::new(I18n::load(&texts).unwrap()),
        domains,
        assets: Box::new(NoAssets),
        authenticate: |app, token| Box::pin(async move { Ok(identity(app, token).await) }),
        bearer: |_, _, _| Box::pin(async { Ok(None) }),
        parts: Parts::default(),
        settings: RwLock::new(settings),
    })
}

/// The session `operator` is one; `seller:{slug}` owns that booth.
async fn identity(app: &App, token: &str) -> Option<Identity> {
    let (role, slug) = token.split_once(':').unwrap_or((token, ""));
    let role = Role::from_name(role)?;
    let booth = match slug {
        "" => None,
        slug => Some(booths::booth_by_slug(&mut app.db.reader().await.unwrap(), slug).await.unwrap()),
    };
    Some(Identity {
        id: Id::from_uuid(SELLER),
        name: "Nguyễn Thị Thử".to_owned(),
        grants: vec![Grant { role, organisation: booth.map(|booth| booth.organisation_id), commune: None }],
        withheld: false,
    })
}

impl Shop {
    pub(crate) fn ctx(&self) -> Ctx {
        Ctx::new(Actor::System("test"), Locale::Vi, self.app.clock.now(), Ids::random())
    }

    /// The same, so many seconds later.
    pub(crate) fn later(&self, seconds: i64) -> Ctx {
        let now = self.app.clock.now().plus_seconds(seconds);
        Ctx::new(Actor::System("test"), Locale::Vi, now, Ids::random())
    }

    pub(crate) async fn set(&self, name: &str, value: &str) {
        let work: db::WorkFn<(String, String), ()> =
            |tx, _, (name, value)| Box::pin(db::write_setting(tx, name, value));
        self.app.db.write(&self.ctx(), (name.to_owned(), value.to_owned()), work).await.unwrap();
    }

    /// Sets up an account at a carrier that stands at an address.
    pub(crate) async fn connect(&self, carrier: Carrier, address: &str) {
        for setting in delivery::settings_of(carrier) {
            let value = if setting.name.ends_with("-address") { address } else { setting.name };
            self.set(setting.name, value).await;
        }
    }

    /// The booth sends with these.
    pub(crate) async fn sends_with(&self, booth: BoothId, carriers: &[Carrier]) {
        let chosen = BoothCarriers {
            booth,
            carriers: carriers.to_vec(),
            name: "Thạch Sa Rây".to_owned(),
            phone: Phone::parse("0294 3855 555").unwrap(),
            commune: HOME.to_owned(),
            street: "Ấp 1".to_owned(),
        };
        let work: db::WorkFn<BoothCarriers, ()> = |tx, ctx, c| Box::pin(choose_carriers(tx, ctx, c));
        self.app.db.write(&self.ctx(), chosen, work).await.unwrap();
    }

    /// How often a topic stands in the log.
    pub(crate) async fn told(&self, topic: &str) -> usize {
        let request = db::PageRequest {
            filters: vec![("topic", kernel::Value::Text(topic.to_owned()))],
            limit: 1000,
            ..db::PageRequest::default()
        };
        db::EVENTS.page(&mut self.app.db.reader().await.unwrap(), &request).await.unwrap().rows.len()
    }

    pub(crate) async fn get(&self, path: &str, session: &str) -> (StatusCode, String) {
        let request = Request::get(path).header("cookie", format!("session={session}; lang=en"));
        send(&self.app, request.body(String::new()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, session: &str, body: &str) -> (StatusCode, String) {
        post(&self.app, path, session, body).await
    }

    /// Posts a form with files whose parts are divided by `X`.
    pub(crate) async fn upload(&self, path: &str, session: &str, body: &str) -> (StatusCode, String) {
        let request = Request::post(path).header("cookie", format!("session={session}; lang=en"));
        let request = request.header("content-type", "multipart/form-data; boundary=X");
        send(&self.app, request.body(body.to_owned()).unwrap()).await
    }
}

pub(crate) async fn post(app: &Arc<App>, path: &str, session: &str, body: &str) -> (StatusCode, String) {
    let request = Request::post(path).header("cookie", format!("session={session}; lang=en"));
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    send(app, request.body(body.to_owned()).unwrap()).await
}

async fn send(app: &Arc<App>, request: Request<String>) -> (StatusCode, String) {
    let request = request.map(axum::body::Body::from);
    let answer = ui::router(app).oneshot(request).await.unwrap();
    let status = answer.status();
    let place = answer.headers().get("location").map(|place| place.to_str().unwrap().to_owned());
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    (status, place.unwrap_or_else(|| String::from_utf8(body.to_vec()).unwrap()))
}
