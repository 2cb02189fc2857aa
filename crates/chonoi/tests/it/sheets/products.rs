//! Sheets of products.
use axum::http::StatusCode;
use documents::XlsxCell;
use kernel::Role;

use super::{all, apart, begin, bytes, count, counts, import, run_jobs, sent, sound};
use crate::market::{markets, system};

const SHEET: &str = "BẢNG GIÁ GIAN HÀNG\n\n\
    Mã hàng;Tên sản phẩm;Danh mục;Phân loại;ĐVT;Giá bán;Giá theo số lượng;Tồn kho;Mô tả;Hình ảnh\n\
    DS-1;Dừa sáp;trai cay;Loại 1;trái;120.000;10:110000;20;\"Dẻo, béo; ngon\";a.jpg\n\
    DS-2;Dừa sáp;;Loại 2;;90,000 đ;;5;;\n\
    \n\
    ;Dứa mật;fruit;;kg;25000;;0;;\n\
    KD-1;=HYPERLINK(\"http://x\");sweets;;gói;45.000;;7;;\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_comes_in_and_the_same_again_changes_nothing() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let before = all(&market).await;
        let first = import(&market, &seller, SHEET.as_bytes()).await;
        assert_eq!(
            counts(&market, &seller, &first).await,
            [4, 0, 0, 0],
            "{}\n{}",
            market.name,
            apart(&market, &seller, &first).await
        );
        let after = all(&market).await;
        assert_eq!(after, [before[0] + 3, before[1] + 4, before[2] + 3, before[3]], "{}", market.name);
        sound(&market).await;
        let taken = market.count(&count::TAKEN).await;
        let wide: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(SHEET.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for again in [SHEET.as_bytes(), &wide] {
            let again = import(&market, &seller, again).await;
            assert_eq!(counts(&market, &seller, &again).await, [0, 0, 4, 0], "{}", market.name);
        }
        assert_eq!(
            (all(&market).await, market.count(&count::TAKEN).await),
            (after, taken),
            "{}",
            market.name
        );
        assert_eq!(market.count(&count::TURNS).await, 0, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_out_comes_back_unchanged_and_runs_no_formula() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        import(&market, &seller, SHEET.as_bytes()).await;
        let after = all(&market).await;
        for language in ["vi", "en"] {
            let speaks = format!("{seller}; lang={language}");
            let csv = bytes(&market, &speaks, "/desk/products/export.csv").await;
            let text = String::from_utf8(csv.clone()).unwrap();
            assert!(text.starts_with('\u{feff}') && text.matches('\u{feff}').count() == 1, "{text}");
            assert!(text.contains(",\"'=HYPERLINK(\"\"http://x\"\")\","), "{text}");
            let xlsx = bytes(&market, &speaks, "/desk/products/export.xlsx").await;
            for file in [csv, xlsx] {
                let back = import(&market, &seller, &file).await;
                let found = counts(&market, &seller, &back).await;
                let told = apart(&market, &seller, &back).await;
                assert_eq!(found, [0, 0, 6, 0], "{language} on {}\n{told}\n{text}", market.name);
            }
        }
        assert_eq!(all(&market).await, after, "{}", market.name);
        let template = bytes(&market, &seller, "/desk/products/template.xlsx").await;
        let filled = import(&market, &seller, &template).await;
        let told = apart(&market, &seller, &filled).await;
        assert_eq!(counts(&market, &seller, &filled).await, [2, 0, 0, 0], "{}\n{told}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_mistake_is_told_with_its_row() {
    let sheet = "sku,name,category,variant,unit,price,stock,gtin\n\
        A1,Áo,sweets,Đỏ,cái,12k,1,\n\
        A2,Áo,sweets,Xanh,cái,50.000,1,123\n\
        A3,Áo,sweets,Vàng,cái,50.000,1,\n\
        A3,Áo,sweets,Tím,cái,50.000,1,\n\
        A4,Áo,fruit,Nâu,cái,50.000,1,\n\
        A5,Áo,,,cái,50.000,1,\n\
        A6,,,Hồng,,60.000,2,\n\
        ,,,,,,,\n\
        A7,Mũ,Xe cộ,,cái,50.000,-1,\n\
        A8,Nón,sweets,,,50.000,1,\n\
        A9,#REF!,sweets,,cái,50.000,1,\n\
        A10,,,Lẻ loi,,60.000,2,\n";
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let done = import(&market, &seller, sheet.as_bytes()).await;
        let told = apart(&market, &seller, &done).await;
        assert_eq!(counts(&market, &seller, &done).await, [2, 0, 0, 9], "{}\n{told}", market.name);
        for sentence in [
            "2,\"Giá (đồng): Không hiểu giá “12k”",
            "3,\"Mã vạch (GTIN): Mã vạch “123” phải có",
            "5,Mã hàng (SKU): Trùng với dòng 4 trong tệp.",
            "6,Danh mục: Khác với dòng 4 của cùng sản phẩm",
            "7,Phân loại: Sản phẩm này đã có phân loại khác",
            "10,Danh mục: Không có danh mục “Xe cộ”. Xem danh sách trong bảng mẫu. Số đang có: Số lượng “-1”",
            "11,Đơn vị bán: Thiếu ô này.",
            "12,Tên sản phẩm: Ô này là lỗi công thức (#REF!)",
            "13,",
        ] {
            assert!(told.replace(['\u{2068}', '\u{2069}'], "").contains(sentence), "{sentence}\n{told}");
        }
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_change_what_they_say_and_leave_the_rest() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        import(&market, &seller, SHEET.as_bytes()).await;
        let movements = market.count(&count::MOVEMENTS).await;
        let prices = "SKU\tGiá\tSố lượng\nDS-1\t115000\t18\nDS-2\t90.000\t\nXX-9\t5000\t1\nKD-1\t46.000\t7\n";
        let done = import(&market, &seller, prices.as_bytes()).await;
        let told = apart(&market, &seller, &done).await;
        assert_eq!(counts(&market, &seller, &done).await, [0, 2, 1, 1], "{}\n{told}", market.name);
        assert!(told.contains("4,Mã hàng (SKU): Gian hàng chưa có mã hàng"), "{told}");
        assert_eq!(market.count(&count::MOVEMENTS).await, movements + 1, "{}", market.name);
        let out = market.get("/desk/products/export.csv", &seller).await.body;
        assert!(out.contains("Dừa sáp,,Trái cây,,Loại 1,,trái,,115000,10:110000,18"), "{out}");
        sound(&market).await;
        // The price falls below a tier that stays: refused, and nothing of the row is taken.
        let under = import(&market, &seller, "SKU,Giá,Tồn kho\nDS-1,110.000,3\n".as_bytes()).await;
        assert_eq!(counts(&market, &seller, &under).await, [0, 0, 0, 1], "{}", market.name);
        assert!(apart(&market, &seller, &under).await.contains("phải giảm dần"));
        assert_eq!(market.count(&count::DUA).await, 18, "{}", market.name);
        // A new name for the whole product, said by one of its rows.
        let named = import(&market, &seller, "SKU,Tên\nDS-2,Dừa sáp Cầu Kè\n".as_bytes()).await;
        assert_eq!(counts(&market, &seller, &named).await, [0, 1, 0, 0], "{}", market.name);
        let out = market.get("/desk/products/export.csv", &seller).await.body;
        assert_eq!(out.matches("Dừa sáp Cầu Kè").count(), 2, "{out}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_promised_to_buyers_is_not_imported_away() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        import(&market, &seller, SHEET.as_bytes()).await;
        let goods = {
            let mut conn = market.app.db.reader().await.unwrap();
            let product = catalogue::product(&mut conn, "dua-sap").await.unwrap();
            vec![(catalogue::variants_of(&mut conn, product.id).await.unwrap()[0].id, 6)]
        };
        let ctx = system();
        let promised =
            market.app.db.write(&ctx, goods, |tx, ctx, goods| Box::pin(catalogue::reserve(tx, ctx, goods)));
        assert_eq!(promised.await.unwrap(), None);
        let sheet = "Tên sản phẩm,Tồn kho\nMón dua-sap,3\nMón keo-dua,12\n";
        let done = import(&market, &seller, sheet.as_bytes()).await;
        let told = apart(&market, &seller, &done).await;
        assert_eq!(counts(&market, &seller, &done).await, [0, 1, 0, 1], "{}\n{told}", market.name);
        assert!(told.contains("2,Số đang có: Đã hứa giao"), "{told}");
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn merged_cells_go_on_with_the_product_above() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let text = |text: &str| XlsxCell::Text(text.to_owned());
        let heads = ["Tên sản phẩm", "Danh mục", "Phân loại", "Đơn vị", "Giá", "Tồn"].map(str::to_owned);
        let rows = vec![
            vec![
                text("Khăn rằn"),
                text("Thủ công mỹ nghệ"),
                text("Đỏ"),
                text("cái"),
                XlsxCell::Number(60_000),
                XlsxCell::Number(3),
            ],
            vec![
                XlsxCell::Empty,
                XlsxCell::Empty,
                text("Xanh"),
                XlsxCell::Empty,
                XlsxCell::Number(65_000),
                XlsxCell::Empty,
            ],
        ];
        let file = documents::xlsx(&heads, rows).unwrap();
        let before = all(&market).await;
        for wanted in [[2, 0, 0, 0], [0, 0, 2, 0]] {
            let done = import(&market, &seller, &file).await;
            assert_eq!(counts(&market, &seller, &done).await, wanted, "{}", market.name);
        }
        let after = all(&market).await;
        assert_eq!((after[0], after[1]), (before[0] + 1, before[1] + 2), "{}", market.name);
        sound(&market).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_in_is_found_and_one_import_runs_at_a_time() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        let one = sent(&market, &seller, SHEET.as_bytes()).await;
        let other = sent(&market, &seller, SHEET.as_bytes()).await;
        let (first, second) =
            tokio::join!(begin(&market, &seller, &one, ""), begin(&market, &seller, &other, ""));
        let mut statuses = [first.status, second.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT], "{}", market.name);
        run_jobs(&market).await;
        let waits = if first.status == StatusCode::CONFLICT { &one } else { &other };
        assert_eq!(begin(&market, &seller, waits, "").await.status, StatusCode::SEE_OTHER, "{}", market.name);
        run_jobs(&market).await;
        assert_eq!(counts(&market, &seller, waits).await, [0, 0, 4, 0], "{}", market.name);
        let ctx = system();
        market.app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::sequence(tx, ctx))).await.unwrap();
        let events = db::events_after(&mut market.app.db.reader().await.unwrap(), 0, 1000).await.unwrap();
        catalogue::follow_log(market.app.clone(), events).await.unwrap();
        let found = market.get("/search?q=dua+mat", "").await.body;
        assert!(found.contains("Dứa mật"), "{}", market.name);
        let shopper = market.signed_in(Role::Shopper).await;
        assert_eq!(market.get(&one, &shopper).await.status, StatusCode::FORBIDDEN);
    }
}
