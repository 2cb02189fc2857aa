//! Orders and stock of other marketplaces.
use axum::http::StatusCode;
use kernel::{Actor, Ctx, Ids, Locale, Role};

use super::{apart, begin, count, counts, import, run_jobs, sound, upload};
use crate::market::{Market, markets};

const GOODS: &str =
    "SKU,Tên,Danh mục,Đơn vị,Giá,Tồn\nDS-1,Dừa sáp,fruit,trái,120000,10\nKD-1,Kẹo dừa,sweets,gói,45000,2\n";
const ORDERS: &str = "Mã đơn hàng;Trạng Thái Đơn Hàng;Ngày đặt hàng;SKU phân loại hàng;Tên sản phẩm;Số lượng;Tổng giá trị đơn hàng (VND)\n\
    S1;Hoàn thành;2026-01-05 10:00;DS-1;Dừa sáp loại 1;3;360.000\n\
    S2;Hoàn thành;06/01/2026;KD-1;Kẹo dừa;5;225000\n\
    S2;Hoàn thành;06/01/2026;KD 01;Kẹo dừa lá dứa;5;225000\n\
    S3;Đã hủy;2026-01-07;DS-1;Dừa sáp;1;120000\n\
    S4;Chờ xác nhận;2026-01-07;DS-1;Dừa sáp;1;120000\n\
    S5;Đang bay;2026-01-07;DS-1;Dừa sáp;0;12k\n";

async fn orders(market: &Market, seller: &str, marketplace: &str, file: &str, more: &str) -> String {
    let fields = [("booth", "gian-hang-mot"), ("marketplace", marketplace), ("kind", "sales")];
    let answer = upload(market, seller, "/desk/outside", &fields, file.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let began = begin(market, seller, &answer.location, more).await;
    assert_eq!(began.status, StatusCode::SEE_OTHER, "{}", began.body);
    run_jobs(market).await;
    answer.location
}

async fn totals(market: &Market, seller: &str) -> String {
    let csv = market.get("/desk/outside/export.csv", seller).await.body;
    csv.lines().skip(1).collect::<Vec<_>>().join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_elsewhere_are_recorded_once_and_undone_when_cancelled() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        import(&market, &seller, GOODS.as_bytes()).await;
        let first = orders(&market, &seller, "shopee", ORDERS, "lowers=yes").await;
        let told = apart(&market, &seller, &first).await;
        assert_eq!(counts(&market, &seller, &first).await, [3, 0, 2, 1], "{}\n{told}", market.name);
        let plain = told.replace(['\u{2068}', '\u{2069}'], "");
        assert!(plain.contains("3,\"Mã hàng (SKU): Đã ghi đơn, nhưng kho thiếu 3 để trừ"), "{told}");
        assert!(plain.contains("7,\"Số lượng: Số lượng “0”") && plain.contains("“Đang bay”"), "{told}");
        assert_eq!(market.count(&count::DUA).await, 7, "{}", market.name);
        assert_eq!(totals(&market, &seller).await, "2026-01,Shopee,2,13,585000", "{}", market.name);
        let movements = market.count(&count::MOVEMENTS).await;
        let again = orders(&market, &seller, "shopee", ORDERS, "lowers=yes").await;
        assert_eq!(counts(&market, &seller, &again).await, [0, 0, 5, 1], "{}", market.name);
        assert_eq!(
            (market.count(&count::SALES).await, market.count(&count::MOVEMENTS).await),
            (3, movements)
        );
        let other = orders(&market, &seller, "lazada", ORDERS, "").await;
        assert_eq!(counts(&market, &seller, &other).await, [3, 0, 2, 1], "{}", market.name);
        assert_eq!(market.count(&count::DUA).await, 7, "{}: lowered only where it is wanted", market.name);
        let back = ORDERS.replace("S1;Hoàn thành", "S1;Trả hàng/Hoàn tiền").replace(";3;360.000", ";3;0");
        let undone = orders(&market, &seller, "shopee", &back, "").await;
        assert_eq!(counts(&market, &seller, &undone).await, [0, 1, 4, 1], "{}", market.name);
        assert_eq!(market.count(&count::DUA).await, 10, "{}", market.name);
        let wanted = "2026-01,Lazada,2,13,585000 2026-01,Shopee,1,10,225000";
        assert_eq!(totals(&market, &seller).await, wanted, "{}", market.name);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_number_is_linked_and_known_from_then_on() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        import(&market, &seller, GOODS.as_bytes()).await;
        orders(&market, &seller, "tiktok", ORDERS, "").await;
        let page = market.get("/desk/outside", &seller).await.body;
        assert!(page.contains("KD 01") && page.contains("Là Kẹo dừa (KD-1)"), "{page}");
        let variant = page.split("name=\"variant\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let form = format!("booth=gian-hang-mot&marketplace=tiktok&sku=KD+01&variant={variant}");
        let linked = market.post("/desk/outside/link", &form, &seller).await;
        assert_eq!(linked.status, StatusCode::SEE_OTHER, "{}", linked.body);
        assert!(!market.get("/desk/outside", &seller).await.body.contains("KD 01"), "{}", market.name);
        assert_eq!(market.post("/desk/outside/link", &form, &seller).await.status, StatusCode::NOT_FOUND);
        let more = ORDERS.replace("\nS2;", "\nS9;");
        orders(&market, &seller, "tiktok", &more, "").await;
        assert!(!market.get("/desk/outside", &seller).await.body.contains("KD 01"), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn stock_of_another_marketplace_sets_ours_and_the_figure_stands_apart() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        import(&market, &seller, GOODS.as_bytes()).await;
        let stock = "Seller SKU,Product Name,Quantity\nDS-1,Dừa sáp,4\nKD-1,Kẹo dừa,2\n";
        let fields = [("booth", "gian-hang-mot"), ("marketplace", "lazada"), ("kind", "stock")];
        let sent = upload(&market, &seller, "/desk/outside", &fields, stock.as_bytes()).await;
        begin(&market, &seller, &sent.location, "").await;
        run_jobs(&market).await;
        assert_eq!(counts(&market, &seller, &sent.location).await, [0, 1, 1, 0], "{}", market.name);
        assert_eq!(market.count(&count::DUA).await, 4, "{}", market.name);
        let today = market.app.clock.now().day();
        let recent = ORDERS.replace("2026-01-05", &today.iso());
        orders(&market, &seller, "facebook", &recent, "").await;
        let ctx = Ctx::new(Actor::System("test"), Locale::Vi, market.app.clock.now(), Ids::random());
        let mut conn = market.app.db.reader().await.unwrap();
        let figure =
            |code: &str| market.app.indicators().find(|i| i.code == code).map(|i| i.compute).unwrap();
        let elsewhere = figure("catalogue.outside_sales")(&mut conn, &ctx).await.unwrap();
        assert!(elsewhere.value.is_some_and(|value| value >= 360_000), "{}", market.name);
        let own = figure("orders.turnover_b2c")(&mut conn, &ctx).await.unwrap();
        assert_eq!(own.value, Some(0), "{}", market.name);
        drop(conn);
        let officer = market.signed_in(Role::Officer).await;
        let rows = market.get("/office/outside-sales?format=csv", &officer).await.body;
        assert!(rows.contains("Facebook,Dừa sáp loại 1,3,360000"), "{rows}");
        let none =
            upload(&market, &seller, "/desk/outside", &[("booth", "gian-hang-mot")], b"a,b\n1,2\n").await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
