//! What banks' spreadsheets look like as a whole: separators, encodings, letterheads, balances.
use documents::SheetError;
use kernel::Dong;
use statements::{StatementError, What, read_statements};

use crate::same_month::CSV;
use crate::show::{amounts, lines, mistake, only};

#[test]
fn separators_and_encodings_change_nothing() {
    let text = std::str::from_utf8(CSV).unwrap().trim_start_matches('\u{feff}');
    let wanted = lines(&only(CSV));
    let tabs = text.replace(';', "\t");
    // Amounts with points, so that commas can be the separator.
    let commas: String = text
        .lines()
        .map(|line| {
            line.split(';')
                .map(|cell| if cell.starts_with('"') { cell.to_owned() } else { cell.replace(',', ".") })
                .collect::<Vec<_>>()
                .join(",")
                + "\n"
        })
        .collect();
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [text.as_bytes(), tabs.as_bytes(), commas.as_bytes(), wide.as_slice()] {
        let read = only(bytes);
        assert_eq!(lines(&read), wanted);
        assert_eq!(
            (read.opening, read.closing, read.account.as_str()),
            (Some(Dong(10_000_000)), Some(Dong(9_673_567)), "1201000123456")
        );
        assert_eq!(read.mistakes, []);
    }
}

#[test]
fn commas_within_amounts_do_not_hide_the_separator() {
    let text = "Số dư đầu kỳ;1,000,000,000\nNgày;Ghi nợ;Ghi có;Số dư\n\
        01/11/2026;1,000,000,000,000;;-999,000,000,000\n02/11/2026;;2,000,000,000,000;1,001,000,000,000\n";
    let commas = text.matches(',').count();
    assert!(commas > text.matches(';').count(), "the test means nothing otherwise");
    let wide = |mark: [u8; 2], to: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(to)).collect()
    };
    let marked = format!("\u{feff}{text}").into_bytes();
    for bytes in [
        text.as_bytes().to_vec(),
        marked,
        wide([0xff, 0xfe], u16::to_le_bytes),
        wide([0xfe, 0xff], u16::to_be_bytes),
    ] {
        let read = only(&bytes);
        assert_eq!(amounts(&read), [-1_000_000_000_000, 2_000_000_000_000]);
        assert_eq!(read.lines.iter().map(|line| line.row).collect::<Vec<_>>(), [3, 4]);
        assert_eq!((read.opening, read.closing), (Some(Dong(1_000_000_000)), Some(Dong(1_001_000_000_000))));
        assert_eq!(read.mistakes, []);
    }
}

#[test]
fn old_fonts_are_read_as_documents_reads_them() {
    let text = "Ngµy giao dÞch;Sè tiÒn;Néi dung\n01/11/2026;5000;Tr¶ tiÒn dõa s¸p\n02/11/2026;6000;C«ng ty h÷u h¹n tr¸ch nhiÖm\n";
    let tcvn3: Vec<u8> = text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
    let read = only(&tcvn3);
    let texts: Vec<_> = read.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Trả tiền dừa sáp", "Công ty hữu hạn trách nhiệm"]);
}

#[test]
fn balances_beside_the_lines_are_followed_from_either_end() {
    let rows = ["01/11/2026,100,1100", "02/11/2026,-300,800", "03/11/2026,50,850"];
    let oldest_first = format!("Date,Amount,Balance\n{}\n", rows.join("\n"));
    let newest_first = format!("Date,Amount,Balance\n{}\n{}\n{}\n", rows[2], rows[1], rows[0]);
    for text in [oldest_first, newest_first] {
        let read = only(text.as_bytes());
        assert_eq!((read.opening, read.closing), (Some(Dong(1_000)), Some(Dong(850))));
        assert_eq!(read.mistakes, []);
    }
}

#[test]
fn a_line_that_is_missing_shows_in_the_balance_beside_the_next() {
    let text =
        "Date,Amount,Balance\n01/11/2026,100,1100\n02/11/2026,10,1110\n04/11/2026,50,860\n05/11/2026,1,861\n";
    let read = only(text.as_bytes());
    let running = What::RunningBalance { counted: Dong(1_160), told: Dong(860) };
    let closing = What::ClosingBalance { counted: Dong(1_161), told: Dong(861) };
    assert_eq!(read.mistakes, [mistake(4, running), mistake(0, closing)]);
}

#[test]
fn a_closing_balance_that_does_not_fit_is_told() {
    let text = "Số dư đầu kỳ: 1.000 VND\nSố dư cuối kỳ,2.000\nNgày,Số tiền\n01/11/2026,500\n";
    let read = only(text.as_bytes());
    let what = What::ClosingBalance { counted: Dong(1_500), told: Dong(2_000) };
    assert_eq!((amounts(&read), read.mistakes), (vec![500], vec![mistake(0, what)]));
    let read = only(b"Date,Amount\n01/11/2026,500\n");
    assert_eq!((read.currency.as_str(), read.mistakes), ("VND", vec![mistake(0, What::NoBalance)]));
}

#[test]
fn another_currency_is_never_taken_for_dong() {
    let usd = || What::Currency("USD".to_owned());
    let letterhead = only(b"Currency: USD\nOpening balance: 1,000\nDate,Amount\n01/11/2026,500\n");
    let heading = only("Ngày,Số tiền (USD)\n01/11/2026,500\n".as_bytes());
    for read in [letterhead, heading] {
        assert_eq!((read.lines.len(), read.opening, read.currency.as_str()), (0, None, "USD"));
        assert_eq!(read.mistakes[0].what, usd());
    }
    let read = only(b"Date,Amount,Currency\n01/11/2026,500,VND\n02/11/2026,600,USD\n");
    assert_eq!((amounts(&read), read.mistakes[0].clone()), (vec![500], mistake(3, usd())));
}

#[test]
fn files_that_are_no_statement_are_refused_by_name() {
    for (bytes, error) in [
        (&b""[..], StatementError::Empty),
        (b"\n\n\n", StatementError::Empty),
        (b"Name,Price\nA,5\n", StatementError::NoHeadings),
        (b"%PDF-1.7", StatementError::NotAStatement),
        (b"PK\x03\x04broken", StatementError::Sheet(SheetError::Broken)),
        (b"\x89PNG\r\n", StatementError::Sheet(SheetError::NotASheet)),
    ] {
        assert_eq!(read_statements(bytes), Err(error));
    }
    let long = "a,b\n".repeat(200_001);
    assert_eq!(read_statements(long.as_bytes()), Err(StatementError::TooLarge));
}
