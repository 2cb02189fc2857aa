//! Indices through their pages: published ones everywhere, invented ones in a demo only; what is moved is computed anew.
use axum::http::StatusCode;
use ui::Settings;

use crate::market::{Market, markets};

async fn demo() -> Market {
    let market = markets().await.remove(0);
    let settings = Settings { demo: true, ..market.app.settings() };
    market.app.set_settings(settings);
    market
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_market_shows_published_indices_only() {
    let market = &markets().await[0];
    let list = market.get("/index", "").await.body;
    assert!(list.contains("/index/pci-2021") && !list.contains("/index/communes"));
    assert_eq!(market.get("/index/communes", "").await.status, StatusCode::NOT_FOUND);
    let ranking = market.get("/index/pci-2021", "").await.body;
    let first = ranking.find("Quảng Ninh").unwrap();
    assert!(ranking[first..].contains("<b>73,0</b>"), "as published: 73.02");
    assert_eq!(ranking.matches("/index/pci-2021/places/").count(), 21);
    assert!(!ranking.contains("Số liệu giả định"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_an_edition_opens_and_says_that_its_numbers_are_invented() {
    let market = demo().await;
    for edition in ["communes", "provinces", "provinces-63"] {
        for page in ["", "/method", "/compare", "/what-if"] {
            let answer = market.get(&format!("/index/{edition}{page}"), "").await;
            assert_eq!(answer.status, StatusCode::OK, "{edition}{page}");
            assert!(answer.body.contains("Số liệu giả định"), "{edition}{page}");
        }
    }
    let place = market.get("/index/communes/places/29308?year=2025", "").await.body;
    assert!(place.contains("Cầu Kè") && place.contains("So với năm 2024"), "{place}");
    let file = market.get("/index/communes/places/29308/moves.csv", "").await.body;
    assert!(file.contains("Số liệu giả định") && file.lines().count() > 10);
    assert_eq!(market.get("/index/communes/map.svg", "").await.status, StatusCode::OK);
    let nowhere = [
        "/index/none",
        "/index/communes/places/1",
        "/index/communes?year=1999",
        "/index/provinces-63/map.svg",
        "/index/communes/files/none.csv",
        "/index/communes/compare?a=1&year=2031",
    ];
    for page in nowhere {
        assert_eq!(market.get(page, "").await.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moved_indicator_changes_score_and_rank_and_nonsense_changes_nothing() {
    let market = demo().await;
    let outcome = |body: String| {
        let start = body.find("id=\"outcome\"").unwrap();
        let end = start + body[start..].find("</section>").unwrap();
        body[start..end].to_owned()
    };
    let real = outcome(market.get("/index/communes/what-if?place=29308", "").await.body);
    assert!(!real.contains('→'));
    let moved = outcome(market.get("/index/communes/what-if?place=29308&BC1=999", "").await.body);
    assert!(
        moved.contains('→') && moved.contains("Doanh nghiệp có website"),
        "held at the most that is there"
    );
    for nonsense in ["BC1=", "BC1=abc", "BC1=NaN", "XX=5"] {
        let same =
            outcome(market.get(&format!("/index/communes/what-if?place=29308&{nonsense}"), "").await.body);
        assert_eq!(same, real, "{nonsense}");
    }
}
