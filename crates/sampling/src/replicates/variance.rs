use crate::number::count;

/// How replicates' estimates make a variance.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spread {
    pub(crate) scale: f64,
    pub(crate) factors: Vec<f64>,
    /// Around the estimate; else around the mean of the replicates.
    pub(crate) around_estimate: bool,
}

impl Spread {
    /// The covariance of two estimates from their replicates; replicates in which one is not a number are left out.
    pub(crate) fn covariance(&self, left: (&[f64], f64), right: (&[f64], f64)) -> f64 {
        let triples: Vec<(f64, f64, f64)> = left
            .0
            .iter()
            .zip(right.0)
            .zip(&self.factors)
            .filter(|((a, b), _)| a.is_finite() && b.is_finite())
            .map(|((a, b), factor)| (*a, *b, *factor))
            .collect();
        let (x, y) = if self.around_estimate { (left.1, right.1) } else { means(&triples) };
        self.scale * triples.iter().map(|(a, b, factor)| (a - x) * (b - y) * factor).sum::<f64>()
    }

    pub(crate) fn variance(&self, replicates: &[f64], estimate: f64) -> f64 {
        if !replicates.iter().any(|value| value.is_finite()) {
            return f64::NAN;
        }
        self.covariance((replicates, estimate), (replicates, estimate))
    }
}

fn means(triples: &[(f64, f64, f64)]) -> (f64, f64) {
    let counted: Vec<&(f64, f64, f64)> = triples.iter().filter(|(_, _, factor)| *factor > 0.0).collect();
    let size = count(counted.len());
    let (x, y) = counted.iter().fold((0.0, 0.0), |(x, y), (a, b, _)| (x + a, y + b));
    (x / size, y / size)
}
