use super::*;
use crate::shipped::example;

#[test]
fn the_same_seed_gives_the_same_on_any_number_of_threads() {
    let index = example(12, 3).unwrap();
    let alone = uncertainty_on(&index, None, (40, 11), 1).unwrap();
    for threads in [2, 3, 7] {
        assert_eq!(uncertainty_on(&index, None, (40, 11), threads).unwrap(), alone);
    }
    assert_ne!(uncertainty_on(&index, None, (40, 12), 1).unwrap().ranks, alone.ranks);
    // The first runs of a longer request are those of a shorter one.
    let longer = uncertainty_on(&index, None, (50, 11), 1).unwrap();
    assert_eq!(longer.ranks[..40 * 12], alone.ranks[..]);
    assert_eq!(longer.drawn[..40], alone.drawn[..]);
}

#[test]
fn nothing_moves_without_noise() {
    let mut index = example(15, 5).unwrap();
    index.method.uncertainty.weights_percent = 1e-9;
    index.method.uncertainty.normalisations.clear();
    index.method.uncertainty.aggregations.clear();
    index.method.uncertainty.treatment = false;
    index.method.uncertainty.imputations.clear();
    let own = uncertainty(&index, None, 20, 1).unwrap();
    assert!(own.ranks.chunks(15).all(|ranks| ranks == index.top_ranks()));
    for (stats, rank) in own.stats.iter().zip(index.top_ranks()) {
        let rank = f64::from(*rank);
        assert!(
            [stats.mean, stats.median, stats.q5, stats.q95].iter().all(|own| own.total_cmp(&rank).is_eq())
        );
    }
    assert!(own.pairs.iter().all(|pair| pair.above > 0.999 || pair.equal > 0.999));
    index.method.uncertainty.weights_percent = 0.0;
    let error = uncertainty(&index, None, 20, 1).unwrap_err().to_string();
    assert!(error.contains("lets nothing vary"), "{error}");
}

#[test]
fn weights_stay_within_their_percentage_and_choices_are_even() {
    let index = example(10, 9).unwrap();
    let own = uncertainty(&index, None, 3000, 4).unwrap();
    assert!(own.drawn.iter().flat_map(|drawn| &drawn.weights).all(|weight| (0.75..=1.25).contains(weight)));
    let ranked = own.drawn.iter().filter(|drawn| drawn.normalisation == "rank").count();
    assert!((900..1100).contains(&ranked), "{ranked} of 3000 with one of three");
    let first: f64 = own.drawn.iter().map(|drawn| drawn.weights[0]).sum::<f64>() / 3000.0;
    assert!((first - 1.0).abs() < 0.01, "{first}");
}

/// Run with `cargo test --release -p chonoi-composite -- --ignored --nocapture speed`. The goal is 50 ms for the first line.
#[test]
#[ignore = "prints how long it takes"]
fn speed() {
    let index = example(63, 1).unwrap();
    let errors = Errors { columns: vec![vec![1.5; 63]; 21] };
    for (sensitivity, errors) in [(false, None), (true, None), (false, Some(&errors)), (true, Some(&errors))]
    {
        let mut index = index.clone();
        index.method.uncertainty.sensitivity = sensitivity;
        let best = (0..20).map(|_| {
            let start = std::time::Instant::now();
            let own = uncertainty_on(&index, errors, (1000, 1), 1).unwrap();
            assert_eq!(own.stats.len(), 63);
            start.elapsed()
        });
        let (best, sampled) = (best.min().unwrap(), errors.is_some());
        println!("1,000 runs of 63 x 21, sensitivity {sensitivity}, sampling {sampled}: {best:?}");
    }
}
