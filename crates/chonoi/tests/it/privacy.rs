//! Personal data: taking it along, erasing it, breaches.
use axum::http::StatusCode;
use kernel::{Grant, Id, Role, Text};
use people::{
    Duty, NewOfficial, NewOrganisation, OrganisationKind, Rank, add_organisation, enter_official, grant_role,
};

use crate::market::{PASSWORD, markets, system};
use crate::passkeys::give_passkey;
use crate::persons::{account, login, token};
use crate::register::{enter, facts};

mod rows {
    use kernel::AccountId;
    db::sql! {
        NAME: (AccountId,) => (String,) = "SELECT name FROM people_account WHERE id = $1";
        ANSWER: (AccountId,) => (Option<String>,) =
            "SELECT answer FROM people_data_request WHERE account_id = $1";
        DETAILS: () => (String,) = "SELECT details FROM registry_version ORDER BY id";
        CODE_OF: (String,) => (kernel::Code,) =
            "SELECT b.code AS code FROM registry_business b JOIN registry_version v ON v.business_id = b.id WHERE v.name = $1";
        VALUES: () => (String,) = "SELECT value FROM db_event_personal ORDER BY value";
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

#[tokio::test(flavor = "multi_thread")]
async fn the_file_of_a_person_holds_all_that_is_known_and_no_secret() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let token = token(&market, &officer, "office", "people.roster").await;
        let invited = "contact=Ng%C6%B0%E1%BB%9Di+kh%C3%A1c&role=commune-officer&commune=29308";
        market.post("/office/people/invite", invited, &officer).await;
        market.post("/account/privacy/requests", "kind=access&detail=Xem", &officer).await;
        let id = account(&market, Role::Officer).await;
        give_passkey(&market, Role::Officer).await;
        let new = NewOfficial {
            name: "An".to_owned(),
            agency: "Sở".to_owned(),
            duty: Duty::ECommerce,
            rank: Rank::Head,
            commune: None,
            account: Some(id),
            from: system().now().day(),
        };
        let db = &market.app.db;
        db.write(&system(), new, |tx, ctx, new| Box::pin(enter_official(tx, ctx, new))).await.unwrap();
        let text = market.get("/account/privacy/my-data.json", &officer).await.body;
        let data: serde_json::Value = serde_json::from_str(&text).unwrap();
        let data = &data["people"];
        assert_eq!(data["passkeys"][0]["name"], "m", "{}: {text}", market.name);
        assert!(data["passkeys"][0]["made"].is_string() && data["passkeys"][0]["used"].is_null());
        assert_eq!(data["tokens"][0]["scopes"][0], "people.roster");
        assert!(data["tokens"][0]["until"].is_string());
        assert_eq!(
            (&data["requests"][0]["kind"], &data["requests"][0]["detail"]),
            (&"access".into(), &"Xem".into())
        );
        assert_eq!(data["invitations"][0]["role"], "commune-officer");
        assert_eq!(data["roster"][0]["duty"], "e-commerce");
        let someone_elses = ["Người khác", &token, "cred_id", "token_hash", "AAECAwQF"];
        assert!(someone_elses.iter().all(|secret| !text.contains(secret)), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn erasing_an_official_keeps_the_reasons_about_others_and_nothing_about_the_official() {
    for market in markets().await {
        let (officer, operator) =
            (market.signed_in(Role::Officer).await, market.signed_in(Role::Operator).await);
        let (id, seller) = (account(&market, Role::Officer).await, account(&market, Role::Seller).await);
        // What the officer does about a seller, and what others do about the officer.
        let reset = "reason=M%E1%BA%A5t+m%C3%A1y";
        market.post(&format!("/office/people/{seller}/second-factor/end"), reset, &officer).await;
        let seen = "method=passport&on=2026-01-03&evidence=H%E1%BB%99+chi%E1%BA%BFu+C1";
        market.post(&format!("/office/people/{seller}/verify"), seen, &officer).await;
        market.post(&format!("/office/people/{id}/verify"), seen, &operator).await;
        let officer = market.signed_in(Role::Officer).await;
        market.post("/account/privacy/requests", "kind=erase", &officer).await;
        let list = market.get("/office/privacy", &operator).await.body;
        let code = list.split("/office/privacy/requests/").nth(1).unwrap().split('"').next().unwrap();
        let grant = "decision=grant&answer=%C4%90%C3%A3+x%C3%B3a+c%E1%BB%A7a+anh";
        let done = market.post(&format!("/office/privacy/requests/{code}"), grant, &operator).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let values = || async {
            let rows = market.app.db.reader().await.unwrap().all(&rows::VALUES, ()).await.unwrap();
            rows.into_iter().map(|(value,)| value).collect::<Vec<_>>()
        };
        let left = values().await;
        assert!(left.contains(&"Mất máy".to_owned()), "{}: {left:?}", market.name);
        assert_eq!(
            left.iter().filter(|v| *v == "Hộ chiếu C1").count(),
            1,
            "the seller's, not the officer's: {left:?}"
        );
        assert!(!left.contains(&"officer".to_owned()), "the name the account was opened with: {left:?}");
        assert!(!left.iter().any(|value| value.contains("Đã xóa của anh")), "the answer: {left:?}");
        let (answer,) = market.app.db.reader().await.unwrap().one(&rows::ANSWER, (id,)).await.unwrap();
        assert_eq!(answer, None, "{}", market.name);
        let mails = outside::latest_mail(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert!(mails.len() == 1 && mails[0].body.starts_with("Đã xóa của anh"), "the person is told");
        // The reason goes with whom it is about.
        market.post("/account/privacy/requests", "kind=erase", &market.signed_in(Role::Seller).await).await;
        let list = market.get("/office/privacy?state=asked", &operator).await.body;
        let code = list.split("/office/privacy/requests/").nth(1).unwrap().split('"').next().unwrap();
        market.post(&format!("/office/privacy/requests/{code}"), grant, &operator).await;
        let left = values().await;
        assert!(
            !left.contains(&"Mất máy".to_owned()) && !left.contains(&"Hộ chiếu C1".to_owned()),
            "{left:?}"
        );
        let broken = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap().broken;
        assert_eq!(broken, [], "{}", market.name);
    }
}

/// The facts of an entry as its own seller sends them.
fn entry(name: &str, more: &str) -> String {
    format!(
        "name={name}&legal_form=household&size_class=micro&vsic_version=2025&maker=maker&status=active&site=no&mail=yes\
         &marketplace=yes&app=no&social=no&pos=no&cashless=yes&commune=29308&{more}"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn erasing_takes_the_households_of_before_and_leaves_a_company_its_history() {
    for market in markets().await {
        let (shopper, officer) =
            (market.signed_in(Role::Shopper).await, market.signed_in(Role::Officer).await);
        let id = account(&market, Role::Shopper).await;
        let household = "kind=household&name_vi=H%E1%BB%99+Ba&commune=29308&tax_code=086123456789";
        market.post("/account/organisations/new", household, &shopper).await;
        let kept = market.post("/desk/register/edit", &entry("Ho+Ba", "phone=0901111111"), &shopper).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        // The same household was entered by the commune as well, and somebody merges the two.
        let mut twin = facts("Hộ Ba nhập lần hai", "29308");
        twin.details.phone = "0902222222".to_owned();
        let twin = enter(&market, &system(), twin, None).await.unwrap();
        let own = market.app.db.reader().await.unwrap().one(&rows::CODE_OF, ("Ho Ba".to_owned(),)).await;
        let merged = format!("into={}&reason=nh%E1%BA%ADp+hai+l%E1%BA%A7n", own.unwrap().0.as_str());
        let merged = market.post(&format!("/office/register/{twin}/merge"), &merged, &officer).await;
        assert_eq!(merged.status, StatusCode::SEE_OTHER, "{}", merged.body);
        let list = market.get("/office/organisations?verified=no", &officer).await.body;
        let ids = list.split("\"/office/organisations/").map(|part| part.split('"').next().unwrap());
        let path =
            format!("/office/organisations/{}/refuse", ids.filter(|part| part.len() == 36).last().unwrap());
        let refused = market.post(&path, "reason=sai", &officer).await;
        assert_eq!(refused.status, StatusCode::SEE_OTHER, "{}", refused.body);
        join_company(&market, id).await;
        let told =
            "phone=0294+385+5555&representative=Shopper&email=shopper%40example.vn&address=S%E1%BB%91+9";
        let kept = market.post("/desk/register/edit", &entry("Cong+ty", told), &shopper).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        market.post("/account/privacy/requests", "kind=erase", &shopper).await;
        let list = market.get("/office/privacy", &officer).await.body;
        let code = list.split("/office/privacy/requests/").nth(1).unwrap().split('"').next().unwrap();
        let path = format!("/office/privacy/requests/{code}");
        market.post(&path, "decision=grant&answer=x", &officer).await;
        let mut conn = market.app.db.reader().await.unwrap();
        let left: Vec<_> = conn.all(&rows::VALUES, ()).await.unwrap().into_iter().map(|(v,)| v).collect();
        let details: String = conn.all(&rows::DETAILS, ()).await.unwrap().into_iter().map(|(v,)| v).collect();
        drop(conn);
        for gone in ["0901111111", "0902222222"] {
            assert!(!details.contains(gone) && !left.iter().any(|v| v == gone), "{gone} on {}", market.name);
        }
        assert!(!left.iter().any(|v| v == "Shopper" || v == "shopper@example.vn"), "the own name: {left:?}");
        assert!(["0294 385 5555", "Số 9"].iter().all(|v| left.contains(&(*v).to_owned())), "{left:?}");
        assert!(details.contains("0294 385 5555"), "the company's entry on {}", market.name);
        let broken = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap().broken;
        assert_eq!(broken, [], "{}", market.name);
    }
}

async fn join_company(market: &crate::market::Market, account: kernel::AccountId) {
    let name = Text::new("Công ty", None);
    let commune = Some("29308".to_owned());
    let new = NewOrganisation { kind: OrganisationKind::Company, name, tax_code: None, commune };
    let work: db::WorkFn<_, ()> = |tx, ctx, (new, account)| {
        Box::pin(async move {
            let organisation = Some(add_organisation(tx, ctx, new).await?);
            grant_role(tx, ctx, *account, &Grant { role: Role::Seller, organisation, commune: None }).await
        })
    };
    market.app.db.write(&system(), (new, account), work).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_of_a_person_names_the_organisations_with_role_and_dates() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let text = market.get("/account/privacy/my-data.json", &seller).await.body;
        let data: serde_json::Value = serde_json::from_str(&text).unwrap();
        let own = &data["people"]["organisations"][0];
        assert_eq!(own["name"], "Gian hàng gian-hang-mot", "{}: {text}", market.name);
        assert_eq!((&own["kind"], &own["role"]), (&"household".into(), &"seller".into()));
        assert!(own["from"].is_string() && own["to"].is_null(), "{own}");
    }
}
