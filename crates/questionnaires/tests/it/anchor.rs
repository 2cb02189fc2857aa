//! Small forms, each with one thing that may be wrong, and forms as people in the field make them (`field_…`), with what
//! pyxform 4.5.0 says of each: whether it takes the form.
use questionnaires::{Files, read};

/// Forms that we judge otherwise, and why.
const OTHERWISE: [(&str, &str); 10] = [
    ("field_circular", "questions that wait for each other could not be asked"),
    ("field_dup_header", "as twohead5"),
    ("field_entities_bad", "no list of entities is made here, whatever its columns are called"),
    ("field_odk_functions", "the anchor does not look into expressions"),
    ("field_ops", "as field_odk_functions"),
    ("field_ops_ok", "as field_odk_functions"),
    ("search_mix", "one list may be searched by one question and shown by another"),
    ("settings_two", "two headings name one column; the anchor takes the last unseen"),
    ("twohead5", "the same heading twice; the anchor refuses it in a workbook and takes the last in CSV"),
    ("twohead7", "two headings name one column; the anchor sees it only in the other order"),
];

#[test]
fn forms_are_taken_and_refused_as_the_anchor_does() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for form in include_str!("anchor.txt").split("### ").skip(1) {
        let (head, sheets) = form.split_once('\n').unwrap();
        let (name, verdict) = head.split_once(' ').unwrap();
        let ours = read(sheets.as_bytes(), &Files::default());
        let same = ours.is_ok() == (verdict == "taken");
        let otherwise = OTHERWISE.iter().any(|(known, _)| *known == name);
        if same == otherwise {
            let faults = ours.err().unwrap_or_default();
            let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
            wrong.push(format!("{name} is {verdict} by the anchor, ours says {said:?}"));
        }
        count += 1;
    }
    assert_eq!(count, 252);
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
