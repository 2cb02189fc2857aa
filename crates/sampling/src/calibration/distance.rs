use crate::spec::CalibrationKind;

/// How far a weight may move, and at what price (Deville and Särndal 1992, table 1).
#[derive(Debug, Clone, Copy)]
pub(super) struct Distance {
    pub(super) kind: CalibrationKind,
    pub(super) lower: f64,
    pub(super) upper: f64,
}

impl Distance {
    /// The weight's factor less one.
    pub(super) fn change(self, u: f64) -> f64 {
        match self.kind {
            CalibrationKind::Raking => u.exp().clamp(self.lower, self.upper) - 1.0,
            CalibrationKind::Logit => {
                let (low, high, e) = self.logit(u);
                (self.lower * high + self.upper * low * e) / (high + low * e) - 1.0
            }
            _ => (u + 1.0).clamp(self.lower, self.upper) - 1.0,
        }
    }

    /// The derivative of the factor.
    pub(super) fn slope(self, u: f64) -> f64 {
        let inside = u < self.upper - 1.0 && u > self.lower - 1.0;
        match self.kind {
            CalibrationKind::Raking if inside => u.exp(),
            CalibrationKind::Logit => {
                let (low, high, e) = self.logit(u);
                let below = high + low * e;
                let above = self.lower * high + self.upper * low * e;
                let growth = low * e * self.steepness();
                (self.upper * growth) / below - above * growth / (below * below)
            }
            CalibrationKind::Raking => 0.0,
            _ => f64::from(u8::from(inside)),
        }
    }

    fn steepness(self) -> f64 {
        (self.upper - self.lower) / ((self.upper - 1.0) * (1.0 - self.lower))
    }

    fn logit(self, u: f64) -> (f64, f64, f64) {
        (1.0 - self.lower, self.upper - 1.0, (self.steepness() * u).exp())
    }

    /// A plain linear calibration, which needs no rounds.
    pub(super) fn plain(self) -> bool {
        self.kind == CalibrationKind::Linear && self.lower.is_infinite() && self.upper.is_infinite()
    }
}
