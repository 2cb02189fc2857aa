//! The calendar of shopping days: from which a campaign is begun.
use kernel::{Day, Text};
use serde::Deserialize;

const FILE: &str = include_str!("../../../data/offers/shopping-days.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    day: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    name: Text,
    month: Option<u8>,
    day: Option<u8>,
    /// Of the weekday, in the month.
    nth: Option<u8>,
    /// 1 Monday … 7 Sunday.
    weekday: Option<u8>,
    #[serde(default)]
    days: Vec<String>,
    before: i64,
    length: i64,
}

/// A day on which people shop, with the span of a campaign for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShoppingDay {
    pub code: String,
    pub name: Text,
    pub day: Day,
    pub first: Day,
    pub last: Day,
}

impl Entry {
    /// Its day in a year, if it is known.
    fn in_year(&self, year: i32) -> Option<Day> {
        let at = |month: u8, day: u8| Day::parse(&format!("{year:04}-{month:02}-{day:02}"));
        match (self.month, self.day, self.nth, self.weekday) {
            (Some(month), Some(day), ..) => at(month, day),
            (Some(month), None, Some(nth), Some(weekday)) => {
                let first = at(month, 1)?;
                let ahead = (7 + i64::from(weekday) - i64::from(first.0.weekday().number_from_monday())) % 7;
                Some(first.plus_days(ahead + 7 * (i64::from(nth) - 1)))
            }
            _ => self.days.iter().filter_map(|day| Day::parse(day)).find(|day| day.year() == year),
        }
    }

    fn span(&self, day: Day) -> ShoppingDay {
        let first = day.plus_days(-self.before);
        let last = first.plus_days(self.length - 1);
        ShoppingDay { code: self.code.clone(), name: self.name.clone(), day, first, last }
    }
}

/// Shopping days whose campaigns have not ended and begin within so many days, the nearest first.
///
/// # Errors
/// [`kernel::Error::Internal`] when the file that ships does not parse; a test reads it.
pub fn coming_days(today: Day, within: i64) -> kernel::Result<Vec<ShoppingDay>> {
    let file: File = toml::from_str(FILE).map_err(kernel::Error::internal)?;
    let years = [today.year(), today.year() + 1];
    let all = file.day.iter().flat_map(|entry| {
        years.iter().filter_map(|year| Some(entry.span(entry.in_year(*year)?))).collect::<Vec<_>>()
    });
    let mut days: Vec<_> =
        all.filter(|day| day.last >= today && day.first <= today.plus_days(within)).collect();
    days.sort_by(|one, other| (one.first, &one.code).cmp(&(other.first, &other.code)));
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(today: &str) -> Vec<String> {
        let days = coming_days(Day::parse(today).unwrap(), 60).unwrap();
        days.iter()
            .map(|d| format!("{} {} {}–{}", d.code, d.day.iso(), d.first.iso(), d.last.iso()))
            .collect()
    }

    #[test]
    fn the_days_ahead_are_those_of_the_vietnamese_calendar() {
        assert_eq!(
            on("2026-11-26"),
            [
                "online-friday 2026-12-04 2026-12-04–2026-12-06",
                "twelve-twelve 2026-12-12 2026-12-12–2026-12-12",
                "tet 2027-02-06 2027-01-07–2027-02-05",
            ]
        );
        // In China the new year of 2030 began a day later.
        assert!(on("2030-01-01").contains(&"tet 2030-02-02 2030-01-03–2030-02-01".to_owned()));
    }

    #[test]
    fn every_entry_has_a_day() {
        let file: File = toml::from_str(FILE).unwrap();
        for entry in &file.day {
            assert!(entry.in_year(2028).is_some(), "{}", entry.code);
            assert!(entry.days.iter().all(|day| Day::parse(day).is_some()), "{}", entry.code);
        }
    }
}
