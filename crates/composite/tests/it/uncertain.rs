//! Runs: what varies, what is told of it.
use std::fs;

use composite::{Errors, Factor, Options, example, run, uncertainty};

use crate::support::{cells, fixture, index, run_on};

#[test]
fn stats_follow_from_the_ranks_of_the_runs() {
    let (folder, _) = run_on("panel", "uncertainty.imputations = [\"mean\", \"median\"]", Some(101));
    let out = folder.path().join("out");
    let (stats, ranks) = (cells(&out.join("RankStats.csv")), cells(&out.join("RunRanks.csv")));
    let (top, nominal) = (cells(&out.join("TopRanks.csv")), cells(&out.join("Ranks.csv")));
    for (key, mean) in &stats["Mean"] {
        let mut own: Vec<f64> = ranks.values().map(|run| run[key].parse().unwrap()).collect();
        own.sort_unstable_by(f64::total_cmp);
        let number = |name: &str| stats[name][key].parse::<f64>().unwrap();
        assert!((mean.parse::<f64>().unwrap() - own.iter().sum::<f64>() / 101.0).abs() < 1e-12);
        // With 101 runs the quantiles are the 6th, 51st and 96th.
        for (name, place) in [("Q5", 5), ("Median", 50), ("Q95", 95)] {
            assert!((number(name) - own[place]).abs() < 1e-12, "{name} of {key}");
        }
        let two = own.iter().filter(|rank| **rank <= 2.0).count();
        assert!(
            (top["P2"][key].parse::<f64>().unwrap() - f64::from(u32::try_from(two).unwrap()) / 101.0).abs()
                < 1e-12
        );
        assert_eq!(stats["Nominal"][key], nominal["Rank"][key]);
        if let Some(unit) = key.strip_suffix(" 2022") {
            let before = format!("{unit} 2021");
            let up = ranks
                .values()
                .filter(|run| run[key].parse::<u32>().unwrap() < run[&before].parse().unwrap())
                .count();
            let share = f64::from(u32::try_from(up).unwrap()) / 101.0;
            assert!((top["PUp"][key].parse::<f64>().unwrap() - share).abs() < 1e-12);
            assert_eq!(top["PUp"][&before], "");
        }
    }
}

/// Anybody can compute the effects from what is written, by the published formulas.
#[test]
fn effects_follow_from_the_shifts_of_the_runs() {
    let (folder, _) = run_on("flat", "", Some(60));
    let out = folder.path().join("out");
    let text = fs::read_to_string(out.join("SobolRuns.csv")).unwrap();
    let rows: Vec<Vec<f64>> = text
        .lines()
        .skip(1)
        .map(|line| line.split(',').map(|cell| cell.parse().unwrap()).collect())
        .collect();
    assert!(text.starts_with("Run,A,B,Weights,Normalisation,Aggregation,Treatment\n1,"));
    let (ranks, nominal) = (cells(&out.join("RunRanks.csv")), cells(&out.join("Ranks.csv")));
    let whole = |cell: &str| cell.parse::<f64>().unwrap();
    for (run, row) in rows.iter().enumerate() {
        let own = &ranks[&format!("r_{}", run + 1)];
        let moved: f64 =
            own.iter().map(|(key, rank)| (whole(rank) - whole(&nominal["Rank"][key])).abs()).sum();
        assert!((row[1] - moved / 25.0).abs() < 1e-12, "run {}", run + 1);
    }
    let both: Vec<f64> = rows.iter().flat_map(|row| [row[1], row[2]]).collect();
    let middle = both.iter().sum::<f64>() / 120.0;
    let spread = both.iter().map(|shift| (shift - middle).powi(2)).sum::<f64>() / 119.0;
    let sobol = fs::read_to_string(out.join("Sobol.csv")).unwrap();
    for (place, line) in (3..).zip(sobol.lines().skip(1)) {
        let told: Vec<f64> = line.split(',').skip(1).take(6).map(whole).collect();
        let mean = |term: fn(&[f64], usize, f64) -> f64| {
            rows.iter().map(|row| term(row, place, middle)).sum::<f64>() / 60.0 / spread
        };
        let first = mean(|row, place, middle| (row[2] - middle) * (row[place] - row[1]));
        let total = mean(|row, place, _| (row[1] - row[place]).powi(2) / 2.0);
        assert!((told[0] - first).abs() < 1e-12 && (told[3] - total).abs() < 1e-12, "{line}");
    }
}

#[test]
fn pairs_tell_who_is_above() {
    let index = example(8, 2).unwrap();
    let own = uncertainty(&index, None, 200, 3).unwrap();
    assert_eq!(own.pairs.len(), 8 * 7 / 2);
    for pair in &own.pairs {
        let runs = own.ranks.chunks(8);
        let above = runs.clone().filter(|ranks| ranks[pair.first] < ranks[pair.second]).count();
        let equal = runs.filter(|ranks| ranks[pair.first] == ranks[pair.second]).count();
        let share = |count: usize| f64::from(u32::try_from(count).unwrap()) / 200.0;
        assert!((pair.above - share(above)).abs() < 1e-12 && (pair.equal - share(equal)).abs() < 1e-12);
        assert!(index.top_ranks()[pair.first] <= index.top_ranks()[pair.second]);
    }
}

#[test]
fn what_makes_no_difference_has_no_effect() {
    let mut index = example(20, 4).unwrap();
    let own = &mut index.method.uncertainty;
    own.normalisations = vec![composite::Normalise::Minmax, composite::Normalise::Minmax];
    own.aggregations.clear();
    own.imputations.clear();
    own.treatment = false;
    let effects = uncertainty(&index, None, 2000, 5).unwrap().sensitivity;
    assert_eq!(
        effects.iter().map(|it| it.factor).collect::<Vec<_>>(),
        [Factor::Weights, Factor::Normalisation]
    );
    let (weights, nothing) = (&effects[0], &effects[1]);
    assert!(nothing.first.value.abs() < 1e-12 && nothing.total.high.abs() < 1e-12);
    // Weights do all: both effects are 1 but for chance.
    assert!(
        (weights.first.value - 1.0).abs() < 0.2 && (weights.total.value - 1.0).abs() < 0.1,
        "{weights:?}"
    );
    assert!(weights.vi.contains("ảnh hưởng lớn nhất") && weights.en.contains("the largest effect"));
    assert!(nothing.vi.contains("hầu như không") && nothing.en.contains("almost no effect"));
}

#[test]
fn sampling_errors_widen_ranks() {
    let mut index = example(20, 6).unwrap();
    let own = &mut index.method.uncertainty;
    own.normalisations.clear();
    own.aggregations.clear();
    own.imputations.clear();
    (own.treatment, own.weights_percent) = (false, 0.0);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("errors.csv");
    let write = |error: f64| {
        let rows: Vec<String> =
            index.data.units.iter().map(|unit| format!("{},{error}", unit.code)).collect();
        fs::write(&path, format!("uCode,BC1\n{}\n", rows.join("\n"))).unwrap();
        Errors::read(&path, &index.data, &index.denominated.codes).unwrap()
    };
    let none = write(0.0);
    assert!(uncertainty(&index, Some(&none), 10, 1).unwrap_err().to_string().contains("lets nothing vary"));
    let spread = |error: f64| {
        let own = uncertainty(&index, Some(&write(error)), 400, 1).unwrap();
        assert_eq!((own.factors.as_slice(), own.sensitivity.len()), (&[Factor::Sampling][..], 0));
        assert!(own.drawn.iter().all(|drawn| drawn.sampling.is_some()));
        own.stats.iter().map(|stats| stats.q95 - stats.q5).sum::<f64>()
    };
    let (little, much) = (spread(1e-9), spread(20.0));
    assert!(little <= 0.0 && much >= 10.0, "{little} {much}");
}

#[test]
fn errors_that_fit_nothing_are_refused() {
    // One time only need not be said again.
    let meta = composite::Meta::parse(
        "m",
        b"Level,iCode,Direction,Weight,Parent,Type\n1,X,1,1,I,Indicator\n2,I,1,1,,Aggregate\n",
    );
    let data = composite::Data::parse("d", b"uCode,Time,X\na,2025,1\nb,2025,2\n", &meta.unwrap()).unwrap();
    for text in ["uCode,X\nb,3\n", "uCode,Time,X\nb,2025,3\n"] {
        let own = Errors::parse("e", text.as_bytes(), &data, &["X".to_owned()]).unwrap();
        assert_eq!([own.of_value(0, 0), own.of_value(0, 1)], [Some(0.0), Some(3.0)]);
    }
    let other = Errors::parse("e", b"uCode,Time,X\nb,2024,3\n", &data, &["X".to_owned()]);
    assert!(other.unwrap_err().to_string().contains("the data has no row for \"b\" at this time"));
    let index = index("panel", "");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("e.csv");
    let refused = |text: &str, sentence: &str| {
        fs::write(&path, text).unwrap();
        let error = Errors::read(&path, &index.data, &index.denominated.codes).unwrap_err().to_string();
        assert!(error.contains(sentence), "{error}");
    };
    refused("uCode,A1\nU01,1\n", "there is no column \"Time\"");
    refused("uCode,Time,A1\nU99,2021,1\n", "line 2, column \"uCode\": the data has no row for \"U99\"");
    refused("uCode,Time,A1\nU01,2021,-1\n", "line 2, column \"A1\": a standard error is a number from 0 on");
    refused("uCode,Time,Q\nU01,2021,1\n", "column \"Q\": no indicator has this code");
    refused(
        "uCode,Time,A1\nU01,2021,1\nU01,2022,1\nU01,2021,2\n",
        "line 4, column \"uCode\": \"U01\" has standard errors in a row above already",
    );
    let set = |name: &str| fixture("panel").join(name);
    let out = folder.path().join("out");
    let options = Options {
        meta: set("iMeta.csv"),
        data: set("iData.csv"),
        out: out.clone(),
        errors: Some(path),
        ..Options::default()
    };
    assert!(run(&options).unwrap_err().to_string().starts_with("standard errors are given without runs"));
    assert!(!out.exists());
    let options = Options { errors: None, runs: Some(0), ..options };
    assert!(run(&options).unwrap_err().to_string().starts_with("the number of runs must be from 1"));
}
