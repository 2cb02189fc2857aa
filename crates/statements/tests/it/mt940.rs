use kernel::Dong;
use statements::{Format, StatementError, What, read_statements};

use crate::show::{amounts, lines, mistake, only};

fn message(inner: &str) -> String {
    format!(":20:A\n:25:BIDVVNVX/1201000123456VND\n:28C:1/1\n{inner}\n-\n")
}

#[test]
fn reversals_go_the_other_way() {
    let statement = only(
        message(
            ":60F:C261101VND1000,\n:61:261101C500,NTRFCN7K3MQ9TAZ//FT26305001\n:86:TRA TIEN\n\
             :61:2611021102RC500,NTRFNONREF//FT26305001\n:86:HOAN TRA\n\
             :61:2611031103RD200,NMSCNONREF//FT26305002\nHUY PHI\n:62F:C261103VND1200,",
        )
        .as_bytes(),
    );
    assert_eq!(statement.format, Format::Mt940);
    assert_eq!(statement.account, "1201000123456");
    assert_eq!(
        lines(&statement),
        [
            "2026-11-01 2026-11-01 500 FT26305001 | CN7K3MQ9TAZ |  | TRA TIEN",
            "2026-11-02 2026-11-02 -500R FT26305001 |  |  | HOAN TRA",
            "2026-11-03 2026-11-03 200R FT26305002 |  |  | HUY PHI",
        ]
    );
    assert_eq!(statement.mistakes, []);
    let names: Vec<_> = statement.lines.iter().map(|line| line.event_id.as_str()).collect();
    assert_eq!(names, ["FT26305001", "FT26305001/D", "FT26305002"]);
}

#[test]
fn a_text_over_full_lines_goes_on_without_a_space() {
    let full = "MBVCB.1234567890.098765.CHUYEN TIEN MUA HANG TREN CHO NOI MA CN7K";
    assert_eq!(full.len(), 65);
    let body =
        format!(":60F:D261101VND5,\n:61:261101C10,NTRF\n:86:{full}\n3MQ9TAZ\nTU 0123\n:62F:C261101VND5,");
    let statement = only(message(&body).as_bytes());
    assert_eq!(statement.lines[0].text, format!("{full}3MQ9TAZ TU 0123"));
    assert_eq!((statement.opening, statement.closing), (Some(Dong(-5)), Some(Dong(5))));
    assert_eq!(statement.mistakes, []);
}

#[test]
fn pages_are_one_statement_and_messages_are_many() {
    let page = |number: u8, open: &str, line: &str, close: &str| {
        format!(
            ":20:A\r\n:25:1201000123456\r\n:28C:7/{number}\r\n{open}\r\n:61:261101{line}NTRF\r\n:86:X\r\n{close}\r\n-\r\n"
        )
    };
    let file = [
        page(1, ":60F:C261101VND100,", "C50,", ":62M:C261101VND150,"),
        page(2, ":60M:C261101VND150,", "D30,", ":62F:C261101VND120,"),
        page(1, ":60F:C261102VND120,", "C1,", ":62F:C261102VND121,"),
    ];
    let statements = read_statements(file.concat().as_bytes()).unwrap();
    let [first, second] = statements.as_slice() else { panic!("{statements:?}") };
    assert_eq!((first.opening, first.closing), (Some(Dong(100)), Some(Dong(120))));
    assert_eq!((amounts(first), amounts(second)), (vec![50, -30], vec![1]));
    assert_eq!((&first.mistakes, &second.mistakes), (&vec![], &vec![]));
}

#[test]
fn what_cannot_be_read_is_told_with_its_row_and_the_balance_shows_it() {
    let statement = only(
        message(
            ":60F:C261101VND1000,\n:61:261301C500,NTRF\n:86:ngay sai\n:61:261101C0,5NTRF\n:61:261101X5,NTRF\n\
             :61:261101C7,NTRF\n:62F:C261101VND1600,",
        )
        .as_bytes(),
    );
    assert_eq!(amounts(&statement), [7]);
    assert_eq!(statement.lines[0].text, "");
    assert_eq!(
        statement.mistakes,
        [
            mistake(5, What::Day),
            mistake(7, What::Fraction),
            mistake(8, What::Side),
            mistake(0, What::ClosingBalance { counted: Dong(1_007), told: Dong(1_600) }),
        ]
    );
}

#[test]
fn another_currency_is_never_taken_for_dong() {
    let statement = only(message(":60F:C261101USD10,25\n:61:261101C5,NTRF\n:62F:C261101USD15,25").as_bytes());
    assert_eq!((statement.currency.as_str(), statement.opening, statement.closing), ("USD", None, None));
    assert_eq!(statement.lines, []);
    let wanted = [mistake(5, What::Currency("USD".to_owned())), mistake(0, What::NoBalance)];
    assert_eq!(statement.mistakes, wanted);
}

#[test]
fn old_encodings_are_read() {
    let mut bytes = message(":60F:C261101VND0,\n:61:261101C5,NTRF\n:86:X\n:62F:C261101VND5,").into_bytes();
    let at = bytes.windows(5).position(|part| part == b":86:X").unwrap();
    bytes.splice(at + 4..at + 5, b"\xd0\xf3n h\xe0ng".iter().copied());
    assert_eq!(only(&bytes).lines[0].text, "Đón hàng");
}

#[test]
fn a_message_that_says_nothing_is_no_statement() {
    assert_eq!(read_statements(b":20:A\n:28C:1/1\n-\n"), Err(StatementError::NotAStatement));
}
