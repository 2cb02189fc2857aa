//! Numbers and places as people type them. The script does the same (`frontend/src/interview/fits.js`).
use questionnaires::Kind;

/// `1.500` for a whole number, `12,5` for one with decimals; whatever else stays and is told as a mistake.
pub(crate) fn tidy(kind: &Kind, value: &str) -> String {
    let value = value.trim();
    let plain = match kind {
        Kind::Integer => whole(value),
        Kind::Decimal => decimal(value),
        Kind::Geopoint => Some(point(value)),
        Kind::Geotrace => Some(points(value).join(";")),
        Kind::Geoshape => Some(closed(points(value)).join(";")),
        _ => None,
    };
    plain.unwrap_or_else(|| value.to_owned())
}

/// Places in lines, as the field of a line or an area shows them; that an area ends where it began, nobody types.
pub(crate) fn lines(kind: &Kind, value: &str) -> String {
    let mut points: Vec<&str> = value.split(';').map(str::trim).filter(|point| !point.is_empty()).collect();
    if *kind == Kind::Geoshape && points.len() > 3 && points.first() == points.last() {
        points.pop();
    }
    points.join("\n")
}

fn points(value: &str) -> Vec<String> {
    value.split([';', '\n']).map(str::trim).filter(|text| !text.is_empty()).map(point).collect()
}

/// `9.9347, 106.3453`, as maps tell a place, without its comma.
fn point(value: &str) -> String {
    match value.split_once(',').map(|(north, east)| (north.trim(), east.trim())) {
        Some((north, east)) if north.parse::<f64>().is_ok() && east.parse::<f64>().is_ok() => {
            format!("{north} {east}")
        }
        _ => value.to_owned(),
    }
}

/// An area ends where it began.
fn closed(mut points: Vec<String>) -> Vec<String> {
    if points.len() > 2 && points.first() != points.last() {
        points.extend(points.first().cloned());
    }
    points
}

fn whole(value: &str) -> Option<String> {
    let tight: String = value.chars().filter(|c| !matches!(c, ' ' | '\u{a0}')).collect();
    if !tight.contains('.') {
        return Some(tight);
    }
    let mut parts = tight.strip_prefix('-').unwrap_or(&tight).split('.');
    let first = parts.next()?;
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let grouped =
        (1..=3).contains(&first.len()) && digits(first) && parts.all(|part| part.len() == 3 && digits(part));
    grouped.then(|| tight.replace('.', ""))
}

fn decimal(value: &str) -> Option<String> {
    let tight: String = value.chars().filter(|c| !matches!(c, ' ' | '\u{a0}')).collect();
    let Some((before, after)) = tight.split_once(',') else { return Some(tight) };
    let before = if before.contains('.') { whole(before)? } else { before.to_owned() };
    (!after.contains([',', '.'])).then(|| format!("{before}.{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_shown_in_lines() {
        assert_eq!(lines(&Kind::Geotrace, "9 106;9 107;"), "9 106\n9 107");
        assert_eq!(lines(&Kind::Geoshape, "9 106;9 107;8 107;9 106"), "9 106\n9 107\n8 107");
    }

    #[test]
    fn numbers_are_taken_as_people_type_them() {
        for (kind, typed, kept) in [
            (Kind::Integer, " 1.500 ", "1500"),
            (Kind::Integer, "1 500 000", "1500000"),
            (Kind::Integer, "-2.000", "-2000"),
            (Kind::Integer, "1.5", "1.5"),
            (Kind::Integer, "12", "12"),
            (Kind::Decimal, "12,5", "12.5"),
            (Kind::Decimal, "1.234,5", "1234.5"),
            (Kind::Decimal, "1.5", "1.5"),
            (Kind::Decimal, "1,5,2", "1,5,2"),
            (Kind::Text, " 1.500 ", "1.500"),
            (Kind::Geopoint, " 9.9347, 106.3453 ", "9.9347 106.3453"),
            (Kind::Geopoint, "9.9347 106.3453 0 5", "9.9347 106.3453 0 5"),
            (Kind::Geopoint, "9,9347 106,3453", "9,9347 106,3453"),
            (Kind::Geotrace, "9.9, 106.3\r\n\r\n9.8 106.2", "9.9 106.3;9.8 106.2"),
            (Kind::Geoshape, "9 106\n9 107\n10 107", "9 106;9 107;10 107;9 106"),
            (Kind::Geoshape, "9 106;9 107;9 106", "9 106;9 107;9 106"),
        ] {
            assert_eq!(tidy(&kind, typed), kept, "{typed}");
        }
    }
}
