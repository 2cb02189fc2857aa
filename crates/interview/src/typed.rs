//! Numbers as Vietnamese people type them. The script does the same (`frontend/src/interview/typed.js`).
use questionnaires::Kind;

/// `1.500` for a whole number, `12,5` for one with decimals; whatever else stays and is told as a mistake.
pub(crate) fn tidy(kind: &Kind, value: &str) -> String {
    let value = value.trim();
    let plain = match kind {
        Kind::Integer => whole(value),
        Kind::Decimal => decimal(value),
        _ => None,
    };
    plain.unwrap_or_else(|| value.to_owned())
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
        ] {
            assert_eq!(tidy(&kind, typed), kept, "{typed}");
        }
    }
}
