//! Our references in the texts of transfers.
//!
//! A reference is [`PREFIX`] and the nine characters of a [`kernel::Code`]. Banks write in capitals, fold accents, drop spaces,
//! put spaces and signs in, put words of their own before and behind, and cut texts off; people type O for 0 and I or L
//! for 1. All of that is undone by looking at letters and digits alone, at every place where the prefix stands; whether
//! the nine behind it are a code, the check character says (modulo 37: it notices any single wrong character and any
//! swap of neighbours; one of 37 texts that are no code passes by chance, so whoever asks must still know the reference).
mod candidate;
mod cut;
mod letters;
mod proven;

use letters::Letters;

pub use candidate::{Candidate, Reading};

/// How a reference begins.
pub const PREFIX: &str = "CN";

/// Most candidates of one text: nobody pays this many payments with one transfer, and each may be looked up.
const MOST: usize = 16;

/// Every reference that a text may name, the surest first: proven as it stands there, proven with signs or spaces
/// within, proven with letters read as digits; then what may be cut off.
pub fn find_references(text: &str) -> Vec<Candidate> {
    let letters = Letters::of(text);
    let proven = proven::find(&letters);
    let taken: Vec<usize> = proven.iter().map(|(at, _)| *at).collect();
    let cut = cut::find(&letters, &taken);
    let mut found: Vec<Candidate> = Vec::new();
    let mut all: Vec<Candidate> = proven.into_iter().map(|(_, candidate)| candidate).chain(cut).collect();
    all.sort_by_key(Candidate::order);
    for candidate in all {
        if found.len() < MOST && !found.iter().any(|known| known.name() == candidate.name()) {
            found.push(candidate);
        }
    }
    found
}

/// Only the references that their check characters prove, each once, the surest first.
pub fn proven_references(text: &str) -> Vec<String> {
    let proven = |candidate: Candidate| match candidate {
        Candidate::Proven { reference, .. } => Some(reference),
        Candidate::Cut { .. } => None,
    };
    find_references(text).into_iter().filter_map(proven).collect()
}
