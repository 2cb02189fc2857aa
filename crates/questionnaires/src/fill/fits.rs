use crate::form::{Kind, Node};
use crate::moment;
use crate::number;
use crate::read::range;

/// Longest whole number in digits, so that no program that reads it later makes another of it.
const MOST_DIGITS: usize = 15;

/// Whether an answer can be read as what is asked.
pub(super) fn fits(node: &Node, value: &str) -> bool {
    match node.kind {
        Kind::Integer => is_whole(value),
        Kind::Decimal => number::plain(value).is_some_and(f64::is_finite) && value.len() <= 40,
        Kind::Range => in_range(node, value),
        Kind::Date => moment::read_date(value).is_some(),
        Kind::Time => moment::read_time(value).is_some(),
        Kind::DateTime => value.contains('T') && moment::read(value).is_some(),
        Kind::Geopoint => is_point(value),
        Kind::Geotrace | Kind::Geoshape => {
            let mut points = value.split(';').map(str::trim).filter(|point| !point.is_empty());
            points.all(is_point)
        }
        Kind::Acknowledge => value == "OK",
        _ => true,
    }
}

fn is_whole(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    !digits.is_empty() && digits.len() <= MOST_DIGITS && digits.chars().all(|c| c.is_ascii_digit())
}

/// Within the range and on a step, as near as doubles can tell.
fn in_range(node: &Node, value: &str) -> bool {
    let [start, end, step] = range(&node.parameters);
    let Some(number) = number::plain(value) else { return false };
    let steps = (number - start) / step;
    let within = number >= start.min(end) && number <= start.max(end);
    within && (steps - steps.round()).abs() < 1e-9 * steps.abs().max(1.0)
}

/// Latitude, longitude, perhaps altitude and accuracy.
fn is_point(value: &str) -> bool {
    let parts: Vec<Option<f64>> = value.split_whitespace().map(number::plain).collect();
    match parts.as_slice() {
        [Some(latitude), Some(longitude), rest @ ..] => {
            let known = rest.len() <= 2 && rest.iter().all(Option::is_some);
            known && latitude.abs() <= 90.0 && longitude.abs() <= 180.0
        }
        _ => false,
    }
}
