use std::sync::{Mutex, PoisonError};

use chrono::{NaiveDate, NaiveDateTime, Timelike};
use opening_hours::{OpeningHours, RuleKind};

use super::Hours;

/// Opening hours that are asked often: read once, and worked out once for each day. The map asks thousands.
#[derive(Debug)]
pub(crate) struct Opening {
    /// `None` when they cannot be read.
    pub(crate) hours: Option<Hours>,
    rules: Option<OpeningHours>,
    day: Mutex<Option<OpenDay>>,
}

/// The minutes of a day, from and until, between which it is open.
#[derive(Debug)]
struct OpenDay {
    day: NaiveDate,
    open: Vec<(u32, u32)>,
}

impl Opening {
    pub(crate) fn new(text: &str) -> Self {
        let hours = Hours::parse(text);
        let rules = hours.as_ref().and_then(Hours::rules);
        Self { hours, rules, day: Mutex::default() }
    }

    /// As [`Hours::open_at`], by the clock of Vietnam.
    pub(crate) fn open_at(&self, local: NaiveDateTime) -> Option<bool> {
        let rules = self.rules.as_ref()?;
        let mut known = self.day.lock().unwrap_or_else(PoisonError::into_inner);
        if known.as_ref().is_none_or(|known| known.day != local.date()) {
            *known = Some(OpenDay::new(rules, local.date()));
        }
        let minute = local.hour() * 60 + local.minute();
        known.as_ref().map(|known| known.open.iter().any(|(from, until)| (*from..*until).contains(&minute)))
    }
}

impl OpenDay {
    fn new(rules: &OpeningHours, day: NaiveDate) -> Self {
        let minutes = |hour: u8, minute: u8| u32::from(hour) * 60 + u32::from(minute);
        let ranges = rules.schedule_at(day).into_iter().filter(|part| part.kind == RuleKind::Open);
        let open = ranges.map(|part| {
            let (from, until) = (part.range.start, part.range.end);
            (minutes(from.hour(), from.minute()), minutes(until.hour(), until.minute()))
        });
        Self { day, open: open.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::local;
    use super::*;

    #[test]
    fn a_day_worked_out_once_answers_as_the_rules_do() {
        let all = [
            "Mo-Su 06:00-18:00",
            "24/7",
            "Mo-Fr 07:00-11:00,13:00-17:30; Sa 08:00-12:00; PH off",
            "Fr-Su 18:00-02:00; PH 09:00-12:00",
            "Mo-Su 20:00-26:00; Tu off",
            "sunrise-sunset",
            "Nov-Feb Mo-Sa 08:00-16:00; Nov 24-26 off",
            "08:00-17:00 unknown",
            "Su[1] 05:00-10:00",
            "",
        ];
        // From Sunday 22 November 2026 on; the 24th is a holiday.
        let start = kernel::Day::parse("2026-11-22").unwrap().start();
        for text in all {
            let (hours, opening) = (Hours::parse(text).unwrap(), Opening::new(text));
            for minute in (0..8 * 24 * 60).step_by(23) {
                let at = start.plus_seconds(minute * 60 + 59);
                assert_eq!(opening.open_at(local(at).unwrap()), hours.open_at(at), "{text} at {at:?}");
            }
        }
        assert_eq!(Opening::new("from time to time").open_at(local(start).unwrap()), None);
    }
}
