//! Names of lines that stay the same in every file.
//!
//! A line is named by the bank's reference, as a notice of the bank names the same transaction; money that went out
//! has `/D` behind it, for a bank takes money back, or takes its fee, under the reference of the transfer. A reference
//! of fewer than six signs or without a digit names nothing (tellers' running numbers come again next month); then,
//! and where there is none, the line is named by a hash of day, amount and text, without what files write in different ways.
//!
//! Lines of one day that would have the same name are counted, the largest amount first, so that the order of the
//! file does not matter. Statements hold whole days: whoever imports half a day and later all of it may see such
//! lines twice under different names. A name is unique within one account; keep it together with the account.
use std::cmp::Reverse;
use std::collections::BTreeMap;

use kernel::Day;
use sha2::{Digest, Sha256};

use crate::plain::skeleton;
use crate::{Statement, StatementLine, What};

/// Where a line is: its statement and its place there.
type Place = (usize, usize);

/// Names every line of a file.
pub(crate) fn name_lines(statements: &mut [Statement]) {
    let mut groups: BTreeMap<(String, String), BTreeMap<Day, Vec<Place>>> = BTreeMap::new();
    for (at, statement) in statements.iter().enumerate() {
        for (line_at, line) in statement.lines.iter().enumerate() {
            let key = (statement.account.clone(), base(line));
            groups.entry(key).or_default().entry(line.booked_on).or_default().push((at, line_at));
        }
    }
    for ((_, base), days) in groups {
        for (number, (day, mut places)) in days.into_iter().enumerate() {
            let own_day = if number == 0 { String::new() } else { format!("@{}", day.iso()) };
            places.sort_by_cached_key(|place| rank(statements, *place));
            for (count, place) in (1usize..).zip(places) {
                let counted = if count == 1 { String::new() } else { format!("#{count}") };
                name(statements, place, format!("{base}{own_day}{counted}"), number > 0);
            }
        }
    }
}

fn rank(statements: &[Statement], (at, line): Place) -> Option<(Reverse<u64>, String)> {
    let line = statements.get(at)?.lines.get(line)?;
    Some((Reverse(line.amount.0.unsigned_abs()), skeleton(&line.text)))
}

fn name(statements: &mut [Statement], (at, line): Place, id: String, repeated: bool) {
    let Some(statement) = statements.get_mut(at) else { return };
    let Some(line) = statement.lines.get_mut(line) else { return };
    line.event_id = id;
    let row = line.row;
    if repeated {
        statement.mistake(row, What::RepeatedReference);
    }
}

fn base(line: &StatementLine) -> String {
    match &line.bank_reference {
        Some(reference) if is_own(reference) && line.amount.0 < 0 => format!("{reference}/D"),
        Some(reference) if is_own(reference) => reference.clone(),
        _ => hash(line),
    }
}

fn is_own(reference: &str) -> bool {
    reference.chars().count() >= 6 && reference.chars().any(|c| c.is_ascii_digit())
}

fn hash(line: &StatementLine) -> String {
    let words = format!("{}\n{}\n{}", line.booked_on.iso(), line.amount.0, skeleton(&line.text));
    let hex = hex::encode(Sha256::digest(words.as_bytes()));
    format!("H{}", hex.get(..32).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use kernel::Dong;

    use super::*;
    use crate::{Format, Mistake};

    fn line(row: usize, day: &str, amount: i64, reference: &str, text: &str) -> StatementLine {
        let day = Day::parse(day).unwrap();
        StatementLine {
            row,
            booked_on: day,
            value_on: day,
            amount: Dong(amount),
            reversal: false,
            bank_reference: Some(reference.to_owned()).filter(|text| !text.is_empty()),
            payer_reference: String::new(),
            counterparty: String::new(),
            text: text.to_owned(),
            event_id: String::new(),
        }
    }

    fn named(lines: Vec<StatementLine>) -> (Vec<String>, Vec<Mistake>) {
        let mut statements = [Statement { lines, ..Statement::of(Format::Csv) }];
        name_lines(&mut statements);
        let [statement] = statements;
        (statement.lines.into_iter().map(|line| line.event_id).collect(), statement.mistakes)
    }

    #[test]
    fn a_reference_names_the_line_and_its_fee_and_reversal_have_names_of_their_own() {
        let lines = vec![
            line(1, "2026-11-01", 500_000, "FT26305001", "a"),
            line(2, "2026-11-01", -1_100, "FT26305001", "phi"),
            line(3, "2026-11-01", -500_000, "FT26305001", "hoan"),
        ];
        let reversed: Vec<_> = lines.iter().rev().cloned().collect();
        let (names, mistakes) = named(lines);
        assert_eq!(names, ["FT26305001", "FT26305001/D#2", "FT26305001/D"]);
        assert_eq!(mistakes, []);
        assert_eq!(named(reversed).0, ["FT26305001/D", "FT26305001/D#2", "FT26305001"]);
    }

    #[test]
    fn a_reference_that_comes_again_on_another_day_is_told() {
        let lines =
            vec![line(1, "2026-11-02", 5, "FT26305001", "a"), line(2, "2026-11-01", 6, "FT26305001", "b")];
        let (names, mistakes) = named(lines);
        assert_eq!(names, ["FT26305001@2026-11-02", "FT26305001"]);
        assert_eq!(mistakes, [Mistake { row: 1, what: What::RepeatedReference }]);
    }

    #[test]
    fn lines_without_a_reference_are_named_by_what_they_say() {
        let (names, _) = named(vec![
            line(1, "2026-11-01", 5, "", "Trả tiền, đơn 1"),
            line(2, "2026-11-01", 5, "12", "TRA TIEN DON 1"),
            line(3, "2026-11-02", 5, "", "TRA TIEN DON 1"),
            line(4, "2026-11-01", 6, "", "TRA TIEN DON 1"),
        ]);
        assert!(names[0].starts_with('H') && names[0].len() == 33, "{names:?}");
        assert_eq!(names[1], format!("{}#2", names[0]));
        assert!(names[2] != names[0] && names[3] != names[0] && names[2] != names[3]);
    }
}
