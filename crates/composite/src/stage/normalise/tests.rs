use super::*;

const X: [f64; 5] = [2.0, 4.0, f64::NAN, 4.0, 10.0];

fn scores(kind: Normalise, direction: f64) -> Vec<f64> {
    let own = Normalisation { kind, ..Normalisation::default() };
    let given = Given {
        direction,
        target: Some(8.0),
        lower: Some(0.0),
        upper: Some(5.0),
        reference: Some(1),
        ..Given::default()
    };
    normalise(&X, &own, &given)
}

fn close(own: &[f64], expected: [f64; 5]) {
    for (own, expected) in own.iter().zip(expected) {
        assert!(
            (own.is_nan() && expected.is_nan()) || (own - expected).abs() < 1e-12,
            "{own} is not {expected}"
        );
    }
}

const NO: f64 = f64::NAN;

#[test]
fn each_kind_both_ways() {
    use Normalise as N;
    close(&scores(N::Minmax, 1.0), [0.0, 25.0, NO, 25.0, 100.0]);
    close(&scores(N::Minmax, -1.0), [100.0, 75.0, NO, 75.0, 0.0]);
    close(&scores(N::Rank, 1.0), [1.0, 2.0, NO, 2.0, 4.0]);
    close(&scores(N::Rank, -1.0), [4.0, 2.0, NO, 2.0, 1.0]);
    close(&scores(N::Borda, 1.0), [0.0, 1.0, NO, 1.0, 3.0]);
    close(&scores(N::Prank, 1.0), [0.0, 1.0 / 3.0, NO, 1.0 / 3.0, 1.0]);
    close(&scores(N::Dist2max, 1.0), [0.0, 0.25, NO, 0.25, 1.0]);
    close(&scores(N::Dist2ref, 1.0), [0.0, 1.0, NO, 1.0, 4.0]);
    close(&scores(N::Dist2targ, 1.0), [0.0, 1.0 / 3.0, NO, 1.0 / 3.0, 4.0 / 3.0]);
    // Less is better: from the largest down to the target.
    close(&scores(N::Dist2targ, -1.0), [4.0, 3.0, NO, 3.0, 0.0]);
    close(&scores(N::Fracmax, 1.0), [0.2, 0.4, NO, 0.4, 1.0]);
    close(&scores(N::Goalposts, 1.0), [0.4, 0.8, NO, 0.8, 1.0]);
    close(&scores(N::Goalposts, -1.0), [0.6, 0.2, NO, 0.2, 0.0]);
    close(&scores(N::Scaled, 1.0), [2.0, 4.0, NO, 4.0, 10.0]);
    close(&scores(N::None, -1.0), [-2.0, -4.0, NO, -4.0, -10.0]);
    let spread = 12.0_f64.sqrt();
    close(&scores(N::Zscore, 1.0), [-3.0 / spread, -1.0 / spread, NO, -1.0 / spread, 5.0 / spread]);
}

#[test]
fn equal_values_and_nothing_are_missing() {
    for kind in [Normalise::Minmax, Normalise::Zscore, Normalise::Dist2max] {
        let own = Normalisation { kind, ..Normalisation::default() };
        let given = Given { direction: 1.0, ..Given::default() };
        assert!(normalise(&[7.0; 4], &own, &given).iter().all(|score| score.is_nan()));
        assert!(normalise(&[f64::NAN; 4], &own, &given).iter().all(|score| score.is_nan()));
    }
}

#[test]
fn nothing_above_one_when_capped() {
    let own = Normalisation { kind: Normalise::Dist2ref, capped: true, ..Normalisation::default() };
    let given = Given { direction: 1.0, reference: Some(1), ..Given::default() };
    close(&normalise(&X, &own, &given), [0.0, 1.0, NO, 1.0, 1.0]);
}
