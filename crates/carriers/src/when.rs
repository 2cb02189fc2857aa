//! Moments as carriers write them.
use kernel::Instant;
use time::format_description::well_known::Rfc3339;
use time::macros::{format_description, offset};
use time::{OffsetDateTime, PrimitiveDateTime};

/// Reads `2026-11-26T09:05:00+07:00`, and without a zone, as time of Vietnam, `26/11/2026 09:05:00` and
/// `2026-11-26 09:05:00`; `None` when it is none of these.
pub(crate) fn read(text: &str) -> Option<Instant> {
    let text = text.trim();
    let zoned = OffsetDateTime::parse(text, &Rfc3339).ok();
    let moment = zoned.or_else(|| local(text).map(|local| local.assume_offset(offset!(+7))))?;
    i64::try_from(moment.unix_timestamp_nanos() / 1_000).ok().map(Instant)
}

fn local(text: &str) -> Option<PrimitiveDateTime> {
    let dotted = format_description!("[day]/[month]/[year] [hour]:[minute]:[second]");
    let dashed = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
    PrimitiveDateTime::parse(text, dotted).or_else(|_| PrimitiveDateTime::parse(text, dashed)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_moment_in_every_writing() {
        let moment = Instant(1_795_658_700_000_000);
        assert_eq!(moment.iso(), "2026-11-26T09:05:00+07:00");
        for text in [
            "2026-11-26T09:05:00+07:00",
            "2026-11-26T02:05:00Z",
            "2026-11-26T02:05:00.000Z",
            "26/11/2026 09:05:00",
            " 2026-11-26 09:05:00 ",
        ] {
            assert_eq!(read(text), Some(moment), "{text}");
        }
    }

    #[test]
    fn nonsense_is_no_moment() {
        for text in ["", "26/11/2026", "11/26/2026 09:05:00", "2026-11-26T09:05:00 07:00", "1795658700"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
