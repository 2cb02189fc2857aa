//! Numbers as people of a language write them.
use kernel::Locale;

/// With so many decimals; a dash where there is none.
pub(crate) fn show(value: f64, decimals: usize, locale: Locale) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let text = format!("{value:.decimals$}");
    // A minus before nothing is noise.
    let text = if text.trim_start_matches(['-', '0', '.']).is_empty() { text.replace('-', "") } else { text };
    let text = text.replace('-', "\u{2212}");
    if locale == Locale::En { text } else { text.replace('.', ",") }
}

/// With its sign: `+1,2`.
pub(crate) fn signed(value: f64, decimals: usize, locale: Locale) -> String {
    let text = show(value, decimals, locale);
    if value > 0.0 && !text.trim_matches(['0', ',', '.']).is_empty() { format!("+{text}") } else { text }
}

/// A share as a whole per cent.
pub(crate) fn percent(share: f64, locale: Locale) -> String {
    let text = show(share * 100.0, 0, locale);
    if share > 0.0 && share < 0.005 { "< 1\u{a0}%".to_owned() } else { format!("{text}\u{a0}%") }
}

/// `2026`; nothing where the data has no years.
pub(crate) fn year(time: f64) -> String {
    if time.is_nan() { String::new() } else { format!("{time:.0}") }
}

/// The bounds of a range of ranks in whole places, outwards.
pub(crate) fn places(low: f64, high: f64) -> String {
    let (low, high) = (format!("{:.0}", low.floor()), format!("{:.0}", high.ceil()));
    if low == high { low } else { format!("{low}–{high}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(show(12.345, 1, Locale::Vi), "12,3");
        assert_eq!(show(-12.36, 1, Locale::En), "\u{2212}12.4");
        assert_eq!(show(-0.01, 1, Locale::En), "0.0");
        assert_eq!(show(f64::NAN, 1, Locale::Vi), "–");
        assert_eq!(signed(0.04, 1, Locale::Vi), "0,0");
        assert_eq!(signed(0.06, 1, Locale::Vi), "+0,1");
        assert_eq!(percent(0.001, Locale::Vi), "< 1\u{a0}%");
        assert_eq!((places(1.4, 3.2), places(2.0, 2.0)), ("1–4".to_owned(), "2".to_owned()));
        assert_eq!((year(2026.0), year(f64::NAN)), ("2026".to_owned(), String::new()));
    }
}
