//! Quantiles of the distributions that intervals are made of, to ten digits or better.
use statrs::distribution::{Beta, Continuous, ContinuousCDF, Normal, StudentsT};

/// The standard normal quantile.
pub fn normal_quantile(probability: f64) -> f64 {
    Normal::new(0.0, 1.0).map_or(f64::NAN, |normal| normal.inverse_cdf(probability))
}

/// Student's t quantile; infinite degrees of freedom give the normal one, none give NaN.
///
/// Above a thousand degrees the expansion of Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5, is exact to
/// thirteen digits.
pub fn t_quantile(probability: f64, degrees: f64) -> f64 {
    if degrees.is_nan() || degrees <= 0.0 {
        return f64::NAN;
    }
    if degrees > 1_000.0 {
        return near_normal(normal_quantile(probability), degrees);
    }
    StudentsT::new(0.0, 1.0, degrees).map_or(f64::NAN, |student| student.inverse_cdf(probability))
}

fn near_normal(z: f64, degrees: f64) -> f64 {
    let s = z * z;
    let first = (s + 1.0) * z / 4.0;
    let second = ((5.0 * s + 16.0) * s + 3.0) * z / 96.0;
    let third = (((3.0 * s + 19.0) * s + 17.0) * s - 15.0) * z / 384.0;
    let fourth = ((((79.0 * s + 776.0) * s + 1482.0) * s - 1920.0) * s - 945.0) * z / 92_160.0;
    z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees
}

/// The quantile of the beta distribution; a shape of zero puts all of it on one end, shapes of thousands of millions make it
/// normal.
pub fn beta_quantile(probability: f64, left: f64, right: f64) -> f64 {
    if left <= 0.0 && right > 0.0 {
        return 0.0;
    }
    if right <= 0.0 && left > 0.0 {
        return 1.0;
    }
    let sum = left + right;
    if sum.is_nan() {
        return f64::NAN;
    }
    if sum > 1e9 {
        let mean = left / sum;
        return mean + normal_quantile(probability) * (mean * (1.0 - mean) / sum).sqrt();
    }
    Beta::new(left, right).map_or(f64::NAN, |beta| refined(&beta, probability))
}

/// The library's quantile has ten decimals; Newton's method on its logarithm gives small ones ten digits.
fn refined(beta: &Beta, probability: f64) -> f64 {
    let mut quantile = beta.inverse_cdf(probability);
    for _ in 0..20 {
        let step = (beta.cdf(quantile) - probability) / (quantile * beta.pdf(quantile));
        if !(step.is_finite() && quantile > 0.0 && quantile < 1.0) || step.abs() < 1e-15 {
            return quantile;
        }
        let next = quantile * (-step.clamp(-2.0, 2.0)).exp();
        quantile = if next < 1.0 { next } else { f64::midpoint(quantile, 1.0) };
    }
    quantile
}

#[cfg(test)]
mod tests {
    use super::{beta_quantile, normal_quantile, t_quantile};

    fn same(found: f64, known: f64) {
        assert!((found / known - 1.0).abs() < 2e-10, "{found} is not {known}");
    }

    /// Values of R 4.2.2's qnorm, qt and qbeta.
    #[test]
    fn quantiles_are_those_of_r() {
        same(normal_quantile(0.975), 1.959_963_984_540_054);
        same(t_quantile(0.975, 1.0), 12.706_204_736_174_69);
        same(t_quantile(0.975, 14.0), 2.144_786_687_917_804);
        same(t_quantile(0.95, 197.0), 1.652_625_219_265_504_4);
        same(t_quantile(0.995, 1_001.0), 2.580_749_768_750_524_5);
        same(t_quantile(0.975, 89_253.0), 1.959_990_564_070_760_4);
        same(t_quantile(0.975, f64::INFINITY), 1.959_963_984_540_054);
        same(beta_quantile(0.025, 3.2, 17.9), 0.036_555_340_978_190_05);
        same(beta_quantile(0.975, 1_500.0, 900.0), 0.644_264_009_943_194_3);
        same(beta_quantile(0.025, 2.0, 19_999.0), 1.211_069_336_541_705_4e-5);
        same(beta_quantile(0.025, 1.01, 99_999.99), 2.638_285_390_639_786_7e-7);
        same(beta_quantile(0.975, 101.0, 999_900.0), 0.000_121_625_478_571_245_47);
        assert!(t_quantile(0.975, 0.0).is_nan());
    }
}
