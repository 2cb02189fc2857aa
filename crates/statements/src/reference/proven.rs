use kernel::Code;

use super::letters::{Letter, Letters};
use super::{Candidate, PREFIX, Reading};

/// Characters of a code with its check character.
const LONG: usize = 9;

/// Every place whose nine letters are a code, with the place.
pub(super) fn find(letters: &Letters) -> Vec<(usize, Candidate)> {
    let found = letters.prefixes().filter_map(|(at, prefix, rest)| {
        let (code, _) = rest.split_at_checked(LONG)?;
        Some((at, read(prefix, code)?))
    });
    found.collect()
}

fn read(prefix: &[Letter], code: &[Letter]) -> Option<Candidate> {
    let written: String = code.iter().map(|letter| letter.sign).collect();
    let code_read = Code::parse(&written).ok()?;
    let spaced = prefix.iter().skip(1).chain(code).any(|letter| letter.begins);
    let reading = match (code_read.as_str() == written, spaced) {
        (false, _) => Reading::LettersAsDigits,
        (true, true) => Reading::Spaced,
        (true, false) => Reading::AsWritten,
    };
    Some(Candidate::Proven { reference: format!("{PREFIX}{code_read}"), reading })
}
