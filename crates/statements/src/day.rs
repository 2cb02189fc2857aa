//! Days as banks write them. `11/05/2026` is always 11 May: a month before the day is refused where it shows.
use kernel::Day;

/// `01/11/2026`, `1-11-2026 10:22:33`, `2026-11-01T10:22:33+07:00`, `01.11.26`, `01-Nov-2026`, `20261101`, or the
/// number of a day in a spreadsheet (46327 is 01/11/2026).
pub(crate) fn written(cell: &str) -> Option<Day> {
    let cell = cell.trim().trim_start_matches('\'');
    cell.split_whitespace().find_map(token).or_else(|| serial(cell))
}

/// Six digits, year first, of this century (SWIFT's YYMMDD).
pub(crate) fn six(text: &str) -> Option<Day> {
    let digits = text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
    if !digits {
        return None;
    }
    let (year, month, day) = (text.get(..2)?, text.get(2..4)?, text.get(4..)?);
    Day::parse(&format!("20{year}-{month}-{day}"))
}

/// The day with this month and day (MMDD) that is nearest to another day.
pub(crate) fn near(month_day: &str, other: Day) -> Option<Day> {
    let (month, day) = (month_day.get(..2)?, month_day.get(2..4)?);
    let years = [other.year(), other.year().saturating_sub(1), other.year().saturating_add(1)];
    let days = years.iter().filter_map(|year| Day::parse(&format!("{year:04}-{month}-{day}")));
    days.min_by_key(|day| (day.0.to_julian_day() - other.0.to_julian_day()).abs())
}

fn token(token: &str) -> Option<Day> {
    let token = token.trim_end_matches([',', ';']);
    let token = token.split_once('T').map_or(token, |(day, time)| {
        if time.starts_with(|c: char| c.is_ascii_digit()) { day } else { token }
    });
    if token.len() == 8 && token.bytes().all(|b| b.is_ascii_digit()) {
        return of(number(token.get(..4)?)?, number(token.get(4..6)?)?, number(token.get(6..)?)?);
    }
    let mut parts = token.split(['/', '-', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    // What a time zone adds to an ISO day (`2026-11-01+07:00`, `2026-11-01Z`).
    let third = third.split(['+', 'Z']).next().unwrap_or(third);
    let whole = parts.next().is_none();
    match (first.len(), third.len()) {
        (4, 1..=2) => of(number(first)?, month(second)?, number(third)?),
        (1..=2, 4) if whole => of(number(third)?, month(second)?, number(first)?),
        (1..=2, 2) if whole => of(number(third)?.checked_add(2000)?, month(second)?, number(first)?),
        _ => None,
    }
}

fn number(text: &str) -> Option<u32> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn month(text: &str) -> Option<u32> {
    const NAMES: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = text.to_ascii_lowercase();
    let named = (1u32..).zip(NAMES).find(|(_, name)| lower == *name).map(|(at, _)| at);
    named.or_else(|| number(text))
}

fn of(year: u32, month: u32, day: u32) -> Option<Day> {
    let likely = (1990..=2100).contains(&year);
    if likely { Day::parse(&format!("{year:04}-{month:02}-{day:02}")) } else { None }
}

/// Days since 30 December 1899, as spreadsheets count them, of the years 2000 to 2099; the time behind the point is
/// left out.
fn serial(cell: &str) -> Option<Day> {
    let (whole, part) = cell.split_once(['.', ',']).unwrap_or((cell, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let days = if digits(whole) && digits(part) { whole.parse::<i64>().ok()? } else { return None };
    let epoch = Day::parse("1899-12-30")?;
    (36_526..=73_050).contains(&days).then(|| epoch.plus_days(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_banks_write_them() {
        for cell in [
            "01/11/2026",
            "1/11/2026",
            "01-11-2026 10:22:33",
            "01/11/2026\n10:22:33",
            "10:22 01/11/2026",
            "2026-11-01",
            "2026-11-01T10:22:33.123+07:00",
            "2026-11-01+07:00",
            "01.11.26",
            "01-NOV-2026",
            "20261101",
            "46327",
            "46327.4321",
            "46327,5",
        ] {
            assert_eq!(written(cell).map(Day::iso).as_deref(), Some("2026-11-01"), "{cell}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for cell in
            ["", "11/25/2026", "31/02/2026", "1234567", "12", "1.234.567", "01/11", "Ngày", "0001-01-01"]
        {
            assert_eq!(written(cell), None, "{cell}");
        }
        assert_eq!((six("261301"), six("26110"), six("2611+1")), (None, None, None));
    }

    #[test]
    fn the_year_of_a_booking_is_the_nearest() {
        let value = Day::parse("2026-12-31").unwrap();
        assert_eq!(near("0102", value).map(Day::iso).as_deref(), Some("2027-01-02"));
        assert_eq!(near("1230", value).map(Day::iso).as_deref(), Some("2026-12-30"));
        let value = Day::parse("2027-01-01").unwrap();
        assert_eq!(near("1231", value).map(Day::iso).as_deref(), Some("2026-12-31"));
        assert_eq!(near("1340", value), None);
    }
}
