//! The judged queries in forms that nobody looked at while the ranking was made: so that it does not only fit the set.
use kernel::fold;

use super::judged::Judged;
use crate::random::Random;

type Change = fn(&str, &mut Random) -> String;

pub(crate) const CHANGES: [(&str, Change); 4] = [
    ("without accents", |typed, _| fold(typed)),
    ("one letter left out", |typed, random| slip(typed, random, false)),
    ("two letters swapped", |typed, random| slip(typed, random, true)),
    ("in capitals, with another word", |typed, _| format!("{} loại ngon", typed.to_uppercase())),
];

/// The queries changed; those that stay as they are do not count again.
pub(crate) fn changed(queries: &[Judged], change: Change) -> Vec<Judged> {
    let mut random = Random::new(11);
    let changed =
        queries.iter().map(|query| Judged { typed: change(&query.typed, &mut random), ..query.clone() });
    changed.zip(queries).filter(|(new, old)| new.typed != old.typed).map(|(new, _)| new).collect()
}

/// In a word of four letters or more, after its first letter.
fn slip(typed: &str, random: &mut Random, swap: bool) -> String {
    let mut words: Vec<Vec<char>> = typed.split(' ').map(|word| word.chars().collect()).collect();
    let long: Vec<usize> =
        (0..words.len()).filter(|at| words.get(*at).is_some_and(|word| word.len() > 3)).collect();
    if let Some(word) = random.pick(&long).and_then(|at| words.get_mut(*at)) {
        let places: Vec<usize> = (1..word.len() - 1).collect();
        if let Some(at) = random.pick(&places) {
            if swap {
                word.swap(*at, at + 1);
            } else {
                word.remove(*at);
            }
        }
    }
    words.iter().map(|word| word.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
