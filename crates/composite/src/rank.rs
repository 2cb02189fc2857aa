//! Ranks; equal values share the smallest.
use std::cmp::Ordering;

/// Room for sorting, so that ranking again and again allocates nothing.
#[derive(Debug, Default)]
pub(crate) struct Sorter {
    order: Vec<(f64, u32)>,
}

impl Sorter {
    /// Ranks by score, the highest score first: equal scores share the best rank, the next ones are skipped (1, 2, 2, 4).
    /// 0 stands for a missing score.
    pub(crate) fn best_first(&mut self, scores: &[f64], ranks: &mut [u32]) {
        self.fill(scores);
        self.order.sort_unstable_by(|one, other| other.0.total_cmp(&one.0));
        self.give(ranks);
    }

    /// Ranks by value, the smallest first: what normalisation by ranks wants.
    pub(crate) fn smallest_first(&mut self, values: &[f64], ranks: &mut [u32]) {
        self.fill(values);
        self.order.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        self.give(ranks);
    }

    fn fill(&mut self, values: &[f64]) {
        self.order.clear();
        // Adding zero makes −0 and 0 one value, as they are for `==`.
        let present = (0_u32..).zip(values).filter(|(_, value)| !value.is_nan());
        self.order.extend(present.map(|(place, value)| (value + 0.0, place)));
    }

    fn give(&self, ranks: &mut [u32]) {
        ranks.fill(0);
        let (mut shared, mut last) = (0, None);
        for (rank, (value, place)) in (1_u32..).zip(&self.order) {
            if last.is_none_or(|last: f64| last.total_cmp(value) != Ordering::Equal) {
                (shared, last) = (rank, Some(*value));
            }
            if let Some(own) = usize::try_from(*place).ok().and_then(|place| ranks.get_mut(place)) {
                *own = shared;
            }
        }
    }
}

/// As [`Sorter::best_first`], once.
pub(crate) fn best_first(scores: &[f64]) -> Vec<u32> {
    let mut ranks = vec![0; scores.len()];
    Sorter::default().best_first(scores, &mut ranks);
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_the_best_rank() {
        let scores = [3.0, f64::NAN, 5.0, 3.0, -0.0, 0.0];
        assert_eq!(best_first(&scores), [2, 0, 1, 2, 4, 4]);
        let mut ranks = [9; 6];
        Sorter::default().smallest_first(&scores, &mut ranks);
        assert_eq!(ranks, [3, 0, 5, 3, 1, 1]);
        assert_eq!(best_first(&[]), [0_u32; 0]);
    }
}
