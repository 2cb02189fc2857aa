//! Any bytes are read or refused; what is read keeps its promises.
use std::collections::BTreeSet;

use kernel::Dong;
use proptest::prelude::*;
use statements::{What, find_references, read_statements};

use crate::same_month::{CAMT, CSV, MT940, workbook};

/// Reads, and checks what must hold of all that can be read.
fn check(bytes: &[u8]) {
    let Ok(statements) = read_statements(bytes) else { return };
    for statement in statements {
        let names: BTreeSet<_> = statement.lines.iter().map(|line| &line.event_id).collect();
        assert!(names.len() == statement.lines.len() && !names.contains(&String::new()));
        let sum: Dong = statement.lines.iter().map(|line| line.amount).sum();
        let fits =
            statement.opening.zip(statement.closing).is_some_and(|(open, close)| open.plus(sum) == close);
        let told = |mistake: &statements::Mistake| {
            matches!(mistake.what, What::ClosingBalance { .. } | What::NoBalance)
        };
        assert_ne!(fits, statement.mistakes.iter().any(told), "{statement:?}");
        assert!(statement.lines.iter().all(|line| line.amount != Dong::ZERO));
        for line in &statement.lines {
            find_references(&line.words());
        }
    }
}

/// A good file with some bytes changed, taken out or put in.
fn spoiled(good: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    let change = (0..good.len(), 0usize..6, prop::collection::vec(any::<u8>(), 0..6));
    prop::collection::vec(change, 1..6).prop_map(move |changes| {
        let mut bytes = good.to_vec();
        for (at, out, put) in changes {
            let at = at.min(bytes.len());
            let end = (at + out).min(bytes.len());
            bytes.splice(at..end, put);
        }
        bytes
    })
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&bytes);
    }

    #[test]
    fn any_text_that_looks_like_each_format(text in "\\PC{0,200}", lines in prop::collection::vec("[0-9CDRN/,:?\\-]{0,30}", 0..8)) {
        check(format!(":20:A\n:25:B\n:61:{}\n:86:{text}", lines.join("\n:61:")).as_bytes());
        check(format!("<Document><BkToCstmrStmt><Stmt><Ntry>{text}</Ntry>").as_bytes());
        check(format!("Ngày;Số tiền;Nội dung\n{}\n{text}", lines.join("\n")).as_bytes());
        find_references(&text);
    }

    #[test]
    fn spoiled_messages(bytes in spoiled(MT940)) {
        check(&bytes);
    }

    #[test]
    fn spoiled_xml(bytes in spoiled(CAMT)) {
        check(&bytes);
    }

    #[test]
    fn spoiled_rows(bytes in spoiled(CSV)) {
        check(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn spoiled_workbooks(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = workbook();
        for (at, to) in changes {
            *at.get_mut(&mut bytes) = to;
        }
        check(&bytes);
    }

    #[test]
    fn texts_of_any_signs(text in any::<String>()) {
        find_references(&text);
    }
}

#[test]
fn the_whole_files_pass_the_same_checks() {
    for bytes in [MT940, CAMT, CSV, &workbook()] {
        assert_eq!(read_statements(bytes).unwrap()[0].lines.len(), 6);
        check(bytes);
    }
}
