//! Days and moments as texts of ISO 8601, and as days since 1970-01-01, which expressions reckon with.
use time::{Date, Month, Time};

/// The Julian day of 1970-01-01.
const EPOCH: i32 = 2_440_588;
const DAY_SECONDS: f64 = 86_400.0;

/// When somebody answers; the caller says it, so that the same answers always give the same submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub unix_millis: i64,
    /// How far the local time is ahead of UTC, in minutes: 420 in Viet Nam.
    pub offset_minutes: i32,
}

impl Moment {
    fn local_millis(self) -> i64 {
        self.unix_millis.saturating_add(i64::from(self.offset_minutes) * 60_000)
    }

    /// `2026-11-26`.
    pub fn date(self) -> String {
        let days = i32::try_from(self.local_millis().div_euclid(86_400_000)).unwrap_or_default();
        date(days).map(show_date).unwrap_or_default()
    }

    /// `2026-11-26T08:30:00.000+07:00`.
    pub fn date_time(self) -> String {
        let millis = self.local_millis().rem_euclid(86_400_000);
        let (seconds, millis) = (millis / 1000, millis % 1000);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let offset = self.offset_minutes.unsigned_abs();
        let (ahead, past) = (offset / 60, offset % 60);
        format!("{}T{hour:02}:{minute:02}:{second:02}.{millis:03}{sign}{ahead:02}:{past:02}", self.date())
    }
}

fn date(days: i32) -> Option<Date> {
    Date::from_julian_day(days.checked_add(EPOCH)?).ok()
}

fn show_date(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// The parts of a day and time as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Parts {
    pub(crate) date: Date,
    /// Seconds of the day.
    pub(crate) seconds: f64,
}

fn number(text: &str) -> Option<u32> {
    text.chars().all(|c| c.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// `2026-11-26`, by the calendar.
pub(crate) fn read_date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| read_date_loosely(text)).flatten()
}

/// The same, also as authors write it into expressions: `2026-1-5`.
fn read_date_loosely(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    if year.len() != 4 || [month, day].iter().any(|part| !matches!(part.len(), 1 | 2)) {
        return None;
    }
    let month = Month::try_from(u8::try_from(number(month)?).ok()?).ok()?;
    Date::from_calendar_date(number(year)?.try_into().ok()?, month, u8::try_from(number(day)?).ok()?).ok()
}

/// `08:30`, `08:30:15`, `08:30:15.250`, perhaps with `Z` or `+07:00`: seconds of the day.
pub(crate) fn read_time(text: &str) -> Option<f64> {
    let zone = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at_checked(zone)?;
    if !matches!(zone, "" | "Z") && !is_offset(zone) {
        return None;
    }
    let mut parts = clock.split(':');
    let (hour, minute) = (number(parts.next()?)?, number(parts.next()?)?);
    let second = parts.next().unwrap_or("0");
    let whole = second.split('.').next().and_then(number)?;
    let second: f64 = second.parse().ok()?;
    if parts.next().is_some() || second < 0.0 {
        return None;
    }
    Time::from_hms(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, u8::try_from(whole).ok()?).ok()?;
    Some(f64::from(hour) * 3600.0 + f64::from(minute) * 60.0 + second)
}

fn is_offset(zone: &str) -> bool {
    let digits: String = zone.chars().skip(1).filter(|c| *c != ':').collect();
    matches!(digits.len(), 2 | 4) && number(&digits).is_some()
}

/// A date, or a date and time, as local clocks show it.
pub(crate) fn read(text: &str) -> Option<Parts> {
    parts(text, read_date)
}

/// The same as expressions read it.
pub(crate) fn read_loosely(text: &str) -> Option<Parts> {
    parts(text, read_date_loosely)
}

fn parts(text: &str, date: fn(&str) -> Option<Date>) -> Option<Parts> {
    match text.split_once(['T', ' ']) {
        None => Some(Parts { date: date(text)?, seconds: 0.0 }),
        Some((day, clock)) => Some(Parts { date: date(day)?, seconds: read_time(clock)? }),
    }
}

/// Days since 1970-01-01 of a date, with the part of the day of a time.
pub(crate) fn days(text: &str) -> Option<f64> {
    let parts = read_loosely(text)?;
    Some(f64::from(parts.date.to_julian_day() - EPOCH) + parts.seconds / DAY_SECONDS)
}

/// The date that many days after 1970-01-01.
pub(crate) fn date_of(days: f64) -> Option<String> {
    date(crate::number::whole(days.floor())?).map(show_date)
}

/// The date and time that many days after 1970-01-01, to the millisecond.
pub(crate) fn date_time_of(days: f64) -> Option<String> {
    let day = days.floor();
    let millis = crate::number::whole(((days - day) * DAY_SECONDS * 1000.0).round())?;
    let (day, millis) = if millis >= 86_400_000 { (day + 1.0, 0) } else { (day, millis) };
    let (seconds, millis) = (millis / 1000, millis % 1000);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Some(format!("{}T{hour:02}:{minute:02}:{second:02}.{millis:03}", date_of(day)?))
}

/// A date of a workbook, where 1 is 1900-01-01 and 60 the 29 February of that year, which never was.
pub(crate) fn of_workbook(serial: f64) -> String {
    let since_epoch = serial - 25_569.0;
    let shown = if serial < 1.0 {
        date_time_of(serial).map(|text| text.chars().skip(11).take(8).collect())
    } else if serial.fract() == 0.0 {
        date_of(since_epoch)
    } else {
        date_time_of(since_epoch)
    };
    shown.unwrap_or_else(|| serial.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_texts_go_both_ways() {
        assert_eq!(days("1970-01-02"), Some(1.0));
        assert_eq!(days("2026-11-26T12:00:00.000+07:00"), Some(20_783.5));
        assert_eq!((days("2026-1-5"), read_date("2026-1-5")), (Some(20_458.0), None));
        assert_eq!(date_of(20_783.0).as_deref(), Some("2026-11-26"));
        assert_eq!(date_time_of(20_783.5).as_deref(), Some("2026-11-26T12:00:00.000"));
        assert_eq!(date_of(-1.0).as_deref(), Some("1969-12-31"));
        assert_eq!((date_of(f64::NAN), date_of(1e300)), (None, None));
        assert_eq!(of_workbook(46_352.0), "2026-11-26");
        assert_eq!(of_workbook(0.5), "12:00:00");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "26-11-2026",
            "26-1-1",
            "2026-1-",
            "2026-001-1",
            "",
            "2026-11-26T25:00",
            "today",
            "2026-11-26T10",
        ] {
            assert_eq!(days(text), None, "{text}");
        }
    }

    #[test]
    fn a_moment_is_shown_in_its_own_time() {
        let moment = Moment { unix_millis: 1_795_735_800_000, offset_minutes: 420 };
        assert_eq!(moment.date_time(), "2026-11-27T06:30:00.000+07:00");
        assert_eq!(Moment { offset_minutes: -210, ..moment }.date_time(), "2026-11-26T20:00:00.000-03:30");
    }
}
