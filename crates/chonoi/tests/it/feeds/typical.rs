//! Typical products: what an official verified and what holds today, and nothing else.
use catalogue::{CertificateAnswer, Letter, NewCertificate, answer_certificate, claim_certificate};
use kernel::{Actor, BoothId, Ctx, Day, Ids, Locale, Role};
use serde_json::Value;

use super::{body, booth, filled, number};
use crate::market::{Market, system};

/// A certificate of a product of a booth, claimed and, if so, verified.
async fn certificate(market: &Market, ctx: &Ctx, input: (BoothId, &str, NewCertificate), verified: bool) {
    let (booth, slug, new) = input;
    let claim = (vec![booth], slug.to_owned(), new);
    let claimed =
        market.app.db.write(ctx, claim, |tx, ctx, claim| Box::pin(claim_certificate(tx, ctx, claim)));
    let id = claimed.await.unwrap();
    if verified {
        let answer = CertificateAnswer { id, verified, reason: String::new(), letter: Letter::default() };
        let answered =
            market.app.db.write(ctx, answer, |tx, ctx, answer| Box::pin(answer_certificate(tx, ctx, answer)));
        answered.await.unwrap();
    }
}

fn paper(kind: &str, issued: &str, expires: &str) -> NewCertificate {
    NewCertificate {
        kind: kind.to_owned(),
        stars: (kind == "ocop").then_some(4),
        number: "Số \"1\" & <2>".to_owned(),
        issuer: "Cục Sở hữu trí tuệ".to_owned(),
        issued_on: Day::parse(issued),
        expires_on: Day::parse(expires),
        ..NewCertificate::default()
    }
}

/// An indication verified; a mark only claimed; food safety, which tells no product from others; OCOP that ran out.
async fn certify(market: &Market) {
    let (mine, now) = (booth(market, "keo-la").await, system());
    let then = Day::parse("2024-03-01").unwrap().start();
    let before = Ctx::new(Actor::System("test"), Locale::Vi, then, Ids::random());
    let indication = paper("geographical-indication", "2023-05-04", "9990-01-02");
    certificate(market, &now, (mine, "keo-la", indication), true).await;
    certificate(market, &now, (mine, "keo-la", paper("food-safety", "2023-05-04", "9990-01-02")), true).await;
    certificate(market, &now, (mine, "ruou-nep", paper("brand", "2023-05-04", "9990-01-02")), false).await;
    certificate(market, &before, (mine, "ruou-nep", paper("ocop", "2022-01-01", "2024-12-31")), true).await;
    number(market).await;
}

async fn items(market: &Market) -> Vec<Value> {
    let json: Value = serde_json::from_str(&body(market, "/open-data/typical-products.json").await).unwrap();
    let mut items = json["items"].as_array().unwrap().clone();
    items.sort_by_key(|item| item["kind"].to_string());
    items
}

#[tokio::test(flavor = "multi_thread")]
async fn a_verified_certificate_makes_a_product_typical() {
    for market in filled().await {
        certify(&market).await;
        let items = items(&market).await;
        let kinds: Vec<_> = items.iter().map(|item| item["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["geographical-indication", "ocop"], "{} {items:?}", market.name);
        assert_eq!(items[0]["name_vi"], super::HOSTILE);
        assert_eq!(items[0]["number"], "Số \"1\" & <2>");
        assert_eq!(items[0]["issuer"], "Cục Sở hữu trí tuệ");
        assert_eq!(
            (&items[0]["issued_on"], &items[0]["expires_on"]),
            (&"2023-05-04".into(), &"9990-01-02".into())
        );
        assert_eq!((&items[0]["stars"], &items[0]["source"]), (&Value::Null, &Value::Null));
        assert_eq!((&items[1]["stars"], &items[1]["issued_on"]), (&5.into(), &Value::Null));
        let linked: Value =
            serde_json::from_str(&body(&market, "/open-data/typical-products.jsonld").await).unwrap();
        let products = linked["about"].as_array().unwrap();
        let candy = products.iter().find(|p| p["@id"].as_str().unwrap().ends_with("/keo-la")).unwrap();
        assert_eq!(candy["hasCertification"][0]["certificationIdentification"], "Số \"1\" & <2>");
        assert_eq!(candy["hasCertification"][0]["name"][1]["@value"], "Geographical indication");
        assert!(candy.get("award").is_none());
        let sheet =
            documents::read_sheet(body(&market, "/open-data/typical-products.csv").await.as_bytes()).unwrap();
        assert_eq!(sheet.rows.len(), 3, "a heading and two");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_figure_counts_what_the_files_hold() {
    for market in filled().await {
        certify(&market).await;
        let now = system();
        let swept =
            market.app.db.write(&now, (), |tx, ctx, ()| Box::pin(catalogue::end_certificates(tx, ctx)));
        assert_eq!(swept.await.unwrap(), 1, "OCOP that ran out");
        assert!(body(&market, "/open-data").await.contains("Hiện có 2 sản phẩm."));
        let officer = market.signed_in(Role::Officer).await;
        let rows = market.get("/office/listings?typical=true&format=csv", &officer).await;
        assert_eq!(rows.body.trim_end().lines().count(), 3, "{}", rows.body);
        assert_eq!(items(&market).await.len(), 2);
    }
}
