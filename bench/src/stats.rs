use std::time::Duration;

/// The value below which `percent` of all lie.
pub(crate) fn percentile(times: &[Duration], percent: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or_default()
}

/// The middle of a few repeats, with the least and the most.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Middle {
    pub(crate) value: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

pub(crate) fn middle(values: impl IntoIterator<Item = f64>) -> Middle {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
    Middle { value: at(sorted.len() / 2), least: at(0), most: at(sorted.len().saturating_sub(1)) }
}

pub(crate) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_and_medians() {
        let times: Vec<Duration> = (1..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(percentile(&times, 50), Duration::from_millis(51));
        assert_eq!(percentile(&times, 99), Duration::from_millis(100));
        assert_eq!(percentile(&[], 99), Duration::ZERO);
        assert_eq!(middle([3.0, 1.0, 2.0]), Middle { value: 2.0, least: 1.0, most: 3.0 });
    }
}
