//! One month of an invented account as each kind of file tells it.
use documents::XlsxCell::{self, Empty, Number};
use kernel::Dong;
use statements::{Candidate, Format, Reading, Statement, find_references};

use crate::show::{lines, only};

pub(crate) const MT940: &[u8] = include_bytes!("../fixtures/month.sta");
pub(crate) const CAMT: &[u8] = include_bytes!("../fixtures/month.xml");
pub(crate) const CSV: &[u8] = include_bytes!("../fixtures/month.csv");

fn text(text: &str) -> XlsxCell {
    XlsxCell::Text(text.to_owned())
}

/// The month as a workbook: numbers of days, one column of amounts with signs, headings over two rows.
pub(crate) fn workbook() -> Vec<u8> {
    let letterhead =
        ["Account Number:".to_owned(), "1201000123456".to_owned(), "Currency".to_owned(), "VND".to_owned()];
    let long = "THANH TOAN TIEN HANG THANG 11 CHO HOP TAC XA KEO DUA BEN TRE THEO HOP DONG SO 12/2026/HD";
    let line = |booked: i64, value: i64, amount: i64, balance: i64, [reference, name, words]: [&str; 3]| {
        vec![
            Number(booked),
            Number(value),
            text(reference),
            text(name),
            text(words),
            Number(amount),
            Number(balance),
        ]
    };
    let mut rows = vec![
        vec![text("Opening balance"), Number(10_000_000), text("Closing balance"), Number(9_673_567)],
        vec![],
        ["Transaction", "Value", "Reference No", "Counterparty", "Description", "Amount", "Balance"]
            .map(text)
            .to_vec(),
        vec![text("date"), text("date"), Empty, Empty, Empty, text("(VND)")],
        line(
            46328,
            46328,
            250_000,
            10_250_000,
            ["FT26306000001", "NGUYEN VAN AN", "MBVCB.7654321.CN7K3MQ9TAZ CHUYEN TIEN"],
        ),
        line(46328, 46328, 100_000, 10_350_000, ["", "", "NOP TIEN MAT"]),
        line(46328, 46328, 100_000, 10_450_000, ["", "", "NOP TIEN MAT"]),
        line(46331, 46331, -11_000, 10_439_000, ["FT26309000002", "", "PHI QUAN LY TAI KHOAN THANG 10"]),
        line(
            46335,
            46335,
            1_234_567,
            11_673_567,
            ["FT26313000003", "CÔNG TY TNHH DỪA SÁP CẦU KÈ", "Trả tiền đơn hàng CN0A10 B2C36"],
        ),
        line(46356, 46357, -2_000_000, 9_673_567, ["FT26334000004", "HTX KEO DUA BEN TRE", long]),
    ];
    // The newest first.
    rows[4..].reverse();
    documents::xlsx(&letterhead, rows).unwrap()
}

fn month() -> Vec<String> {
    [
        "2026-11-02 2026-11-02 250000 FT26306000001 |  | NGUYEN VAN AN | MBVCB.7654321.CN7K3MQ9TAZ CHUYEN TIEN",
        "2026-11-02 2026-11-02 100000 - |  |  | NOP TIEN MAT",
        "2026-11-02 2026-11-02 100000 - |  |  | NOP TIEN MAT",
        "2026-11-05 2026-11-05 -11000 FT26309000002 |  |  | PHI QUAN LY TAI KHOAN THANG 10",
        "2026-11-09 2026-11-09 1234567 FT26313000003 |  | CÔNG TY TNHH DỪA SÁP CẦU KÈ | Trả tiền đơn hàng CN0A10 B2C36",
        "2026-11-30 2026-12-01 -2000000 FT26334000004 |  | HTX KEO DUA BEN TRE | THANH TOAN TIEN HANG THANG 11 CHO HOP TAC XA KEO DUA BEN TRE THEO HOP DONG SO 12/2026/HD",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn assert_month(statement: &Statement, format: Format) {
    assert_eq!(statement.format, format);
    assert_eq!((statement.account.as_str(), statement.currency.as_str()), ("1201000123456", "VND"));
    assert_eq!((statement.opening, statement.closing), (Some(Dong(10_000_000)), Some(Dong(9_673_567))));
    assert_eq!(statement.mistakes, []);
    assert_eq!(lines(statement), month());
}

#[test]
fn the_same_month_in_four_formats_has_the_same_lines_and_names() {
    let (mt940, camt, csv) = (only(MT940), only(CAMT), only(CSV));
    let mut book = only(&workbook());
    book.lines.reverse();
    assert_month(&mt940, Format::Mt940);
    assert_month(&camt, Format::Camt053);
    assert_month(&csv, Format::Csv);
    assert_month(&book, Format::Workbook);
    let names = |statement: &Statement| {
        let mut names: Vec<_> = statement.lines.iter().map(|line| line.event_id.clone()).collect();
        names.sort();
        names
    };
    let wanted = names(&mt940);
    assert_eq!(wanted[..4], ["FT26306000001", "FT26309000002/D", "FT26313000003", "FT26334000004/D"]);
    assert_eq!(wanted[5], format!("{}#2", wanted[4]));
    for statement in [&camt, &csv, &book] {
        assert_eq!(names(statement), wanted);
    }
}

#[test]
fn rows_are_told_as_each_format_counts_them() {
    let rows = |statement: &Statement| statement.lines.iter().map(|line| line.row).collect::<Vec<_>>();
    assert_eq!(rows(&only(MT940)), [6, 9, 11, 13, 15, 18]);
    assert_eq!(rows(&only(CAMT)), [1, 2, 3, 4, 5, 6]);
    assert_eq!(rows(&only(CSV)), [9, 10, 11, 12, 13, 14]);
    assert_eq!(rows(&only(&workbook())), [6, 7, 8, 9, 10, 11]);
}

#[test]
fn references_are_found_in_the_lines() {
    let found: Vec<_> = only(MT940).lines.iter().map(|line| find_references(&line.words())).collect();
    let proven =
        |reference: &str, reading| vec![Candidate::Proven { reference: reference.to_owned(), reading }];
    assert_eq!(found[0], proven("CN7K3MQ9TAZ", Reading::AsWritten));
    assert_eq!(found[4], proven("CN0A10B2C36", Reading::Spaced));
    assert_eq!([&found[1], &found[2], &found[3], &found[5]], [&vec![]; 4]);
}
