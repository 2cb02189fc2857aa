//! Opening, deciding, keeping and staffing booths.
use axum::http::StatusCode;
use booths::{BoothAction, BoothRow, BoothState, Decision, Duty, Verifier, booths_for, decide};
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

#[tokio::test(flavor = "multi_thread")]
async fn staff_have_narrow_roles_and_one_owner_stays() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let staff = "/desk/booth/staff";
        let bad = market.post(staff, "booth=gian-hang-mot&role=delegate&contact=khong", &seller).await;
        assert!(
            bad.body.contains("id=\"contact-error\"") && bad.body.contains("id=\"role-error\""),
            "{}",
            bad.body
        );
        let made =
            market.post(staff, "booth=gian-hang-mot&role=orders&contact=lan%40example.vn", &seller).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        let join = link(&made.body);
        let (lan, account) = person(&market, "lan").await;
        assert_eq!(market.get("/desk", &lan).await.status, StatusCode::FORBIDDEN);
        assert!(market.get(&join, "").await.body.contains("Đóng gói, giao hàng"));
        assert_eq!(market.post(&join, "", &lan).await.location, "/desk?booth=gian-hang-mot");
        assert_eq!(market.post(&join, "", &lan).await.status, StatusCode::CONFLICT, "once");
        assert_eq!(market.count(&STAFF).await, 1);
        assert_eq!(market.get("/desk", &lan).await.status, StatusCode::OK);
        for closed in ["/desk/booth/staff", "/desk/members", "/desk/register"] {
            assert_eq!(market.get(closed, &lan).await.status, StatusCode::FORBIDDEN, "{closed}");
        }
        let change =
            market.post("/desk/booth", &format!("booth=gian-hang-mot&booth_name=X&{TERMS}"), &lan).await;
        assert_eq!(change.status, StatusCode::FORBIDDEN);
        assert_eq!(market.get("/desk?booth=gian-hang-hai", &lan).await.status, StatusCode::NOT_FOUND);
        let invite = market.post(staff, "booth=gian-hang-mot&role=owner&contact=x%40example.vn", &lan).await;
        assert_eq!(invite.status, StatusCode::FORBIDDEN);

        let grant = Grant { role: Role::Seller, organisation: None, commune: None };
        let ctx = acting(account, vec![grant]);
        let mut conn = market.app.db.reader().await.unwrap();
        for (duty, count) in [(Duty::Orders, 1), (Duty::View, 1), (Duty::Products, 0), (Duty::Money, 0)] {
            assert_eq!(booths_for(&mut conn, &ctx, duty).await.unwrap().len(), count, "{duty:?}");
        }
        drop(conn);
        let path = format!("{staff}/{account}");
        let to = |role: &str| format!("booth=gian-hang-mot&role={role}");
        assert_eq!(
            market.post(&path, &to("delegate"), &seller).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(market.post(&path, &to("manager"), &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.get("/desk/booth", &lan).await.status, StatusCode::OK);
        assert_eq!(market.post(&path, &to("owner"), &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.get("/desk/booth/staff", &lan).await.status, StatusCode::OK);
        let mine =
            market.app.db.reader().await.unwrap().one(&ACCOUNT, ("seller@example.vn".to_owned(),)).await;
        let first = format!("{staff}/{}", mine.unwrap().0);
        assert_eq!(market.post(&first, &to("none"), &lan).await.status, StatusCode::SEE_OTHER);
        let last = market.post(&path, &to("viewer"), &lan).await;
        assert_eq!(last.status, StatusCode::CONFLICT, "the last owner stays: {}", last.body);
        assert_eq!(market.get("/desk?booth=gian-hang-mot", &seller).await.status, StatusCode::FORBIDDEN);
    }
}

/// The form of an officer who opens a booth for a farmer.
fn behalf(name: &str, more: &str) -> String {
    format!(
        "kind=farm&seller_name={name}&identity_seen=can+cuoc+4321&consent_how=paper&consent_on=2026-11-01\
         &consent_place=Nha+van+hoa&consent_present=Con+gai&{TERMS}{more}"
    )
}

const TICKS: &str = "&consent_keep=yes&consent_publish=yes";

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_keeps_a_booth_for_a_farmer_by_consent_until_it_is_taken_over() {
    for market in markets().await {
        let officer = market.signed_in(Role::CommuneOfficer).await;
        let new = "/office/booths/new";
        let page = market.get(new, &officer).await.body;
        assert!(!page.contains("checked"), "no consent is ticked before: {page}");
        let before = market.count(&BOOTHS).await;
        for (form, field) in [
            (behalf("Ba+Sau", ""), "consent_keep"),
            (behalf("Ba+Sau", "&consent_keep=yes"), "consent_publish"),
            (behalf("Ba+Sau", TICKS).replace("2026-11-01", "2999-01-01"), "consent_on"),
            (behalf("Ba+Sau", TICKS).replace("29308", "29242"), "commune"),
            (behalf("Ba+Sau", TICKS).replace("consent_how=paper", "consent_how=own"), "consent_how"),
            (behalf("Ba+Sau", TICKS).replace("Nha+van+hoa", ""), "consent_place"),
            (behalf("Ba+Sau", TICKS).replace("kind=farm", "kind=company"), "kind"),
        ] {
            let answer = market.post(new, &form, &officer).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", answer.body);
            assert!(answer.body.contains(&format!("id=\"{field}-error\"")), "{field}: {}", answer.body);
            assert!(answer.body.contains("Ba Sau"), "what was typed stays");
        }
        assert_eq!(market.count(&BOOTHS).await, before);
        let opened = market.post(new, &behalf("Ba+Sau", TICKS), &officer).await;
        assert_eq!(opened.location, "/office/booths/ba-sau", "{}", opened.body);
        let row = booth(&market, "ba-sau").await;
        assert_eq!((row.state, row.verifier), (BoothState::Open, Some(Verifier::Commune)));
        assert_eq!(row.phone, None, "the telephone is shown by consent only");

        // The official keeps it, goods included, but not its staff and money.
        assert!(market.get("/desk?booth=ba-sau", &officer).await.body.contains("Cán bộ trông giúp"));
        let change = format!("booth=ba-sau&booth_name=Ba+Sau&about=Rau+sach&{TERMS}");
        assert_eq!(market.post("/desk/booth", &change, &officer).await.status, StatusCode::SEE_OTHER);
        let away = change.replace("29308", "29242");
        assert_eq!(
            market.post("/desk/booth", &away, &officer).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(market.get("/desk/booth/staff", &officer).await.status, StatusCode::FORBIDDEN);
        let bank = "booth=ba-sau&bank_bin=970436&bank_account=123456789&bank_holder=A";
        assert_eq!(market.post("/desk/booth/bank", bank, &officer).await.status, StatusCode::FORBIDDEN);
        market.post("/office/booths/ba-sau", "action=suspend&reason=thu", &officer).await;
        let own = market.post("/office/booths/ba-sau", "action=reopen&reason=thu", &officer).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "nobody lets a booth sell that they keep");
        let department = market.signed_in(Role::Officer).await;
        market.post("/office/booths/ba-sau", "action=reopen&reason=duoc", &department).await;
        assert_eq!(booth(&market, "ba-sau").await.state, BoothState::Open);

        let invited = market.post("/office/booths/ba-sau/invite", "contact=0912345678", &officer).await;
        let join = link(&invited.body);
        assert_eq!(market.post(&join, "", &officer).await.status, StatusCode::FORBIDDEN);
        let (sau, _) = person(&market, "sau").await;
        assert_eq!(market.post(&join, "", &sau).await.location, "/desk?booth=ba-sau");
        assert_eq!(market.get("/desk?booth=ba-sau", &officer).await.status, StatusCode::FORBIDDEN);
        assert_eq!(market.get("/desk/booth/staff", &sau).await.status, StatusCode::OK);
        let withdraw = market.post("/office/booths/ba-sau/withdraw", "withdrawn=x", &officer).await;
        assert_eq!(withdraw.status, StatusCode::CONFLICT, "nobody keeps it any more");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn withdrawn_consent_ends_the_keeping_and_pauses_the_booth() {
    for market in markets().await {
        let officer = market.signed_in(Role::CommuneOfficer).await;
        let ticks = format!("{TICKS}&consent_phone=yes");
        market.post("/office/booths/new", &behalf("Ong+Bay", &ticks), &officer).await;
        assert_eq!(booth(&market, "ong-bay").await.phone.as_deref(), Some("+84912345678"));
        let page = "/office/booths/ong-bay/withdraw";
        assert_eq!(market.post(page, "withdrawn=", &officer).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(market.post(page, "withdrawn=Tai+nha", &officer).await.status, StatusCode::SEE_OTHER);
        let row = booth(&market, "ong-bay").await;
        assert_eq!((row.state, row.phone), (BoothState::Paused, None), "{}", market.name);
        assert_eq!(market.get("/desk?booth=ong-bay", &officer).await.status, StatusCode::FORBIDDEN);
        // Without papers seen it waits for somebody else; the commune's own booth needs nobody's consent.
        let unseen = behalf("Ong+Tam", TICKS).replace("can+cuoc+4321", "");
        market.post("/office/booths/new", &unseen, &officer).await;
        assert_eq!(booth(&market, "ong-tam").await.state, BoothState::Waiting);
        let ask = market.post("/desk/booth/ask", "booth=ong-tam", &officer).await;
        assert_eq!(ask.status, StatusCode::FORBIDDEN, "the identity of who keeps it is not the seller's");
        let own = format!("kind=commune&seller_name=Uy+ban+xa&consent_on=2026-11-01&{TERMS}");
        let opened = market.post("/office/booths/new", &own, &officer).await;
        assert_eq!(opened.location, "/office/booths/uy-ban-xa", "{}", opened.body);
        assert_eq!(booth(&market, "uy-ban-xa").await.state, BoothState::Open);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn producers_stand_on_the_page_by_consent() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let path = "/desk/booth/producers";
        let one = "booth=gian-hang-mot&producer_name=Vuon+chu+Hai&hamlet=Ap+2&commune=29308&grows=Dua+sap&plot=5.000&consent_on=2026-11-01";
        for (form, field) in [
            (one.to_owned(), "consent_publish"),
            (format!("{one}&consent_publish=yes").replace("5.000", "nhieu"), "plot"),
            (format!("{one}&consent_publish=yes").replace("2026-11-01", "2999-01-01"), "consent_on"),
        ] {
            let answer = market.post(path, &form, &seller).await;
            assert!(answer.body.contains(&format!("id=\"{field}-error\"")), "{field}: {}", answer.body);
        }
        assert_eq!(market.count(&PRODUCERS).await, 0);
        let added = market.post(path, &format!("{one}&consent_publish=yes"), &seller).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let page = market.get("/booths/gian-hang-mot", "").await.body;
        assert!(page.contains("Nhà vườn của chúng tôi") && page.contains("Vuon chu Hai"), "{page}");
        let id = booth(&market, "gian-hang-mot").await.id;
        let rows = booths::producers(&mut market.app.db.reader().await.unwrap(), id).await.unwrap();
        assert_eq!((rows.len(), rows[0].area), (1, Some(5000)));
        let other = one.replace("gian-hang-mot", "gian-hang-hai");
        assert_eq!(market.post(path, &other, &seller).await.status, StatusCode::NOT_FOUND);
        let ended = market.post(&format!("{path}/{}/end", rows[0].id), "booth=gian-hang-mot", &seller).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        assert!(!market.get("/booths/gian-hang-mot", "").await.body.contains("Vuon chu Hai"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_kept_on_mistakes_and_a_holiday_ends() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let form = format!("booth=gian-hang-mot&booth_name=&about=Chuyen&{TERMS}").replace("20.000", "-5");
        let wrong = market.post("/desk/booth", &form, &seller).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["booth_name", "fee_near"] {
            assert!(wrong.body.contains(&format!("id=\"{field}-error\"")), "{field}");
        }
        assert!(wrong.body.contains("Chuyen") && wrong.body.contains("value=\"-5\""));
        let form = form.replace("booth_name=", "booth_name=Moi").replace("-5", "0");
        assert_eq!(market.post("/desk/booth", &form, &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(booth(&market, "gian-hang-mot").await.name.vi, "Moi");
        let bad =
            market.post("/desk/booth/bank", "booth=gian-hang-mot&bank_bin=1&bank_account=x", &seller).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bad.body.contains("id=\"bank_bin-error\""), "{}", bad.body);
        let past = market.post("/desk/booth/pause", "booth=gian-hang-mot&back_on=2020-01-01", &seller).await;
        assert!(past.body.contains("id=\"back_on-error\""), "{}", past.body);
        let pause = "booth=gian-hang-mot&back_on=2999-01-01&notice=Nghi+Tet";
        assert_eq!(market.post("/desk/booth/pause", pause, &seller).await.status, StatusCode::SEE_OTHER);
        let page = market.get("/booths/gian-hang-mot", "").await.body;
        assert!(page.contains("đang tạm nghỉ") && page.contains("Nghi Tet"), "{page}");
        market.post("/desk/booth/resume", "booth=gian-hang-mot", &seller).await;
        assert_eq!(booth(&market, "gian-hang-mot").await.state, BoothState::Open);
        let unsure = market.post("/desk/booth/close", "booth=gian-hang-mot", &seller).await;
        assert!(unsure.body.contains("id=\"sure-error\""));
        let closed = market.post("/desk/booth/close", "booth=gian-hang-mot&sure=yes", &seller).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER);
        assert_eq!(market.get("/booths/gian-hang-mot", "").await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            market.get("/desk?booth=gian-hang-mot", &seller).await.status,
            StatusCode::OK,
            "its orders stay"
        );
        let mut conn = market.app.db.reader().await.unwrap();
        assert!(conn.one(&BOOTH, ("gian-hang-mot".to_owned(),)).await.is_ok(), "it stays");
    }
}
