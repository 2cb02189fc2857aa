use clap::ValueEnum;

/// How the bank behaves towards the market.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Manners {
    /// Reports each transfer once, at once.
    Good,
    /// Reports each transfer twice.
    Twice,
    /// Reports each transfer only after a while.
    Late,
    /// Takes 1,000 đồng more than the code says.
    WrongAmount,
    /// Never reports; answers when asked.
    Silent,
    /// First reports with a broken signature, and answers 500 when asked.
    Errors,
}

impl Manners {
    /// The word on the command line and in forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Twice => "twice",
            Self::Late => "late",
            Self::WrongAmount => "wrong-amount",
            Self::Silent => "silent",
            Self::Errors => "errors",
        }
    }

    /// The manners of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::value_variants().iter().copied().find(|manners| manners.word() == word)
    }
}
