//! What a booth sold in a period: by day, week or month, by product, origin, payment and province.
use kernel::{Day, Dong};

use crate::store::sales::DaySum;

/// How days are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Day,
    Week,
    Month,
}

impl Step {
    /// The step for so many days that a chart stays readable.
    pub(crate) fn for_days(days: i64) -> Self {
        match days {
            ..=45 => Self::Day,
            46..=210 => Self::Week,
            _ => Self::Month,
        }
    }

    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The first day of the part a day belongs to; weeks begin on Monday.
    fn start(self, day: Day) -> Day {
        match self {
            Self::Day => day,
            Self::Week => day.plus_days(-i64::from(day.0.weekday().number_days_from_monday())),
            Self::Month => day.plus_days(1 - i64::from(day.0.day())),
        }
    }

    fn next(self, start: Day) -> Day {
        match self {
            Self::Day => start.plus_days(1),
            Self::Week => start.plus_days(7),
            Self::Month => self.start(start.plus_days(31)),
        }
    }
}

/// The sums of each part from `first` to `last`; a part without sales has zeros.
pub(crate) fn parts(days: &[DaySum], (first, last): (Day, Day), step: Step) -> Vec<DaySum> {
    let mut parts = Vec::new();
    let mut day = step.start(first);
    while day <= last {
        parts.push(DaySum { day, orders: 0, goods: Dong::ZERO });
        day = step.next(day);
    }
    for sum in days {
        let start = step.start(sum.day);
        if let Some(part) = parts.iter_mut().find(|part| part.day == start) {
            part.orders += sum.orders;
            part.goods = part.goods.plus(sum.goods);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn sum(text: &str, orders: i64) -> DaySum {
        DaySum { day: day(text), orders, goods: Dong(orders * 1000) }
    }

    #[test]
    fn days_are_put_together_and_empty_parts_stay() {
        let days = [sum("2026-01-31", 1), sum("2026-02-01", 2), sum("2026-04-30", 4)];
        let range = (day("2026-01-15"), day("2026-05-01"));
        let months = parts(&days, range, Step::Month);
        let orders: Vec<i64> = months.iter().map(|part| part.orders).collect();
        assert_eq!(orders, [1, 2, 0, 4, 0]);
        assert_eq!(months.iter().map(|part| part.goods.0).sum::<i64>(), 7000);
        let weeks = parts(&days, (day("2026-01-31"), day("2026-02-02")), Step::Week);
        assert_eq!(weeks.iter().map(|part| part.orders).collect::<Vec<_>>(), [3, 0]);
        assert_eq!(weeks[0].day, day("2026-01-26"), "a Monday");
    }
}
