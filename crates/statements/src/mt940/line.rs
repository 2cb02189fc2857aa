use kernel::{Day, Dong};

use super::field::Field;
use crate::{StatementLine, What, amount, day, plain};

/// Field 61: `2611011101C500000,00NTRFNONREF//FT26305001`, a further line of the bank's own words below it.
///
/// # Errors
/// [`What`] says which part cannot be read.
pub(super) fn read(field: &Field<'_>) -> Result<StatementLine, What> {
    let (value_on, rest) = value_day(field.first_line())?;
    let (booked_on, rest) = entry_day(rest, value_on);
    let (mark, rest) = mark(rest)?;
    // One letter of the currency ("funds code") may stand before the amount.
    let rest = rest.strip_prefix(|c: char| c.is_ascii_alphabetic()).unwrap_or(rest);
    let end = rest.find(|c: char| c.is_ascii_alphabetic() || c == '/').unwrap_or(rest.len());
    let (number, rest) = rest.split_at_checked(end).ok_or(What::Amount)?;
    let amount = amount::decimal(number, ',')?;
    if amount == Dong::ZERO {
        return Err(What::NoAmount);
    }
    let (payer, bank) = references(rest);
    Ok(StatementLine {
        row: field.row,
        booked_on,
        value_on,
        amount: if mark.credit { amount } else { Dong::ZERO.minus(amount) },
        reversal: mark.reversal,
        bank_reference: plain::reference(bank),
        payer_reference: plain::reference(payer).filter(|text| text != "NONREF").unwrap_or_default(),
        counterparty: String::new(),
        // Until a field 86 says more.
        text: plain::clean(field.value.split_once('\n').map_or("", |(_, below)| below)),
        event_id: String::new(),
    })
}

fn value_day(text: &str) -> Result<(Day, &str), What> {
    let (six, rest) = text.split_at_checked(6).ok_or(What::Line)?;
    Ok((day::six(six).ok_or(What::Day)?, rest))
}

/// The day of booking (MMDD), which may be left out; its year is the nearest.
fn entry_day(text: &str, value_on: Day) -> (Day, &str) {
    let four = text.split_at_checked(4).filter(|(four, _)| four.bytes().all(|b| b.is_ascii_digit()));
    let day = four.and_then(|(four, rest)| Some((day::near(four, value_on)?, rest)));
    day.unwrap_or((value_on, text))
}

struct Mark {
    credit: bool,
    reversal: bool,
}

/// `C`, `D`, and the reversals `RC` (a credit taken back: money goes out) and `RD`; `EC` and `ED` are expected only.
fn mark(text: &str) -> Result<(Mark, &str), What> {
    let marks = [("RC", false, true), ("RD", true, true), ("C", true, false), ("D", false, false)];
    if text.starts_with("EC") || text.starts_with("ED") {
        return Err(What::Pending);
    }
    let found = marks
        .into_iter()
        .find_map(|(mark, credit, reversal)| Some((Mark { credit, reversal }, text.strip_prefix(mark)?)));
    found.ok_or(What::Side)
}

/// Behind the amount: a type of four signs (`NTRF`), the owner's reference, `//` and the bank's.
fn references(rest: &str) -> (&str, &str) {
    let typed = rest.starts_with(['N', 'F', 'S']);
    let rest = rest.split_at_checked(4).filter(|_| typed).map_or(rest, |(_, rest)| rest);
    rest.split_once("//").unwrap_or((rest, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(value: &str) -> Result<StatementLine, What> {
        read(&Field { row: 7, tag: "61", value: value.to_owned() })
    }

    #[test]
    fn a_line_is_read_with_all_its_parts() {
        let read = line("2612310102RCD500000,00NTRFCN123//FT 26305001\nHOAN TRA").unwrap();
        assert_eq!(
            (read.value_on.iso(), read.booked_on.iso()),
            ("2026-12-31".to_owned(), "2027-01-02".to_owned())
        );
        assert_eq!((read.row, read.amount, read.reversal), (7, Dong(-500_000), true));
        assert_eq!(read.bank_reference.as_deref(), Some("FT26305001"));
        assert_eq!((read.payer_reference.as_str(), read.text.as_str()), ("CN123", "HOAN TRA"));
    }

    #[test]
    fn what_may_be_left_out_is() {
        let read = line("261101D1000,NMSCNONREF").unwrap();
        assert_eq!((read.booked_on, read.amount, read.reversal), (read.value_on, Dong(-1_000), false));
        assert_eq!((read.bank_reference, read.payer_reference), (None, String::new()));
        assert_eq!(line("261101RD1000,").map(|line| line.amount), Ok(Dong(1_000)));
        assert_eq!(line("261101CN1000,S103X").map(|line| line.payer_reference), Ok("X".to_owned()));
    }

    #[test]
    fn parts_that_cannot_be_read_are_named() {
        for (value, what) in [
            ("", What::Line),
            ("26", What::Line),
            ("261301C5,", What::Day),
            ("261101X5,", What::Side),
            ("261101EC5,", What::Pending),
            ("261101C1.000,00NTRF", What::Amount),
            ("261101C,NTRF", What::Amount),
            ("261101C0,00NTRF", What::NoAmount),
            ("261101C5,5NTRF", What::Fraction),
        ] {
            assert_eq!(line(value).map(|line| line.amount), Err(what), "{value}");
        }
    }
}
