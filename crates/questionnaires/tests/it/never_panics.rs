use proptest::prelude::*;
use questionnaires::{Files, Filling, export, read, to_sheets};

use crate::shipped::environment;

const CELLS: [&str; 46] = [
    "type",
    "name",
    "label",
    "label::English (en)",
    "relevant",
    "constraint",
    "calculation",
    "choice_filter",
    "repeat_count",
    "parameters",
    "default",
    "trigger",
    "text",
    "integer",
    "select_one a",
    "select_multiple a or_other",
    "rank a",
    "begin group",
    "end group",
    "begin repeat",
    "end repeat",
    "begin loop over a",
    "end loop",
    "range",
    "start=0 end=3",
    "calculate",
    "note",
    "geopoint",
    "q",
    "r",
    "a",
    "x",
    "${q}",
    "${r}",
    "${q} + 1",
    "count(${r})",
    "position(..)",
    "../q",
    "x = ${q}",
    "indexed-repeat(${q}, ${r}, 1)",
    "select_one ${q}",
    "yes",
    "3",
    "1e9",
    "'",
    "",
];

fn row() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(&CELLS[..]), 6)
}

fn answer_everything(text: &str) {
    let Ok(reading) = read(text.as_bytes(), &Files::default()) else { return };
    let sheets = to_sheets(&reading.form);
    let again = questionnaires::read_sheets(&sheets, &Files::default());
    let again = again.unwrap_or_else(|faults| panic!("{faults:?}\n{text}\n{sheets:?}"));
    assert_eq!(to_sheets(&again.form), sheets, "{text}");
    let mut filling = Filling::begin(&reading.form, environment());
    for value in ["3", "x", "", "x a", "-1.5", "2026-11-26"] {
        for view in filling.views() {
            drop(filling.choices(&view.path));
            drop(filling.set(&view.path, value));
            drop(filling.add(&view.path.replace("[1]", "")));
        }
        let answers = filling.answers();
        let resumed = Filling::resume(&reading.form, environment(), &answers);
        assert_eq!(resumed.answers(), answers, "{text}");
    }
    if let Ok(submission) = filling.finish() {
        drop(export::tables(&reading.form, &[submission]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_rows_are_read_or_refused(head in row(), rows in prop::collection::vec(row(), 0..12), choices in prop::collection::vec(row(), 0..4)) {
        let mut text = String::from("survey\n,type,name,label,relevant,");
        text.push_str(&head.join(","));
        for row in rows {
            text.extend([format!("\n,{}", row.join(","))]);
        }
        text.push_str("\nchoices\n,list_name,name,label,x,y");
        for row in choices {
            text.extend([format!("\n,a,{}", row.join(","))]);
        }
        answer_everything(&text);
    }

    #[test]
    fn likely_forms_are_answered(kinds in prop::collection::vec((12..28_usize, 30..45_usize, 30..45_usize), 1..10)) {
        let mut text = String::from("survey\n,type,name,label,relevant,calculation");
        for (number, (kind, relevant, calculation)) in kinds.into_iter().enumerate() {
            let name = ["q", "r", "a", "x", "n1", "n2", "n3", "n4", "n5", "n6"][number % 10];
            text.extend([format!("\n,{},{name},L,\"{}\",\"{}\"", CELLS[kind], CELLS[relevant], CELLS[calculation])]);
        }
        text.push_str("\nchoices\n,list_name,name,label,x\n,a,x,X,1\n,a,a,A,2\n");
        answer_everything(&text);
    }

    #[test]
    fn any_expression_is_computed_or_refused(expression in "[-a-z0-9$(){}\\[\\]/.,'\" =<>!*+|@:#_]{0,40}") {
        let quoted = expression.replace('"', "\"\"");
        answer_everything(&format!("survey\n,type,name,label,calculation\n,text,q,Q,\n,calculate,z,,\"{quoted}\"\n"));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        drop(read(&bytes, &Files::default()));
        drop(read(&[b"PK\x03\x04".as_slice(), &bytes].concat(), &Files::default()));
    }
}
