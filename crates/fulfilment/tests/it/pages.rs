//! A worker with a phone, a seller and an operator, by the pages.
use axum::http::StatusCode;

use crate::browser::Browser;
use crate::fill::account;
use crate::returned::{give_up, sent};
use crate::world::{system, worlds};

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_does_the_whole_work_by_pages() {
    for w in worlds().await {
        let browser = Browser::new(&w, w.workers[0], "");
        browser.sees("/warehouse", &["Kho Vĩnh Long"]).await;
        browser.sees("HOUSE/receipts", &["Chưa có hàng nào báo gửi"]).await;
        browser.sees("HOUSE/picks", &["Không có đơn nào chờ"]).await;
        browser.sees("HOUSE/pack", &["Chưa có đơn nào chờ đóng gói"]).await;
        browser.sees("HOUSE/manifests", &["Chưa có kiện nào chờ", "Chưa có biên bản nào"]).await;
        browser.sees("HOUSE/put-back", &["Không có gì để trả về ô"]).await;
        browser.sees("HOUSE/counts", &["Không có gì phải đếm"]).await;
        browser.sees("HOUSE/stock", &["Kho chưa có hàng"]).await;
        let receipt = w.announce(0, 5, false).await;
        browser.sees("HOUSE", &["1 đang chờ", "Phiếu nhập"]).await;
        let path = format!("HOUSE/receipts/{receipt}");
        browser.sees(&path, &["báo gửi 5", "value=\"5\""]).await;
        let (good, damaged) = (format!("good-{}", w.goods[0]), format!("damaged-{}", w.goods[0]));
        browser.refuses(&path, &format!("{good}=x&{damaged}=1"), &["value=\"x\""]).await;
        let to = browser.does(&path, &format!("{good}=4&{damaged}=1&remark=V%E1%BB%A1")).await;
        assert!(to.ends_with("/put-away"), "{to}");
        browser.sees(&path, &["nhận tốt 4", "hư 1", "Khác số đã báo"]).await;
        browser.sees(&to, &["Đang nằm ở RECEIVING", "DUA"]).await;
        let carry = "from_bin=RECEIVING&scanned=DUA&quantity=9&to_bin=A-01-1";
        browser.refuses("HOUSE/put-away", carry, &["Ô này chỉ có 4", "value=\"A-01-1\""]).await;
        browser.does("HOUSE/put-away", "from_bin=receiving&scanned=dua&quantity=4&to_bin=a-01-1").await;
        browser.sees("HOUSE/stock", &["A-01-1", "DUA"]).await;
        let (id, code) = w.order(&[(w.goods[0], 3)]).await.unwrap();
        let (big, big_code) = w.order(&[(w.goods[0], 1)]).await.unwrap();
        browser.sees("HOUSE/picks", &[code.as_str(), "Người bán giao"]).await;
        browser.refuses("HOUSE/picks", "", &["Các đơn này đã nằm trong danh sách khác"]).await;
        let list = browser.does("HOUSE/picks", &format!("order={id}&order={big}")).await;
        let list = list.split('?').next().unwrap().to_owned();
        browser.sees(&list, &["Đến ô A-01-1", "Lấy 4 trái cho 2 đơn"]).await;
        let line = w.lines(&w.open_lists().await[0]).await[0].clone();
        let here = format!("bin={}&variant={}", line.0, line.2);
        let wrong = format!("{here}&scanned=KEO&found=4");
        browser.refuses(&list, &wrong, &["Đây không phải hàng cần lấy", "value=\"KEO\""]).await;
        // One of four is missing: the second order leaves the list, and the bin is to be counted.
        let short = browser.does(&list, &format!("{here}&scanned=DUA&found=3")).await;
        browser.sees(&short, &[big_code.as_str(), "Lấy thiếu nên đã bỏ khỏi danh sách"]).await;
        browser.sees(&list, &["Đã lấy hết. Việc tiếp theo là đóng gói."]).await;
        browser.sees("HOUSE/counts", &["Lấy thiếu", "A-01-1"]).await;
        let count = format!("HOUSE/counts/{}", w.counts().await[0].0);
        browser.sees(&count, &["Kiểm kê ô A-01-1"]).await;
        browser.refuses(&count, "counted=0", &["Số đếm khác số phải có"]).await;
        w.cancel(&big_code).await.unwrap();
        browser.does(&count, "counted=0&reason=M%E1%BA%A5t").await;
        browser.sees(&count, &["đếm được 0"]).await;
        let pack = browser.get(&format!("HOUSE/pack?order_code={code}")).await.1;
        assert!(pack.ends_with(code.as_str()), "{pack}");
        browser.refuses(&pack, "scanned=KEO&quantity=1", &["Đơn này không có món đó"]).await;
        browser.does(&pack, "scanned=DUA&quantity=3").await;
        browser.sees(&pack, &["Đã đủ hàng"]).await;
        let slip = browser.does(&format!("{pack}/done"), "parcels=1&weight=2500").await;
        browser.sees(&slip, &["Trần Hân", "2500 g", "300.000"]).await;
        browser.refuses("HOUSE/manifests", "way=pick-up", &["Không có kiện nào chờ bàn giao"]).await;
        let manifest = browser.does("HOUSE/manifests", "way=seller").await;
        browser.sees(&manifest, &[code.as_str(), "300.000"]).await;
        browser.refuses(&format!("{manifest}/close"), "taker=", &["field-bad"]).await;
        browser.does(&format!("{manifest}/close"), "taker=Anh+T%C3%A0i").await;
        browser.sees(&manifest, &["Người nhận: Anh Tài", "Đã bàn giao"]).await;
        assert_eq!(w.status(&code).await, "shipped");
        assert_eq!((w.shop(0).await, w.kept(0).await), ((0, 0), (0, 0)));
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_receives_goods_that_came_back() {
    for w in worlds().await {
        let browser = Browser::new(&w, w.workers[0], "");
        browser.sees("HOUSE/returns", &["Không có hàng trả nào đang về"]).await;
        w.stock(0, 4, "A-01-1").await;
        let order = sent(&w, &[(w.goods[0], 3)]).await;
        let find = format!("HOUSE/returns?order_code={order}");
        for (path, words) in [
            (find.as_str(), "Đơn này không có hàng trả về"),
            ("HOUSE/returns?order_code=X", "Không có đơn này"),
        ] {
            let (status, body) = browser.get(path).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert!(body.contains(words), "{path}: {body}");
        }
        give_up(&w, &order).await.unwrap();
        browser.sees("HOUSE", &["Hàng trả về", "1 đang chờ"]).await;
        browser.sees("HOUSE/returns", &[order.as_str(), "Không giao được", "mot"]).await;
        let one = browser.get(&find).await.1;
        assert!(one.ends_with(&format!("/returns/{order}")), "{one}");
        browser.sees(&one, &["Hàng trả của đơn", "DUA", "tối đa 3", "value=\"3\""]).await;
        let (good, damaged) = (format!("good-{}", w.goods[0]), format!("damaged-{}", w.goods[0]));
        browser
            .refuses(&one, &format!("{good}=2&{damaged}=2"), &["không nhiều hơn số đã gửi", "value=\"2\""])
            .await;
        browser.refuses(&one, &format!("{good}=0&{damaged}=0"), &["Hãy ghi số món trả về"]).await;
        let to = browser.does(&one, &format!("{good}=2&{damaged}=1&remark=R%C3%A1ch")).await;
        let words = ["nhận tốt 2", "hư 1", "Hàng trả của đơn", order.as_str(), "Rách"];
        browser.sees(&to, &words).await;
        browser.sees("HOUSE/receipts", &["Hàng trả của đơn", order.as_str()]).await;
        browser.sees("HOUSE/returns", &["Không có hàng trả nào đang về"]).await;
        assert_eq!(browser.get(&one).await.0, StatusCode::CONFLICT);
        let stranger = w.run(system(), (), |tx, ctx, ()| Box::pin(account(tx, ctx, "la"))).await.unwrap();
        let nobody = Browser::new(&w, stranger, "");
        assert_eq!(nobody.get("HOUSE/returns").await.0, StatusCode::NOT_FOUND);
        assert_eq!(nobody.post(&one, &format!("{good}=1&{damaged}=0")).await.0, StatusCode::NOT_FOUND);
        assert_eq!((w.shop(0).await, w.kept(0).await), ((3, 0), (3, 0)), "{}", w.name);
        assert_eq!(w.wrong().await, Vec::<String>::new(), "{}", w.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_find_nothing_and_operators_keep_houses() {
    for w in worlds().await {
        let stranger = w.run(system(), (), |tx, ctx, ()| Box::pin(account(tx, ctx, "la"))).await.unwrap();
        let nobody = Browser::new(&w, stranger, "");
        nobody.sees("/warehouse", &["Bạn chưa làm ở kho nào"]).await;
        for path in ["HOUSE", "HOUSE/picks", "HOUSE/receipts", "HOUSE/stock", "HOUSE/counts"] {
            assert_eq!(nobody.get(path).await.0, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(nobody.post("HOUSE/manifests", "way=seller").await.0, StatusCode::NOT_FOUND);
        assert_eq!(nobody.get("/office/warehouses").await.0, StatusCode::FORBIDDEN);
        let officer = Browser::new(&w, stranger, "officer");
        let body = officer.sees("/office/warehouses", &["Kho Vĩnh Long"]).await;
        assert!(!body.contains("/office/warehouses/new"));
        assert_eq!(officer.get("/office/warehouses/new").await.0, StatusCode::FORBIDDEN);
        let one = format!("/office/warehouses/{}", w.house);
        officer.sees(&one, &["RECEIVING", "A-03-2"]).await;
        let operator = Browser::new(&w, stranger, "operator");
        operator.sees("HOUSE", &["Phiếu nhập"]).await;
        let wrong = "house_name=Kho+hai&phone=123&commune=29551&address=2+Phan+Chu+Trinh";
        operator.refuses("/office/warehouses/new", wrong, &["value=\"Kho hai\""]).await;
        let right = "house_name=Kho+hai&phone=0912345678&commune=29551&address=2+Phan+Chu+Trinh";
        let two = operator.does("/office/warehouses/new", right).await;
        operator.does(&format!("{two}/bins"), "aisle=c&first=1&last=2&levels=1").await;
        operator
            .refuses(&format!("{two}/bins"), "aisle=c&first=2&last=1&levels=1", &["Gian từ 1 đến 99"])
            .await;
        operator
            .refuses(&format!("{two}/workers"), "contact=ma%40example.vn", &["Chưa có tài khoản nào"])
            .await;
        operator.does(&format!("{two}/workers"), "contact=la%40example.vn").await;
        operator.sees(&two, &["C-02-1", "Kho hai"]).await;
        nobody.sees("/warehouse", &["Kho hai"]).await;
        operator.does(&format!("{two}/workers/{stranger}/end"), "").await;
        nobody.sees("/warehouse", &["Bạn chưa làm ở kho nào"]).await;
        operator.refuses(&format!("{one}/end"), "reason=x", &["Còn gian hàng gửi hàng ở kho này"]).await;
        operator.does(&two, &right.replace("hai", "ba")).await;
        operator.does(&format!("{two}/end"), "reason=x").await;
        operator.sees("/office/warehouses", &["Kho ba", "Đã đóng"]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seller_sees_what_lies_in_the_warehouse() {
    for w in worlds().await {
        let organisation = {
            let mut conn = w.db.reader().await.unwrap();
            booths::booth(&mut conn, w.booths[0]).await.unwrap().organisation_id
        };
        let seller = w.run(system(), (), |tx, ctx, ()| Box::pin(account(tx, ctx, "ba"))).await.unwrap();
        let desk = Browser::new(&w, seller, &format!("seller.{organisation}"));
        desk.sees("/desk/warehouse", &["Kho Vĩnh Long", "Chưa có hàng trong kho", "Chưa gửi lần nào"]).await;
        let new = "/desk/warehouse/deliveries/new";
        desk.sees(new, &["dua (DUA)", "keo (8934563138165)"]).await;
        let day = system().now().day().plus_days(1).iso();
        desk.refuses(new, &format!("booth=mot&due_on={day}"), &["Chưa ghi số lượng", &day]).await;
        let pieces = format!("pieces-{}=6", w.goods[0]);
        let past = format!("booth=mot&due_on=2020-01-01&{pieces}");
        desk.refuses(new, &past, &["Ngày này đã qua", "value=\"6\""]).await;
        assert_eq!(
            desk.post(new, &format!("booth=hai&due_on={day}&{pieces}")).await.0,
            StatusCode::NOT_FOUND
        );
        let one = desk.does(new, &format!("booth=mot&due_on={day}&{pieces}")).await;
        desk.sees(&one, &["báo gửi 6", "Đã báo gửi"]).await;
        desk.refuses("/desk/warehouse/end", "booth=mot", &["Còn phiếu chờ kho nhận"]).await;
        desk.does(&format!("{one}/withdraw"), "").await;
        desk.sees(&one, &["Không gửi nữa"]).await;
        w.stock(0, 6, "A-01-1").await;
        let body = desk.sees("/desk/warehouse", &["đang bán 6, trong kho 6"]).await;
        assert!(!body.contains("lệch"), "{body}");
        assert!(!body.contains("A-01-1"), "the seller sees no bins");
        let count = catalogue::Count { variant: w.goods[0], counted: 4, seen: 6, note: None };
        let input = (vec![w.booths[0]], count);
        w.run(system(), input, |tx, ctx, i| Box::pin(catalogue::count(tx, ctx, i))).await.unwrap();
        desk.sees("/desk/warehouse", &["đang bán 4, trong kho 6", "lệch -2"]).await;
        let worker = Browser::new(&w, w.workers[0], "");
        worker.sees("HOUSE", &["Gian hàng và kho nói khác nhau", "đang bán 4, trong kho 6"]).await;
        desk.refuses("/desk/warehouse/end", "booth=mot", &["Kho còn hàng hoặc đơn"]).await;
        let other = Browser::new(&w, w.workers[1], "seller");
        assert_eq!(other.get("/desk/warehouse").await.0, StatusCode::FORBIDDEN);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booth_chooses_one_warehouse() {
    for w in worlds().await {
        let organisation = {
            let mut conn = w.db.reader().await.unwrap();
            booths::booth(&mut conn, w.booths[1]).await.unwrap().organisation_id
        };
        let desk = Browser::new(&w, w.workers[1], &format!("seller.{organisation}"));
        desk.does("/desk/warehouse/end", "booth=hai").await;
        desk.sees("/desk/warehouse", &["Chọn kho giữ hàng", "Kho Vĩnh Long"]).await;
        desk.refuses("/desk/warehouse/choose", "booth=hai&warehouse=x", &["role=\"alert\""]).await;
        let choose = format!("booth=hai&warehouse={}", w.house);
        desk.does("/desk/warehouse/choose", &choose).await;
        desk.refuses("/desk/warehouse/choose", &choose, &["Gian hàng đang gửi hàng ở một kho rồi"]).await;
        assert_eq!(w.told("fulfilment.agreement.begun.v1").await, 3);
        assert_eq!(w.told("fulfilment.agreement.ended.v1").await, 1);
    }
}
