//! Words that may have been meant.
use crate::error::Result;
use crate::snapshot::Snapshot;
use crate::weights::{CONFUSED, SLIP};
use crate::words::Words;

/// A folded word, or a pair, that stands in the index, and what it is worth.
pub(crate) type Near = (String, f32);

/// Slips beyond these are left out; the most usual words come first.
const SLIPS: usize = 12;

/// What may have been meant by a folded word: other letters that sound alike, one slip, a forgotten space.
pub(crate) fn near(snapshot: &Snapshot, words: &Words, folded: &str) -> Result<Vec<Near>> {
    let mut found: Vec<Near> = Vec::new();
    if folded.chars().count() < 2 || !folded.chars().all(char::is_alphabetic) {
        return Ok(found);
    }
    for other in confused(words, folded) {
        if snapshot.with_word(&other)? > 0 {
            found.push((other, CONFUSED));
        }
    }
    found.extend(split(snapshot, folded)?);
    if folded.chars().count() > 2 {
        for (other, _) in snapshot.one_slip_away(folded)?.into_iter().take(SLIPS) {
            if found.iter().all(|(known, _)| *known != other) {
                found.push((other, SLIP));
            }
        }
    }
    Ok(found)
}

/// The word with its beginning, its end or both taken for one that sounds alike.
fn confused(words: &Words, folded: &str) -> Vec<String> {
    let starts = swapped(&words.confused().starts, folded, |text, part| {
        text.strip_prefix(part).map(|rest| (String::new(), rest.to_owned()))
    });
    let ends = |text: &str| {
        swapped(&words.confused().ends, text, |text, part| {
            text.strip_suffix(part).map(|rest| (rest.to_owned(), String::new()))
        })
    };
    let mut all: Vec<String> = starts.iter().flat_map(|start| ends(start)).collect();
    all.extend(ends(folded));
    all.extend(starts);
    all.sort_unstable();
    all.dedup();
    all.retain(|word| word != folded);
    all
}

fn swapped(
    sets: &[Vec<String>],
    text: &str,
    cut: impl Fn(&str, &str) -> Option<(String, String)>,
) -> Vec<String> {
    let mut out = Vec::new();
    for set in sets {
        for part in set {
            let Some((before, after)) = cut(text, part) else { continue };
            let others = set.iter().filter(|other| *other != part);
            out.extend(others.map(|other| format!("{before}{other}{after}")));
        }
    }
    out
}

/// `banhtet` is `banh tet` when these two stand side by side in some name.
fn split(snapshot: &Snapshot, folded: &str) -> Result<Vec<Near>> {
    let mut found = Vec::new();
    for (at, _) in folded.char_indices().skip(2) {
        let (first, second) = folded.split_at(at);
        let pair = crate::syllable::pair(first, second);
        if second.chars().count() > 1 && snapshot.with_token(snapshot.fields.name, &pair)? > 0 {
            found.push((pair, CONFUSED));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_sound_alike() {
        let words = Words::known().unwrap();
        assert!(confused(words, "xap").contains(&"sap".to_owned()));
        assert!(confused(words, "tec").contains(&"tet".to_owned()));
        assert!(confused(words, "dieng").contains(&"rieng".to_owned()));
        assert!(confused(words, "fe").contains(&"phe".to_owned()));
        assert!(confused(words, "tiu").contains(&"tieu".to_owned()));
        assert!(confused(words, "lan").contains(&"nang".to_owned()), "both ends");
    }
}
