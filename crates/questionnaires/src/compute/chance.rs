use std::cell::Cell;

/// Random numbers that are the same for the same submission and question, and do not depend on what others drew.
pub(crate) struct Chance<'a> {
    state: Cell<Option<u64>>,
    /// What names submission and question; asked only when something is drawn.
    seed: &'a dyn Fn() -> String,
}

impl<'a> Chance<'a> {
    pub(crate) fn of(seed: &'a dyn Fn() -> String) -> Self {
        Self { state: Cell::new(None), seed }
    }

    /// FNV-1a of the seed, 64 bits.
    fn begin(&self) -> u64 {
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        (self.seed)().bytes().fold(0xcbf2_9ce4_8422_2325, step)
    }

    /// 64 bits, by `SplitMix64` (Steele, Lea, Flood 2014).
    pub(crate) fn bits(&self) -> u64 {
        let state = self.state.get().unwrap_or_else(|| self.begin()).wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.state.set(Some(state));
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0, below 1.
    pub(crate) fn share(&self) -> f64 {
        let high = u32::try_from(self.bits() >> 32).unwrap_or_default();
        f64::from(high) / 4_294_967_296.0
    }

    /// Shaped as a UUID of version 4 (RFC 9562).
    pub(crate) fn uuid(&self) -> String {
        let (high, low) = (self.bits(), self.bits());
        let high = high & 0xffff_ffff_ffff_0fff | 0x4000;
        let low = low & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000;
        let text = format!("{high:016x}{low:016x}");
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
        [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
    }
}

/// The order of things by a seed: the inside-out shuffle of Fisher and Yates with the generator of Park and Miller, as
/// `randomize()` of other programs has it, so that a form is in the same order everywhere.
pub(crate) fn shuffle<T>(things: Vec<T>, seed: f64) -> Vec<T> {
    const MODULUS: i64 = 2_147_483_647;
    // The seed is a whole number; what is none begins as 0 does.
    let whole = crate::number::long(seed.trunc()).unwrap_or_default();
    let mut state = whole % MODULUS;
    if state <= 0 {
        state += MODULUS - 1;
    }
    let mut shuffled = Vec::with_capacity(things.len());
    for thing in things {
        let end = shuffled.len();
        state = state * 16_807 % MODULUS;
        let drawn = (state - 1) * i64::try_from(end + 1).unwrap_or(1) / (MODULUS - 1);
        shuffled.push(thing);
        shuffled.swap(end, usize::try_from(drawn).unwrap_or_default().min(end));
    }
    shuffled
}
