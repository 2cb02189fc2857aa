use chrono::{DateTime, NaiveDateTime};
use kernel::{Instant, Locale};
use opening_hours::OpeningHours;

/// Opening hours as OpenStreetMap writes them (`Mo-Su 06:00-18:00`), read by a library that knows the whole syntax.
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
        if self.0.is_empty() {
            return None;
        }
        let hours: OpeningHours = self.0.parse().ok()?;
        Some(hours.is_open(local(now)?))
    }

    /// The hours for people: names of days in their language.
    pub fn show(&self, locale: Locale) -> String {
        let names: &[(&str, &str)] = match locale {
            Locale::Vi => &[
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

fn local(now: Instant) -> Option<NaiveDateTime> {
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
}
