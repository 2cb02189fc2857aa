//! The register through its pages and use cases, on both engines.
mod duties;
mod imports;
mod numbers;

use axum::http::StatusCode;
use kernel::{Actor, Code, Ctx, Grant, Ids, Locale, Role, TaxCode};
use registry::{BusinessChange, Facts, NewBusiness, SizeClass, add_business, business_on, change_business};

use crate::market::{Market, markets, system};

pub(crate) use imports::import;

pub(crate) fn facts(name: &str, commune: &str) -> Facts {
    let mut facts = Facts::named(name);
    facts.commune = Some(commune.to_owned());
    facts
}

pub(crate) async fn enter(
    market: &Market,
    ctx: &Ctx,
    facts: Facts,
    tax_code: Option<&str>,
) -> kernel::Result<Code> {
    let tax_code = tax_code.map(|code| TaxCode::parse(code).unwrap());
    let new = NewBusiness { tax_code, organisation: None, facts, source: "form", from: ctx.now().day() };
    market
        .app
        .db
        .write(ctx, new, |tx, ctx, new| {
            Box::pin(async move {
                let id = add_business(tx, ctx, new).await?;
                registry::code_of(tx, ctx, id).await
            })
        })
        .await
}

fn days_ago(market: &Market, days: i64) -> Ctx {
    let at = market.app.clock.now().plus_seconds(-86_400 * days);
    Ctx::new(Actor::System("test"), Locale::Vi, at, Ids::random())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_true_on_a_day_stays_readable() {
    for market in markets().await {
        let year_ago = days_ago(&market, 365);
        let code =
            enter(&market, &year_ago, facts("Dừa sáp Hòa Tân", "29308"), Some("0100109106")).await.unwrap();
        for (days, size) in [(200, SizeClass::Small), (100, SizeClass::Medium)] {
            let ctx = days_ago(&market, days);
            let mut after = facts("Dừa sáp Hòa Tân", "29308");
            after.size_class = size;
            let (reason, from) = ("rà soát".to_owned(), ctx.now().day());
            let change = BusinessChange { code: code.clone(), facts: after, tax_code: None, reason, from };
            let changed =
                market.app.db.write(&ctx, change, |tx, ctx, c| Box::pin(change_business(tx, ctx, c))).await;
            assert!(changed.unwrap(), "{}", market.name);
        }
        let mut conn = market.app.db.reader().await.unwrap();
        let today = market.app.clock.now().day();
        for (days, size) in [(300, SizeClass::Unknown), (150, SizeClass::Small), (0, SizeClass::Medium)] {
            let row = business_on(&mut conn, &code, today.plus_days(-days)).await.unwrap();
            assert_eq!(row.size_class, size, "{days} days ago on {}", market.name);
        }
        assert!(business_on(&mut conn, &code, today.plus_days(-400)).await.is_err());
        drop(conn);
        let officer = market.signed_in(Role::Officer).await;
        for (on, size) in [(today.plus_days(-150), "Nhỏ"), (today, "Vừa")] {
            let page =
                market.get(&format!("/office/register?q=dua+sap&on={}", on.iso()), &officer).await.body;
            assert!(page.contains(&format!(">{size}</td>")), "{} on {}", on.iso(), market.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tax_code_is_one_business_and_an_officer_sees_the_own_commune() {
    for market in markets().await {
        let ctx = system();
        let own = enter(&market, &ctx, facts("Của xã Cầu Kè", "29308"), Some("0100109106")).await.unwrap();
        let other = enter(&market, &ctx, facts("Của xã khác", "29341"), Some("0100112437")).await.unwrap();
        let twice = enter(&market, &ctx, facts("Hai lần", "29308"), Some("0100109106")).await;
        assert!(matches!(twice, Err(kernel::Error::Invalid(errors)) if errors[0].field == "tax_code"));
        let officer = market.signed_in(Role::CommuneOfficer).await;
        let list = market.get("/office/register", &officer).await.body;
        assert!(list.contains("Của xã Cầu Kè") && !list.contains("Của xã khác"), "{}", market.name);
        assert_eq!(market.get(&format!("/office/register/{own}"), &officer).await.status, StatusCode::OK);
        for path in ["", "/edit", "/channels/new"] {
            let answer = market.get(&format!("/office/register/{other}{path}"), &officer).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} on {}", market.name);
        }
        // Neither is a business moved into somebody else's commune, nor out of it.
        let form = "name=X&legal_form=unknown&size_class=unknown&vsic_version=2025&maker=unknown&status=active&site=no\
            &mail=no&marketplace=no&app=no&social=no&pos=no&cashless=no&reason=thu&from=2026-01-01";
        let moved = market
            .post(&format!("/office/register/{other}/edit"), &format!("{form}&commune=29308"), &officer)
            .await;
        assert_eq!(moved.status, StatusCode::NOT_FOUND);
        let answer = market.get("/office/register?commune=29341", &officer).await.body;
        assert!(!answer.contains("Của xã khác"), "a filter widened the locality on {}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_of_a_commune_writes_only_there_in_use_cases_too() {
    for market in markets().await {
        let grant =
            Grant { role: Role::CommuneOfficer, organisation: None, commune: Some("29308".to_owned()) };
        let base = system();
        let actor = Actor::Account { id: base.new_id(), grants: vec![grant] };
        let ctx = Ctx::new(actor, Locale::Vi, base.now(), Ids::random());
        assert!(enter(&market, &ctx, facts("Ở đây", "29308"), None).await.is_ok());
        let elsewhere = enter(&market, &ctx, facts("Ở kia", "29341"), None).await;
        assert!(matches!(elsewhere, Err(kernel::Error::NotFound)), "{}", market.name);
        let nowhere = enter(&market, &ctx, Facts::named("Không rõ"), None).await;
        assert!(matches!(nowhere, Err(kernel::Error::NotFound)), "{}", market.name);
        // Nor does an organisation of one's own let a business of others leave the commune.
        let here = enter(&market, &base, facts("Của người khác", "29308"), None).await.unwrap();
        let own = Grant { role: Role::Seller, organisation: Some(base.new_id()), commune: None };
        let officer =
            Grant { role: Role::CommuneOfficer, organisation: None, commune: Some("29308".to_owned()) };
        let actor = Actor::Account { id: base.new_id(), grants: vec![officer, own] };
        let both = Ctx::new(actor, Locale::Vi, base.now(), Ids::random());
        let (facts, from) = (facts("Của người khác", "29341"), both.now().day());
        let change = BusinessChange { code: here, facts, tax_code: None, reason: "thử".to_owned(), from };
        let moved =
            market.app.db.write(&both, change, |tx, ctx, c| Box::pin(change_business(tx, ctx, c))).await;
        assert!(matches!(moved, Err(kernel::Error::NotFound)), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_takes_the_own_entry_along_and_an_erasure_empties_it() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let form = "name=H%E1%BB%99+Ba&legal_form=household&size_class=micro&vsic_version=2025&maker=maker&status=active\
            &site=no&mail=yes&marketplace=yes&app=no&social=no&pos=no&cashless=yes&commune=29308\
            &phone=0912345678&representative=Th%E1%BA%A1ch+Th%E1%BB%8B+Ba&staff=3";
        let saved = market.post("/desk/register/edit", form, &seller).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let data = market.get("/account/privacy/my-data.json", &seller).await.body;
        let data: serde_json::Value = serde_json::from_str(&data).unwrap();
        let details = &data["registry"]["businesses"][0]["versions"][0]["details"];
        assert_eq!(details["phone"], "0912345678", "{data}");
        market.post("/account/privacy/requests", "kind=erase", &seller).await;
        let officer = market.signed_in(Role::Officer).await;
        let list = market.get("/office/privacy", &officer).await.body;
        let code = list.split("/office/privacy/requests/").nth(1).unwrap().split('"').next().unwrap();
        let grant = "decision=grant&answer=%C4%90%C3%A3+x%C3%B3a";
        let done = market.post(&format!("/office/privacy/requests/{code}"), grant, &officer).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let mut conn = market.app.db.reader().await.unwrap();
        let code = Code::parse(data["registry"]["businesses"][0]["code"].as_str().unwrap()).unwrap();
        let left = business_on(&mut conn, &code, market.app.clock.now().day()).await.unwrap();
        let details = left.details().unwrap();
        assert_eq!((details.phone.as_str(), details.representative.as_str()), ("", ""), "{}", market.name);
        assert_eq!((details.staff, left.name.as_str()), (Some(3), "Hộ Ba"), "what the register must keep");
        let broken = db::verify(&mut conn).await.unwrap().broken;
        assert_eq!(broken, [], "{}", market.name);
    }
}
