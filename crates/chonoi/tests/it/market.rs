//! A small market in one process: two booths, three products, one person of each role.
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use booths::{NewBooth, Terms, open_booth};
use catalogue::{Certificate, NewProduct, NewVariant, Offer, State, Words, add_product};
use chonoi::Embedded;
use db::testing::Fresh;
use db::{Tx, testing};
use http_body_util::BodyExt;
use kernel::{Actor, Ctx, Dong, Grant, Ids, Locale, OrganisationId, Result, Role, Text};
use people::{NewAccount, NewOrganisation, OrganisationKind, add_organisation, grant_role, open_account};
use tower::ServiceExt;
use ui::App;

/// Secret of the bank's notices in tests.
pub const SECRET: &str = "test-secret";
pub const PASSWORD: &str = "mot cau de nho";

pub struct Market {
    pub app: Arc<App>,
    pub router: Router,
    pub name: String,
    pub fresh: Fresh,
}

pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub cookies: Vec<String>,
    pub body: String,
}

db::sql! {
    ACCOUNT: (String,) => (kernel::AccountId,) = "SELECT id FROM people_account WHERE email = $1";
}

/// One market on each engine.
pub async fn markets() -> Vec<Market> {
    let mut all = Vec::new();
    for fresh in testing::fresh(&chonoi::migrations()).await.unwrap() {
        let db = fresh.db.clone();
        let ctx = system();
        db.write(&ctx, (), |tx, ctx, ()| Box::pin(fill(tx, ctx))).await.unwrap();
        let app = chonoi::app(db, Ids::random(), Box::new(Embedded::none())).await.unwrap();
        catalogue::rebuild(&app).await.unwrap();
        all.push(Market { router: ui::router(&app), app, name: fresh.name.clone(), fresh });
    }
    all
}

pub fn system() -> Ctx {
    Ctx::new(Actor::System("test"), Locale::Vi, kernel::Clock::default().now(), Ids::random())
}

async fn fill(tx: &mut Tx, ctx: &Ctx) -> Result<()> {
    let settings = [
        ("province", "86"),
        ("area", "{\"vi\":\"tỉnh Vĩnh Long\",\"en\":\"Vinh Long Province\"}"),
        ("mode", "ordering-and-payment"),
        ("bank-bin", "970436"),
        ("bank-account", "9900000086"),
        ("bank-holder", "TRUNG GIAN THU"),
        ("bank-secret", SECRET),
    ];
    for (name, value) in settings {
        db::write_setting(tx, name, value).await?;
    }
    let first = seller(tx, ctx, "gian-hang-mot", &["dua-sap", "keo-dua"]).await?;
    seller(tx, ctx, "gian-hang-hai", &["banh-tet"]).await?;
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Visitor) {
        person(tx, ctx, role, first).await?;
    }
    Ok(())
}

async fn seller(tx: &mut Tx, ctx: &Ctx, slug: &str, products: &[&str]) -> Result<OrganisationId> {
    let name = Text::new(&format!("Gian hàng {slug}"), Some(&format!("Booth {slug}")));
    let kind = OrganisationKind::Household;
    let commune = Some("29308".to_owned());
    let new = NewOrganisation { kind, name: name.clone(), tax_code: None, commune: commune.clone() };
    let organisation = add_organisation(tx, ctx, &new).await?;
    let terms = Terms {
        fee_near: Dong(15_000),
        fee_far: Dong(30_000),
        free_from: Dong(1_000_000),
        pick_up: Some("Chợ Cầu Kè".to_owned()),
    };
    let booth = NewBooth {
        organisation,
        slug: slug.to_owned(),
        name,
        story: Text::new("Chuyện của gian hàng.", None),
        kind,
        listed_only: false,
        commune,
        place: None,
        terms,
        bank: None,
    };
    let booth = open_booth(tx, ctx, &booth).await?;
    for product in products {
        let new = NewProduct {
            booth,
            slug: (*product).to_owned(),
            words: Words {
                name: Text::new(&format!("Món {product}"), None),
                description: Text::new("Ngon.", None),
                kind: "waxy-coconut".to_owned(),
                category: "fruit".to_owned(),
                ..Words::default()
            },
            adults: false,
            offer: Offer::Sold(vec![NewVariant::only(Dong(100_000), Text::new("trái", None), 10)]),
            certificate: Certificate::default(),
            state: State::Shown,
            state_reason: None,
        };
        add_product(tx, ctx, &new).await?;
    }
    Ok(organisation)
}

async fn person(tx: &mut Tx, ctx: &Ctx, role: Role, organisation: OrganisationId) -> Result<()> {
    let new = NewAccount {
        name: role.name().to_owned(),
        email: Some(format!("{}@example.vn", role.name())),
        phone: None,
        password_hash: people::hash_password_quickly(PASSWORD)?,
    };
    let account = open_account(tx, ctx, &new).await?;
    if role == Role::Shopper {
        return Ok(());
    }
    let organisation = (role == Role::Seller).then_some(organisation);
    let commune = (role == Role::CommuneOfficer).then(|| "29308".to_owned());
    grant_role(tx, ctx, account, &Grant { role, organisation, commune }).await
}

impl Market {
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let (parts, body) = response.into_parts();
        let text = |name| {
            let values = parts.headers.get_all(name).iter();
            values.map(|v| v.to_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let (location, cookies) = (text(header::LOCATION).join(""), text(header::SET_COOKIE));
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer { status, location, cookies, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.send(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, form: &str, cookie: &str) -> Answer {
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        self.send(request.unwrap()).await
    }

    /// The session cookie of the person with that role; empty for a visitor.
    pub async fn signed_in(&self, role: Role) -> String {
        if role == Role::Visitor {
            return String::new();
        }
        if Role::OFFICIALS.contains(&role) {
            return self.official(role).await;
        }
        let form = format!("login={}%40example.vn&password={}", role.name(), PASSWORD.replace(' ', "+"));
        let answer = self.post("/sign-in", &form, "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        answer.cookies[0].split(';').next().unwrap().to_owned()
    }

    /// A strong session of an official, as if the second factor had been shown.
    async fn official(&self, role: Role) -> String {
        let login = format!("{}@example.vn", role.name());
        let mut conn = self.app.db.reader().await.unwrap();
        let account = conn.one(&ACCOUNT, (login,)).await.unwrap().0;
        drop(conn);
        let (ctx, input) = (system(), (account, people::Strength::Strong));
        let db = &self.app.db;
        let token = db.write(&ctx, input, |tx, ctx, input| Box::pin(people::open_session(tx, ctx, input)));
        format!("session={}", token.await.unwrap())
    }

    /// A cart with these goods, as a cookie.
    pub async fn cart(&self, goods: &[(&str, i64)]) -> String {
        self.cart_of("", goods).await
    }

    /// The same for who has these cookies; answers them and the cart's. Who is signed in has one cart everywhere.
    pub async fn cart_of(&self, person: &str, goods: &[(&str, i64)]) -> String {
        let mut cookies = person.to_owned();
        for (slug, quantity) in goods {
            let answer =
                self.post("/cart/add", &format!("product={slug}&quantity={quantity}"), &cookies).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
            let cart = answer.cookies.first().and_then(|cookie| cookie.split(';').next());
            cookies = [person, cart.unwrap_or_default()].join("; ");
        }
        cookies
    }

    /// One number from the database.
    pub async fn count(&self, sql: &'static db::Sql<(), (i64,)>) -> i64 {
        self.app.db.reader().await.unwrap().one(sql, ()).await.unwrap().0
    }
}

/// A whole checkout form for goods of the first booth.
pub fn form(key: &str, payment: &str) -> String {
    format!(
        "name=Tr%E1%BA%A7n+H%C3%A2n&phone=0912345678&province=86&commune=29308&address=45+L%C3%AA+L%E1%BB%A3i\
         &delivery-gian-hang-mot=seller&delivery-gian-hang-hai=pick-up&payment={payment}&key={key}"
    )
}
