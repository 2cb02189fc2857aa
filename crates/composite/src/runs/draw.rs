//! What is drawn for a run. Each thing that varies has a seed of its own in each run, so that one can be exchanged.
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

/// Something that varies between runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    Weights,
    Normalisation,
    Aggregation,
    Treatment,
    Imputation,
    /// Values around themselves, by their standard errors.
    Sampling,
}

impl Factor {
    pub const ALL: [Self; 6] = [
        Self::Weights,
        Self::Normalisation,
        Self::Aggregation,
        Self::Treatment,
        Self::Imputation,
        Self::Sampling,
    ];

    /// As files name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Weights => "Weights",
            Self::Normalisation => "Normalisation",
            Self::Aggregation => "Aggregation",
            Self::Treatment => "Treatment",
            Self::Imputation => "Imputation",
            Self::Sampling => "Sampling",
        }
    }

    fn number(self) -> u64 {
        match self {
            Self::Weights => 0,
            Self::Normalisation => 1,
            Self::Aggregation => 2,
            Self::Treatment => 3,
            Self::Imputation => 4,
            Self::Sampling => 5,
        }
    }
}

/// What one run drew; a name is empty where nothing was varied.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The seed that all of the run follows from.
    pub seed: u64,
    pub imputation: String,
    pub treatment: String,
    pub normalisation: String,
    pub aggregation: String,
    /// The seed of the values drawn around themselves; `None` where they were not.
    pub sampling: Option<u64>,
    /// Of all nodes in the order of [`crate::Tree::nodes`].
    pub weights: Vec<f64>,
}

/// Seeds of a run: its own, and the run whose seed each factor takes (its own, or in designs for sensitivity another's).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seeds {
    pub(super) own: u64,
    exchanged: Option<(Factor, u64)>,
}

impl Seeds {
    /// The seed of a factor.
    pub(super) fn of(self, factor: Factor) -> u64 {
        let run = self.exchanged.filter(|(other, _)| *other == factor).map_or(self.own, |(_, seed)| seed);
        mix(run ^ factor.number().wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// One of so many, all equally likely.
    pub(super) fn choice(self, factor: Factor, many: usize) -> usize {
        if many < 2 { 0 } else { rng(self.of(factor)).random_range(0..many) }
    }
}

/// Random numbers from a seed, the same on every machine and in every version.
pub(crate) fn rng(seed: u64) -> Pcg64 {
    Pcg64::seed_from_u64(seed)
}

/// The runs of a request.
#[derive(Debug, Clone)]
pub(super) struct Design {
    pub(super) seed: u64,
    pub(super) runs: usize,
    pub(super) factors: Vec<Factor>,
}

impl Design {
    /// The runs that ranks are told from (A).
    pub(super) fn first(&self) -> Vec<Seeds> {
        self.numbers(0).map(|own| Seeds { own, exchanged: None }).collect()
    }

    /// As many others (B).
    pub(super) fn second(&self) -> Vec<Seeds> {
        self.numbers(1).map(|own| Seeds { own, exchanged: None }).collect()
    }

    /// A, with one factor as in B.
    pub(super) fn exchanged(&self, factor: Factor) -> Vec<Seeds> {
        let pairs = self.numbers(0).zip(self.numbers(1));
        pairs.map(|(own, other)| Seeds { own, exchanged: Some((factor, other)) }).collect()
    }

    fn numbers(&self, half: u64) -> impl Iterator<Item = u64> + use<> {
        let seed = mix(self.seed.wrapping_mul(2).wrapping_add(half));
        (0_u64..)
            .take(self.runs)
            .map(move |run| mix(seed.wrapping_add(run.wrapping_mul(0xD1B5_4A32_D192_ED03))))
    }
}

/// Scatters the bits of a number (the finaliser of `SplitMix64`, Steele, Lea and Flood 2014).
fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}
