//! Random numbers from a seed: `ChaCha` with eight rounds, the same on every machine.
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of random numbers; each purpose has its own.
#[derive(Debug, Clone)]
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream that a seed has for a purpose, such as a stratum's name.
    pub fn new(seed: u64, purpose: &str) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(hash(purpose));
        Self(random)
    }

    /// A number from zero up to one, of 53 binary digits.
    pub fn unit(&mut self) -> f64 {
        let (high, low) = (self.0.next_u32() >> 5, self.0.next_u32() >> 6);
        (f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0
    }
}

/// The permanent random number of a unit: the same in every year, so that samples of one seed overlap and those of another do not
/// (Ohlsson 1995, coordination of samples using permanent random numbers).
pub fn permanent(seed: u64, unit: &str) -> f64 {
    Chance::new(seed, unit).unit()
}

/// FNV-1a of 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{Chance, permanent};

    #[test]
    fn the_same_seed_and_purpose_say_the_same() {
        let mut first = Chance::new(7, "Càng Long");
        let mut again = Chance::new(7, "Càng Long");
        let mut other = Chance::new(8, "Càng Long");
        let (a, b, c) = (first.unit(), again.unit(), other.unit());
        assert_eq!(a.to_bits(), b.to_bits());
        assert!((a - c).abs() > 1e-6);
        assert!((permanent(1, "0100109106") - permanent(1, "0100109107")).abs() > 1e-6);
    }

    #[test]
    fn numbers_spread_evenly() {
        let mut chance = Chance::new(1, "spread");
        let mean = (0..100_000).map(|_| chance.unit()).sum::<f64>() / 100_000.0;
        assert!((mean - 0.5).abs() < 0.005, "{mean}");
    }
}
