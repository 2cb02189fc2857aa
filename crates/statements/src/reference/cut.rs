use super::letters::{Letter, Letters, code_sign};
use super::{Candidate, PREFIX};

/// Characters behind the prefix that a cut reference still has: fewer name too many, more would be whole.
const LEAST: usize = 4;
const MOST: usize = 8;
/// Characters of a whole reference.
const WHOLE: usize = 11;

/// References that end too early: with the text, or as a word of their own before a bank's further words. Places within
/// a proven reference are left out.
pub(super) fn find<'a>(letters: &'a Letters, proven: &'a [usize]) -> impl Iterator<Item = Candidate> + 'a {
    let free = move |at: usize| proven.iter().all(|begin| at < *begin || at >= begin + WHOLE);
    letters.prefixes().filter(move |(at, ..)| free(*at)).filter_map(|(_, prefix, rest)| {
        let kept = if (LEAST..=MOST).contains(&rest.len()) { at_the_end(prefix, rest) } else { None };
        let kept = kept.or_else(|| word(prefix, rest))?;
        let signs: Option<String> = kept.iter().map(|letter| code_sign(letter.sign)).collect();
        Some(Candidate::Cut { prefix: format!("{PREFIX}{}", signs?) })
    })
}

/// In one piece; or with a digit, for words of people that follow a `CN` (công nghệ, chi nhánh) seldom have one.
fn at_the_end<'a>(prefix: &[Letter], rest: &'a [Letter]) -> Option<&'a [Letter]> {
    let spaced = prefix.iter().skip(1).chain(rest).any(|letter| letter.begins);
    (!spaced || has_digit(rest)).then_some(rest)
}

/// A word that is the prefix and too few characters with a digit.
fn word<'a>(prefix: &[Letter], rest: &'a [Letter]) -> Option<&'a [Letter]> {
    let begins = prefix.iter().map(|letter| letter.begins).eq([true, false]);
    let end = rest.iter().position(|letter| letter.begins)?;
    let (word, _) = rest.split_at_checked(end)?;
    (begins && (LEAST..=MOST).contains(&end) && has_digit(word)).then_some(word)
}

fn has_digit(letters: &[Letter]) -> bool {
    letters.iter().any(|letter| letter.sign.is_ascii_digit())
}
