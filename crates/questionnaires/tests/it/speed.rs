use std::time::Instant;

use questionnaires::{Files, Filling, bench, read};

use crate::shipped::environment;

/// `cargo test --release -p chonoi-questionnaires --test it speed -- --ignored --nocapture`
#[test]
#[ignore = "a measurement, in a release build"]
fn a_large_form_is_read_and_its_cascade_is_instant() {
    let workbook = bench::large_workbook().unwrap();
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        let start = Instant::now();
        assert_eq!(bench::read_workbook(&workbook).unwrap().0, 300);
        best = best.min(start.elapsed().as_secs_f64());
    }
    let form = read(&workbook, &Files::default()).unwrap().form;
    let mut filling = Filling::begin(&form, environment());
    filling.set("province", "86").unwrap();
    assert_eq!(filling.choices("commune").len(), 124);
    let start = Instant::now();
    for _ in 0..100 {
        assert_eq!(filling.choices("commune").len(), 124);
    }
    let cascade = start.elapsed().as_secs_f64() / 100.0;
    let start = Instant::now();
    for age in 0..100 {
        filling.set("q4", &age.to_string()).unwrap();
    }
    let change = start.elapsed().as_secs_f64() / 100.0;
    println!(
        "300 questions, 3,321 communes: read {best:.4} s, choices {cascade:.6} s, a change {change:.6} s"
    );
    assert!(best < 0.1, "{best} s");
    assert!(cascade < 0.001, "{cascade} s");
}
