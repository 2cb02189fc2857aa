//! Labels, certificates, restricted goods, moderation, reports and questions, on both engines.
use std::fmt::Write as _;

use axum::http::StatusCode;
use kernel::Role;

use crate::market::{Answer, Market, markets};

mod rows {
    use kernel::Instant;

    db::sql! {
        STATE: (String,) => (String, Option<String>) =
            "SELECT state, state_reason FROM catalogue_product WHERE slug = $1";
        STARS: (String,) => (Option<i64>, Option<String>) =
            "SELECT stars, source FROM catalogue_product WHERE slug = $1";
        VERSION: (String,) => (i64, i64) = "SELECT version, attention FROM catalogue_product WHERE slug = $1";
        LABELS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_label";
        CURRENT_LABELS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_label WHERE to_at IS NULL";
        CERTIFICATES: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_certificate";
        LAST_CERTIFICATE: () => (catalogue::CertificateId, String) =
            "SELECT id, state FROM catalogue_certificate ORDER BY claimed_at DESC, id DESC LIMIT 1";
        REPORTS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_report WHERE answered_at IS NULL";
        DUE: () => (Option<Instant>,) = "SELECT MIN(due_at) AS due FROM catalogue_report";
        QUESTIONS: () => (i64,) = "SELECT COUNT(*) AS n FROM catalogue_question";
        LAST_QUESTION: () => (catalogue::QuestionId, String) =
            "SELECT id, state FROM catalogue_question ORDER BY asked_at DESC, id DESC LIMIT 1";
        MAILS: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_mail";
        ELSEWHERE: () => () = "UPDATE booths_booth SET commune = '28757'";
    }
}

impl Market {
    async fn state(&self, slug: &str) -> (String, String) {
        let mut conn = self.app.db.reader().await.unwrap();
        let (state, reason) = conn.one(&rows::STATE, (slug.to_owned(),)).await.unwrap();
        (state, reason.unwrap_or_default())
    }

    async fn stars(&self, slug: &str) -> Option<i64> {
        self.app.db.reader().await.unwrap().one(&rows::STARS, (slug.to_owned(),)).await.unwrap().0
    }

    async fn version(&self, slug: &str) -> (i64, i64) {
        self.app.db.reader().await.unwrap().one(&rows::VERSION, (slug.to_owned(),)).await.unwrap()
    }

    async fn run(&self, sql: &'static db::Sql<(), ()>) {
        let ctx = crate::market::system();
        self.app.db.write(&ctx, sql, |tx, _, sql| Box::pin(tx.run(*sql, ()))).await.unwrap();
    }

    async fn decide(&self, slug: &str, decision: &str, reason: &str, cookie: &str) -> Answer {
        let (version, _) = self.version(slug).await;
        let form = form(&[("decision", decision), ("reason", reason), ("version", &version.to_string())]);
        self.post(&format!("/office/products/{slug}"), &form, cookie).await
    }
}

/// A form as a browser sends it.
fn form(pairs: &[(&str, &str)]) -> String {
    ui::query_string(pairs).trim_start_matches('?').to_owned()
}

fn product(name: &str, category: &str, description: &str) -> String {
    form(&[
        ("booth", "gian-hang-mot"),
        ("category", category),
        ("name_vi", name),
        ("description_vi", description),
        ("unit", "hộp"),
        ("price", "45000"),
        ("on_hand", "10"),
    ])
}

const FOOD: [(&str, &str); 9] = [
    ("goods_group", "2"),
    ("responsible", "Hộ kinh doanh Ba"),
    ("address", "Ấp 1, xã Cầu Kè"),
    ("origin", "Việt Nam"),
    ("field-quantity", "500 g"),
    ("field-ingredients", "Dừa, đường"),
    ("field-warning", "Không dùng khi bao bì rách"),
    ("field-use", "Ăn liền"),
    ("field-storage", "Nơi khô mát"),
];

#[tokio::test(flavor = "multi_thread")]
async fn packaged_food_waits_for_its_label_and_fresh_produce_does_not() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        market.post("/desk/products/new", &product("Bưởi Năm Roi", "fruit", "Ngọt."), &seller).await;
        assert_eq!(market.state("buoi-nam-roi").await, ("shown".to_owned(), String::new()));
        let added =
            market.post("/desk/products/new", &product("Kẹo dừa béo", "sweets", "Béo."), &seller).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        assert_eq!(market.state("keo-dua-beo").await, ("draft".to_owned(), "#label".to_owned()));
        assert_eq!(market.get("/products/keo-dua-beo", "").await.status, StatusCode::NOT_FOUND);
        assert!(
            market.get("/desk", &seller).await.body.contains("cần khai nhãn hàng hóa"),
            "{}",
            market.name
        );
        let path = "/desk/products/keo-dua-beo/label";
        let page = market.get(path, &seller).await.body;
        assert!(page.contains("Gian hàng gian-hang-mot") && page.contains("id=\"field-storage\""), "{page}");
        let half = market.post(path, &form(&FOOD[..6]), &seller).await;
        assert_eq!(half.status, StatusCode::SEE_OTHER, "{}", half.body);
        assert_eq!(
            market.state("keo-dua-beo").await,
            ("draft".to_owned(), "#label warning use storage".to_owned())
        );
        assert!(market.get(path, &seller).await.body.contains("Nhãn còn thiếu 3 mục"));
        market.post(path, &form(&FOOD), &seller).await;
        assert_eq!(market.state("keo-dua-beo").await, ("shown".to_owned(), String::new()), "{}", market.name);
        let shown = market.get("/products/keo-dua-beo", "").await.body;
        assert!(shown.contains("Nhãn hàng hóa") && shown.contains("Dừa, đường"), "{shown}");
        // The same again is no version; each change keeps the one before.
        market.post(path, &form(&FOOD), &seller).await;
        assert_eq!((market.count(&rows::LABELS).await, market.count(&rows::CURRENT_LABELS).await), (2, 1));
        for bad in ["goods_group=70", "goods_group=", "goods_group=abc"] {
            assert_eq!(
                market.post(path, bad, &seller).await.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{bad}"
            );
        }
        let others = market.post("/desk/products/banh-tet/label", &form(&FOOD), &seller).await;
        assert_eq!(others.status, StatusCode::NOT_FOUND);
        assert_eq!(market.count(&rows::LABELS).await, 2, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_wait_and_a_moderator_decides_once() {
    for market in markets().await {
        let (seller, officer) = (market.signed_in(Role::Seller).await, market.signed_in(Role::Officer).await);
        let cure = product("Bưởi thần kỳ", "fruit", "Ăn là chữa khỏi mất ngủ.");
        market.post("/desk/products/new", &cure, &seller).await;
        let slug = "buoi-than-ky";
        assert_eq!(market.state(slug).await, ("waiting".to_owned(), "#medical chữa khỏi".to_owned()));
        assert_eq!(market.version(slug).await.1, 2);
        let list = market.get("/office/products?attention=1&format=csv", &officer).await.body;
        assert!(list.contains("Bưởi thần kỳ") && list.lines().count() == 2, "{list}");
        assert!(market.get("/office/products/buoi-than-ky", &officer).await.body.contains("chữa khỏi"));
        // Two moderators at once, who saw the same: one decision counts.
        let second = market.signed_in(Role::Operator).await;
        let (version, _) = market.version(slug).await;
        let same = |decision: &str| {
            form(&[("decision", decision), ("reason", "Đã xem"), ("version", &version.to_string())])
        };
        let (first, other) = (same("approve"), same("refuse"));
        let (first, other) = tokio::join!(
            market.post("/office/products/buoi-than-ky", &first, &officer),
            market.post("/office/products/buoi-than-ky", &other, &second),
        );
        let mut answers = [first.status, other.status];
        answers.sort();
        assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::CONFLICT], "{}", market.name);
        assert_eq!(market.count(&rows::MAILS).await, 1, "{}", market.name);
        let log =
            market.get("/office/audit?topic=catalogue.product.moderated.v1&format=csv", &officer).await.body;
        assert_eq!(log.lines().count(), 2, "{log}");
    }
}

/// The form of a product's only variant as its page has it, with another price and these words.
async fn edited(market: &Market, edit: &str, seller: &str, description: &str) -> String {
    let page = market.get(edit, seller).await.body;
    let hidden = |name: &str| {
        let after = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        after.split('"').next().unwrap().to_owned()
    };
    let (version, variant, was) = (hidden("version"), hidden("variant"), hidden("was"));
    form(&[
        ("version", &version),
        ("variant", &variant),
        ("was", &was),
        ("rows", "1"),
        ("name_vi", "Món dua-sap"),
        ("description_vi", description),
        ("category", "fruit"),
        ("price", "90000"),
        ("unit", "trái"),
        ("on_hand", "5"),
        ("order", "1"),
        ("state", "shown"),
    ])
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_stays_refused_until_it_is_changed_and_looked_at() {
    for market in markets().await {
        let (seller, officer) = (market.signed_in(Role::Seller).await, market.signed_in(Role::Officer).await);
        let without = market.decide("dua-sap", "refuse", "", &officer).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(market.state("dua-sap").await.0, "shown");
        market.decide("dua-sap", "refuse", "Ảnh không đúng hàng", &officer).await;
        assert_eq!(market.state("dua-sap").await, ("refused".to_owned(), "Ảnh không đúng hàng".to_owned()));
        assert_eq!(market.get("/products/dua-sap", "").await.status, StatusCode::NOT_FOUND);
        assert!(market.get("/desk", &seller).await.body.contains("Ảnh không đúng hàng"));
        let edit = "/desk/products/dua-sap/edit";
        let same = edited(&market, edit, &seller, "Ngon.").await;
        market.post(edit, &same, &seller).await;
        assert_eq!(market.state("dua-sap").await.0, "refused", "{}: a price mends nothing", market.name);
        let mended = edited(&market, edit, &seller, "Ngon va dung.").await;
        let answer = market.post(edit, &mended, &seller).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(market.state("dua-sap").await, ("waiting".to_owned(), "#changed".to_owned()));
        // What it was before it was changed can no longer be approved.
        let old = form(&[("decision", "approve"), ("reason", ""), ("version", "1")]);
        let late = market.post("/office/products/dua-sap", &old, &officer).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(market.decide("dua-sap", "approve", "", &officer).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.state("dua-sap").await, ("shown".to_owned(), String::new()));
        // What was let pass stays passed.
        let words = "Ngon, chữa khỏi mệt.";
        let cure = edited(&market, edit, &seller, words).await;
        market.post(edit, &cure, &seller).await;
        assert_eq!(market.state("dua-sap").await.0, "waiting");
        market.decide("dua-sap", "approve", "", &officer).await;
        let dearer = edited(&market, edit, &seller, words).await.replace("90000", "95000");
        market.post(edit, &dearer, &seller).await;
        assert_eq!(market.state("dua-sap").await.0, "shown", "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn forbidden_goods_are_refused_and_alcohol_asks_for_the_age() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        market.post("/desk/products/new", &product("Thuốc lá điếu", "care", "Thơm."), &seller).await;
        assert_eq!(market.state("thuoc-la-dieu").await.0, "refused");
        let label = FOOD.map(|(name, said)| if name == "goods_group" { (name, "7") } else { (name, said) });
        let label = [label.as_slice(), &[("field-ethanol", "29")]].concat();
        market.post("/desk/products/new", &product("Rượu nếp", "alcohol", "Êm."), &seller).await;
        market.post("/desk/products/ruou-nep/label", &form(&label), &seller).await;
        assert_eq!(market.state("ruou-nep").await, ("shown".to_owned(), String::new()));
        let page = market.get("/products/ruou-nep", "").await.body;
        assert!(page.contains("Bạn đã đủ 18 tuổi chưa?") && !page.contains("action=\"/cart/add\""), "{page}");
        let refused = market.post("/cart/add", "product=ruou-nep&quantity=1", "").await;
        assert_eq!(refused.location, "/products/ruou-nep", "{}", market.name);
        let no = market.post("/adults", "product=ruou-nep&answer=no", "").await;
        assert_eq!((no.location.as_str(), no.cookies.len()), ("/products", 0));
        let away = market.post("/adults", "product=%2F%2Fevil.example&answer=yes", "").await;
        assert_eq!(away.location, "/products");
        let yes = market.post("/adults", "product=ruou-nep&answer=yes", "").await;
        assert_eq!(yes.location, "/products/ruou-nep");
        let adult = yes.cookies[0].split(';').next().unwrap().to_owned();
        assert!(market.get("/products/ruou-nep", &adult).await.body.contains("action=\"/cart/add\""));
        let added = market.post("/cart/add", "product=ruou-nep&quantity=1", &adult).await;
        assert_eq!(added.location, "/cart");
        let cart = added.cookies[0].split(';').next().unwrap();
        let cart = market.get("/cart", cart).await.body;
        assert!(cart.contains("Từ 18 tuổi"), "{cart}");
    }
}

fn ocop(stars: &str, issued: &str) -> String {
    let kind = [("kind", "ocop"), ("stars", stars), ("ocop_group", "I.1.a"), ("issued_on", issued)];
    form(&[kind.as_slice(), &[("number", "12/QĐ-UBND"), ("issuer", "UBND tỉnh Vĩnh Long")]].concat())
}

#[tokio::test(flavor = "multi_thread")]
async fn stars_rest_on_a_verified_certificate_and_end_with_it() {
    for market in markets().await {
        let (seller, officer) = (market.signed_in(Role::Seller).await, market.signed_in(Role::Officer).await);
        let path = "/desk/products/dua-sap/certificates";
        let today = market.app.clock.now().day();
        let issued = today.plus_days(-365 * 2).iso();
        for bad in [
            ocop("6", &issued),
            ocop("", &issued),
            ocop("4", ""),
            ocop("4", &today.plus_days(2).iso()),
            ocop("4", "2020-01-01"),
            ocop("4", "hôm qua"),
            ocop("4", &issued).replace("ocop", "nothing"),
        ] {
            let answer = market.post(path, &bad, &seller).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        }
        assert_eq!(market.count(&rows::CERTIFICATES).await, 0, "{}", market.name);
        let claimed = market.post(path, &ocop("4", &issued), &seller).await;
        assert_eq!(claimed.status, StatusCode::SEE_OTHER, "{}", claimed.body);
        assert_eq!(market.stars("dua-sap").await, None, "{}: a claim is no star", market.name);
        let office = certificate(&market).await;
        let silent = market.post(&office, "decision=refuse&reason=", &officer).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(market.post(&office, "decision=verify", &officer).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.stars("dua-sap").await, Some(4), "{}", market.name);
        assert_eq!(market.count(&rows::MAILS).await, 1);
        assert_eq!(market.post(&office, "decision=verify", &officer).await.status, StatusCode::CONFLICT);
        assert!(market.get("/products/dua-sap", "").await.body.contains("12/QĐ-UBND"));
        let csv = market.get("/office/certificates?state=verified&kind=ocop&format=csv", &officer).await.body;
        assert_eq!(csv.lines().count(), 2, "{csv}");
        sound(&market).await;
        // It holds three years: 365 days are left, less a leap day.
        market.app.clock.set_offset(310 * 86_400 * 1_000_000);
        let desk = market.signed_in(Role::Seller).await;
        assert!(market.get("/desk", &desk).await.body.contains("là hết hạn"), "{}", market.name);
        market.app.clock.set_offset(368 * 86_400 * 1_000_000);
        ui::sweep(&market.app).await;
        assert_eq!(market.stars("dua-sap").await, None, "{}", market.name);
        sound(&market).await;
    }
}

async fn certificate(market: &Market) -> String {
    let mut conn = market.app.db.reader().await.unwrap();
    let (id, _) = conn.one(&rows::LAST_CERTIFICATE, ()).await.unwrap();
    format!("/office/certificates/{id}")
}

async fn sound(market: &Market) {
    for check in market.app.domains.iter().flat_map(|domain| domain.checks) {
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{} on {}", check.name, market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commune_officer_decides_in_the_own_commune_only() {
    for market in markets().await {
        let (seller, officer) =
            (market.signed_in(Role::Seller).await, market.signed_in(Role::CommuneOfficer).await);
        market
            .post(
                "/desk/products/dua-sap/certificates",
                &form(&[("kind", "vietgap"), ("number", "VG-1"), ("issuer", "Trung tâm")]),
                &seller,
            )
            .await;
        let office = certificate(&market).await;
        assert_eq!(market.get(&office, &officer).await.status, StatusCode::OK);
        assert_eq!(market.get("/office/products/dua-sap", &officer).await.status, StatusCode::OK);
        market.run(&rows::ELSEWHERE).await;
        let before = market.version("dua-sap").await;
        for path in [office.as_str(), "/office/products/dua-sap"] {
            assert_eq!(market.get(path, &officer).await.status, StatusCode::NOT_FOUND, "{path}");
            let answer = market.post(path, "decision=refuse&reason=x&version=0", &officer).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        for list in ["/office/products?format=csv", "/office/certificates?format=csv"] {
            assert_eq!(market.get(list, &officer).await.body.lines().count(), 1, "{list}");
        }
        assert_eq!(market.version("dua-sap").await, before, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn visitors_report_within_bounds_and_an_authority_has_a_clock() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let path = "/products/dua-sap/report";
        assert_eq!(market.post(path, "reason=", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(market.post(path, "reason=nothing", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let first = market.post(path, "reason=counterfeit&said=Gi%E1%BA%A3", "").await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
        let browser = first.cookies[0].split(';').next().unwrap().to_owned();
        market.post(path, "reason=unsafe", &browser).await;
        assert_eq!(market.count(&rows::REPORTS).await, 1, "{}: once for a browser", market.name);
        assert_eq!(market.version("dua-sap").await.1, 1);
        let page = market.get("/office/products/dua-sap", &officer).await.body;
        assert!(page.contains("Hàng giả, hàng nhái"), "{page}");
        let day = market.app.clock.now().day();
        let ahead = form(&[
            ("authority", "QLTT 12"),
            ("asked", "Gỡ"),
            ("received_day", &day.plus_days(1).iso()),
            ("received_time", "08:00"),
        ]);
        let asked = "/office/products/dua-sap/request";
        assert_eq!(market.post(asked, &ahead, &officer).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let yesterday = ahead.replace(&day.plus_days(1).iso(), &day.plus_days(-1).iso());
        let entered = market.post(asked, &yesterday, &officer).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
        assert_eq!(market.version("dua-sap").await.1, 3);
        let mut conn = market.app.db.reader().await.unwrap();
        let (due,) = conn.one(&rows::DUE, ()).await.unwrap();
        drop(conn);
        assert_eq!(
            due,
            Some(day.start().plus_seconds(8 * 3_600)),
            "{}: 24 hours after it arrived",
            market.name
        );
        let keep = market.decide("dua-sap", "approve", "", &officer).await;
        assert_eq!(
            keep.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}: keeping it wants a reason",
            market.name
        );
        market.decide("dua-sap", "refuse", "Theo công văn 12", &officer).await;
        assert_eq!((market.count(&rows::REPORTS).await, market.version("dua-sap").await.1), (0, 0));
        assert_eq!(market.get("/products/dua-sap", "").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_are_asked_answered_filtered_and_erased_with_their_person() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        let officer = market.signed_in(Role::Officer).await;
        let path = "/products/dua-sap/questions";
        assert_eq!(market.post(path, "question=", &shopper).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let visitor = market.post(path, "question=A", "").await;
        assert!(visitor.location.starts_with("/sign-in"), "{}", visitor.location);
        market.post(path, "question=Giao+trong+ngay+khong%3F", &shopper).await;
        assert!(market.get(path, "").await.body.contains("Giao trong ngay khong?"));
        assert!(market.get("/desk", &seller).await.body.contains("1 câu hỏi chưa trả lời"));
        let mut conn = market.app.db.reader().await.unwrap();
        let (id, _) = conn.one(&rows::LAST_QUESTION, ()).await.unwrap();
        drop(conn);
        let answer = format!("/desk/questions/{id}");
        let said = market.post(&answer, &format!("answer-{id}=Goi+0912345678"), &seller).await;
        assert_eq!(said.location, "/desk/questions?waits=1", "{}", said.body);
        assert!(!market.get(path, "").await.body.contains("0912345678"), "{}", market.name);
        let office = format!("/office/questions/{id}");
        assert_eq!(market.post(&office, "decision=refuse", &officer).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.post(&office, "decision=approve", &officer).await.status, StatusCode::CONFLICT);
        market.post(&answer, &format!("answer-{id}=Co+a"), &seller).await;
        assert!(market.get("/products/dua-sap", "").await.body.contains("Co a"), "{}", market.name);
        market.post(path, "question=Nhan+zalo+0912345678", &shopper).await;
        assert!(!market.get(path, "").await.body.contains("0912345678"));
        let data = market.get("/account/privacy/my-data.json", &shopper).await.body;
        assert!(data.contains("Giao trong ngay khong?"), "{data}");
        let mut asked = String::new();
        for _ in 0..9 {
            let answer = market.post(path, "question=Con+hang+khong", &shopper).await;
            let _ = write!(asked, "{} ", answer.status.as_u16());
        }
        assert_eq!(asked, "303 303 303 303 303 303 303 303 409 ", "{}: ten a day", market.name);
        let account = shopper_id(&market).await;
        let ctx = crate::market::system();
        let erase = market.app.domains.iter().find(|d| d.name == "catalogue").unwrap().erase.unwrap();
        market
            .app
            .db
            .write(&ctx, (account, erase), |tx, ctx, (account, erase)| erase(tx, ctx, *account))
            .await
            .unwrap();
        assert_eq!(market.count(&rows::QUESTIONS).await, 0, "{}", market.name);
    }
}

mod person {
    db::sql! {
        SHOPPER: () => (kernel::AccountId,) = "SELECT id FROM people_account WHERE email = 'shopper@example.vn'";
    }
}

async fn shopper_id(market: &Market) -> kernel::AccountId {
    market.app.db.reader().await.unwrap().one(&person::SHOPPER, ()).await.unwrap().0
}
