use super::*;

const OUTLIER: [f64; 12] = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 30.0, 100.0];

#[test]
fn moments_of_type_two() {
    // numpy and scipy with bias=False, which are the same formulas.
    assert!((skew(&OUTLIER) - 3.063_241_034_239_499_3).abs() < 1e-12, "{}", skew(&OUTLIER));
    assert!((kurtosis(&OUTLIER) - 9.741_390_834_569_144).abs() < 1e-12, "{}", kurtosis(&OUTLIER));
    assert!((deviation(&OUTLIER) - 27.688_062_190_749_065).abs() < 1e-12, "{}", deviation(&OUTLIER));
}

#[test]
fn too_few_or_equal_values_have_no_moments() {
    assert!(skew(&[1.0, 2.0]).is_nan() && kurtosis(&[1.0, 2.0, 4.0]).is_nan());
    assert!(skew(&[2.0; 5]).is_nan() && kurtosis(&[2.0; 5]).is_nan());
    assert!(mean(&[]).is_nan() && median(&[f64::NAN]).is_nan() && variance(&[1.0]).is_nan());
    assert_eq!(range(&[f64::NAN]), None);
}

#[test]
fn quick_moments_are_the_same_but_for_rounding() {
    let gappy = [1.5, f64::NAN, -2.0, 7.0, 3.25, 90.0];
    for values in [&OUTLIER[..], &gappy, &[1e9, 1e9 + 1.0, 1e9 + 2.0, 1e9 + 9.0]] {
        let (skewness, excess) = quick_moments(values);
        assert!(
            (skewness - skew(values)).abs() < 1e-6 && (excess - kurtosis(values)).abs() < 1e-6,
            "{values:?}"
        );
    }
    assert!(quick_moments(&[5.0; 8]).0.is_nan() && quick_moments(&[1.0, 2.0, 9.0]).1.is_nan());
}

#[test]
fn sums_are_rounded_once() {
    assert_eq!(sum([1e16, 1.0, -1e16, 1.0].into_iter()).to_bits(), 2.0_f64.to_bits());
    assert_eq!(mean(&[0.1; 10]).to_bits(), 0.1_f64.to_bits());
    assert_eq!(mean(&[0.1, 0.2, f64::NAN, 0.3]).to_bits(), 0.2_f64.to_bits());
}

#[test]
fn quantiles_of_type_seven() {
    let values = [4.0, 1.0, f64::NAN, 3.0, 2.0];
    assert!((quantile_of(&values, 0.05) - 1.15).abs() < 1e-15);
    assert!((quantile_of(&values, 0.95) - 3.85).abs() < 1e-15);
    assert!((median(&values) - 2.5).abs() < 1e-15);
    assert_eq!(range(&values), Some((1.0, 4.0)));
}
