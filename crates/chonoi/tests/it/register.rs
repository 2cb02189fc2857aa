//! The register through its pages and use cases, on both engines.
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use kernel::{Actor, Code, Ctx, Grant, Ids, Locale, Role, TaxCode};
use registry::{
    Act, Answer, BusinessChange, ChannelKind, Does, Facts, NewBusiness, NewChannel, NewNotification,
    NotificationAnswer, SizeClass, add_business, add_channel, answer_notification, business_on,
    change_business, file_notification,
};

use crate::market::{Market, markets, system};

fn facts(name: &str, commune: &str) -> Facts {
    let mut facts = Facts::named(name);
    facts.commune = Some(commune.to_owned());
    facts
}

async fn enter(market: &Market, ctx: &Ctx, facts: Facts, tax_code: Option<&str>) -> kernel::Result<Code> {
    let tax_code = tax_code.map(|code| TaxCode::parse(code).unwrap());
    let new = NewBusiness { tax_code, organisation: None, facts, source: "form", from: ctx.now().day() };
    market
        .app
        .db
        .write(ctx, new, |tx, ctx, new| {
            Box::pin(async move {
                let id = add_business(tx, ctx, new).await?;
                registry::code_of(tx, ctx, id).await
            })
        })
        .await
}

fn days_ago(market: &Market, days: i64) -> Ctx {
    let at = market.app.clock.now().plus_seconds(-86_400 * days);
    Ctx::new(Actor::System("test"), Locale::Vi, at, Ids::random())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_true_on_a_day_stays_readable() {
    for market in markets().await {
        let year_ago = days_ago(&market, 365);
        let code =
            enter(&market, &year_ago, facts("Dừa sáp Hòa Tân", "29308"), Some("0100109106")).await.unwrap();
        for (days, size) in [(200, SizeClass::Small), (100, SizeClass::Medium)] {
            let ctx = days_ago(&market, days);
            let mut after = facts("Dừa sáp Hòa Tân", "29308");
            after.size_class = size;
            let (reason, from) = ("rà soát".to_owned(), ctx.now().day());
            let change = BusinessChange { code: code.clone(), facts: after, tax_code: None, reason, from };
            let changed =
                market.app.db.write(&ctx, change, |tx, ctx, c| Box::pin(change_business(tx, ctx, c))).await;
            assert!(changed.unwrap(), "{}", market.name);
        }
        let mut conn = market.app.db.reader().await.unwrap();
        let today = market.app.clock.now().day();
        for (days, size) in [(300, SizeClass::Unknown), (150, SizeClass::Small), (0, SizeClass::Medium)] {
            let row = business_on(&mut conn, &code, today.plus_days(-days)).await.unwrap();
            assert_eq!(row.size_class, size, "{days} days ago on {}", market.name);
        }
        assert!(business_on(&mut conn, &code, today.plus_days(-400)).await.is_err());
        drop(conn);
        let officer = market.signed_in(Role::Officer).await;
        for (on, size) in [(today.plus_days(-150), "Nhỏ"), (today, "Vừa")] {
            let page =
                market.get(&format!("/office/register?q=dua+sap&on={}", on.iso()), &officer).await.body;
            assert!(page.contains(&format!(">{size}</td>")), "{} on {}", on.iso(), market.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tax_code_is_one_business_and_an_officer_sees_the_own_commune() {
    for market in markets().await {
        let ctx = system();
        let own = enter(&market, &ctx, facts("Của xã Cầu Kè", "29308"), Some("0100109106")).await.unwrap();
        let other = enter(&market, &ctx, facts("Của xã khác", "29341"), Some("0100112437")).await.unwrap();
        let twice = enter(&market, &ctx, facts("Hai lần", "29308"), Some("0100109106")).await;
        assert!(matches!(twice, Err(kernel::Error::Invalid(errors)) if errors[0].field == "tax_code"));
        let officer = market.signed_in(Role::CommuneOfficer).await;
        let list = market.get("/office/register", &officer).await.body;
        assert!(list.contains("Của xã Cầu Kè") && !list.contains("Của xã khác"), "{}", market.name);
        assert_eq!(market.get(&format!("/office/register/{own}"), &officer).await.status, StatusCode::OK);
        for path in ["", "/edit", "/channels/new"] {
            let answer = market.get(&format!("/office/register/{other}{path}"), &officer).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} on {}", market.name);
        }
        // Neither is a business moved into somebody else's commune, nor out of it.
        let form = "name=X&legal_form=unknown&size_class=unknown&vsic_version=2025&maker=unknown&status=active&site=no\
            &mail=no&marketplace=no&app=no&social=no&pos=no&cashless=no&reason=thu&from=2026-01-01";
        let moved = market
            .post(&format!("/office/register/{other}/edit"), &format!("{form}&commune=29308"), &officer)
            .await;
        assert_eq!(moved.status, StatusCode::NOT_FOUND);
        let answer = market.get("/office/register?commune=29341", &officer).await.body;
        assert!(!answer.contains("Của xã khác"), "a filter widened the locality on {}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notification_is_answered_once_with_a_number_without_gaps() {
    for market in markets().await {
        let ctx = system();
        let mut filed = Vec::new();
        for at in 0..6 {
            let code = enter(&market, &ctx, facts(&format!("Cửa hàng {at}"), "29308"), None).await.unwrap();
            let new = NewChannel {
                kind: ChannelKind::Site,
                name: "Trang".to_owned(),
                address: format!("https://cua-hang-{at}.example"),
                does: Does::Orders,
                others_sell: false,
                met: None,
                from: ctx.now().day(),
                source: "form",
            };
            let input = (code, new);
            let channel = market
                .app
                .db
                .write(&ctx, input, |tx, ctx, input| Box::pin(add_channel(tx, ctx, input)))
                .await
                .unwrap();
            let new = NewNotification { channel, act: Act::Begin, note: String::new(), working_days: 3 };
            let first = market
                .app
                .db
                .write(&ctx, new.clone(), |tx, ctx, n| Box::pin(file_notification(tx, ctx, n)))
                .await;
            filed.push(first.unwrap());
            let again =
                market.app.db.write(&ctx, new, |tx, ctx, n| Box::pin(file_notification(tx, ctx, n))).await;
            assert!(matches!(again, Err(kernel::Error::Conflict(_))), "{}", market.name);
        }
        // Each is answered by two officials at once, all at the same time.
        let answers = filed.iter().flat_map(|code| [code.clone(), code.clone()]).map(|code| {
            let (db, ctx) = (market.app.db.clone(), system());
            tokio::spawn(async move {
                let answer = NotificationAnswer { code, confirmed: true, text: String::new() };
                db.write(&ctx, answer, |tx, ctx, a| Box::pin(answer_notification(tx, ctx, a))).await.is_ok()
            })
        });
        let mut confirmed = 0;
        for answer in answers.collect::<Vec<_>>() {
            confirmed += usize::from(answer.await.unwrap());
        }
        assert_eq!(confirmed, 6, "{}", market.name);
        let mut conn = market.app.db.reader().await.unwrap();
        let mut numbers = Vec::new();
        for code in &filed {
            numbers.push(registry::notification(&mut conn, code).await.unwrap().number.unwrap());
        }
        numbers.sort();
        let year = ctx.now().day().year();
        let wanted: Vec<_> = (1..=6).map(|n| format!("{n}/{year}/TB-TMĐT")).collect();
        assert_eq!(numbers, wanted, "{}", market.name);
    }
}

/// Sends a spreadsheet and begins its import as guessed; answers the address of the import.
pub(crate) async fn import(market: &Market, officer: &str, name: &str, file: &[u8]) -> String {
    let mut body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = Request::post("/office/register/imports")
        .header(header::COOKIE, officer)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body));
    let answer = market.send(request.unwrap()).await;
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
            let mut body =
                b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n".to_vec();
            body.extend_from_slice(file);
            body.extend_from_slice(b"\r\n--x--\r\n");
            let request = Request::post("/office/register/imports")
                .header(header::COOKIE, &officer)
                .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
                .body(Body::from(body));
            let answer = market.send(request.unwrap()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.body.contains(sentence), "{sentence}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn turnover_and_reference_figures_are_revised_not_overwritten() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let form = |amount: &str| {
            format!("platform=S%C3%A0n+X&source=estimated&channel=marketplace&period=2025&amount={amount}")
        };
        for amount in ["1000", "1000", "2000"] {
            let answer = market.post("/office/turnover/new", &form(amount), &officer).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        }
        let list = market.get("/office/turnover?year=2025&format=csv", &officer).await.body;
        assert_eq!(list.lines().count(), 2, "{list}");
        assert!(list.contains(",2000,") && list.contains(",2,"), "{list}");
        let form = "series=population&place=86&period=2025&value=4257581&source=Ni%C3%AAn+gi%C3%A1m";
        assert_eq!(market.post("/office/reference/new", form, &officer).await.status, StatusCode::SEE_OTHER);
        let revised = form.replace("4257581", "4260000");
        let refused = market.post("/office/reference/new", &revised, &officer).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer =
            market.post("/office/reference/new", &format!("{revised}&note=s%E1%BB%ADa"), &officer).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let list = market.get("/office/reference?format=csv", &officer).await.body;
        assert!(list.contains("4257581") && list.contains("4260000"), "{list}");
        let page = market.get("/office/reference", &officer).await.body;
        assert!(page.contains("Số hộ") && page.contains("Còn thiếu"), "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_share_opens_onto_exactly_its_rows() {
    for market in markets().await {
        let ctx = system();
        for (at, answer) in [Answer::Yes, Answer::Yes, Answer::No, Answer::Unknown].into_iter().enumerate() {
            let mut business = facts(&format!("Công ty {at}"), "29308");
            business.legal_form = registry::LegalForm::LimitedLiability;
            business.size_class = SizeClass::Large;
            business.mail = answer;
            enter(&market, &ctx, business, None).await.unwrap();
        }
        let mut household = facts("Hộ", "29308");
        (household.size_class, household.mail) = (SizeClass::Large, Answer::Yes);
        household.legal_form = registry::LegalForm::Household;
        enter(&market, &ctx, household, None).await.unwrap();
        let indicator = market.app.indicators().find(|i| i.code == "registry.large_mail").unwrap();
        let mut conn = market.app.db.reader().await.unwrap();
        let figure = (indicator.compute)(&mut conn, &ctx).await.unwrap();
        assert_eq!((figure.value, figure.numerator, figure.denominator), (Some(6_666), Some(2), Some(3)));
        drop(conn);
        let officer = market.signed_in(Role::Officer).await;
        let rows = market.get(&format!("{}&format=csv", indicator.rows), &officer).await.body;
        assert_eq!(rows.lines().count() - 1, 2, "{rows}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seller_keeps_its_own_entry_only() {
    for market in markets().await {
        let seller = market.signed_in(Role::Seller).await;
        assert!(market.get("/desk/register", &seller).await.body.contains("chưa có trong sổ"));
        let form = "name=Gian+h%C3%A0ng+m%E1%BB%99t&legal_form=household&size_class=micro&vsic_version=2025&maker=maker\
            &status=active&site=no&mail=yes&marketplace=yes&app=no&social=no&pos=no&cashless=yes&commune=29308";
        let answer = market.post("/desk/register/edit", form, &seller).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let channel = "kind=site&name=Trang&address=https%3A%2F%2Ftoi.example&does=orders&from=2026-01-01";
        assert_eq!(
            market.post("/desk/register/channels/new", channel, &seller).await.status,
            StatusCode::SEE_OTHER
        );
        let page = market.get("/desk/register", &seller).await.body;
        let notify = page.split("action=\"").find(|part| part.contains("/notify\"")).unwrap();
        let notify = notify.split('"').next().unwrap().to_owned();
        assert_eq!(market.post(&notify, "", &seller).await.status, StatusCode::SEE_OTHER);
        assert_eq!(market.post(&notify, "", &seller).await.status, StatusCode::CONFLICT);
        // Somebody else's channel does not exist for it.
        let ctx = system();
        let code = enter(&market, &ctx, facts("Người khác", "29308"), None).await.unwrap();
        let new = NewChannel {
            kind: ChannelKind::Site,
            name: "x".to_owned(),
            address: "https://khac.example".to_owned(),
            does: Does::Orders,
            others_sell: false,
            met: None,
            from: ctx.now().day(),
            source: "form",
        };
        let channel = market
            .app
            .db
            .write(&ctx, (code, new), |tx, ctx, i| Box::pin(add_channel(tx, ctx, i)))
            .await
            .unwrap();
        for act in ["notify", "end"] {
            let answer = market.post(&format!("/desk/register/channels/{channel}/{act}"), "", &seller).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act} on {}", market.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_of_a_commune_writes_only_there_in_use_cases_too() {
    for market in markets().await {
        let grant =
            Grant { role: Role::CommuneOfficer, organisation: None, commune: Some("29308".to_owned()) };
        let base = system();
        let actor = Actor::Account { id: base.new_id(), grants: vec![grant] };
        let ctx = Ctx::new(actor, Locale::Vi, base.now(), Ids::random());
        assert!(enter(&market, &ctx, facts("Ở đây", "29308"), None).await.is_ok());
        let elsewhere = enter(&market, &ctx, facts("Ở kia", "29341"), None).await;
        assert!(matches!(elsewhere, Err(kernel::Error::NotFound)), "{}", market.name);
        let nowhere = enter(&market, &ctx, Facts::named("Không rõ"), None).await;
        assert!(matches!(nowhere, Err(kernel::Error::NotFound)), "{}", market.name);
    }
}
