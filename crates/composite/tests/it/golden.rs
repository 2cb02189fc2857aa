//! Against numbers that a slow program of its own, written in another language, computed from the published rules.
use crate::support::{cells, fixture, run_on, same};

/// The scores of all codes, and where they are kept the stages before and the ranks.
fn check(set: &str, case: &str, method: &str) {
    let (out, _) = run_on(set, method, None);
    let own = |name: &str| cells(&out.path().join("out").join(name));
    for stage in ["Denominated", "Imputed", "Treated"] {
        let path = fixture(set).join(format!("{case}.{stage}.csv"));
        if path.exists() {
            same(&own(&format!("{stage}.csv")), &cells(&path), &format!("{set} {case} {stage}"));
        }
    }
    let aggregated = own("Aggregated.csv");
    same(&aggregated, &cells(&fixture(set).join(format!("{case}.csv"))), &format!("{set} {case}"));
    let indicators = own("Normalised.csv");
    assert!(indicators.iter().all(|(code, column)| aggregated[code] == *column), "{set} {case}");
    let ranks = fixture(set).join(format!("{case}.ranks.csv"));
    if ranks.exists() {
        same(&own("Ranks.csv"), &cells(&ranks), &format!("{set} {case} ranks"));
    }
}

#[test]
fn the_default_and_its_presets() {
    check("flat", "coinr", "");
    check("flat", "median", "preset = \"coinr-median\"");
    check("flat", "none", "preset = \"coinr-no-imputation\"\naggregation.at_least = 0.6");
    check("panel", "coinr", "");
}

#[test]
fn imputation_by_group() {
    check("flat", "group-mean", "[imputation]\nkind = \"group-mean\"\ngroup = \"Grp\"");
    check("flat", "group-median", "[imputation]\nkind = \"group-median\"\ngroup = \"Grp\"");
}

#[test]
fn imputation_of_panels() {
    check("panel", "latest", "imputation.kind = \"latest\"");
    check("panel", "linear", "imputation.kind = \"linear\"\nnormalisation.kind = \"zscore\"");
    check(
        "panel",
        "constant",
        "imputation.kind = \"constant\"\ntreatment.kind = \"none\"\nnormalisation.kind = \"rank\"",
    );
}

#[test]
fn every_normalisation() {
    for kind in [
        "zscore",
        "rank",
        "borda",
        "prank",
        "dist2max",
        "dist2ref",
        "dist2targ",
        "fracmax",
        "scaled",
        "goalposts",
    ] {
        let reference = if kind == "dist2ref" { "reference = \"U05\"\n" } else { "" };
        check("flat", kind, &format!("preset = \"plain\"\n[normalisation]\nkind = \"{kind}\"\n{reference}"));
    }
}

#[test]
fn every_aggregation() {
    let from_one = "normalisation.lower = 1\n";
    let none = "imputation.kind = \"none\"\n";
    check("flat", "geometric", &format!("{from_one}aggregation.kind = \"geometric\""));
    check("flat", "harmonic", &format!("{none}{from_one}aggregation.kind = \"harmonic\""));
    check("flat", "generalised", &format!("{none}{from_one}aggregation.kind = \"generalised\""));
    let mixed = "aggregation.kind = [\"arithmetic\", \"geometric\", \"harmonic\"]";
    check("flat", "mixed", &format!("{none}{from_one}{mixed}"));
    check("flat", "copeland", "aggregation.kind = \"copeland\"");
    check("panel", "copeland", "treatment.kind = \"none\"\naggregation.kind = \"copeland\"");
}
