//! Single rows of banks' spreadsheets and what is wrong with them.
use kernel::Dong;
use statements::What;

use crate::show::{amounts, lines, mistake, only};

/// A table below a letterhead whose balances fit.
fn table(headings: &str, rows: &[&str], sum: i64) -> Vec<u8> {
    format!("Opening balance:;0\nClosing balance:;{sum}\n{headings}\n{}\n", rows.join("\n")).into_bytes()
}

#[test]
fn debits_with_signs_are_a_notation_when_all_have_them() {
    let all = only(&table(
        "Ngày;Ghi nợ;Ghi có",
        &["01/11/2026;-1.000;0", "02/11/2026;(2.000);-", "03/11/2026;;5.000"],
        2_000,
    ));
    assert_eq!((amounts(&all), all.mistakes), (vec![-1_000, -2_000, 5_000], vec![]));
    let some = only(&table(
        "Ngày;Ghi nợ;Ghi có",
        &["01/11/2026;-1.000;", "02/11/2026;2.000;", "03/11/2026;;-500"],
        -1_500,
    ));
    assert_eq!((amounts(&some), some.mistakes), (vec![1_000, -2_000, -500], vec![]));
}

#[test]
fn a_column_of_sides_gives_the_sign() {
    let rows =
        ["01/11/2026;1.000;Ghi có", "02/11/2026;2.000;D", "03/11/2026;-3.000;nợ", "04/11/2026;-4.000;"];
    let read = only(&table("Ngày giao dịch;Số tiền;Ghi nợ/Ghi có", &rows, -8_000));
    assert_eq!((amounts(&read), read.mistakes), (vec![1_000, -2_000, -3_000, -4_000], vec![]));
    let read = only(&table(
        "Ngày giao dịch;Số tiền;Ghi nợ/Ghi có",
        &["01/11/2026;1.000;?", "02/11/2026;-1.000;C"],
        0,
    ));
    assert_eq!(
        (amounts(&read), read.mistakes),
        (vec![], vec![mistake(4, What::Side), mistake(5, What::Side)])
    );
}

#[test]
fn days_and_names_are_taken_from_the_best_columns() {
    let headings = "STT;Ngày giao dịch;Ngày hạch toán;Ngày hiệu lực;Số bút toán;Phát sinh nợ;Phát sinh có;Tài khoản đối ứng;Đối tác;NH đối tác;Diễn giải";
    let rows = [
        "1;30/10/2026;02-11-2026 07:00:00;03/11/2026;'FT26 306;;5.000;0123;LE VAN C;VCB;A",
        "2;2026-11-04T10:00:00;;;;1.000;;0456;;;B",
        "3;46331;;;12;;7.000;;;;C",
    ];
    let read = only(&table(headings, &rows, 11_000));
    assert_eq!(
        lines(&read),
        [
            "2026-11-02 2026-11-03 5000 FT26306 |  | LE VAN C | A",
            "2026-11-04 2026-11-04 -1000 - |  | 0456 | B",
            "2026-11-05 2026-11-05 7000 12 |  |  | C",
        ]
    );
    assert_eq!(read.mistakes, []);
    // A teller's running number names nothing.
    assert!(read.lines[2].event_id.starts_with('H'));
}

#[test]
fn headings_again_totals_balances_and_signatures_are_no_lines() {
    let rows = [
        "01/11/2026;Số dư đầu kỳ;;;500",
        "Transaction date;Details;Debit;Credit;Balance",
        "02/11/2026;TRA TIEN TONG CONG TY;;100;600",
        "",
        "Ngày;Nội dung;Ghi nợ;Ghi có;Số dư",
        "03/11/2026;PHI;50;;550",
        "Tổng;;50;100;",
        ";Cộng phát sinh;50;100;",
        "Số dư cuối kỳ: 550",
        "Người lập biểu;;Kiểm soát;;",
    ];
    let read = only(format!("Ngày;Nội dung;Ghi nợ;Ghi có;Số dư\n{}\n", rows.join("\n")).as_bytes());
    assert_eq!((amounts(&read), &read.mistakes), (vec![100, -50], &vec![]));
    assert_eq!((read.opening, read.closing), (Some(Dong(500)), Some(Dong(550))));
    assert_eq!(read.lines[0].text, "TRA TIEN TONG CONG TY");
}

#[test]
fn rows_that_cannot_be_read_are_told() {
    let rows = [
        "11/25/2026;;100;;",
        "02/11/2026;5;6;;",
        "03/11/2026;;;;",
        "04/11/2026;0;0;;",
        "05/11/2026;;1.5;;",
        "06/11/2026;;12k;;",
        ";;700;;",
        "07/11/2026;;8;;",
    ];
    let read = only(&table("Ngày;Ghi nợ;Ghi có;Nội dung", &rows, 8));
    assert_eq!(amounts(&read), [8]);
    let whats: [What; 7] =
        [What::Day, What::BothSides, What::NoAmount, What::NoAmount, What::Fraction, What::Amount, What::Day];
    let wanted: Vec<_> = (4..).zip(whats).map(|(row, what)| mistake(row, what)).collect();
    assert_eq!(read.mistakes, wanted);
}
