use super::*;

fn treated(values: &[f64]) -> Treated {
    treat(values, &Treatment::default())
}

#[test]
fn two_outliers_are_winsorised() {
    let values: Vec<f64> = (1..=30).map(f64::from).chain([400.0, 900.0]).collect();
    let done = treated(&values);
    assert_eq!(done.done, Done::Winsorised { high: 2, low: 0 });
    assert!(done.values.iter().rev().take(3).all(|value| same(*value, 30.0)));
    let low: Vec<f64> = values.iter().map(|value| -value).collect();
    assert_eq!(treated(&low).done, Done::Winsorised { high: 0, low: 2 });
}

#[test]
fn ties_move_together_and_count_each() {
    // Three equal outliers, then a fourth that winsorising must not reach with a limit of three.
    let values: Vec<f64> = (1..=40).map(f64::from).chain([500.0, 900.0, 900.0, 900.0]).collect();
    let limited = Treatment { winsorise_at_most: 3, second: Second::None, ..Treatment::default() };
    let done = treat(&values, &limited);
    assert_eq!(done.done, Done::Winsorised { high: 3, low: 0 });
    assert!(same(done.values[43], 500.0));
}

#[test]
fn what_winsorising_cannot_mend_is_logged_from_the_start() {
    let values: Vec<f64> =
        (1..=100).map(f64::from).chain((1..=10).map(|large| f64::from(large) * 1e4)).collect();
    let done = treated(&values);
    assert_eq!(done.done, Done::Transformed(Second::LogCt));
    let expected = (5e4 - 1.0 + 0.01 * (1e5 - 1.0_f64)).ln();
    assert!((done.values[104] - expected).abs() < 1e-12);
}

#[test]
fn equal_few_and_two_valued_columns_stay() {
    assert_eq!(treated(&[3.0; 9]).done, Done::Nothing);
    assert_eq!(treated(&[1.0, 500.0]).done, Done::Nothing);
    let mut two = vec![0.0; 30];
    two.push(1.0);
    let done = treated(&two);
    assert_eq!(done.done, Done::Untreatable);
    assert_eq!(done.values, two);
}

#[test]
fn gaps_stay_gaps() {
    let values: Vec<f64> = (1..=30).map(f64::from).chain([f64::NAN, 900.0]).collect();
    let done = treated(&values);
    assert!(done.values[30].is_nan());
    assert_eq!(done.done, Done::Winsorised { high: 1, low: 0 });
}
