//! Numbers as people of a language write them.
use kernel::Locale;

/// With so many decimals and marks between thousands.
pub(super) fn number(value: f64, decimals: usize, locale: Locale) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let (thousands, point) = if locale == Locale::En { (',', '.') } else { ('.', ',') };
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push(point);
        out.push_str(part);
    }
    let nothing = out.chars().all(|c| matches!(c, '0' | ',' | '.'));
    if value < 0.0 && !nothing { format!("\u{2212}{out}") } else { out }
}

/// A count.
pub(super) fn whole(count: i64, locale: Locale) -> String {
    number(f64::from(i32::try_from(count).unwrap_or(i32::MAX)), 0, locale)
}

/// A share in per cent, with one decimal.
pub(super) fn percent(share: f64, locale: Locale) -> String {
    format!("{}\u{a0}%", number(share * 100.0, 1, locale))
}

/// A figure with as many decimals as its size asks for; a share in per cent.
pub(super) fn figure(value: f64, is_share: bool, locale: Locale) -> String {
    if is_share {
        return percent(value, locale);
    }
    let decimals = match value.abs() {
        large if large >= 1_000.0 => 0,
        middle if middle >= 10.0 => 1,
        _ => 2,
    };
    number(value, decimals, locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_shares_are_per_cent() {
        assert_eq!(number(1_234_567.891, 2, Locale::Vi), "1.234.567,89");
        assert_eq!(number(-12.0, 0, Locale::En), "\u{2212}12");
        assert_eq!(number(-0.001, 1, Locale::En), "0.0");
        assert_eq!(percent(0.4781, Locale::Vi), "47,8\u{a0}%");
        assert_eq!(figure(1_234.5, false, Locale::En), "1,234");
        assert_eq!(figure(12.345, false, Locale::Vi), "12,3");
    }
}
