use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// One bad manner of a gateway or a carrier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Habit {
    /// Each notice is sent that many times, one after another.
    Times,
    /// … or all at the same moment.
    Parallel,
    /// A notice waits that long. A refund of `ZaloPay` is being worked on for that long.
    Late,
    /// What is created is paid at once, and told of before the answer to its creation.
    BeforeAnswer,
    /// Of two notices the later one is sent first.
    OutOfOrder,
    /// No notice is sent: the market must ask.
    Silent,
    /// Notices carry a signature that does not fit.
    WrongSignature,
    /// Notices tell of that many đồng more.
    WrongAmount,
    /// Calls are answered with 500 and nothing is done.
    Errors,
    /// Calls are carried out, and answered with 500.
    ErrorsAfter,
    /// Answers break off in the middle.
    Cut,
    /// Calls are carried out at once, and answered after that long.
    Hang,
    /// The clock is wrong by that many hours.
    Skew,
    /// Notices and answers carry a status that nobody knows.
    UnknownStatus,
}

/// Each with its word and the number that it has when none is given.
pub(crate) const ALL: [(Habit, &str, i64); 14] = [
    (Habit::Times, "times", 2),
    (Habit::Parallel, "parallel", 1),
    (Habit::Late, "late", 30_000),
    (Habit::BeforeAnswer, "before-answer", 1),
    (Habit::OutOfOrder, "out-of-order", 1),
    (Habit::Silent, "silent", 1),
    (Habit::WrongSignature, "wrong-signature", 1),
    (Habit::WrongAmount, "wrong-amount", 1_000),
    (Habit::Errors, "errors", 1),
    (Habit::ErrorsAfter, "errors-after", 1),
    (Habit::Cut, "cut", 1),
    (Habit::Hang, "hang", 60_000),
    (Habit::Skew, "skew", 7),
    (Habit::UnknownStatus, "unknown-status", 1),
];

impl Habit {
    /// Whether a number can be given with it.
    pub(crate) fn has_number(self) -> bool {
        self.is_time() || matches!(self, Self::Times | Self::WrongAmount | Self::Skew)
    }

    fn is_time(self) -> bool {
        matches!(self, Self::Late | Self::Hang)
    }

    fn allows(self, number: i64) -> bool {
        match self {
            Self::Times => (1..=1_000).contains(&number),
            Self::Late | Self::Hang => (0..=86_400_000).contains(&number),
            Self::WrongAmount => (-1_000_000_000..=1_000_000_000).contains(&number),
            Self::Skew => (-48..=48).contains(&number),
            _ => number == 1,
        }
    }

    /// Times are seconds, or milliseconds when they say `ms`.
    fn number(self, text: &str) -> Option<i64> {
        if !self.is_time() {
            return text.parse().ok();
        }
        match text.strip_suffix("ms") {
            Some(millis) => millis.parse().ok(),
            None => text.parse::<i64>().ok()?.checked_mul(1_000),
        }
    }
}

/// How a gateway or a carrier behaves: `good`, or words such as `twice,late=5,wrong-amount=-500`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Habits(BTreeMap<Habit, i64>);

/// The words cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is no manner. Known are good, twice, times=N, parallel, late=SECONDS, before-answer, out-of-order, silent, wrong-signature, wrong-amount=N, errors, errors-after, cut, hang=SECONDS, skew=HOURS, unknown-status; several are joined by commas."
)]
pub struct HabitsError(String);

impl Habits {
    pub fn has(&self, habit: Habit) -> bool {
        self.0.contains_key(&habit)
    }

    /// The number of a manner, when it has that manner.
    pub fn of(&self, habit: Habit) -> Option<i64> {
        self.0.get(&habit).copied()
    }

    /// How long [`Habit::Late`] or [`Habit::Hang`] take.
    pub(crate) fn time(&self, habit: Habit) -> Option<Duration> {
        self.of(habit).map(|millis| Duration::from_millis(u64::try_from(millis).unwrap_or_default()))
    }

    /// How often a notice is sent.
    pub(crate) fn times(&self) -> i64 {
        self.of(Habit::Times).unwrap_or(1)
    }

    /// The amount that a notice tells.
    pub(crate) fn told(&self, amount: i64) -> i64 {
        amount.saturating_add(self.of(Habit::WrongAmount).unwrap_or_default())
    }
}

impl FromStr for Habits {
    type Err = HabitsError;

    fn from_str(text: &str) -> Result<Self, HabitsError> {
        let mut habits = BTreeMap::new();
        for part in text.split(',').map(str::trim).filter(|part| !matches!(*part, "" | "good")) {
            let (word, number) = part.split_once('=').map_or((part, None), |(word, n)| (word, Some(n)));
            let word = if word == "twice" { "times" } else { word };
            let bad = || HabitsError(part.to_owned());
            let (habit, _, usual) = ALL.iter().find(|(_, known, _)| *known == word).ok_or_else(bad)?;
            let number = number.map_or(Some(*usual), |number| habit.number(number));
            habits.insert(*habit, number.filter(|number| habit.allows(*number)).ok_or_else(bad)?);
        }
        Ok(Self(habits))
    }
}

impl fmt::Display for Habits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word =
            |habit: Habit| ALL.iter().find(|(known, ..)| *known == habit).map_or("", |(_, word, _)| word);
        let words = self.0.iter().map(|(habit, number)| match habit {
            habit if habit.is_time() && number % 1_000 == 0 => format!("{}={}", word(*habit), number / 1_000),
            habit if habit.is_time() => format!("{}={number}ms", word(*habit)),
            habit if habit.has_number() => format!("{}={number}", word(*habit)),
            _ => word(*habit).to_owned(),
        });
        let words: Vec<_> = words.collect();
        f.write_str(if words.is_empty() { "good" } else { "" })?;
        f.write_str(&words.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_and_written() {
        for (text, shown) in [
            ("", "good"),
            ("good", "good"),
            ("twice", "times=2"),
            ("late=200ms, parallel", "parallel,late=200ms"),
            ("hang,cut,skew=-7", "cut,hang=60,skew=-7"),
            ("wrong-amount=-500", "wrong-amount=-500"),
        ] {
            let habits: Habits = text.parse().unwrap();
            assert_eq!(habits.to_string(), shown, "{text}");
            assert_eq!(shown.parse(), Ok(habits));
        }
        for bad in ["rude", "times=0", "late=x", "skew=100", "silent=2"] {
            assert_eq!(bad.parse::<Habits>(), Err(HabitsError(bad.to_owned())));
        }
    }
}
