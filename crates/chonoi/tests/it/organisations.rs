//! Opening an organisation: by an official with an invitation, by a person without; verifying it.
use axum::http::StatusCode;
use kernel::Role;
use serde_json::Value;

use crate::market::{Answer, Market, markets};
use crate::persons::{bearer, token};

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
        let seller = market.signed_in(Role::Seller).await;
        let again = mine.replace("086123456789", "086+123+456+789");
        refused(&market.post(OWN, &again, &seller).await, "Nhờ người của tổ chức mời bạn");

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
async fn nobody_verifies_what_they_opened_and_five_may_wait() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        for number in 0..5 {
            let farm = format!("kind=farm&name_vi=V%C6%B0%E1%BB%9Dn+{number}&commune=29308");
            assert_eq!(market.post(OWN, &farm, &officer).await.status, StatusCode::SEE_OTHER, "{number}");
        }
        let sixth = market.post(OWN, "kind=farm&name_vi=V%C6%B0%E1%BB%9Dn&commune=29308", &officer).await;
        assert_eq!(sixth.status, StatusCode::CONFLICT, "{}: {}", market.name, sixth.body);
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
