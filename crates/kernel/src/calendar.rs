use std::collections::BTreeMap;

use time::Weekday;

use crate::Day;

/// The days on which offices work: legal deadlines in working days go through this one calendar. Saturdays,
/// Sundays and the days of a file that are `off` are free; a `work` day is worked even at a weekend.
#[derive(Debug, Clone, Default)]
pub struct WorkCalendar(BTreeMap<Day, bool>);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {0} of the work calendar is not a day, off or work, and a name")]
pub struct WorkCalendarError(usize);

/// The calendar that ships.
const FILE: &str = include_str!("../../../data/rules/work-calendar.csv");

impl WorkCalendar {
    /// The calendar that ships in `data/rules/work-calendar.csv`; a test reads it.
    pub fn shipped() -> &'static Self {
        static SHIPPED: std::sync::OnceLock<WorkCalendar> = std::sync::OnceLock::new();
        SHIPPED.get_or_init(|| Self::read(FILE).unwrap_or_default())
    }

    /// Reads lines of `2026-02-17,off,Tết`; lines that begin with `#` are remarks.
    ///
    /// # Errors
    /// [`WorkCalendarError`] names the first line that cannot be read.
    pub fn read(file: &str) -> Result<Self, WorkCalendarError> {
        let mut days = BTreeMap::new();
        for (at, line) in
            file.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        {
            let mut parts = line.splitn(3, ',');
            let day = parts.next().and_then(Day::parse);
            let works = match parts.next() {
                Some("off") => Some(false),
                Some("work") => Some(true),
                _ => None,
            };
            let (Some(day), Some(works), Some(_)) = (day, works, parts.next()) else {
                return Err(WorkCalendarError(at + 1));
            };
            days.insert(day, works);
        }
        Ok(Self(days))
    }

    /// Whether offices work on that day.
    pub fn works(&self, day: Day) -> bool {
        let weekend = matches!(day.0.weekday(), Weekday::Saturday | Weekday::Sunday);
        self.0.get(&day).copied().unwrap_or(!weekend)
    }

    /// The last day of a deadline of so many working days; the day itself does not count (Civil Code 2015,
    /// article 147: counting begins with the next day).
    pub fn after(&self, day: Day, working_days: i64) -> Day {
        let mut left = working_days;
        let mut at = day;
        while left > 0 {
            at = at.plus_days(1);
            left -= i64::from(self.works(at));
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_that_ships_is_read() {
        assert!(WorkCalendar::read(FILE).is_ok());
        assert!(!WorkCalendar::shipped().works(Day::parse("2026-11-24").unwrap()));
    }

    #[test]
    fn weekends_and_holidays_do_not_count() {
        let calendar =
            WorkCalendar::read("# remark\n2026-11-24,off,Ngày Văn hóa\n2026-11-28,work,bù\n").unwrap();
        let day = |text| Day::parse(text).unwrap();
        assert_eq!(calendar.after(day("2026-11-20"), 3), day("2026-11-26"), "Friday; Tuesday is free");
        assert_eq!(calendar.after(day("2026-11-26"), 2), day("2026-11-28"), "a Saturday that is worked");
        assert_eq!(calendar.after(day("2026-11-26"), 0), day("2026-11-26"));
        assert_eq!(WorkCalendar::read("2026-11-24,free,x").unwrap_err(), WorkCalendarError(1));
    }
}
