//! Labels, certificates, restricted goods, moderation, reports and questions, on both engines.
mod certificates;
mod reports;

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

async fn sound(market: &Market) {
    for check in market.app.domains.iter().flat_map(|domain| domain.checks) {
        let mut conn = market.app.db.reader().await.unwrap();
        assert_eq!((check.run)(&mut conn).await.unwrap(), None, "{} on {}", check.name, market.name);
    }
}
