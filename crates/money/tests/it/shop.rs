//! A shop for the tests: an owner of payables on each engine, with the bank's account set up.
use std::borrow::Cow;
use std::sync::{Arc, RwLock};

use axum::http::{Request, StatusCode};
use db::testing::{Fresh, fresh};
use http_body_util::BodyExt;
use kernel::{Actor, Clock, Ctx, Dong, Grant, Id, Ids, Locale, Role, Rules, Uuid};
use money::{Account, Entry, NewPayment, PaymentRow, PaymentState};
use tower::ServiceExt;
use ui::{App, Assets, Domain, I18n, Identity, Parts, Payable, Settings};

pub(crate) const SECRET: &str = "1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675";

pub(crate) struct Shop {
    pub(crate) app: Arc<App>,
    pub(crate) name: String,
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

/// Told that it was paid; writes one line of the log each time, so that a second call shows.
#[derive(serde::Serialize)]
struct Told(Uuid);

impl db::Event for Told {
    const TOPIC: &'static str = "test.told.v1";
    fn key(&self) -> Uuid {
        self.0
    }
}

/// An order that stays ended, a draft that its owner takes up again, and one whose goods are gone.
pub(crate) const ORDER: Payable = Payable {
    kind: "test-order",
    settled: |tx, ctx, id| Box::pin(settled(tx, ctx, "test-order", id)),
    resume: None,
    page: |_, id| Box::pin(async move { Ok(format!("/orders/{id}")) }),
};
pub(crate) const DRAFT: Payable = Payable {
    kind: "test-draft",
    settled: |tx, ctx, id| Box::pin(settled(tx, ctx, "test-draft", id)),
    resume: Some(|_, _, _| Box::pin(async { Ok(true) })),
    ..ORDER
};
pub(crate) const GONE: Payable = Payable {
    kind: "test-gone",
    settled: |tx, ctx, id| Box::pin(settled(tx, ctx, "test-gone", id)),
    resume: Some(|_, _, _| Box::pin(async { Ok(false) })),
    ..ORDER
};

/// What nobody thought of: its owner posts as it likes, one in a hundred to the market.
pub(crate) const BILL: Payable = Payable {
    kind: "water-bill",
    settled: |tx, ctx, id| Box::pin(bill_settled(tx, ctx, id)),
    resume: None,
    page: |_, id| Box::pin(async move { Ok(format!("/bills/{id}")) }),
};

async fn bill_settled(tx: &mut db::Tx, ctx: &Ctx, id: Uuid) -> kernel::Result<()> {
    settled(tx, ctx, "water-bill", id).await?;
    let paid = money::payment_of(tx, "water-bill", id).await?.unwrap();
    let entry = Entry {
        debit: Account::Order(id),
        credit: Account::Platform,
        amount: Dong(paid.amount.0 / 100),
        key: format!("bill-fee:{id}"),
        memo: String::new(),
    };
    money::post(tx, ctx, entry).await
}

async fn settled(tx: &mut db::Tx, ctx: &Ctx, kind: &str, id: Uuid) -> kernel::Result<()> {
    let paid = money::payment_of(tx, kind, id).await?.unwrap();
    let entry = Entry {
        debit: Account::Held,
        credit: Account::Order(id),
        amount: paid.amount,
        key: format!("order-paid:{id}"),
        memo: String::new(),
    };
    money::post(tx, ctx, entry).await?;
    tx.tell(ctx, Told(id)).await
}

fn owner() -> Domain {
    const PAYABLES: &[Payable] = &[ORDER, DRAFT, GONE, BILL];
    Domain { payables: PAYABLES, ..Domain::new("test") }
}

/// One shop on each engine.
pub(crate) async fn shops() -> Vec<Shop> {
    let migrations = [db::MIGRATIONS, outside::MIGRATIONS, money::domain().migrations].concat();
    let mut shops = Vec::new();
    for fresh in fresh(&migrations).await.unwrap() {
        let shop = Shop { app: app(&fresh), name: fresh.name.clone(), _fresh: fresh };
        for (name, value) in
            [("bank-bin", "970415"), ("bank-account", "113366668888"), ("bank-secret", SECRET)]
        {
            shop.set(name, value).await;
        }
        shops.push(shop);
    }
    shops
}

fn app(fresh: &Fresh) -> Arc<App> {
    let texts = [ui::TEXTS, money::domain().texts];
    Arc::new(App {
        db: fresh.db.clone(),
        clock: Clock::default(),
        ids: Ids::random(),
        rules: Rules::default(),
        i18n: Arc::new(I18n::load(&texts).unwrap()),
        domains: vec![money::domain(), owner()],
        assets: Box::new(NoAssets),
        authenticate: |_, token| {
            let role = Role::from_name(token);
            Box::pin(async move {
                Ok(role.map(|role| Identity {
                    id: Id::from_uuid(Uuid::from_u128(1)),
                    name: "Nguyễn Thị Thử".to_owned(),
                    grants: vec![Grant { role, organisation: None, commune: None }],
                    withheld: false,
                }))
            })
        },
        bearer: |_, _, _| Box::pin(async { Ok(None) }),
        parts: Parts::default(),
        settings: RwLock::new(Settings { demo: true, ..Settings::default() }),
    })
}

impl Shop {
    pub(crate) fn ctx(&self) -> Ctx {
        Ctx::new(Actor::System("test"), Locale::Vi, self.app.clock.now(), Ids::random())
    }

    pub(crate) async fn set(&self, name: &str, value: &str) {
        let work: db::WorkFn<(String, String), ()> =
            |tx, _, (name, value)| Box::pin(db::write_setting(tx, name, value));
        self.app.db.write(&self.ctx(), (name.to_owned(), value.to_owned()), work).await.unwrap();
    }

    /// Opens a payment of an order of its own.
    pub(crate) async fn open(&self, amount: i64) -> PaymentRow {
        self.open_of("test-order", amount).await
    }

    pub(crate) async fn open_of(&self, kind: &'static str, amount: i64) -> PaymentRow {
        let ctx = self.ctx();
        let expires_at = ctx.now().plus_seconds(900);
        let subject = ctx.new_id::<money::EntryId>().uuid();
        let new = NewPayment { kind, subject, amount: Dong(amount), expires_at };
        let work: db::WorkFn<NewPayment, PaymentRow> =
            |tx, ctx, new| Box::pin(money::open_payment(tx, ctx, new.clone()));
        self.app.db.write(&ctx, new, work).await.unwrap()
    }

    pub(crate) async fn cancel(&self, subject: Uuid, end: PaymentState) -> bool {
        self.cancel_of("test-order", subject, end).await
    }

    pub(crate) async fn cancel_of(&self, kind: &'static str, subject: Uuid, end: PaymentState) -> bool {
        let work: db::WorkFn<(&'static str, Uuid, PaymentState), bool> =
            |tx, ctx, (kind, subject, end)| Box::pin(money::cancel_payment(tx, ctx, kind, *subject, *end));
        self.app.db.write(&self.ctx(), (kind, subject, end), work).await.unwrap()
    }

    pub(crate) async fn payment(&self, subject: Uuid) -> PaymentRow {
        self.payment_of("test-order", subject).await
    }

    pub(crate) async fn payment_of(&self, kind: &str, subject: Uuid) -> PaymentRow {
        let mut conn = self.app.db.reader().await.unwrap();
        money::payment_of(&mut conn, kind, subject).await.unwrap().unwrap()
    }

    pub(crate) async fn balance(&self, account: Account) -> i64 {
        money::balance(&mut self.app.db.reader().await.unwrap(), &account).await.unwrap().0
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

    pub(crate) async fn transfers(&self) -> Vec<money::TransferRow> {
        let request = db::PageRequest { limit: 1000, ..db::PageRequest::default() };
        money::TRANSFERS.page(&mut self.app.db.reader().await.unwrap(), &request).await.unwrap().rows
    }

    /// The looks of `chonoi doctor` find nothing.
    pub(crate) async fn is_sound(&self) {
        let mut conn = self.app.db.reader().await.unwrap();
        for check in money::domain().checks {
            assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{}: {}", self.name, check.name);
        }
    }

    pub(crate) async fn get(&self, path: &str, role: &str) -> (StatusCode, String) {
        let request = Request::get(path).header("cookie", format!("session={role}; lang=en"));
        self.send(request.body(String::new()).unwrap()).await
    }

    pub(crate) async fn post_as(&self, path: &str, body: &str, role: &str) -> (StatusCode, String) {
        let request = Request::post(path).header("cookie", format!("session={role}; lang=en"));
        self.send(request.body(body.to_owned()).unwrap()).await
    }

    /// Sends a form with one file.
    pub(crate) async fn post_file(
        &self,
        path: &str,
        name: &str,
        text: &str,
        role: &str,
    ) -> (StatusCode, String) {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{text}\r\n--x--\r\n"
        );
        let request = Request::post(path)
            .header("cookie", format!("session={role}; lang=en"))
            .header("content-type", "multipart/form-data; boundary=x");
        self.send(request.body(body).unwrap()).await
    }

    /// Every entry of a topic as the log keeps it.
    pub(crate) async fn log(&self, topic: &str) -> String {
        let request = db::PageRequest {
            filters: vec![("topic", kernel::Value::Text(topic.to_owned()))],
            limit: 1000,
            ..db::PageRequest::default()
        };
        let page = db::EVENTS.page(&mut self.app.db.reader().await.unwrap(), &request).await.unwrap();
        page.rows.into_iter().map(|row| row.payload).collect()
    }

    pub(crate) async fn post(&self, path: &str, body: &str) -> (StatusCode, String) {
        self.send(Request::post(path).body(body.to_owned()).unwrap()).await
    }

    async fn send(&self, request: Request<String>) -> (StatusCode, String) {
        let request = request.map(axum::body::Body::from);
        let answer = ui::router(&self.app).oneshot(request).await.unwrap();
        let status = answer.status();
        let place = answer.headers().get("location").map(|place| place.to_str().unwrap().to_owned());
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        (status, place.unwrap_or_else(|| String::from_utf8(body.to_vec()).unwrap()))
    }
}
