//! The table and the aims, in Markdown.
use crate::checkout::STEPS;
use crate::load::Measured;
use crate::stats::{Middle, middle, millis, percentile};

/// All repeats of one scenario.
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) rate: Middle,
    pub(crate) cpu: Middle,
    text: String,
    steps: Vec<String>,
    why: Option<String>,
}

pub(crate) const HEAD: &str = "\
| what | flows/s, median (least to most) | server CPU ms/flow | p50 ms | p99 ms | failed/all | cores: server + load + foreign |
|---|---|---|---|---|---|---|";

impl Line {
    pub(crate) fn new(name: &'static str, repeats: &[Measured]) -> Self {
        let over = |read: &dyn Fn(&Measured) -> f64| middle(repeats.iter().map(read));
        let (rate, cpu) = (over(&Measured::per_second), over(&Measured::cpu));
        let at = |percent: usize| over(&|one| millis(percentile(&one.times, percent))).value;
        let failed: usize = repeats.iter().map(|one| one.failed).sum();
        let all: usize = repeats.iter().map(|one| one.times.len()).sum::<usize>() + failed;
        let cores = |part: &dyn Fn(&Measured) -> f64| over(part).value;
        let text = format!(
            "| {name} | {:.0} ({:.0} to {:.0}) | {:.3} ({:.3} to {:.3}) | {:.2} | {:.2} | {failed}/{all} | {:.2} + {:.2} + {:.2} |",
            rate.value,
            rate.least,
            rate.most,
            cpu.value,
            cpu.least,
            cpu.most,
            at(50),
            at(99),
            cores(&|one| one.used.cores(one.used.server)),
            cores(&|one| one.used.cores(one.used.own)),
            cores(&|one| one.used.cores(one.used.foreign)),
        );
        let why = repeats.iter().find_map(|one| one.why.clone());
        Self { name, rate, cpu, text, steps: steps(repeats), why }
    }

    /// The row of the table.
    pub(crate) fn row(&self) -> &str {
        &self.text
    }

    /// What is worth saying below the table.
    pub(crate) fn notes(&self) -> Vec<String> {
        let why = self.why.iter().map(|why| format!("- {}: the first failure was: {why}", self.name));
        why.chain(self.steps.iter().cloned()).collect()
    }
}

/// How long each request of a checkout took in the last repeat.
fn steps(repeats: &[Measured]) -> Vec<String> {
    let last = repeats.last().map(|one| one.steps.as_slice()).unwrap_or_default();
    if last.len() != STEPS.len() {
        return Vec::new();
    }
    let step = |(name, times): (&&str, &Vec<_>)| {
        format!(
            "- {name}: p50 {:.2} ms, p99 {:.2} ms",
            millis(percentile(times, 50)),
            millis(percentile(times, 99))
        )
    };
    STEPS.iter().zip(last).map(step).collect()
}
