//! Time as these systems write it, in Vietnam.
use time::OffsetDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::{format_description, offset};

type Format = &'static [BorrowedFormatItem<'static>];

const COMPACT: Format = format_description!("[year][month][day][hour][minute][second]");
const DASHED: Format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
const SLASHED: Format = format_description!("[day]/[month]/[year] [hour]:[minute]:[second]");
const ZONED: Format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]+07:00");
const UNIVERSAL: Format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");

/// Milliseconds since 1970 UTC.
#[expect(clippy::disallowed_methods, reason = "another process, with a clock of its own")]
pub(crate) fn now() -> i64 {
    i64::try_from(OffsetDateTime::now_utc().unix_timestamp_nanos() / 1_000_000).unwrap_or_default()
}

fn show(millis: i64, format: Format) -> String {
    let moment = OffsetDateTime::from_unix_timestamp(millis.div_euclid(1_000));
    moment.ok().and_then(|m| m.to_offset(offset!(+7)).format(format).ok()).unwrap_or_default()
}

/// `20261126090500`, of VNPAY.
pub(crate) fn compact(millis: i64) -> String {
    show(millis, COMPACT)
}

/// `2026-11-26 09:05:00`.
pub(crate) fn dashed(millis: i64) -> String {
    show(millis, DASHED)
}

/// `26/11/2026 09:05:00`, of Viettel Post and Vietnam Post.
pub(crate) fn slashed(millis: i64) -> String {
    show(millis, SLASHED)
}

/// `2026-11-26T09:05:00+07:00`.
pub(crate) fn zoned(millis: i64) -> String {
    show(millis, ZONED)
}

/// `2026-11-26T02:05:00.123Z`, of GHN (from memory): its notices are told apart by their times.
pub(crate) fn exact(millis: i64) -> String {
    let moment = OffsetDateTime::from_unix_timestamp(millis.div_euclid(1_000)).ok();
    let text = moment.and_then(|moment| moment.format(UNIVERSAL).ok()).unwrap_or_default();
    format!("{text}.{:03}Z", millis.rem_euclid(1_000))
}

/// `261126`, of `ZaloPay`.
pub(crate) fn short_day(millis: i64) -> String {
    compact(millis).chars().skip(2).take(6).collect()
}

/// Milliseconds of `20261126090500`.
pub(crate) fn read_compact(text: &str) -> Option<i64> {
    let moment = time::PrimitiveDateTime::parse(text, COMPACT).ok()?.assume_offset(offset!(+7));
    moment.unix_timestamp().checked_mul(1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_vietnam() {
        let at = 1_716_257_886_999;
        assert_eq!(compact(at), "20240521091806");
        assert_eq!(dashed(at), "2024-05-21 09:18:06");
        assert_eq!(slashed(at), "21/05/2024 09:18:06");
        assert_eq!(zoned(at), "2024-05-21T09:18:06+07:00");
        assert_eq!(exact(at), "2024-05-21T02:18:06.999Z");
        assert_eq!(short_day(at), "240521");
        assert_eq!(read_compact("20240521091806"), Some(1_716_257_886_000));
        assert_eq!(read_compact("20241321091806"), None);
    }
}
