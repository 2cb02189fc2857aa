//! Amounts as banks write them, in whole đồng.
use kernel::Dong;

use crate::What;

/// Most digits of an amount: field 61 of MT940 has room for no more.
const DIGITS: usize = 15;

/// `1000000,00` with a comma (MT940) or `1000000.00` with a point (camt.053), without a sign.
///
/// # Errors
/// [`What::Amount`] for anything else; [`What::Fraction`] when parts of a đồng are not zero.
pub(crate) fn decimal(text: &str, point: char) -> Result<Dong, What> {
    let (units, part) = text.trim().split_once(point).unwrap_or((text.trim(), ""));
    whole(units, part)
}

/// What a cell of a spreadsheet says: `1.234.567`, `1,234,567.00`, `(1.000)`, `-1000`, `1,000 CR`; `None` when it is
/// empty or only a dash.
///
/// # Errors
/// As [`decimal`]: `1.5000` or `1234.567` may be two numbers and is refused.
pub(crate) fn written(cell: &str) -> Result<Option<Dong>, What> {
    let upper = cell.trim().trim_start_matches('\'').replace(['\u{a0}', '\u{202f}'], " ").to_uppercase();
    let plain = without_unit(upper.trim());
    let (plain, out) = sided(plain);
    if plain.trim_matches(['-', '–', '—', '−', ' ']).is_empty() {
        return Ok(None);
    }
    let amount = grouped(plain)?;
    Ok(Some(if out { Dong::ZERO.minus(amount) } else { amount }))
}

fn without_unit(text: &str) -> &str {
    const UNITS: [&str; 5] = ["VND", "VNĐ", "ĐỒNG", "Đ", "₫"];
    let end = UNITS.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim_end();
    UNITS.iter().find_map(|unit| end.strip_prefix(unit)).unwrap_or(end).trim()
}

/// Without its sign, and whether the sign says that the money went out.
fn sided(text: &str) -> (&str, bool) {
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return (inner.trim(), true);
    }
    for (sign, out) in [("CR", false), ("DR", true), ("C", false), ("D", true), ("-", true), ("−", true)] {
        if let Some(rest) = text.strip_suffix(sign) {
            return (rest.trim(), out);
        }
    }
    for (sign, out) in [('+', false), ('-', true), ('−', true), ('–', true)] {
        if let Some(rest) = text.strip_prefix(sign) {
            return (rest.trim(), out);
        }
    }
    (text, false)
}

/// Digits in groups of three with one sign between them, perhaps decimals behind another.
fn grouped(text: &str) -> Result<Dong, What> {
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let Some((first, last)) = signs.first().zip(signs.last()) else { return whole(text, "") };
    if signs.iter().any(|sign| !matches!(sign, '.' | ',' | ' ' | '\'')) {
        return Err(What::Amount);
    }
    if first == last {
        if let Some(units) = groups(text, *first) {
            return whole(&units, "");
        }
        // One sign that makes no group stands before decimals, of which banks write one or two.
        let (units, part) = text.split_once(*first).ok_or(What::Amount)?;
        return if matches!(first, '.' | ',') && part.len() <= 2 {
            whole(units, part)
        } else {
            Err(What::Amount)
        };
    }
    let (units, part) = text.rsplit_once(*last).ok_or(What::Amount)?;
    if matches!(last, '.' | ',') {
        whole(&groups(units, *first).ok_or(What::Amount)?, part)
    } else {
        Err(What::Amount)
    }
}

/// The digits of groups: one to three, then always three.
fn groups(text: &str, sign: char) -> Option<String> {
    let mut groups = text.split(sign);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let rest: Vec<&str> = groups.collect();
    rest.iter().all(|group| group.len() == 3).then(|| format!("{first}{}", rest.concat()))
}

fn whole(units: &str, part: &str) -> Result<Dong, What> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if units.is_empty() || !digits(units) || !digits(part) || units.trim_start_matches('0').len() > DIGITS {
        return Err(What::Amount);
    }
    if part.bytes().any(|b| b != b'0') {
        return Err(What::Fraction);
    }
    units.parse().map(Dong).map_err(|_| What::Amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_banks_write_them() {
        for (cell, wanted) in [
            ("1.234.567", 1_234_567),
            ("1,234,567", 1_234_567),
            ("1 234 567", 1_234_567),
            ("1\u{a0}234\u{a0}567 VND", 1_234_567),
            ("1,234,567.00", 1_234_567),
            ("1.234.567,00 đ", 1_234_567),
            ("VND 1.000", 1_000),
            ("1.000", 1_000),
            ("1000.0", 1_000),
            ("(1.000)", -1_000),
            ("-1.000", -1_000),
            ("−1.000", -1_000),
            ("1.000-", -1_000),
            ("+1.000", 1_000),
            ("1,000 CR", 1_000),
            ("1,000 Dr", -1_000),
            ("'250000", 250_000),
            ("0", 0),
        ] {
            assert_eq!(written(cell), Ok(Some(Dong(wanted))), "{cell}");
        }
        for cell in ["", " ", "-", "–", "\u{a0}-\u{a0}"] {
            assert_eq!(written(cell), Ok(None), "{cell}");
        }
    }

    #[test]
    fn what_may_be_two_numbers_is_refused() {
        for cell in [
            "1234.567",
            "1.2345",
            "1.23.456",
            "1,234.567.890",
            "abc",
            "12k",
            "1.000.00",
            "9.999.999.999.999.999",
        ] {
            assert_eq!(written(cell), Err(What::Amount), "{cell}");
        }
        for cell in ["1.5", "1,50", "1.234,56", "1,234.567"] {
            assert_eq!(written(cell), Err(What::Fraction), "{cell}");
        }
    }

    #[test]
    fn decimals_of_the_standards() {
        assert_eq!(decimal("1000000,", ','), Ok(Dong(1_000_000)));
        assert_eq!(decimal("1000000,00", ','), Ok(Dong(1_000_000)));
        assert_eq!(decimal("1000000.000", '.'), Ok(Dong(1_000_000)));
        assert_eq!(decimal("1000000,5", ','), Err(What::Fraction));
        for bad in ["", ",", "1.000,00", "-5", "1e6", "1000000000000000"] {
            assert_eq!(decimal(bad, ','), Err(What::Amount), "{bad}");
        }
    }
}
