//! Spreadsheets into the register.
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kernel::{Role, TaxCode};
use registry::{Answer, SizeClass, business_on};

use super::{enter, facts};
use crate::market::{self, Market, markets, system};

/// Sends a file to an address, as a browser does.
pub(super) async fn upload(
    market: &Market,
    cookie: &str,
    path: &str,
    name: &str,
    file: &[u8],
) -> market::Answer {
    let mut body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = Request::post(path)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body));
    market.send(request.unwrap()).await
}

/// Sends a spreadsheet and begins its import as guessed; answers the address of the import.
pub(crate) async fn import(market: &Market, officer: &str, name: &str, file: &[u8]) -> String {
    let answer = upload(market, officer, "/office/register/imports", name, file).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let page = market.get(&answer.location, officer).await.body;
    let mut form = String::new();
    for (at, select) in page.split("name=\"column-").skip(1).enumerate() {
        let select = select.split("</select>").next().unwrap();
        let chosen = select.split("\" selected").next().filter(|_| select.contains("\" selected"));
        let chosen = chosen.and_then(|text| text.rsplit("value=\"").next()).unwrap_or_default();
        form.push_str(&format!("column-{at}={chosen}&"));
    }
    let started = market.post(&format!("{}/start", answer.location), &form, officer).await;
    assert_eq!(started.status, StatusCode::SEE_OTHER, "{}", started.body);
    run_jobs(market).await;
    answer.location
}

/// Runs what is due, as the background does.
async fn run_jobs(market: &Market) {
    let ctx = system();
    while let Some(job) =
        market.app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::claim_job(tx, ctx))).await.unwrap()
    {
        let kind = market.app.domains.iter().flat_map(|d| d.jobs).find(|kind| kind.kind == job.kind).unwrap();
        (kind.run)(market.app.clone(), ctx.clone(), job.key).await.unwrap();
        market
            .app
            .db
            .write(&ctx, job.id, |tx, ctx, id| Box::pin(db::finish_job(tx, ctx, *id)))
            .await
            .unwrap();
    }
}

/// Added, changed, same, wrong, to decide: as the page of the import counts them.
async fn counts(market: &Market, officer: &str, import: &str) -> Vec<i64> {
    let page = market.get(&format!("{import}/progress"), officer).await.body;
    assert!(page.contains("Đã nhập xong"), "{page}");
    let figures = page.split("<dd>").skip(1).map(|part| part.split("</dd>").next().unwrap().parse().unwrap());
    figures.collect()
}

const LIST: &str = "DANH SÁCH DOANH NGHIỆP\n\n\
    STT;Tên doanh nghiệp;MST;Địa chỉ;Xã/Phường;Huyện;Tỉnh;Website;Quy mô;Ghi chú\n\
    1;Công ty TNHH Dừa Một;0100109106;Ấp 1;Long Đức;TP Trà Vinh;Trà Vinh;https://dua-mot.example;nhỏ;\n\
    2;Hộ kinh doanh Hai;100112437;;Xã Cầu Kè;;Vĩnh Long;không;siêu nhỏ;\n\
    3;Sai mã số;0100233480;;Xã Cầu Kè;;;;vừa;\n\
    4;;0100233488;;Xã Cầu Kè;;;;rất to;\n\
    5;Công ty TNHH Dừa Một nữa;0100109106;;Xã Cầu Kè;;;;;\n\
    6;Hợp tác xã Không Mã;;;Xã Cầu Kè;;;x;;\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_is_taken_row_by_row_and_the_same_again_changes_nothing() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let first = import(&market, &officer, "ds.csv", LIST.as_bytes()).await;
        assert_eq!(counts(&market, &officer, &first).await, [3, 0, 0, 3, 0], "{}", market.name);
        let apart = market.get(&format!("{first}/rows?format=csv"), &officer).await.body;
        for sentence in [
            "6,Mã số thuế: Mã số thuế sai số kiểm tra",
            "7,\"Quy mô: Không hiểu quy mô",
            "Tên doanh nghiệp: Thiếu tên doanh nghiệp",
            "8,Mã số thuế: Mã số thuế đã có ở một dòng trước",
        ] {
            assert!(apart.contains(sentence), "{sentence} on {}\n{apart}", market.name);
        }
        let before = market.get("/office/register?format=csv", &officer).await.body;
        let again = import(&market, &officer, "ds2.csv", LIST.as_bytes()).await;
        assert_eq!(counts(&market, &officer, &again).await, [0, 0, 3, 3, 0], "{}", market.name);
        assert_eq!(market.get("/office/register?format=csv", &officer).await.body, before, "{}", market.name);
        // UTF-16 with a mark, and one row that says more.
        let more = LIST.replace("siêu nhỏ", "vừa");
        let wide: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(more.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let third = import(&market, &officer, "ds3.csv", &wide).await;
        assert_eq!(counts(&market, &officer, &third).await, [0, 1, 2, 3, 0], "{}", market.name);
        let mut conn = market.app.db.reader().await.unwrap();
        let today = market.app.clock.now().day();
        let code = TaxCode::parse("0100112437").unwrap();
        let row = registry::business_by_tax_code(&mut conn, &code, today).await.unwrap().unwrap();
        assert_eq!(
            (row.size_class, row.commune.as_deref()),
            (SizeClass::Medium, Some("29308")),
            "{}",
            market.name
        );
        let code = TaxCode::parse("0100109106").unwrap();
        let row = registry::business_by_tax_code(&mut conn, &code, today).await.unwrap().unwrap();
        assert_eq!((row.commune.as_deref(), row.site), (Some("29263"), Answer::Yes), "{}", market.name);
        let channels = registry::channels_of(&mut conn, row.id).await.unwrap();
        assert_eq!(channels[0].name, "dua-mot.example");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_may_be_known_waits_for_a_person_and_the_decision_is_remembered() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let known =
            enter(&market, &system(), facts("Công ty TNHH Thủy Sản Duyên Hải", "29308"), None).await.unwrap();
        let list = "Tên,MST,Xã\nCTY TNHH Thuỷ sản Duyên Hải,0100109106,Xã Cầu Kè\n";
        let first = import(&market, &officer, "a.csv", list.as_bytes()).await;
        assert_eq!(counts(&market, &officer, &first).await, [0, 0, 0, 0, 1], "{}", market.name);
        let page = market.get("/office/register/imports/questions", &officer).await.body;
        assert!(page.contains("Công ty TNHH Thủy Sản Duyên Hải"));
        let action = page.split("action=\"/office/register/imports/questions/").nth(1).unwrap();
        let action = format!("/office/register/imports/questions/{}", action.split('"').next().unwrap());
        let decided = market.post(&action, &format!("decision={known}"), &officer).await;
        assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.body);
        assert_eq!(market.post(&action, "decision=new", &officer).await.status, StatusCode::CONFLICT);
        let mut conn = market.app.db.reader().await.unwrap();
        let row = business_on(&mut conn, &known, market.app.clock.now().day()).await.unwrap();
        assert_eq!(row.tax_code.as_deref(), Some("0100109106"), "{}", market.name);
        drop(conn);
        let again = import(&market, &officer, "b.csv", list.as_bytes()).await;
        assert_eq!(counts(&market, &officer, &again).await, [0, 0, 1, 0, 0], "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_spreadsheet_is_refused_with_a_sentence() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        for (file, sentence) in [
            (&b"%PDF-1.7 x"[..], "Đây không phải bảng tính"),
            (b"PK\x03\x04broken", "Không đọc được tệp"),
            (b"", "Chọn một tệp"),
        ] {
            let answer = upload(&market, &officer, "/office/register/imports", "a", file).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.body.contains(sentence), "{sentence}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_waits_for_a_person_is_not_asked_about_again() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        enter(&market, &system(), facts("Công ty TNHH Thủy Sản Duyên Hải", "29308"), None).await.unwrap();
        let list = "Tên,MST,Xã\nCTY TNHH Thuỷ sản Duyên Hải,0100109106,Xã Cầu Kè\n";
        let first = import(&market, &officer, "a.csv", list.as_bytes()).await;
        assert_eq!(counts(&market, &officer, &first).await, [0, 0, 0, 0, 1], "{}", market.name);
        let again = import(&market, &officer, "b.csv", list.as_bytes()).await;
        assert_eq!(counts(&market, &officer, &again).await, [0, 0, 1, 0, 0], "{}", market.name);
        // Names that share their beginning only are others.
        let list = "Tên,Xã\nCông ty TNHH Thủy sản Duyên Thắm,Xã Cầu Kè\nHKD Thủy sản Duyên Hải 2,Xã Cầu Kè\n";
        let others = import(&market, &officer, "c.csv", list.as_bytes()).await;
        assert_eq!(counts(&market, &officer, &others).await, [2, 0, 0, 0, 0], "{}", market.name);
    }
}

mod rows {
    use kernel::Uuid;
    db::sql! {
        /// As if the program had ended after two rows.
        STOPPED: (Uuid,) => () =
            "UPDATE registry_import SET state = 'running', done = 2, wrong = 0, same = 0, finished_at = NULL WHERE id = $1";
        FORGOTTEN: (Uuid,) => () = "DELETE FROM registry_import_row WHERE import_id = $1";
        LINE: () => (i64,) = "SELECT MAX(line) AS line FROM registry_import_row";
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_was_interrupted_goes_on_and_knows_the_rows_before() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let file = "Tên doanh nghiệp;Mã số thuế;Xã\nDừa Một;0100109106;Xã Cầu Kè\nKẹo Hai;;Xã Cầu Kè\n\
            Bánh Ba;0100109106;Xã Cầu Kè\n";
        let path = import(&market, &officer, "a.csv", file.as_bytes()).await;
        assert_eq!(counts(&market, &officer, &path).await, [2, 0, 0, 1, 0], "{}", market.name);
        let id = kernel::Uuid::parse_str(path.rsplit('/').next().unwrap()).unwrap();
        let stop: db::WorkFn<_, ()> = |tx, _, id| {
            Box::pin(async move {
                tx.run_one(&rows::STOPPED, (*id,)).await?;
                tx.run_one(&rows::FORGOTTEN, (*id,)).await
            })
        };
        market.app.db.write(&system(), id, stop).await.unwrap();
        let kind = market.app.domains.iter().flat_map(|d| d.jobs).find(|kind| kind.kind == "registry.import");
        (kind.unwrap().run)(market.app.clone(), system(), id).await.unwrap();
        assert_eq!(counts(&market, &officer, &path).await, [2, 0, 0, 1, 0], "{}", market.name);
        assert_eq!(market.count(&rows::LINE).await, 4, "the row as the spreadsheet numbers it");
    }
}
