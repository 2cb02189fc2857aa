//! Numbers of `XPath` 1.0: doubles, how they are read from texts and written.

/// A number without a fraction that fits.
pub(crate) fn whole(number: f64) -> Option<i32> {
    let fits = number.fract() == 0.0 && number.abs() <= f64::from(i32::MAX);
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "whole and within i32")]
    fits.then_some(number as i32)
}

/// The same for numbers that doubles hold exactly.
pub(crate) fn long(number: f64) -> Option<i64> {
    let fits = number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0;
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "whole and within 2^53")]
    fits.then_some(number as i64)
}

/// Counts are far below 2^53.
pub(crate) fn of_count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// A place from 1, as expressions count, as one from 0.
pub(crate) fn place(number: f64) -> Option<usize> {
    whole(number).and_then(|at| usize::try_from(at).ok()).and_then(|at| at.checked_sub(1))
}

/// As `XPath` 1.0, 4.4 reads it: an optional minus, digits, a point, digits; otherwise not a number. Dates are the days
/// since 1970-01-01, as ODK has it.
pub(crate) fn read(text: &str) -> f64 {
    let text = text.trim();
    plain(text).or_else(|| crate::moment::days(text)).unwrap_or(f64::NAN)
}

/// A number in digits.
pub(crate) fn plain(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let all = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let some = !(before.is_empty() && after.is_empty());
    (some && all(before) && all(after)).then(|| text.parse().ok()).flatten()
}

/// As `XPath` 1.0, 4.2 writes it: no point for whole numbers, never an exponent.
pub(crate) fn show(number: f64) -> String {
    if number.is_nan() {
        "NaN".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "Infinity" } else { "-Infinity" }.to_owned()
    } else if number == 0.0 {
        "0".to_owned()
    } else {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_and_written_as_xpath_does() {
        let shown = |text: &str| show(read(text));
        assert_eq!([shown(" 007 "), shown("-.5"), shown("5."), shown("-0")], ["7", "-0.5", "5", "0"]);
        for text in ["", "1e3", "+1", "1,5", "-", ".", "một", "inf", "NaN", "0x10"] {
            assert_eq!(shown(text), "NaN", "{text}");
        }
        assert_eq!(show(1e21), "1000000000000000000000");
        assert_eq!(show(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(shown("1970-01-11"), "10");
        assert_eq!((place(1.0), place(0.0), place(1.5), place(f64::NAN)), (Some(0), None, None, None));
    }
}
