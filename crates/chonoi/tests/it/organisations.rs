//! Opening an organisation: by an official with an invitation, by a person without; verifying it.
use axum::http::StatusCode;
use kernel::Role;
use serde_json::Value;

use crate::market::{Answer, Market, markets, system};
use crate::persons::{bearer, token};
use crate::register::{enter, facts};

mod rows {
    db::sql! {
        ORGANISATIONS: () => (i64,) = "SELECT COUNT(*) AS n FROM people_organisation";
        INVITATIONS: () => (i64,) = "SELECT COUNT(*) AS n FROM people_invitation";
        GRANTS: () => (i64,) = "SELECT COUNT(*) AS n FROM people_grant WHERE role = 'seller'";
    }
}

const OFFICE: &str = "/office/organisations/new";
const OWN: &str = "/account/organisations/new";

/// Organisations, invitations, sellers.
async fn counts(market: &Market) -> (i64, i64, i64) {
    (
        market.count(&rows::ORGANISATIONS).await,
        market.count(&rows::INVITATIONS).await,
        market.count(&rows::GRANTS).await,
    )
}

fn refused(answer: &Answer, sentence: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
    assert!(answer.body.contains(sentence), "{sentence} is not in {}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_official_opens_any_kind_and_invites_its_first_manager() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let before = counts(&market).await;
        let school = "kind=school&name_vi=Tr%C6%B0%E1%BB%9Dng+M%E1%BB%99t&name_en=School+One";
        refused(&market.post(OFFICE, school, &officer).await, "Người quản lý đầu tiên");
        refused(
            &market.post(OFFICE, &format!("{school}&manager=An&tax_code=0314409059"), &officer).await,
            "số kiểm tra",
        );
        refused(
            &market.post(OFFICE, &format!("{school}&manager=An&tax_code=086123456789"), &officer).await,
            "10 hoặc 13 số",
        );
        refused(
            &market.post(OFFICE, "kind=farm&name_vi=H%E1%BB%99&manager=An", &officer).await,
            "id=\"commune-error\"",
        );
        assert_eq!(counts(&market).await, before, "{}: a refused act changed something", market.name);
        let opened = market.post(OFFICE, &format!("{school}&manager=An&tax_code=0314409058"), &officer).await;
        assert_eq!(opened.status, StatusCode::OK, "{}", opened.body);
        assert!(opened.body.contains("Đã xác nhận") && opened.body.contains("Cả tỉnh"), "{}", opened.body);
        let link = opened.body.split("/invitations/").nth(1).unwrap().split('<').next().unwrap();
        let shopper = market.signed_in(Role::Shopper).await;
        assert_eq!(market.post(&format!("/invitations/{link}"), "", &shopper).await.location, "/account");
        assert!(market.get("/account/organisations", &shopper).await.body.contains("Trường Một"));
        let list = market.get("/office/organisations?kind=school&format=csv", &officer).await.body;
        assert!(list.contains("Trường Một") && list.lines().count() == 2, "{list}");
        let log =
            market.get("/office/audit?topic=people.organisation.added.v1&format=csv", &officer).await.body;
        assert!(log.contains("\"\"kind\"\":\"\"school\"\""), "{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_opens_their_own_and_an_official_verifies_it() {
    for market in markets().await {
        let (shopper, officer) =
            (market.signed_in(Role::Shopper).await, market.signed_in(Role::Officer).await);
        let before = counts(&market).await;
        let mine = "kind=household&name_vi=H%E1%BB%99+Ba&commune=29308&tax_code=086123456789";
        for kind in ["bank", "commune"] {
            let other = mine.replace("household", kind);
            refused(&market.post(OWN, &other, &shopper).await, "id=\"kind-error\"");
        }
        refused(&market.post(OWN, &mine.replace("086123456789", ""), &shopper).await, "Chỉ nông hộ");
        refused(&market.post(OWN, &mine.replace("29308", "00004"), &shopper).await, "id=\"commune-error\"");
        assert_eq!(counts(&market).await, before, "{}: a refused act changed something", market.name);
        let opened = market.post(OWN, mine, &shopper).await;
        assert_eq!(opened.location, "/account/organisations?saved=1", "{}", opened.body);
        assert_eq!(counts(&market).await, (before.0 + 1, before.1, before.2 + 1));
        let page = market.get("/account/organisations", &shopper).await.body;
        assert!(page.contains("Hộ Ba") && page.contains("Chưa xác nhận"), "{page}");
        // The desk is there before any booth is.
        assert!(market.get("/desk", &shopper).await.body.contains("chưa có gian hàng"), "{}", market.name);
        for path in ["/desk/products", "/desk/products/new", "/desk/orders"] {
            assert_eq!(market.get(path, &shopper).await.location, "/desk", "{path} on {}", market.name);
        }
        for path in ["/desk/members", "/desk/register"] {
            assert_eq!(market.get(path, &shopper).await.status, StatusCode::OK, "{path} on {}", market.name);
        }
        let again = mine.replace("086123456789", "086+123+456+789");
        refused(&market.post(OWN, &again, &officer).await, "Nhờ người của tổ chức mời bạn");

        let list = market.get("/office/organisations?verified=no", &officer).await.body;
        let id = list.split("\"/office/organisations/").map(|part| part.split('"').next().unwrap());
        let id = id.filter(|part| part.len() == 36).last().unwrap().to_owned();
        let path = format!("/office/organisations/{id}");
        assert!(market.get(&path, &officer).await.body.contains("shopper tự mở"));
        let token = token(&market, &shopper, "seller", "people.members").await;
        let told = || async {
            let answer = bearer(&market, "GET", "/api/v1/seller/me", &token, "").await.body;
            serde_json::from_str::<Value>(&answer).unwrap()["organisations"][0].clone()
        };
        assert_eq!(
            (&told().await["verified"], &told().await["tax_code"]),
            (&false.into(), &"086123456789".into())
        );
        refused(&market.post(&format!("{path}/verify"), "evidence=", &officer).await, "Bằng chứng");
        let seen =
            market.post(&format!("{path}/verify"), "evidence=Gi%E1%BA%A5y+s%E1%BB%91+1", &officer).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
        assert_eq!(told().await["verified"], true, "{}", market.name);
        let twice = market.post(&format!("{path}/verify"), "evidence=x", &officer).await;
        assert_eq!(twice.status, StatusCode::CONFLICT);
        let log =
            market.get("/office/audit?topic=people.organisation.verified.v1&format=csv", &officer).await.body;
        assert!(log.contains("Xác nhận tổ chức"), "{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_verifies_what_they_opened_and_three_wait_at_most() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let farm = "kind=farm&name_vi=V%C6%B0%E1%BB%9Dn&commune=29308";
        for _ in 0..3 {
            assert_eq!(
                market.post(OWN, farm, &officer).await.status,
                StatusCode::SEE_OTHER,
                "{}",
                market.name
            );
        }
        let fourth = market.post(OWN, farm, &officer).await;
        assert_eq!(fourth.status, StatusCode::CONFLICT, "{}: {}", market.name, fourth.body);
        let officer = market.signed_in(Role::Officer).await;
        let list = market.get("/office/organisations?verified=no", &officer).await.body;
        let id = list.split("\"/office/organisations/").map(|part| part.split('"').next().unwrap());
        let id = id.filter(|part| part.len() == 36).last().unwrap().to_owned();
        let verify = format!("/office/organisations/{id}/verify");
        assert_eq!(market.post(&verify, "evidence=x", &officer).await.status, StatusCode::FORBIDDEN);
        let operator = market.signed_in(Role::Operator).await;
        assert_eq!(market.post(&verify, "evidence=x", &operator).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tax_code_opens_the_entry_of_the_register_only_once_it_is_proven() {
    for market in markets().await {
        let mut imported = facts("Công ty TNHH Dừa Một", "29308");
        imported.details.phone = "0912345678".to_owned();
        enter(&market, &system(), imported, Some("0100109106")).await.unwrap();
        let (shopper, officer) =
            (market.signed_in(Role::Shopper).await, market.signed_in(Role::Officer).await);
        let open = "kind=company&name_vi=D%E1%BB%ABa+M%E1%BB%99t&commune=29308&tax_code=0100109106";
        assert_eq!(market.post(OWN, open, &shopper).await.status, StatusCode::SEE_OTHER);
        for path in ["/desk/register", "/desk/register/edit"] {
            let page = market.get(path, &shopper).await.body;
            assert!(
                !page.contains("0912345678") && !page.contains("0100109106"),
                "{path} on {}",
                market.name
            );
        }
        let form = "name=D%E1%BB%ABa&legal_form=limited-liability&size_class=micro&vsic_version=2025&maker=maker\
            &status=active&site=no&mail=yes&marketplace=no&app=no&social=no&pos=no&cashless=yes&commune=29308";
        let taken =
            market.post("/desk/register/edit", &format!("{form}&tax_code=0100109106"), &shopper).await;
        refused(&taken, "chỉ vào sổ khi cán bộ đã xác nhận");
        // Refused: the code is free, the role is gone.
        let unverified = || async {
            let list = market.get("/office/organisations?verified=no", &officer).await.body;
            let id = list.split("\"/office/organisations/").map(|part| part.split('"').next().unwrap());
            let id = id.filter(|part| part.len() == 36).last().unwrap();
            format!("/office/organisations/{id}")
        };
        let refuse = format!("{}/refuse", unverified().await);
        refused(&market.post(&refuse, "reason=", &officer).await, "id=\"reason-error\"");
        let done = market.post(&refuse, "reason=kh%C3%B4ng+ph%E1%BA%A3i", &officer).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(
            market.get("/desk/register", &shopper).await.status,
            StatusCode::FORBIDDEN,
            "{}",
            market.name
        );
        assert_eq!(market.post(OWN, open, &shopper).await.status, StatusCode::SEE_OTHER, "free again");
        let verify = format!("{}/verify", unverified().await);
        assert_eq!(market.post(&verify, "evidence=x", &officer).await.status, StatusCode::SEE_OTHER);
        // Proven: the entry is the organisation's own, and becomes it with its first change.
        assert!(market.get("/desk/register", &shopper).await.body.contains("0912345678"), "{}", market.name);
        let saved = market.post("/desk/register/edit", form, &shopper).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let channel = "kind=social&name=Trang&address=trang&does=presents&from=2026-01-01";
        let added = market.post("/desk/register/channels/new", channel, &shopper).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_acts_for_several_chooses_whose_pages_they_see() {
    for market in markets().await {
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        for name in ["Ba", "Hai"] {
            let open = format!("kind=farm&name_vi=V%C6%B0%E1%BB%9Dn+{name}&commune=29308");
            assert_eq!(
                market.post(OWN, &open, &shopper).await.status,
                StatusCode::SEE_OTHER,
                "{}",
                market.name
            );
        }
        let members = || async { market.get("/desk/members", &shopper).await.body };
        assert!(members().await.contains("Vườn Ba"), "{}", market.name);
        let page = market.get("/account/organisations", &shopper).await.body;
        assert_eq!(page.matches("/choose\"").count(), 1, "{page}");
        let choose = page.split("action=\"").map(|part| part.split('"').next().unwrap());
        let choose = choose.filter(|action| action.ends_with("/choose")).last().unwrap();
        assert_eq!(market.post(choose, "", &seller).await.status, StatusCode::NOT_FOUND, "somebody else's");
        assert_eq!(market.post(choose, "", &shopper).await.location, "/desk");
        assert!(
            members().await.contains("Vườn Hai") && !members().await.contains("Vườn Ba"),
            "{}",
            market.name
        );
        let edit = market.get("/desk/register/edit", &shopper).await.body;
        assert!(edit.contains("Vườn Hai"), "{edit}");
        // Another browser of the same person stays where it is.
        let other = market.signed_in(Role::Shopper).await;
        assert!(market.get("/desk/members", &other).await.body.contains("Vườn Ba"), "{}", market.name);
    }
}
