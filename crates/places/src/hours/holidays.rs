//! The days that `PH` means in opening hours.
use std::sync::{Arc, OnceLock};

use chrono::{Datelike, NaiveDate, Weekday};
use kernel::{Day, WorkCalendar};
use opening_hours::{Context, ContextHolidays};

/// The years that are looked through; the calendar knows fewer.
const YEARS: std::ops::Range<i32> = 2025..2050;

/// What opening hours are evaluated by: public holidays of Viet Nam. School holidays are not known.
pub(super) fn context() -> Context {
    static CONTEXT: OnceLock<Context> = OnceLock::new();
    CONTEXT.get_or_init(|| read(WorkCalendar::shipped())).clone()
}

fn read(calendar: &WorkCalendar) -> Context {
    let none = ContextHolidays::default();
    let mut public = none.get_public().clone();
    let first = NaiveDate::from_ymd_opt(YEARS.start, 1, 1);
    let days = first.into_iter().flat_map(|first| first.iter_days()).take_while(|day| day.year() < YEARS.end);
    for day in days.filter(|day| is_holiday(calendar, *day)) {
        public.insert(day);
    }
    Context::default().with_holidays(ContextHolidays::new(Arc::new(public), Arc::default()))
}

/// A weekday on which offices do not work, days in lieu included; and a weekend between two of them, since the
/// calendar has no lines for days that are free anyway (Tết of 2027 begins on a Saturday).
fn is_holiday(calendar: &WorkCalendar, day: NaiveDate) -> bool {
    let free = |after: i64| {
        let day = day.checked_add_signed(chrono::TimeDelta::days(after));
        day.and_then(|day| Day::parse(&day.to_string())).is_some_and(|day| !calendar.works(day))
    };
    free(0)
        && match day.weekday() {
            Weekday::Sat => free(-1) && free(2),
            Weekday::Sun => free(-2) && free(1),
            _ => true,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_are_weekdays_off_and_the_weekends_between_them() {
        let holiday =
            |text: &str| context().holidays.get_public().contains(text.parse().expect("a day of the test"));
        assert!(holiday("2026-02-17"), "Tết");
        assert!(holiday("2026-04-27"), "in lieu of Hùng Kings' day, a Sunday");
        assert!(holiday("2027-02-06") && holiday("2027-02-07"), "a weekend inside Tết");
        assert!(!holiday("2026-02-14") && !holiday("2026-02-21"), "weekends before and after Tết");
        assert!(!holiday("2026-11-25") && !holiday("2026-11-28"), "a Wednesday, a Saturday");
    }
}
