use serde::{Deserialize, Serialize};
use time::macros::format_description;
use time::{Date, Duration, OffsetDateTime, UtcOffset};

/// A moment, in microseconds since 1970 UTC. Shown in the time of Vietnam (UTC+7, no summer time).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

const MICROS: i64 = 1_000_000;

impl Instant {
    /// Microseconds since 1970 UTC.
    pub fn micros(self) -> i64 {
        self.0
    }

    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(MICROS)))
    }

    /// Whole seconds from `earlier` to this moment.
    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).div_euclid(MICROS)
    }

    /// The calendar day in Vietnam.
    pub fn day(self) -> Day {
        Day(self.local().date())
    }

    /// `21/08/2026 09:05`, Vietnam time.
    pub fn show(self) -> String {
        let format = format_description!("[day]/[month]/[year] [hour]:[minute]");
        self.local().format(format).unwrap_or_default()
    }

    /// `2026-08-21T09:05:00+07:00`, for machines.
    pub fn iso(self) -> String {
        let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]+07:00");
        self.local().format(format).unwrap_or_default()
    }

    fn local(self) -> OffsetDateTime {
        let zone = UtcOffset::from_hms(7, 0, 0).unwrap_or(UtcOffset::UTC);
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1000)
            .unwrap_or(OffsetDateTime::UNIX_EPOCH)
            .to_offset(zone)
    }
}

/// A calendar day in Vietnam; reports group by it. Stored as `2026-08-21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub Date);

impl Day {
    /// Parses `2026-08-21`.
    pub fn parse(text: &str) -> Option<Self> {
        Date::parse(text, format_description!("[year]-[month]-[day]")).ok().map(Self)
    }

    /// `2026-08-21`.
    pub fn iso(self) -> String {
        self.0.format(format_description!("[year]-[month]-[day]")).unwrap_or_default()
    }

    /// `21/08/2026`.
    pub fn show(self) -> String {
        self.0.format(format_description!("[day]/[month]/[year]")).unwrap_or_default()
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(Duration::days(days)))
    }

    /// The moment the day begins in Vietnam.
    pub fn start(self) -> Instant {
        let zone = UtcOffset::from_hms(7, 0, 0).unwrap_or(UtcOffset::UTC);
        let seconds = self.0.midnight().assume_offset(zone).unix_timestamp();
        Instant(seconds.saturating_mul(MICROS))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.show())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_vietnam() {
        let day = Day::parse("2026-11-24").unwrap();
        assert_eq!(day.start().day(), day);
        assert_eq!(Instant(day.start().0 - 1).day(), day.plus_days(-1));
        assert_eq!(day.start().show(), "24/11/2026 00:00");
        assert_eq!(day.start().iso(), "2026-11-24T00:00:00+07:00");
        assert_eq!(day.iso(), "2026-11-24");
    }

    #[test]
    fn nonsense_is_no_day() {
        assert_eq!(Day::parse("2026-02-30"), None);
        assert_eq!(Day::parse("24/11/2026"), None);
    }
}
