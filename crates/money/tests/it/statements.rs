//! Statements of the bank: looked at, taken in once, beside notices.
use std::sync::Arc;

use axum::http::StatusCode;
use kernel::{Dong, Uuid};
use money::{Account, PaymentState, Reason};

use crate::door::{comes, rows};
use crate::hook::notice;
use crate::shop::{Shop, shops};

/// A file of the collection account: day, number, amount, words of each line.
pub(crate) fn csv(account: &str, lines: &[(&str, &str, i64, String)]) -> String {
    let mut balance = 1_000_000;
    let mut rows = vec![
        format!("Số tài khoản: {account}"),
        "Số dư đầu kỳ:;1,000,000".to_owned(),
        String::new(),
        "Ngày giao dịch;Số tham chiếu;Ghi nợ;Ghi có;Số dư;Nội dung".to_owned(),
    ];
    for (day, number, amount, words) in lines {
        balance += amount;
        let sides = if *amount < 0 { format!("{};", -amount) } else { format!(";{amount}") };
        rows.push(format!("{day};{number};{sides};{balance};\"{words}\""));
    }
    rows.push(format!("Số dư cuối kỳ:;{balance}\n"));
    rows.join("\n")
}

async fn upload(shop: &Shop, text: &str, role: &str) -> (StatusCode, String) {
    shop.post_file("/office/statements", "sao-ke.csv", text, role).await
}

/// Uploads, looks, and takes in; answers its page.
pub(crate) async fn take(shop: &Shop, text: &str) -> String {
    let (status, page) = upload(shop, text, "accountant").await;
    assert!(
        status == StatusCode::SEE_OTHER && page.starts_with("/office/statements/"),
        "{}: {page}",
        shop.name
    );
    assert_eq!(shop.post_as(&format!("{page}/take"), "", "accountant").await.0, StatusCode::SEE_OTHER);
    run(shop, &page).await;
    page
}

async fn run(shop: &Shop, page: &str) {
    let id = Uuid::parse_str(page.rsplit('/').next().unwrap()).unwrap();
    let job = money::domain().jobs.iter().find(|job| job.kind == "money.take-statement").unwrap();
    (job.run)(Arc::clone(&shop.app), shop.ctx(), id).await.unwrap();
}

#[tokio::test]
async fn lines_are_looked_at_and_then_counted_once() {
    for shop in shops().await {
        let (one, two, three, four) = (
            shop.open(50_000).await,
            shop.open(60_000).await,
            shop.open(70_000).await,
            shop.open(80_000).await,
        );
        comes(&shop, "FT0000003", 70_000, &three.reference).await;
        let cut = four.reference[..8].to_owned();
        let lines = [
            ("24/11/2026", "FT0000001", 50_000, format!("MBVCB {} ck", one.reference.to_lowercase())),
            ("24/11/2026", "FT0000002", 10_000, two.reference.clone()),
            ("24/11/2026", "FT0000003", 70_000, three.reference.clone()),
            ("24/11/2026", "FT0000004", 80_000, format!("CHUYEN TIEN {cut}")),
            ("24/11/2026", "FT0000005", 9_000, "la".to_owned()),
            ("24/11/2026", "FT0000006", -3_000, "PHI".to_owned()),
        ];
        let file = csv("113366668888", &lines);
        let (_, page) = upload(&shop, &file, "accountant").await;
        let (status, look) = shop.get(&page, "officer").await;
        assert_eq!(status, StatusCode::OK, "{look}");
        for part in [
            format!("Pays in full: {}", one.reference),
            format!("Too little, waits for the rest: {}", two.reference),
            "Counted by a notice".to_owned(),
            format!("Suspense, may be: {}", four.reference),
            "Not clear, suspense".to_owned(),
            "Went out".to_owned(),
            "1.216.000".to_owned(),
        ] {
            assert!(look.contains(&part), "{}: no {part} in {look}", shop.name);
        }
        assert!(!look.contains("/take\""), "an officer only looks");
        assert_eq!((rows(&shop).await.len(), shop.balance(Account::Held).await), (1, 70_000), "nothing yet");
        assert_eq!(shop.post_as(&format!("{page}/take"), "", "officer").await.0, StatusCode::FORBIDDEN);
        assert_eq!(take(&shop, &file).await, page, "the same file is the same statement");
        assert_eq!(shop.post_as(&format!("{page}/take"), "", "accountant").await.0, StatusCode::CONFLICT);
        run(&shop, &page).await;
        assert_eq!(shop.payment(one.subject_id).await.state, PaymentState::Paid);
        assert_eq!(shop.payment(four.subject_id).await.state, PaymentState::Awaiting, "only suggested");
        assert_eq!(shop.balance(Account::Held).await, 219_000);
        assert_eq!(shop.balance(Account::Suspense).await, -99_000);
        assert_eq!((shop.told("test.told.v1").await, shop.told("money.statement.taken.v1").await), (2, 1));
        let (_, after) = shop.get(&page, "accountant").await;
        assert!(after.contains("Taken in") && after.contains("/office/transfers/"), "{after}");
        // A file that shares days with it, and the notices that come after it.
        let mut more = lines.to_vec();
        more.push(("25/11/2026", "FT0000007", 50_000, two.reference.clone()));
        let second = take(&shop, &csv("113366668888", &more)).await;
        assert!(shop.get(&second, "accountant").await.1.contains("In an earlier statement"));
        comes(&shop, "FT0000001", 50_000, &one.reference).await;
        comes(&shop, "FT0000003", 70_000, &three.reference).await;
        assert_eq!(shop.payment(two.subject_id).await.state, PaymentState::Paid, "{}", shop.name);
        assert_eq!(shop.balance(Account::Held).await, 269_000);
        assert_eq!(rows(&shop).await.len(), 6);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn the_same_words_amount_and_day_are_the_same_money_once() {
    for shop in shops().await {
        // A notice of the day; the file has no numbers, and two lines that look the same.
        assert!(shop.post("/hooks/bank", &notice("N1", 5_000, "nop tien mat")).await.0.is_success());
        let line = ("24/11/2026", "", 5_000, "NOP TIEN MAT".to_owned());
        let other = ("23/11/2026", "", 5_000, "NOP TIEN MAT".to_owned());
        let lines = [line.clone(), line, other];
        take(&shop, &csv("113366668888", &lines)).await;
        assert_eq!(shop.balance(Account::Held).await, 15_000, "{}", shop.name);
        assert_eq!(rows(&shop).await.len(), 3);
        // The second line's notice comes late, and twice.
        for _ in 0..2 {
            assert!(shop.post("/hooks/bank", &notice("N2", 5_000, "Nộp tiền mặt")).await.0.is_success());
        }
        assert_eq!(shop.balance(Account::Held).await, 15_000);
        // A third is other money.
        assert!(shop.post("/hooks/bank", &notice("N3", 5_000, "nop tien mat")).await.0.is_success());
        assert_eq!(shop.balance(Account::Held).await, 20_000);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn a_file_that_is_no_statement_of_ours_is_refused() {
    for shop in shops().await {
        let line = ("24/11/2026", "FT0000001", 5_000, "x".to_owned());
        let foreign = csv("999988887777", std::slice::from_ref(&line));
        for (file, says) in [
            (foreign.as_str(), "statement of account 999988887777"),
            ("%PDF-1.7", "no statement of an account"),
            ("<Document", "XML is broken"),
        ] {
            let (status, page) = upload(&shop, file, "accountant").await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{file}");
            assert!(page.contains(says), "{}: {page}", shop.name);
        }
        let good = csv("113366668888", &[line]);
        assert_eq!(upload(&shop, &good, "officer").await.0, StatusCode::FORBIDDEN);
        let none = shop.get("/office/statements", "accountant").await.1;
        assert!(none.contains("There are no statements yet"), "{none}");
        // A line that cannot be read is told, the balance does not fit, and the rest can be taken in.
        let broken = good.replace("24/11/2026;FT0000001;;5000", "24/11/2026;FT0000001;;5000,5");
        let (_, page) = upload(&shop, &broken, "accountant").await;
        let look = shop.get(&page, "accountant").await.1;
        assert!(look.contains("parts of a đồng") || look.contains("cannot be read"), "{look}");
        assert_eq!(rows(&shop).await.len(), 0);
    }
}

async fn act(shop: &Shop, event: &str, body: &str, role: &str) -> (StatusCode, String) {
    let id = shop.transfers().await.into_iter().find(|t| t.event_id == event).unwrap().id;
    shop.post_as(&format!("/office/transfers/{id}"), body, role).await
}

#[tokio::test]
async fn waiting_money_is_assigned_by_the_rules() {
    for shop in shops().await {
        let payment = shop.open(50_000).await;
        comes(&shop, "A", 20_000, "khong ro").await;
        comes(&shop, "B", 30_000, "khong ro").await;
        let id = shop.transfers().await.into_iter().find(|t| t.event_id == "A").unwrap().id;
        let page = shop.get(&format!("/office/transfers/{id}"), "officer").await.1;
        assert!(page.contains("khong ro") && !page.contains("name=\"act\""), "an officer only looks: {page}");
        let to = |reference: &str, reason: &str| {
            format!("act=assign&reference={reference}&reason-assign={reason}")
        };
        assert_eq!(act(&shop, "A", &to(&payment.reference, "x"), "officer").await.0, StatusCode::FORBIDDEN);
        for wrong in [to("CN000000000", "x"), to(&payment.reference, "")] {
            assert_eq!(act(&shop, "A", &wrong, "accountant").await.0, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(rows(&shop).await[0].3, Reason::Unmatched, "nothing changed");
        let typed = to(&payment.reference.to_lowercase(), "khach+goi");
        assert_eq!(act(&shop, "A", &typed, "accountant").await.0, StatusCode::SEE_OTHER);
        assert_eq!(rows(&shop).await[0].3, Reason::Short);
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Awaiting);
        assert_eq!(act(&shop, "B", &typed, "accountant").await.0, StatusCode::SEE_OTHER);
        assert_eq!(shop.payment(payment.subject_id).await.state, PaymentState::Paid, "{}", shop.name);
        assert_eq!((shop.balance(Account::Held).await, shop.balance(Account::Suspense).await), (50_000, 0));
        assert_eq!(act(&shop, "B", &typed, "accountant").await.0, StatusCode::CONFLICT);
        comes(&shop, "C", 1_000, "la").await;
        assert_eq!(act(&shop, "C", &typed, "accountant").await.0, StatusCode::UNPROCESSABLE_ENTITY, "paid");
        let ended = shop.open(1_000).await;
        shop.cancel(ended.subject_id, PaymentState::Expired).await;
        let late = act(&shop, "C", &to(&ended.reference, "x"), "accountant").await;
        assert!(
            late.0 == StatusCode::UNPROCESSABLE_ENTITY && late.1.contains("cannot be taken up"),
            "{late:?}"
        );
        let draft = shop.open_of("test-draft", 1_000).await;
        shop.cancel_of("test-draft", draft.subject_id, PaymentState::Expired).await;
        assert_eq!(act(&shop, "C", &to(&draft.reference, "x"), "accountant").await.0, StatusCode::SEE_OTHER);
        assert_eq!(shop.told("money.transfer.assigned.v1").await, 3);
        shop.is_sound().await;
    }
}

#[tokio::test]
async fn a_surplus_pays_another_whole_or_goes_back() {
    for shop in shops().await {
        let (one, two, three) = (shop.open(10_000).await, shop.open(4_000).await, shop.open(9_000).await);
        comes(&shop, "A", 15_000, &one.reference).await;
        let to = |reference: &str| format!("act=assign&reference={reference}&reason-assign=x");
        let short = act(&shop, "A", &to(&three.reference), "accountant").await;
        assert!(short.0 == StatusCode::UNPROCESSABLE_ENTITY && short.1.contains("not enough"), "{short:?}");
        assert_eq!(act(&shop, "A", &to(&two.reference), "accountant").await.0, StatusCode::SEE_OTHER);
        assert_eq!(shop.payment(two.subject_id).await.state, PaymentState::Paid);
        assert_eq!(rows(&shop).await[0].1, 1_000);
        let back = "act=return&number-return=FT77&reason-return=khach+xin";
        let nothing = act(&shop, "A", "act=return&number-return=&reason-return=x", "accountant").await;
        assert_eq!(nothing.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(act(&shop, "A", back, "accountant").await.0, StatusCode::SEE_OTHER);
        assert_eq!(act(&shop, "A", back, "accountant").await.0, StatusCode::CONFLICT);
        assert_eq!((shop.balance(Account::Held).await, shop.balance(Account::Suspense).await), (14_000, 0));
        comes(&shop, "P", 500_000, "VNPAY quyet toan").await;
        let counted = "act=counted&number-counted=VNP1&reason-counted=quyet+toan";
        assert_eq!(act(&shop, "P", counted, "accountant").await.0, StatusCode::SEE_OTHER);
        assert_eq!(shop.balance(Account::Held).await, 14_000, "{}", shop.name);
        assert_eq!(shop.told("money.transfer.returned.v1").await, 2);
        assert!(shop.transfers().await.iter().all(|t| t.kept == Dong::ZERO));
        shop.is_sound().await;
    }
}
