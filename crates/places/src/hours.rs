mod holidays;
mod opening;

use chrono::{DateTime, NaiveDateTime};
use kernel::{Instant, Locale};
use opening_hours::OpeningHours;

pub(crate) use opening::Opening;

/// Opening hours as OpenStreetMap writes them (`Mo-Su 06:00-18:00; PH off`), read by a library that knows the whole
/// syntax. `PH` are the public holidays of the work calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours(String);

impl Hours {
    /// `None` when the text does not follow the syntax. Empty: not known.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        (text.is_empty() || text.parse::<OpeningHours>().is_ok()).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is open at a moment, in the time of Vietnam; `None` when the hours are not known.
    pub fn open_at(&self, now: Instant) -> Option<bool> {
        Some(self.rules()?.is_open(local(now)?))
    }

    /// `None` when they are not known.
    fn rules(&self) -> Option<OpeningHours> {
        let rules = if self.0.is_empty() { None } else { self.0.parse::<OpeningHours>().ok() };
        rules.map(|rules| rules.with_context(holidays::context()))
    }

    /// The hours for people: names of days in their language.
    pub fn show(&self, locale: Locale) -> String {
        let names: &[(&str, &str)] = match locale {
            Locale::Vi | Locale::Further(_) => &[
                ("24/7", "cả ngày, mọi ngày"),
                ("Mo", "T2"),
                ("Tu", "T3"),
                ("We", "T4"),
                ("Th", "T5"),
                ("Fr", "T6"),
                ("Sa", "T7"),
                ("Su", "CN"),
                ("PH", "ngày lễ"),
                ("off", "nghỉ"),
                ("-", "–"),
            ],
            Locale::En => &[
                ("24/7", "all day, every day"),
                ("Mo", "Mon"),
                ("Tu", "Tue"),
                ("We", "Wed"),
                ("Th", "Thu"),
                ("Fr", "Fri"),
                ("Sa", "Sat"),
                ("Su", "Sun"),
                ("PH", "holidays"),
                ("off", "closed"),
                ("-", "–"),
            ],
        };
        names.iter().fold(self.0.clone(), |text, (osm, own)| text.replace(osm, own))
    }
}

/// A moment by the clock of Vietnam, seven hours ahead all year.
pub(crate) fn local(now: Instant) -> Option<NaiveDateTime> {
    let shifted = now.plus_seconds(7 * 3_600);
    DateTime::from_timestamp_micros(shifted.micros()).map(|at| at.naive_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_market_is_open_in_the_morning() {
        let hours = Hours::parse("Mo-Sa 05:00-11:00; Su 05:00-09:00; PH off").unwrap();
        // Wednesday 25 November 2026.
        let midnight = kernel::Day::parse("2026-11-25").unwrap().start();
        assert_eq!(hours.open_at(midnight.plus_seconds(6 * 3_600)), Some(true));
        assert_eq!(hours.open_at(midnight.plus_seconds(12 * 3_600)), Some(false));
        assert_eq!(hours.show(Locale::Vi), "T2–T7 05:00–11:00; CN 05:00–09:00; ngày lễ nghỉ");
        assert_eq!(Hours::parse("").unwrap().open_at(midnight), None);
        assert_eq!(Hours::parse("from time to time"), None);
        assert_eq!(Hours::parse("24/7").unwrap().open_at(midnight), Some(true));
    }

    /// Whether hours hold at nine in the morning of a day.
    fn at_nine(hours: &str, day: &str) -> Option<bool> {
        let nine = kernel::Day::parse(day).unwrap().start().plus_seconds(9 * 3_600);
        Hours::parse(hours).unwrap().open_at(nine)
    }

    #[test]
    fn holidays_have_hours_of_their_own() {
        // Tuesday 24 November 2026 is a holiday, the Tuesday before is none.
        let (holiday, tuesday) = ("2026-11-24", "2026-11-17");
        let all = [
            ("Mo-Fr 08:00-17:00; PH off", Some(false), Some(true)),
            ("Mo-Fr 08:00-17:00; PH 10:00-12:00", Some(false), Some(true)),
            ("Mo-Fr 13:00-17:00; PH 08:00-12:00", Some(true), Some(false)),
            ("Mo-Fr 08:00-17:00", Some(true), Some(true)),
            ("PH 08:00-12:00", Some(true), Some(false)),
            ("Sa,PH 08:00-12:00", Some(true), Some(false)),
            ("PH off", Some(false), Some(false)),
        ];
        for (hours, on_holiday, else_) in all {
            assert_eq!((at_nine(hours, holiday), at_nine(hours, tuesday)), (on_holiday, else_), "{hours}");
        }
        assert_eq!(at_nine("Mo-Su 08:00-17:00; PH off", "2027-02-06"), Some(false), "Tết, a Saturday");
        assert_eq!(at_nine("24/7; PH off", "2026-09-02"), Some(false));
    }
}
