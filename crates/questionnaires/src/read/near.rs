//! The name that somebody may have meant.

/// Longest names that are compared, in letters.
const LONGEST: usize = 60;

/// The name that is nearest to one that there is not: at most one slip in four letters, two in longer ones.
pub(super) fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let most = if name.chars().count() < 5 { 1 } else { 2 };
    let near = names.filter_map(|known| Some((slips(name, known, most)?, known)));
    // Names come in no order; the same one is told each time.
    near.min().map(|(_, known)| known)
}

/// How many letters must be put in, left out or changed to make one name of another, without regard to capitals
/// (Levenshtein 1965); none for more than so many.
fn slips(one: &str, other: &str, most: usize) -> Option<usize> {
    let letters = |name: &str| name.to_lowercase().chars().collect::<Vec<char>>();
    let (one, other) = (letters(one), letters(other));
    if one.len().abs_diff(other.len()) > most || one.len().max(other.len()) > LONGEST {
        return None;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in (1..).zip(&one) {
        let mut before = at;
        let mut next = vec![at];
        for (known, pair) in other.iter().zip(row.windows(2)) {
            let &[left, up] = pair else { continue };
            before = (left + usize::from(known != letter)).min(up + 1).min(before + 1);
            next.push(before);
        }
        row = next;
    }
    row.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_found() {
        let names = ["employees", "employer", "age", "Tuổi", "hl2"];
        let found = |name: &str| nearest(name, names.into_iter());
        assert_eq!(found("emploees"), Some("employees"));
        assert_eq!(found("Employees"), Some("employees"));
        assert_eq!(found("empoyer"), Some("employer"));
        assert_eq!(found("ages"), Some("age"));
        assert_eq!(found("tuôi"), Some("Tuổi"));
        assert_eq!(found("hl3"), Some("hl2"));
        assert_eq!((found("sex"), found("wage_total"), found("")), (None, None, None));
    }
}
