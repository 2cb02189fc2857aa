//! Times as gateways write them, in the time of Vietnam (UTC+7).
use kernel::{Day, Instant};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// `yyyyMMddHHmmss` in Vietnam, of VNPAY (fact sheet 1.2).
pub(crate) fn compact(at: Instant) -> String {
    at.iso().chars().filter(char::is_ascii_digit).take(14).collect()
}

/// `yyMMdd` in Vietnam, of `ZaloPay` (fact sheet 1.4).
pub(crate) fn short_day(at: Instant) -> String {
    compact(at).chars().skip(2).take(6).collect()
}

/// Milliseconds since 1970 UTC.
pub(crate) fn millis(at: Instant) -> i64 {
    at.micros().div_euclid(1_000)
}

/// Seconds since 1970 UTC.
pub(crate) fn seconds(at: Instant) -> i64 {
    at.micros().div_euclid(1_000_000)
}

/// Milliseconds since 1970 UTC; `None` for zero, less, and what is no time.
pub(crate) fn of_millis(text: &str) -> Option<Instant> {
    let millis: i64 = text.parse().ok()?;
    millis.checked_mul(1_000).filter(|micros| *micros > 0).map(Instant)
}

/// Reads `2025-12-12T09:00:00+07:00` with any offset, and `20240521091806` or `2023-02-04 18:25:00` in Vietnam.
pub(crate) fn read(text: &str) -> Option<Instant> {
    match OffsetDateTime::parse(text, &Rfc3339) {
        Ok(at) => i64::try_from(at.unix_timestamp_nanos() / 1_000).ok().map(Instant),
        Err(_) => in_vietnam(text),
    }
}

fn in_vietnam(text: &str) -> Option<Instant> {
    let digits: String = text.chars().filter(|c| !matches!(c, '-' | ':' | ' ' | 'T')).collect();
    if digits.len() != 14 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| digits.get(from..to);
    let day = Day::parse(&format!("{}-{}-{}", part(0, 4)?, part(4, 6)?, part(6, 8)?))?;
    let number =
        |from, below: i64| part(from, from + 2)?.parse::<i64>().ok().filter(|number| *number < below);
    let (hours, minutes, seconds) = (number(8, 24)?, number(10, 60)?, number(12, 60)?);
    Some(day.start().plus_seconds(hours * 3_600 + minutes * 60 + seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 21 May 2024, 09:18:06 in Vietnam.
    const AT: Instant = Instant(1_716_257_886_000_000);

    #[test]
    fn every_way_of_writing_is_the_same_moment() {
        assert_eq!((compact(AT).as_str(), short_day(AT).as_str()), ("20240521091806", "240521"));
        assert_eq!((millis(AT), seconds(AT)), (1_716_257_886_000, 1_716_257_886));
        for text in
            ["20240521091806", "2024-05-21 09:18:06", "2024-05-21T09:18:06+07:00", "2024-05-21T02:18:06Z"]
        {
            assert_eq!(read(text), Some(AT), "{text}");
        }
        assert_eq!(of_millis("1716257886000"), Some(AT));
    }

    #[test]
    fn the_day_changes_at_midnight_in_vietnam() {
        let midnight = read("20261124000000").unwrap();
        assert_eq!(short_day(midnight), "261124");
        assert_eq!(short_day(Instant(midnight.0 - 1)), "261123");
    }

    #[test]
    fn nonsense_is_no_time() {
        let none = [
            "",
            "0",
            "2024052109180",
            "202405210918066",
            "20240230091806",
            "20240521241806",
            "2024052109180x",
        ];
        for text in none {
            assert_eq!(read(text), None, "{text}");
        }
        for text in ["", "0", "-5", "9223372036854775807", "1.5"] {
            assert_eq!(of_millis(text), None, "{text}");
        }
    }
}
