/// What a text may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Candidate {
    /// A whole reference whose check character fits.
    Proven { reference: String, reading: Reading },
    /// The beginning of a reference, at least four characters behind the prefix. Nothing proves it: it is for a person to
    /// decide, or for who finds one awaited payment alone that begins so and has just that amount.
    Cut { prefix: String },
}

/// How much had to be undone to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// It stands there in one piece.
    AsWritten,
    /// Spaces or signs stand within.
    Spaced,
    /// O is read as 0, I and L as 1 (codes have none of these letters).
    LettersAsDigits,
}

impl Candidate {
    /// The reference, or as much of it as there is, in capitals.
    pub fn name(&self) -> &str {
        match self {
            Self::Proven { reference, .. } => reference,
            Self::Cut { prefix } => prefix,
        }
    }

    /// The surest first.
    pub(super) fn order(&self) -> (bool, Option<Reading>) {
        match self {
            Self::Proven { reading, .. } => (false, Some(*reading)),
            Self::Cut { .. } => (true, None),
        }
    }
}
