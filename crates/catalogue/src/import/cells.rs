//! Cells as sellers write them, read strictly: what is not certain is a mistake, never a guess.
use kernel::{Dong, fold};

use crate::pages::desk_form::{HIGHEST_PRICE, MOST_STOCK};
use crate::tiers::{Tier, Tiers};

/// Longest texts, in characters.
pub(super) const NAME: usize = 200;
pub(super) const LONG: usize = 4_000;
pub(super) const SHORT: usize = 100;
pub(super) const UNIT: usize = 20;
pub(super) const SKU: usize = 64;
/// Heaviest piece, in grams.
const HEAVIEST: i64 = 5_000_000;
const CHEAPEST: i64 = 1_000;

/// A text that a spreadsheet would run as a formula gets an apostrophe; so does one that looks as if it had.
pub(crate) fn guard(text: &str) -> String {
    if begins_formula(text) || text.strip_prefix('\'').is_some_and(guarded) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Takes off the apostrophe that [`guard`] put there.
pub(super) fn unguard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| guarded(rest)).unwrap_or(text)
}

fn guarded(rest: &str) -> bool {
    begins_formula(rest) || rest.starts_with('\'')
}

fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// What a spreadsheet shows where a formula failed.
pub(super) fn is_error(cell: &str) -> bool {
    ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"].contains(&cell)
}

/// A number that a spreadsheet shortened: `8.93E+12`.
pub(super) fn is_shortened(cell: &str) -> bool {
    let parts = cell.split_once(['E', 'e']);
    parts.is_some_and(|(digits, power)| {
        digits.contains(['.', ','])
            && power.starts_with('+')
            && digits.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// A line's text: control signs are refused, ends of lines made one.
pub(super) fn text(cell: &str, longest: usize) -> Result<String, &'static str> {
    let text = cell.replace("\r\n", "\n");
    if is_error(&text) {
        return Err("goods-cell-error");
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err("goods-characters");
    }
    if text.chars().count() > longest {
        return Err("goods-too-long");
    }
    Ok(text)
}

/// Digits in groups of three as people write amounts; `None` for anything else.
fn whole(text: &str) -> Option<i64> {
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    let separator = text.chars().find(|c| !c.is_ascii_digit());
    let Some(separator @ ('.' | ',' | ' ')) = separator else {
        return if separator.is_none() { text.parse().ok() } else { None };
    };
    let groups: Vec<&str> = text.split(separator).collect();
    let (first, rest) = groups.split_first()?;
    let digits = |group: &&str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    let fits = (1..=3).contains(&first.len()) && rest.iter().all(digits);
    if fits { groups.concat().parse().ok() } else { None }
}

/// An amount in đồng: `1250000`, `1.250.000`, `1,250,000 đ`. `12k` and decimals are not understood.
pub(crate) fn money(cell: &str) -> Option<i64> {
    let folded = fold(cell.trim()).replace('₫', "d");
    let plain = ["vnd", "dong", "d"].iter().find_map(|unit| folded.strip_suffix(unit)).unwrap_or(&folded);
    let plain = plain.strip_prefix("vnd").unwrap_or(plain).trim();
    whole(plain)
}

pub(super) fn price(cell: &str) -> Result<i64, &'static str> {
    let amount = money(cell).ok_or("goods-price")?;
    if (CHEAPEST..=HIGHEST_PRICE).contains(&amount) { Ok(amount) } else { Err("goods-price-range") }
}

/// `10:90000; 50:80000`: from ten on, one costs 90,000.
pub(super) fn tiers(cell: &str) -> Result<Vec<Tier>, &'static str> {
    let parts = cell.split([';', '\n', '|']).map(str::trim).filter(|part| !part.is_empty());
    let tier = |part: &str| {
        let (from, price) = part.split_once([':', '=']).ok_or("goods-tiers")?;
        let from = whole(from.trim()).filter(|from| (2..=MOST_STOCK).contains(from)).ok_or("goods-tiers")?;
        Ok(Tier { from, price: Dong(price_of(price)?) })
    };
    parts.map(tier).collect()
}

fn price_of(cell: &str) -> Result<i64, &'static str> {
    price(cell.trim()).map_err(|_| "goods-tiers")
}

/// Tiers as a sheet and the comparison write them.
pub(crate) fn write_tiers(tiers: &Tiers) -> String {
    let parts: Vec<String> = tiers.iter().map(|tier| format!("{}:{}", tier.from, tier.price.0)).collect();
    parts.join("; ")
}

/// Grams: `500`, `500 g`; kilograms only where it says so: `1,5 kg`.
pub(super) fn weight(cell: &str) -> Result<i64, &'static str> {
    let folded = fold(cell.trim());
    let grams = match folded.strip_suffix("kg") {
        Some(kilos) => thousandths(kilos.trim()),
        None => whole(folded.trim_end_matches("gram").trim_end_matches('g').trim()),
    };
    grams.filter(|grams| (1..=HEAVIEST).contains(grams)).ok_or("goods-weight")
}

/// A decimal number times a thousand.
fn thousandths(text: &str) -> Option<i64> {
    let (units, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if units.is_empty() || part.len() > 3 || !digits(units) || !digits(part) {
        return None;
    }
    format!("{units}{part:0<3}").parse().ok()
}

/// A GTIN of 8, 12, 13 or 14 digits with its check digit (GS1 General Specifications).
pub(super) fn gtin(cell: &str) -> Result<String, &'static str> {
    let plain: String = cell.chars().filter(|c| !matches!(c, ' ' | '-' | '\'')).collect();
    if !matches!(plain.len(), 8 | 12 | 13 | 14) || !plain.bytes().all(|b| b.is_ascii_digit()) {
        return Err("goods-gtin");
    }
    let digits = plain.bytes().rev().map(|b| u32::from(b - b'0'));
    let sum: u32 = digits.enumerate().map(|(at, digit)| digit * if at % 2 == 1 { 3 } else { 1 }).sum();
    if sum.is_multiple_of(10) { Ok(plain) } else { Err("goods-gtin-check") }
}

pub(super) fn stock(cell: &str) -> Result<i64, &'static str> {
    whole(cell.trim()).filter(|pieces| (0..=MOST_STOCK).contains(pieces)).ok_or("goods-stock")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_strictly() {
        for good in ["1250000", "1.250.000", "1,250,000 đ", "1 250 000₫", "1.250.000 VNĐ", "1.250.000 đồng"]
        {
            assert_eq!(price(good), Ok(1_250_000), "{good}");
        }
        for bad in ["12k", "1.25", "1,5tr", "1.250,00", "1.2500", "-5000", "", "đ", "5000 $", "1.250.00"] {
            assert_eq!(price(bad), Err("goods-price"), "{bad}");
        }
        assert_eq!(
            (price("999"), price("10.000.000.001")),
            (Err("goods-price-range"), Err("goods-price-range"))
        );
    }

    #[test]
    fn tiers_weights_and_numbers() {
        let read = tiers("10:90000; 50: 80.000 đ").unwrap();
        assert_eq!(write_tiers(&Tiers::new(Dong(100_000), read).unwrap()), "10:90000; 50:80000");
        assert_eq!(tiers("1:90000"), Err("goods-tiers"));
        assert_eq!(tiers("10-90000"), Err("goods-tiers"));
        let weights = ["500", "1.500", "500 g", "1,5 kg", "0.25kg", "0", "nặng"].map(weight);
        let bad = Err("goods-weight");
        assert_eq!(weights, [Ok(500), Ok(1_500), Ok(500), Ok(1_500), Ok(250), bad, bad]);
        assert_eq!(gtin("8 934563 138165"), Ok("8934563138165".to_owned()));
        assert_eq!(gtin("8934563138166"), Err("goods-gtin-check"));
        assert_eq!(gtin("893456"), Err("goods-gtin"));
        assert!(is_shortened("8.93456E+12") && is_shortened("8,93E+12") && !is_shortened("2E+BAG"));
        assert_eq!(
            (stock("1.000"), stock("-1"), stock("1.5")),
            (Ok(1_000), Err("goods-stock"), Err("goods-stock"))
        );
    }

    #[test]
    fn no_text_is_a_formula_and_all_come_back() {
        for text in ["=1+1", "'=1+1", "''", "'''=x", "-5", "@a", "+84", "'tis", "Dừa", ""] {
            let written = guard(text);
            assert!(!begins_formula(&written), "{text}");
            assert_eq!(unguard(&written), text);
        }
    }
}
