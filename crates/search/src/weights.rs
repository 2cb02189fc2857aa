//! How much a word is worth by where and how it was found, 1 being the word as typed in a name. These express an
//! order (name before surroundings before description; accents before letters; what is typed before what is guessed);
//! the steps between are round figures, not fitted.

/// In a name, with other accents than those typed.
pub(crate) const OTHER_ACCENTS: f32 = 0.5;
/// In a name, with accents, where nothing that was typed has any.
pub(crate) const NO_ACCENTS: f32 = 0.9;
/// Another word for the same thing.
pub(crate) const SYNONYM: f32 = 0.85;
/// The same, where the typed word has no accents and may be another.
pub(crate) const SYNONYM_GUESSED: f32 = 0.5;
/// A word of a name that goes on after what was typed.
pub(crate) const BEGUN: f32 = 0.6;
/// In a name, one confusion (x for s) or one slip away.
pub(crate) const CONFUSED: f32 = 0.6;
pub(crate) const SLIP: f32 = 0.4;
/// In the words around, as a share of the same in a name.
pub(crate) const AROUND: f32 = 0.4;
pub(crate) const DESCRIPTION: f32 = 0.12;
/// For two neighbours found side by side, as a share of their mean.
pub(crate) const PAIR: f32 = 0.5;
/// For a name that begins with the first word, and with the first two.
pub(crate) const HEAD: f32 = 0.5;
pub(crate) const HEAD_PAIR: f32 = 0.4;
/// Lost for each further syllable of the name.
pub(crate) const LENGTH: f32 = 0.02;
/// Gained for each doubling of popularity.
pub(crate) const POPULARITY: f32 = 0.015;
/// Left of the score of what cannot be bought now.
pub(crate) const SOLD_OUT: f32 = 0.97;

/// Hits that are ranked and counted at most.
pub(crate) const LOOKED_AT: usize = 4_096;
/// Hits that are looked at for a selective filter at most.
pub(crate) const PASSED_BY: usize = 32 * LOOKED_AT;
/// Where words were given up or read as others, hits with less than this share of the best score are none.
pub(crate) const FAR_BEHIND: f32 = 0.4;
/// Fewer hits than this are too little: descriptions and slips are tried.
pub(crate) const TOO_LITTLE: usize = 3;
/// Fewer hits than this leave room for what has most of the words.
pub(crate) const A_PAGE: usize = 10;
