//! Opening, deciding, keeping and staffing booths.
mod behalf;
mod running;

use axum::http::StatusCode;
use booths::{BoothAction, BoothRow, BoothState, Decision, Verifier, decide};
use kernel::{AccountId, Actor, BoothId, Ctx, Error, Grant, Ids, Locale, Role};
use people::{Method, NewVerification, verify_identity};

use crate::market::{Market, PASSWORD, markets, system};
use crate::register::{enter, facts};

db::sql! {
    BOOTHS: () => (i64,) = "SELECT COUNT(*) AS n FROM booths_booth";
    STAFF: () => (i64,) = "SELECT COUNT(*) AS n FROM booths_staff WHERE ended_at IS NULL";
    PRODUCERS: () => (i64,) = "SELECT COUNT(*) AS n FROM booths_producer WHERE ended_at IS NULL";
    MOVES: () => (i64,) = "SELECT COUNT(*) AS n FROM db_event WHERE topic = 'booths.booth.moved.v1'";
    MAILS: () => (i64,) = "SELECT COUNT(*) AS n FROM outside_mail";
    ACCOUNT: (String,) => (AccountId,) = "SELECT id FROM people_account WHERE email = $1";
    BOOTH: (String,) => (BoothId,) = "SELECT id FROM booths_booth WHERE slug = $1";
}

const OPEN: &str = "/sell/open";
/// The fields of every opening that are prefilled on the page.
const TERMS: &str = "commune=29308&phone=0912345678&fee_near=20.000&fee_far=40000&free_from=0&delivery_policy=Gui+ngay&return_policy=Doi+hang";

fn farm(name: &str) -> String {
    format!("kind=farm&business_name={name}&booth_name={name}&{TERMS}")
}

/// A new person, signed in.
async fn person(market: &Market, name: &str) -> (String, AccountId) {
    let form = format!("name={name}&login={name}%40example.vn&password={}", PASSWORD.replace(' ', "+"));
    let answer = market.post("/sign-up", &form, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let cookie = answer.cookies[0].split(';').next().unwrap().to_owned();
    let mut conn = market.app.db.reader().await.unwrap();
    (cookie, conn.one(&ACCOUNT, (format!("{name}@example.vn"),)).await.unwrap().0)
}

async fn identify(market: &Market, account: AccountId, method: Method) {
    let ctx = system();
    let new = NewVerification { account, method, on: ctx.now().day(), evidence: "VNeID".to_owned() };
    let db = &market.app.db;
    db.write(&ctx, new, |tx, ctx, new| Box::pin(verify_identity(tx, ctx, new))).await.unwrap();
}

async fn booth(market: &Market, slug: &str) -> BoothRow {
    booths::booth_by_slug(&mut market.app.db.reader().await.unwrap(), slug).await.unwrap()
}

/// The link of an invitation, as the page shows it once.
fn link(body: &str) -> String {
    let shown = body.split("data-link>").nth(1).unwrap().split('<').next().unwrap();
    shown[shown.find("/join/").unwrap()..].to_owned()
}

fn acting(account: AccountId, grants: Vec<Grant>) -> Ctx {
    let actor = Actor::Account { id: account, grants };
    Ctx::new(actor, Locale::Vi, kernel::Clock::default().now(), Ids::random())
}

fn official(commune: &str) -> Ctx {
    let grant = Grant { role: Role::CommuneOfficer, organisation: None, commune: Some(commune.to_owned()) };
    acting(system().new_id(), vec![grant])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_household_in_the_register_whose_seller_is_identified_opens_at_once() {
    for market in markets().await {
        let mut known = facts("Hộ kinh doanh Thạch Ba", "29308");
        known.legal_form = registry::LegalForm::Household;
        enter(&market, &system(), known, Some("086123456789")).await.unwrap();
        let landing = market.get("/sell", "").await;
        assert!(landing.body.contains("/sign-up?back=/sell/open"), "{}", market.name);
        assert!(market.get(OPEN, "").await.location.starts_with("/sign-in?back=/sell/open"));
        let (cookie, account) = person(&market, "ba").await;
        identify(&market, account, Method::VneidTwo).await;

        let wrong = market.get("/sell/open?tax_code=0314409059", &cookie).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("id=\"tax_code-error\"") && wrong.body.contains("0314409059"));
        let page = market.get("/sell/open?tax_code=086123456789", &cookie).await.body;
        for part in
            ["value=\"Hộ kinh doanh Thạch Ba\"", "value=\"29308\" selected", "value=\"household\" selected"]
        {
            assert!(page.contains(part), "{part} on {}: {page}", market.name);
        }
        let unknown = market.get("/sell/open?tax_code=0100109106", &cookie).await.body;
        assert!(unknown.contains("Sổ đăng ký chưa có"), "{unknown}");

        let mine = format!(
            "kind=household&tax_code=086123456789&business_name=H%E1%BB%99+kinh+doanh+Th%E1%BA%A1ch+Ba\
             &booth_name=D%E1%BB%ABa+s%C3%A1p+Th%E1%BA%A1ch+Ba&about=Vườn+nhà&{TERMS}"
        );
        let opened = market.post(OPEN, &mine, &cookie).await;
        assert_eq!(opened.location, "/desk?booth=dua-sap-thach-ba&opened=1", "{}", opened.body);
        let row = booth(&market, "dua-sap-thach-ba").await;
        assert_eq!((row.state, row.verifier), (BoothState::Open, Some(Verifier::Rule)), "{}", market.name);
        assert_eq!(row.phone.as_deref(), Some("+84912345678"));
        let page = market.get("/booths/dua-sap-thach-ba", "").await;
        assert!(
            page.body.contains("Đã xác minh theo hồ sơ") && page.body.contains("Gui ngay"),
            "{}",
            page.body
        );
        let desk = market.get("/desk", &cookie).await.body;
        assert!(desk.contains("Đăng sản phẩm đầu tiên") && desk.contains("/desk/products/new"), "{desk}");
        let other = market.post(OPEN, &farm("Vuon+khac"), &cookie).await;
        assert_eq!(other.status, StatusCode::SEE_OTHER, "a second organisation: {}", other.body);
        for nobody in
            ["/sell/open?organisation=x", "/sell/open?organisation=01900000-0000-7000-8000-000000000000"]
        {
            assert_eq!(market.get(nobody, &cookie).await.status, StatusCode::NOT_FOUND, "{nobody}");
        }
        // A second booth of the same name stands under an address of its own.
        let organisation = row.organisation_id;
        let second = format!("organisation={organisation}&booth_name=Dừa+sáp+Thạch+Ba&{TERMS}");
        let again = market.post(OPEN, &second, &cookie).await;
        assert_eq!(again.location, "/desk?booth=dua-sap-thach-ba-2&opened=1", "{}", again.body);
        let desk = market.get("/desk?booth=dua-sap-thach-ba", &cookie).await;
        assert!(desk.cookies.iter().any(|c| c.starts_with("booth=dua-sap-thach-ba;")), "{:?}", desk.cookies);
        assert!(desk.body.contains("/desk?booth=dua-sap-thach-ba-2"), "the switcher: {}", desk.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_evidence_an_official_of_the_commune_decides() {
    for market in markets().await {
        let (cookie, _) = person(&market, "tu").await;
        let draft = market.post(OPEN, &format!("{}&as=draft", farm("Vuon+Tu")), &cookie).await;
        assert_eq!(draft.status, StatusCode::SEE_OTHER, "{}", draft.body);
        assert_eq!(booth(&market, "vuon-tu").await.state, BoothState::Draft);
        let early = market.signed_in(Role::CommuneOfficer).await;
        assert_eq!(market.get("/office/booths/vuon-tu", &early).await.status, StatusCode::NOT_FOUND);
        let opened = market.post("/desk/booth/ask", "booth=vuon-tu", &cookie).await;
        assert_eq!(opened.location, "/desk?booth=vuon-tu", "{}", opened.body);
        assert_eq!(booth(&market, "vuon-tu").await.state, BoothState::Waiting);
        let desk = market.get("/desk", &cookie).await.body;
        for said in ["Gian hàng đang chờ duyệt", "Chưa khai định danh", "Tổ chức, hộ chưa được xác nhận"]
        {
            assert!(desk.contains(said), "{said} on {}", market.name);
        }
        assert_eq!(market.get("/booths/vuon-tu", "").await.status, StatusCode::NOT_FOUND);
        assert_eq!(market.get("/booths/vuon-tu", &cookie).await.status, StatusCode::OK, "a preview");
        assert!(!market.get("/booths?name=vuon", "").await.body.contains("vuon-tu"));

        let officer = market.signed_in(Role::CommuneOfficer).await;
        assert!(market.get("/office/booths?state=waiting", &officer).await.body.contains("vuon-tu"));
        let page = "/office/booths/vuon-tu";
        let empty = market.post(page, "action=approve&reason=", &officer).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("id=\"reason-error\""));
        for wrong in ["action=close&reason=x", "action=ask&reason=x", "reason=x"] {
            let answer = market.post(page, wrong, &officer).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        assert_eq!(market.post(page, "action=suspend&reason=x", &officer).await.status, StatusCode::CONFLICT);
        assert_eq!(booth(&market, "vuon-tu").await.state, BoothState::Waiting, "nothing changed");
        let mails = market.count(&MAILS).await;
        let refused = market.post(page, "action=refuse&reason=Chua+ro+noi+trong", &officer).await;
        assert_eq!(refused.location, page, "{}", refused.body);
        assert_eq!(market.count(&MAILS).await, mails + 1);
        assert!(market.get("/desk", &cookie).await.body.contains("Chua ro noi trong"));
        market.post("/desk/booth/ask", "booth=vuon-tu", &cookie).await;
        assert_eq!(booth(&market, "vuon-tu").await.state, BoothState::Waiting);
        market.post(page, "action=approve&reason=Da+den+vuon", &officer).await;
        let row = booth(&market, "vuon-tu").await;
        assert_eq!((row.state, row.verifier), (BoothState::Open, Some(Verifier::Commune)));
        assert!(market.get("/booths?commune=29308", "").await.body.contains("vuon-tu"));
        market.post(page, "action=suspend&reason=Hang+gia", &officer).await;
        assert_eq!(market.get("/booths/vuon-tu", "").await.status, StatusCode::NOT_FOUND);
        let close = market.post("/desk/booth/close", "booth=vuon-tu&sure=yes", &cookie).await;
        assert_eq!(close.status, StatusCode::CONFLICT, "a seller does not undo it");
        market.post(page, "action=reopen&reason=Da+sua", &officer).await;
        assert_eq!(booth(&market, "vuon-tu").await.state, BoothState::Open);
        let department = market.signed_in(Role::Officer).await;
        let log = market.get("/office/audit?topic=booths.booth.moved.v1&format=csv", &department).await.body;
        assert!(log.contains("Gian hàng đổi tình trạng"), "{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_of_another_commune_does_not_find_it_and_of_two_at_once_one_decides() {
    for market in markets().await {
        let (cookie, _) = person(&market, "nam").await;
        market.post(OPEN, &farm("Vuon+Nam"), &cookie).await;
        let id = booth(&market, "vuon-nam").await.id;
        let decision = |action: BoothAction| Decision {
            booth: id,
            action,
            reason: "vì vậy".to_owned(),
            mail: (String::new(), String::new()),
        };
        let db = &market.app.db;
        let other = official("29242");
        let refused =
            db.write(&other, decision(BoothAction::Approve), |tx, ctx, d| Box::pin(decide(tx, ctx, d))).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?} on {}", market.name);
        let moves = market.count(&MOVES).await;
        let (one, two) = (official("29308"), official("29308"));
        let (first, second) = tokio::join!(
            db.write(&one, decision(BoothAction::Approve), |tx, ctx, d| Box::pin(decide(tx, ctx, d))),
            db.write(&two, decision(BoothAction::Refuse), |tx, ctx, d| Box::pin(decide(tx, ctx, d))),
        );
        let all = [first, second];
        // Whoever approves last finds a refused booth, which may be approved; else exactly one decision stands.
        let done = all.iter().filter(|answer| answer.is_ok()).count();
        let state = booth(&market, "vuon-nam").await.state;
        let told = market.count(&MOVES).await - moves;
        assert_eq!(usize::try_from(told).unwrap(), done, "{all:?} on {}", market.name);
        assert!(done == 1 || (done == 2 && state == BoothState::Open), "{all:?}: {state:?}");
        for answer in all {
            assert!(answer.is_ok() || matches!(answer, Err(Error::Conflict(_))), "{answer:?}");
        }
    }
}
