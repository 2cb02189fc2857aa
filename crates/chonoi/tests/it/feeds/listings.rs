//! Where products are sold as well: recorded by sellers, counted by officials.
use axum::http::StatusCode;
use kernel::Role;

use super::{filled, raw};
use crate::market::Market;

db::sql! {
    LISTINGS: () => (i64,) = "SELECT COUNT(*) AS n FROM feeds_listing";
    OPEN: () => (kernel::Uuid,) = "SELECT id FROM feeds_listing WHERE ended IS NULL ORDER BY id LIMIT 1";
}

const SHOPEE: &str = "https%3A%2F%2Fshopee.vn%2Fproduct%2F1%2F2";

fn form(product: &str, address: &str, since: &str) -> String {
    format!("product={product}&address={address}&since={since}")
}

async fn figure(market: &Market) -> (Option<i64>, Option<i64>, Option<i64>) {
    let indicator = market.app.indicators().find(|i| i.code == "feeds.listed-elsewhere").unwrap();
    let mut conn = market.app.db.reader().await.unwrap();
    let figure = (indicator.compute)(&mut conn, &crate::market::system()).await.unwrap();
    (figure.value, figure.numerator, figure.denominator)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_listing_is_recorded_checked_and_ended() {
    for market in filled().await {
        let seller = market.signed_in(Role::Seller).await;
        assert_eq!(figure(&market).await, (Some(0), Some(0), Some(1)));
        let post = async |form: String| market.post("/desk/listings/new", &form, &seller).await;
        let saved = post(form("mat-hoa-dua", SHOPEE, "2026-01-02")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        assert_eq!(saved.location, "/desk/listings?product=mat-hoa-dua");
        assert_eq!(figure(&market).await, (Some(10_000), Some(1), Some(1)));
        for wrong in [
            form("mat-hoa-dua", SHOPEE, "2026-01-02"),
            form("keo-la", "https%3A%2F%2Fevil.example%2Fshopee.vn", "2026-01-02"),
            form("keo-la", SHOPEE, "2999-01-01"),
            form("keo-la", SHOPEE, "hôm qua"),
        ] {
            assert_eq!(post(wrong.clone()).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        assert_eq!(post(form("banh-tet", SHOPEE, "2026-01-02")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(market.count(&LISTINGS).await, 1);
        let list = market.get("/desk/listings?product=mat-hoa-dua", &seller).await;
        assert!(list.body.contains("Shopee") && list.body.contains("02/01/2026"), "{}", list.body);
        ended(&market, &seller).await;
    }
}

async fn ended(market: &Market, seller: &str) {
    let id = market.app.db.reader().await.unwrap().one(&OPEN, ()).await.unwrap().0;
    let page = format!("/desk/listings/{id}");
    assert!(market.get(&page, seller).await.body.contains("https://shopee.vn/product/1/2"));
    assert_eq!(market.post(&format!("{page}/check"), "", seller).await.status, StatusCode::SEE_OTHER);
    assert_eq!(market.post(&format!("{page}/end"), "", seller).await.status, StatusCode::SEE_OTHER);
    assert_eq!(figure(market).await, (Some(0), Some(0), Some(1)));
    let again = market.post(&format!("{page}/end"), "", seller).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND, "it has ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn officials_see_the_rows_behind_the_figure() {
    for market in filled().await {
        let seller = market.signed_in(Role::Seller).await;
        for (product, address) in [("mat-hoa-dua", SHOPEE), ("keo-la", "https%3A%2F%2Fzalo.me%2F1")] {
            market.post("/desk/listings/new", &form(product, address, "2026-01-02"), &seller).await;
        }
        let officer = market.signed_in(Role::Officer).await;
        let rows = market.get("/office/listings?typical=true&elsewhere=true&format=csv", &officer).await;
        assert_eq!(rows.body.trim_end().lines().count(), 2, "{}", rows.body);
        assert!(rows.body.contains("Mật hoa dừa"));
        let networks = market.get("/office/listings?marketplace=zalo&format=csv", &officer).await;
        assert_eq!(networks.body.trim_end().lines().count(), 2, "{}", networks.body);
        assert!(market.get("/office/listings", &officer).await.body.contains("Mật hoa dừa"));
        let one = market.get("/office/listings/mat-hoa-dua", &officer).await;
        assert!(one.body.contains("https://shopee.vn/product/1/2"), "{}", one.body);
        let commune = market.signed_in(Role::CommuneOfficer).await;
        assert!(market.get("/office/listings", &commune).await.body.contains("Mật hoa dừa"));
        let figure = market.get("/office/indicators/feeds.listed-elsewhere", &officer).await;
        assert!(figure.body.contains("Sản phẩm tiêu biểu bán trên sàn khác"), "{}", figure.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seller_takes_goods_along_as_a_sheet() {
    for market in filled().await {
        let seller = market.signed_in(Role::Seller).await;
        let desk = market.get("/desk/listings", &seller).await;
        assert!(
            desk.body.contains("/desk/listings/sheets/shopee?booth=gian-hang-mot&amp;part=1"),
            "{}",
            desk.body
        );
        let path = "/desk/listings/sheets/shopee?booth=gian-hang-mot";
        let (status, _, file) = raw(&market, path, &[("cookie", &seller)]).await;
        assert_eq!(status, StatusCode::OK);
        let rows = documents::read_sheet(&file).unwrap().rows;
        assert_eq!(rows.len(), 6, "a heading, two of the market, two variants, the wine");
        let header = rows[0].cells();
        let at = |title: &str| header.iter().position(|cell| cell == title).unwrap();
        let small = rows.iter().find(|row| row.cells().contains(&"K-250".to_owned())).unwrap().cells();
        assert_eq!(small[at("Giá")], "45000");
        assert_eq!(small[at("Kho hàng")], "5");
        assert_eq!(small[at("Cân nặng (kg)")], "0.27");
        let other = market.get("/desk/listings/sheets/shopee?booth=gian-hang-hai", &seller).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND);
    }
}
