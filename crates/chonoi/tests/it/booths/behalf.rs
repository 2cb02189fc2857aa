//! Booths that an officer keeps for a seller who agreed.
use axum::http::StatusCode;
use booths::{BoothState, Verifier};
use kernel::Role;

use super::{BOOTHS, TERMS, booth, link, person};
use crate::market::markets;

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
