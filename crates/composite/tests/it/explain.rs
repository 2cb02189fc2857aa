//! What scores come from and what would change them.
use std::fs;

use composite::{
    Effect, Index, Method, MoveOptions, Side, change, compare, compare_folders, example, moves, strengths,
    write_change, write_moves, write_strengths,
};

use crate::support::{index, run_on};

#[test]
fn contributions_add_up_to_the_change() {
    let means = [
        "\"arithmetic\"",
        "\"geometric\"",
        "\"harmonic\"",
        "\"generalised\"",
        "[\"arithmetic\", \"geometric\", \"harmonic\"]",
    ];
    for mean in means {
        for imputation in ["mean", "none"] {
            let method = format!(
                "imputation.kind = \"{imputation}\"\nnormalisation.lower = 1\naggregation.kind = {mean}"
            );
            let index = index("panel", &method);
            for unit in ["U01", "U03", "U08", "U14"] {
                let own = change(&index, unit, 2021.0, 2024.0).unwrap();
                let total: f64 = own.contributions.iter().map(|own| own.amount).sum();
                assert!((total - (own.to - own.from)).abs() <= 1e-13, "{mean} {imputation} {unit}: {total}");
                assert!(own.contributions.iter().all(|own| own.amount.is_finite()));
                let gaps = own.contributions.iter().any(|own| own.effect == Effect::Availability);
                assert!(imputation == "none" || !gaps, "{mean} {unit}");
            }
        }
    }
}

#[test]
fn arithmetic_contributions_are_weight_times_change() {
    let index = index("panel", "");
    let own = change(&index, "U05", 2021.0, 2022.0).unwrap();
    let rows = (index.row("U05", Some(2021.0)).unwrap(), index.row("U05", Some(2022.0)).unwrap());
    assert_eq!(own.contributions.len(), index.tree.indicators);
    for one in &own.contributions {
        let place = index.tree.find(&one.code).unwrap();
        let column = &index.normalised.columns[place];
        let expected = index.tree.share_of_top(place) * (column[rows.1] - column[rows.0]);
        assert!((one.amount - expected).abs() < 1e-9, "{one:?} {expected}");
    }
}

#[test]
fn changes_that_cannot_be_shared_out_are_refused() {
    let index = index("panel", "aggregation.kind = \"copeland\"");
    assert!(change(&index, "U01", 2021.0, 2022.0).unwrap_err().to_string().contains("Copeland"));
    assert!(
        change(&index, "U77", 2021.0, 2022.0).unwrap_err().to_string().contains("no unit \"U77\" at 2021")
    );
}

#[test]
fn strengths_are_the_best_ranks() {
    let index = index("flat", "");
    let own = strengths(&index, "U02", None, 3).unwrap();
    let row = index.row("U02", None).unwrap();
    let best = (0..10).map(|place| index.ranks[place][row]).min().unwrap();
    assert_eq!((own[0].side, own[0].rank), (Side::Strength, best));
    let (strong, weak): (Vec<_>, Vec<_>) = own.iter().partition(|own| own.side == Side::Strength);
    assert!(strong.len() == 3 && weak.len() == 3);
    assert!(strong.iter().all(|own| own.rank <= 13) && weak.iter().all(|own| own.rank >= 13));
    assert!(weak.windows(2).all(|pair| pair[0].rank >= pair[1].rank));
}

/// A value that was put in the place of a missing one is neither a strength nor a weakness of the unit.
#[test]
fn strengths_are_the_units_own() {
    let index = index("flat", "");
    let mut gaps = 0;
    for unit in &index.data.units {
        let row = index.row(&unit.code, None).unwrap();
        for one in strengths(&index, &unit.code, None, 10).unwrap() {
            assert!(!index.denominated.column(&one.code).unwrap()[row].is_nan(), "{one:?}");
        }
        gaps += index.denominated.columns.iter().filter(|column| column[row].is_nan()).count();
    }
    assert!(gaps > 0, "the data has gaps");
}

/// What is told is what happens when the data is changed and everything computed again.
#[test]
fn moves_are_what_happens() {
    let index = example(30, 8).unwrap();
    let unit = index.data.units[index.top_ranks().iter().position(|rank| *rank == 20).unwrap()].code.clone();
    let own = moves(&index, &MoveOptions { firms: Some(60.0), ..MoveOptions::of(&unit) }).unwrap();
    assert!(own.len() > 10 && own[0].gained() > 0);
    let row = index.row(&unit, None).unwrap();
    for one in &own {
        let with = |value: f64| {
            let mut data = index.data.clone();
            let column = data.columns.iter_mut().find(|column| column.code == one.code).unwrap();
            let composite::Values::Numbers(numbers) = &mut column.values else { panic!("numbers") };
            numbers[row] = value;
            Index::compute(index.meta.clone(), data, index.method.clone()).unwrap()
        };
        let reached = with(one.reachable);
        assert_eq!(reached.top_ranks()[row], one.rank_reached, "{}", one.code);
        assert!((reached.scores()[row] - index.scores()[row] - one.score_gained).abs() < 1e-9);
        if let Some(points) = one.points_to_gain {
            assert!(
                points <= one.points && with(one.value + points).top_ranks()[row] < one.rank,
                "{}",
                one.code
            );
        }
        let percent = index.meta.find(&one.code).unwrap().unit == "%";
        if percent {
            assert!((one.firms.unwrap() - (one.points * 60.0 / 100.0 - 1e-9).ceil()).abs() < 1e-12);
        }
    }
    assert!(
        own.iter().any(|one| one.code.starts_with("NL") && one.firms.is_some()),
        "a scale of 1 to 5 is an answer"
    );
    assert!(
        own.iter().filter(|one| ["BC6", "BB6"].contains(&one.code.as_str())).all(|one| one.firms.is_none())
    );
}

#[test]
fn the_best_unit_has_little_to_reach() {
    let index = example(30, 8).unwrap();
    let best = index.data.units[index.top_ranks().iter().position(|rank| *rank == 1).unwrap()].code.clone();
    assert!(
        moves(&index, &MoveOptions::of(&best))
            .unwrap()
            .iter()
            .all(|own| own.gained() == 0 && own.points_to_gain.is_none())
    );
    let wrong = MoveOptions { reach: 1.5, ..MoveOptions::of(&best) };
    assert!(moves(&index, &wrong).is_err());
}

#[test]
fn methods_are_compared_by_ranks_with_a_warning() {
    let one = index("flat", "");
    let same = compare(&one, &one).unwrap();
    assert!(same.warnings.is_empty() && same.rows.iter().all(|row| row.gained() == Some(0)));
    let mut other = index("flat", "normalisation.kind = \"rank\"");
    "2".clone_into(&mut other.method.version);
    let own = compare(&one, &other).unwrap();
    assert_eq!(own.rows.len(), 25);
    assert_eq!(
        own.warnings,
        ["The methods differ (\"test\" version \"1\" and \"test\" version \"2\"): scores must not be compared, only ranks, and a change of rank may come from the method alone.".replace("version \"1\"", "version 1").replace("version \"2\"", "version 2")]
    );
    for row in &own.rows {
        let at = one.row(&row.unit, None).unwrap();
        assert_eq!((row.before, row.after), (one.top_ranks()[at], other.top_ranks()[at]));
    }
}

#[test]
fn folders_are_compared_and_files_written() {
    let (one, _) = run_on("panel", "", None);
    let (other, _) = run_on("panel", "normalisation.kind = \"zscore\"", None);
    let out = one.path().join("comparison.csv");
    let own = compare_folders(&one.path().join("out"), &other.path().join("out"), &out).unwrap();
    assert_eq!(own.rows.len(), 42);
    let text = fs::read_to_string(&out).unwrap();
    assert_eq!((text.lines().next(), text.lines().count()), (Some("uCode,Time,Before,After,Change"), 43));
    let error = compare_folders(one.path(), other.path(), &out).unwrap_err().to_string();
    assert!(error.contains("Method.toml cannot be read"), "{error}");
}

#[test]
fn explanations_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let index = index("panel", "");
    write_change(&change(&index, "U05", 2021.0, 2022.0).unwrap(), &index, &path("c.csv")).unwrap();
    write_strengths(&strengths(&index, "U05", Some(2022.0), 2).unwrap(), &path("s.csv")).unwrap();
    write_moves(&moves(&index, &MoveOptions::of("U05")).unwrap(), &path("m.csv")).unwrap();
    let read = |name: &str| fs::read_to_string(path(name)).unwrap();
    assert_eq!(read("c.csv").lines().count(), 12);
    assert!(read("c.csv").lines().last().unwrap().starts_with("IX,Index,total,"));
    assert_eq!(read("s.csv").lines().count(), 5);
    assert!(read("m.csv").starts_with("iCode,iName,Value,Reachable,Points,Rank,RankReached,RanksGained,"));
    assert!(Method::preset("coinr").is_some() && Method::preset("other").is_none());
}
