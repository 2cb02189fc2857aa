//! A worker with a phone, a seller and an operator, by the pages.
use std::borrow::Cow;
use std::sync::{Arc, RwLock};

use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{AccountId, Clock, Grant, Id, Ids, Role, Rules};
use tower::ServiceExt;
use ui::{App, Assets, I18n, Identity, Parts, Settings};

use crate::fill::account;
use crate::world::{World, domains, system, worlds};

struct NoAssets;

impl Assets for NoAssets {
    fn get(&self, _: &str) -> Option<(Cow<'static, [u8]>, String)> {
        None
    }
    fn entry(&self, name: &str) -> String {
        name.to_owned()
    }
    fn styles(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
    fn fonts(&self) -> Vec<String> {
        Vec::new()
    }
}

/// The program of a world; a session's token is an account's id and perhaps a role.
fn app(world: &World) -> Arc<App> {
    let texts: Vec<_> = std::iter::once(ui::TEXTS).chain(domains().iter().map(|d| d.texts)).collect();
    Arc::new(App {
        db: world.db.clone(),
        clock: Clock::default(),
        ids: Ids::random(),
        rules: Rules::default(),
        i18n: Arc::new(I18n::load(&texts).unwrap()),
        domains: vec![fulfilment::domain()],
        assets: Box::new(NoAssets),
        authenticate: |_, token| {
            let mut parts = token.split('.');
            let id: AccountId = parts.next().unwrap().parse().unwrap();
            let role = parts.next().and_then(Role::from_name);
            let organisation = parts.next().and_then(|id| id.parse().ok());
            let grants = role.map(|role| Grant { role, organisation, commune: None });
            let grants = grants.into_iter().collect();
            Box::pin(async move {
                Ok(Some(Identity { id, name: "Nguyễn Thị Thử".to_owned(), grants, withheld: false }))
            })
        },
        bearer: |_, _, _| Box::pin(async { Ok(None) }),
        parts: Parts::default(),
        settings: RwLock::new(Settings { demo: true, province: "86".to_owned(), ..Settings::default() }),
    })
}

struct Browser {
    app: Arc<App>,
    session: String,
    house: String,
}

impl Browser {
    fn new(world: &World, account: AccountId, role: &str) -> Self {
        let session = format!("{}.{role}", account.uuid());
        Self { app: app(world), session, house: format!("/warehouse/{}", world.house) }
    }

    /// Where an answer leads to, else what it says.
    async fn send(&self, request: axum::http::request::Builder, body: String) -> (StatusCode, String) {
        let cookie = format!("session={}; lang=vi", self.session);
        let request = request.header("cookie", cookie).body(axum::body::Body::from(body)).unwrap();
        let answer = ui::router(&self.app).oneshot(request).await.unwrap();
        let status = answer.status();
        let place = answer.headers().get("location").map(|place| place.to_str().unwrap().to_owned());
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        (status, place.unwrap_or_else(|| String::from_utf8(body.to_vec()).unwrap()))
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        let path = path.replace("HOUSE", &self.house);
        self.send(Request::get(path), String::new()).await
    }

    async fn post(&self, path: &str, form: &str) -> (StatusCode, String) {
        let path = path.replace("HOUSE", &self.house);
        self.send(Request::post(path), form.to_owned()).await
    }

    /// A page that opens and says all of that.
    async fn sees(&self, path: &str, words: &[&str]) -> String {
        let (status, body) = self.get(path).await;
        assert_eq!(status, StatusCode::OK, "{path}: {body}");
        for word in words {
            assert!(body.contains(word), "{path} lacks {word}: {body}");
        }
        body
    }

    /// A form that is taken; answers where it leads.
    async fn does(&self, path: &str, form: &str) -> String {
        let (status, place) = self.post(path, form).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path} {form}: {place}");
        place
    }

    /// A form that is refused with a sentence, and keeps what was typed.
    async fn refuses(&self, path: &str, form: &str, words: &[&str]) {
        let (status, body) = self.post(path, form).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {form}: {body}");
        for word in words {
            assert!(body.contains(word), "{path} lacks {word}: {body}");
        }
    }
}

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
        browser.sees(&list, &["Đến ô A-01-1", "Lấy 4 cho 2 đơn"]).await;
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
