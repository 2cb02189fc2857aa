//! People through their pages, on both engines: second factors, lock-out, invitations, recovery, tokens, the sealed log,
//! personal data.
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kernel::{AccountId, Id, Role};
use people::{code_now, set_totp};

use crate::market::{Answer, Market, PASSWORD, markets, system};

mod rows {
    use kernel::{AccountId, Uuid};
    db::sql! {
        ACCOUNT: (String,) => (AccountId,) = "SELECT id FROM people_account WHERE email = $1";
        NAME: (AccountId,) => (String,) = "SELECT name FROM people_account WHERE id = $1";
        AN_EVENT: (i64,) => (Uuid,) = "SELECT id FROM db_event WHERE seq = $1";
    }
}

pub(crate) async fn account(market: &Market, role: Role) -> AccountId {
    let login = format!("{}@example.vn", role.name());
    market.app.db.reader().await.unwrap().one(&rows::ACCOUNT, (login,)).await.unwrap().0
}

pub(crate) fn cookie(answer: &Answer, name: &str) -> String {
    let found = answer.cookies.iter().find(|c| c.starts_with(&format!("{name}=")));
    found.map(|c| c.split(';').next().unwrap().to_owned()).unwrap_or_default()
}

pub(crate) fn login(role: Role, password: &str) -> String {
    format!("login={}%40example.vn&password={}", role.name(), password.replace(' ', "+"))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_official_without_a_second_factor_is_sent_to_set_one_up() {
    for market in markets().await {
        let answer = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        assert!(answer.location.starts_with("/account/security"), "{}", answer.location);
        let session = cookie(&answer, "session");
        let office = market.get("/office/register", &session).await;
        assert!(
            office.location.starts_with("/account/security?back="),
            "{} {}",
            office.status,
            office.location
        );
        assert_eq!(
            market.post("/office/register/new", "name=X", &session).await.status,
            StatusCode::SEE_OTHER
        );
        let page = market.get("/account/security", &session).await.body;
        assert!(page.contains("<svg") && page.contains("Cán bộ phải bật"));
        let secret =
            page.split("Hoặc nhập tay: <span class=\"code whitespace-normal break-all\">").nth(1).unwrap();
        let secret = base32(secret.split('<').next().unwrap());
        assert_eq!(
            market.post("/account/security/app", "factor_code=000000", &session).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let code = code_now(&secret, market.app.clock.now()).unwrap();
        let done = market.post("/account/security/app", &format!("factor_code={code}"), &session).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.body);
        assert_eq!(done.body.matches("<li class=\"code\">").count(), 10, "recovery codes");
        assert_eq!(market.get("/office/register", &session).await.status, StatusCode::OK, "{}", market.name);
    }
}

/// RFC 4648, without padding.
fn base32(text: &str) -> Vec<u8> {
    let (mut bits, mut held, mut bytes) = (0u32, 0, Vec::new());
    for letter in text.chars() {
        let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(letter).unwrap();
        (bits, held) = ((bits << 5 | u32::try_from(value).unwrap()) & 0xfff, held + 5);
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).unwrap());
        }
    }
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_works_once_and_a_pending_session_opens_nothing() {
    for market in markets().await {
        let secret = b"12345678901234567890".to_vec();
        let input = (account(&market, Role::Officer).await, secret.clone());
        market.app.db.write(&system(), input, |tx, ctx, i| Box::pin(set_totp(tx, ctx, i))).await.unwrap();
        let answer = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        assert!(answer.location.starts_with("/sign-in/second"), "{}", answer.location);
        let cookies = format!("{}; {}", cookie(&answer, "session"), cookie(&answer, "device"));
        assert!(market.get("/account", &cookies).await.location.starts_with("/sign-in"));
        let code = code_now(&secret, market.app.clock.now()).unwrap();
        let second = market.post("/sign-in/second", &format!("factor_code={code}"), &cookies).await;
        assert_eq!(second.location, "/office/plans", "{}", second.body);
        assert_eq!(market.get("/office/register", &cookies).await.status, StatusCode::OK);
        let other = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        let other = cookie(&other, "session");
        let replay = market.post("/sign-in/second", &format!("factor_code={code}"), &other).await;
        assert_eq!(replay.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(replay.body.contains("Mã này đã dùng"), "{}", market.name);
        assert!(market.get("/office/register", &other).await.location.starts_with("/sign-in"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_slows_down_the_guesser_and_not_the_person() {
    for market in markets().await {
        let send = |password: &'static str, ip: &'static str, cookies: String| {
            let market = &market;
            async move {
                let request = Request::post("/sign-in")
                    .header(header::COOKIE, cookies)
                    .header("x-forwarded-for", ip)
                    .body(Body::from(login(Role::Shopper, password)));
                market.send(request.unwrap()).await
            }
        };
        let first = send(PASSWORD, "192.0.2.1", String::new()).await;
        let device = cookie(&first, "device");
        assert!(!device.is_empty());
        for _ in 0..10 {
            assert_eq!(
                send("wrong wrong", "198.51.100.9", String::new()).await.status,
                StatusCode::UNPROCESSABLE_ENTITY
            );
        }
        let slowed = send(PASSWORD, "198.51.100.9", String::new()).await;
        assert!(
            slowed.body.contains("Thử quá nhiều lần") || slowed.status == StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_ne!(slowed.status, StatusCode::SEE_OTHER, "the guesser goes on guessing on {}", market.name);
        assert_eq!(
            send(PASSWORD, "192.0.2.1", String::new()).await.status,
            StatusCode::SEE_OTHER,
            "another address"
        );
        // A hundred addresses together: an unknown browser waits, the person's own does not.
        for at in 0..100 {
            let ip: &'static str = format!("203.0.113.{at}").leak();
            send("wrong wrong", ip, String::new()).await;
        }
        assert_ne!(send(PASSWORD, "192.0.2.7", String::new()).await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            send(PASSWORD, "192.0.2.7", device).await.status,
            StatusCode::SEE_OTHER,
            "{}",
            market.name
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_gives_a_role_once() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let refused = market.post("/office/people/invite", "contact=An&role=operator", &officer).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "an officer makes no operators");
        let page = market
            .post("/office/people/invite", "contact=An&role=commune-officer&commune=29308", &officer)
            .await;
        let link = page.body.split("/invitations/").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let shopper = market.signed_in(Role::Shopper).await;
        assert_eq!(market.get(&format!("/invitations/{link}"), "").await.status, StatusCode::OK);
        assert_eq!(market.post(&format!("/invitations/{link}"), "", &shopper).await.location, "/account");
        assert_eq!(
            market.post(&format!("/invitations/{link}"), "", &shopper).await.status,
            StatusCode::CONFLICT
        );
        let id = account(&market, Role::Shopper).await;
        let person = market.get(&format!("/office/people/{id}"), &officer).await.body;
        assert!(person.contains("Xã Cầu Kè"), "{}", market.name);
        let end = person
            .split("action=\"")
            .find(|part| part.contains("/grants/"))
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        assert_eq!(
            market.post(end, "", &officer).await.status,
            StatusCode::BAD_REQUEST,
            "a reason is asked for"
        );
        assert_eq!(market.post(end, "reason=h%E1%BA%BFt", &officer).await.status, StatusCode::SEE_OTHER);
        assert!(!market.get(&format!("/office/people/{id}"), &officer).await.body.contains("/grants/"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_set_anew_by_a_link_that_works_once() {
    for market in markets().await {
        let known = market.post("/forgotten", "login=shopper%40example.vn", "").await;
        let unknown = market.post("/forgotten", "login=nobody%40example.vn", "").await;
        let (known, unknown) = (known.body, unknown.body);
        assert_eq!(known.len(), unknown.len(), "the answer does not tell who has an account");
        let mails = outside::latest_mail(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert_eq!(mails.len(), 1);
        let link =
            mails[0].body.split("/recover/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
        let session = market.signed_in(Role::Shopper).await;
        let new = "password=mot+mat+khau+moi";
        assert_eq!(
            market.post(&format!("/recover/{link}"), "password=ngan", "").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(market.post(&format!("/recover/{link}"), new, "").await.location, "/sign-in");
        assert_eq!(market.post(&format!("/recover/{link}"), new, "").await.status, StatusCode::CONFLICT);
        assert!(market.get("/account", &session).await.location.starts_with("/sign-in"), "old sessions end");
        let answer = market.post("/sign-in", &login(Role::Shopper, "mot mat khau moi"), "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", market.name);
    }
}

async fn bearer(market: &Market, method: &str, path: &str, token: &str, body: &str) -> Answer {
    let request =
        Request::builder().method(method).uri(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
    market.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_opens_one_api_with_its_scopes_until_it_ends() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let form = "name=may&audience=office&days=30&scope=registry.read";
        let page = market.post("/account/tokens", form, &officer).await.body;
        let token = page.split("data-token>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let read = "/api/v1/office/businesses";
        assert_eq!(bearer(&market, "GET", read, &token, "").await.status, StatusCode::OK, "{}", market.name);
        // Not another scope, not another audience, not a cookie, not nobody.
        assert_eq!(
            bearer(&market, "GET", "/api/v1/office/roster", &token, "").await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            bearer(&market, "GET", "/api/v1/shopper/me", &token, "").await.status,
            StatusCode::UNAUTHORIZED
        );
        assert_eq!(market.get(read, &officer).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(
            bearer(&market, "GET", read, "cn_office_nothing", "").await.status,
            StatusCode::UNAUTHORIZED
        );
        let page = market.get("/account/tokens", &officer).await.body;
        let end = page.split("action=\"/account/tokens/").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(
            market.post(&format!("/account/tokens/{end}"), "", &officer).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(bearer(&market, "GET", read, &token, "").await.status, StatusCode::UNAUTHORIZED);
        // A seller's token reports turnover of its own business.
        let seller = market.signed_in(Role::Seller).await;
        let own = "name=M%E1%BB%99t&legal_form=household&size_class=micro&vsic_version=2025&maker=maker&status=active\
            &site=no&mail=yes&marketplace=yes&app=no&social=no&pos=no&cashless=yes&commune=29308";
        assert_eq!(market.post("/desk/register/edit", own, &seller).await.status, StatusCode::SEE_OTHER);
        let page = market
            .post("/account/tokens", "name=may&audience=seller&days=30&scope=registry.own", &seller)
            .await
            .body;
        let token = page.split("data-token>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let report = r#"{"period":"2025","channel":"site","amount":5000000}"#;
        let answer = bearer(&market, "POST", "/api/v1/seller/turnover", &token, report).await;
        assert!(answer.body.contains("\"changed\":true"), "{}", answer.body);
        let again = bearer(&market, "POST", "/api/v1/seller/turnover", &token, report).await;
        assert!(again.body.contains("\"changed\":false"));
        let wrong = bearer(&market, "POST", "/api/v1/seller/turnover", &token, r#"{"period":"2025"}"#).await;
        assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_byte_in_the_sealed_log_is_noticed() {
    for market in markets().await {
        let ctx = system();
        market.app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::sequence(tx, ctx))).await.unwrap();
        let tomorrow = kernel::Ctx::new(
            kernel::Actor::System("test"),
            kernel::Locale::Vi,
            ctx.now().plus_seconds(86_400 + 3_600),
            kernel::Ids::random(),
        );
        let sealed =
            market.app.db.write(&tomorrow, (), |tx, ctx, ()| Box::pin(db::seal_days(tx, ctx))).await.unwrap();
        assert_eq!(sealed, 1, "{}", market.name);
        let found = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert_eq!((found.broken.len(), found.days), (0, 1));
        assert!(found.entries > 5 && found.head.len() == 64);
        // The database itself refuses; somebody with its files can do more, and is noticed.
        let (id,) = market.app.db.reader().await.unwrap().one(&rows::AN_EVENT, (2,)).await.unwrap();
        assert!(db::testing::tamper(&market.app.db, id, false).await.is_err(), "{}", market.name);
        db::testing::tamper(&market.app.db, id, true).await.unwrap();
        let found = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert!(
            matches!(found.broken.as_slice(), [db::Broken::Day { first_seq: 1, .. }]),
            "{:?}",
            found.broken
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_keeps_before_after_and_why_and_the_person_can_be_erased() {
    for market in markets().await {
        let shopper = market.signed_in(Role::Shopper).await;
        let id = account(&market, Role::Shopper).await;
        let consent = "purpose=news&given=yes";
        assert_eq!(
            market.post("/account/privacy/consent", consent, &shopper).await.status,
            StatusCode::SEE_OTHER
        );
        let data = market.get("/account/privacy/my-data.json", &shopper).await.body;
        let data: serde_json::Value = serde_json::from_str(&data).unwrap();
        assert_eq!(data["people"]["email"], "shopper@example.vn");
        assert_eq!(data["people"]["consents"][0]["purpose"], "news");
        assert!(data["orders"]["orders"].is_array());
        assert_eq!(
            market.post("/account/privacy/requests", "kind=erase", &shopper).await.status,
            StatusCode::SEE_OTHER
        );
        let officer = market.signed_in(Role::Officer).await;
        let list = market.get("/office/privacy", &officer).await.body;
        let code = list.split("/office/privacy/requests/").nth(1).unwrap().split('"').next().unwrap();
        let path = format!("/office/privacy/requests/{code}");
        assert_eq!(
            market.post(&path, "decision=grant", &officer).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let name =
            || async { market.app.db.reader().await.unwrap().one(&rows::NAME, (id,)).await.unwrap().0 };
        assert_eq!(name().await, "shopper", "a refused act changed something");
        let answer = market.post(&path, "decision=grant&answer=%C4%90%C3%A3+x%C3%B3a", &officer).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(name().await, "(đã xóa)", "{}", market.name);
        assert!(market.get("/account", &shopper).await.location.starts_with("/sign-in"));
        assert_eq!(
            market.post("/sign-in", &login(Role::Shopper, PASSWORD), "").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let broken = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap().broken;
        assert_eq!(broken, [], "erasing broke the log on {}", market.name);
        let log = market.get(&format!("/office/audit?key={}", id.uuid()), &officer).await.body;
        assert!(log.contains("people.account.erased.v1"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_breach_has_72_hours_and_a_roster_knows_its_localities() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let form = "title=L%E1%BB%99+danh+s%C3%A1ch&description=x&noticed=2026-01-02&time=09%3A30";
        assert_eq!(
            market.post("/office/privacy/breaches", form, &officer).await.status,
            StatusCode::SEE_OTHER
        );
        let page = market.get("/office/privacy/breaches", &officer).await.body;
        assert!(page.contains("05/01/2026 09:30"), "72 hours later on {}", market.name);
        let new = "name=An&agency=S%E1%BB%9F&duty=e-commerce&rank=specialist&commune=29308&from=2026-01-01";
        assert_eq!(market.post("/office/roster/new", new, &officer).await.status, StatusCode::SEE_OTHER);
        let page = market.get("/office/localities", &officer).await.body;
        assert!(page.contains("1 / 124"), "{}", market.name);
        let commune = market.signed_in(Role::CommuneOfficer).await;
        let elsewhere = new.replace("29308", "29341");
        assert_eq!(
            market.post("/office/roster/new", &elsewhere, &commune).await.status,
            StatusCode::NOT_FOUND
        );
    }
}
