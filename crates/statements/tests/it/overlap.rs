//! The same line has the same name in every file that holds it.
use std::collections::BTreeSet;

use statements::{Statement, read_statements};

use crate::same_month::{CAMT, CSV, MT940, workbook};
use crate::show::only;

fn names(statement: &Statement) -> Vec<String> {
    statement.lines.iter().map(|line| line.event_id.clone()).collect()
}

#[test]
fn the_same_file_twice_says_nothing_new() {
    for bytes in [MT940, CAMT, CSV, &workbook()] {
        assert_eq!(read_statements(bytes), read_statements(bytes));
        let all = names(&only(bytes));
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 6, "{all:?}");
    }
}

#[test]
fn statements_that_share_days_share_the_names_of_those_days() {
    let table = |rows: &[&str]| format!("Ngày,Ghi nợ,Ghi có,Số tham chiếu,Nội dung\n{}\n", rows.join("\n"));
    let days = [
        "01/11/2026,,100,FT26305001,TIEN HANG",
        "02/11/2026,,100,,NOP TIEN",
        "02/11/2026,,100,,NOP TIEN",
        "02/11/2026,11,,FT26306001,PHI CHUYEN TIEN",
        "02/11/2026,500,,FT26306001,CHUYEN TIEN",
        "03/11/2026,,100,,NOP TIEN",
    ];
    let (first, second) =
        (names(&only(table(&days[..5]).as_bytes())), names(&only(table(&days[1..]).as_bytes())));
    assert_eq!(first[1..], second[..4]);
    assert!(!first.contains(&second[4]));
    // In the other order, and as another export writes the words.
    let mut turned: Vec<String> =
        days[1..5].iter().map(|row| row.replace("NOP TIEN", "Nộp  tiền.")).collect();
    turned.reverse();
    let turned: Vec<&str> = turned.iter().map(String::as_str).collect();
    let turned: BTreeSet<String> = names(&only(table(&turned).as_bytes())).into_iter().collect();
    assert_eq!(turned, first[1..].iter().cloned().collect());
}
