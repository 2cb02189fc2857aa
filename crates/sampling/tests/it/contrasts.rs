//! Changes, differences and what is suppressed; the numbers are those of R's package survey 4.1.1 for the same file.
use sampling::estimate::Report;

use crate::compare::{report, same};

const YEARS: &str =
    "[design]\nstrata = \"stratum\"\nclusters = \"firm\"\nweights = \"weight\"\nfpc = \"frame\"\n";
const CHANGES: &str = "
[[estimate]]
name = \"orders\"
of = \"orders\"
by = \"year\"
[[estimate]]
name = \"sum\"
kind = \"total\"
of = \"orders\"
by = \"year\"
[[estimate]]
name = \"kind\"
kind = \"shares\"
of = \"kind\"
by = \"year\"
[[contrast]]
of = \"orders\"
coefficients = { 2023 = -1, 2024 = 1 }
[[contrast]]
of = \"sum\"
coefficients = [-1, 1]
[[contrast]]
of = \"kind\"
coefficients = { \"2023.m\" = -1, \"2024.m\" = 1 }
";

fn changes(report: &Report) -> Vec<Option<f64>> {
    report.contrasts.iter().flat_map(|one| [one.estimate, one.se, one.lower, one.upper]).collect()
}

/// Two years of which 24 of 40 firms are in both: the change knows that they are the same.
#[test]
fn changes_between_years_with_the_same_firms() {
    let plain = report("years.csv", &format!("{YEARS}{CHANGES}")).unwrap();
    same(
        &changes(&plain),
        &[
            3.382_528_226_250_62,
            1.184_988_678_683_72,
            0.979_259_795_782_408,
            5.785_796_656_718_83,
            1_340.408_503,
            2_932.150_006_747_04,
            -4_606.267_335_658_45,
            7_287.084_341_658_45,
            -0.124_147_986_938_752,
            0.076_141_894_916_545_9,
            -0.278_570_907_242_282,
            0.030_274_933_364_778_8,
        ],
    );
    let apart = (plain.estimates[0].se.unwrap().powi(2) + plain.estimates[1].se.unwrap().powi(2)).sqrt();
    assert!(apart > 1.5 * plain.contrasts[0].se.unwrap(), "{apart}");
    let post = "[[calibration]]\nkind = \"poststratify\"\nby = \"kind\"\ncounts = { m = 420, n = 380 }\n";
    let calibrated = report("years.csv", &format!("{YEARS}{post}{CHANGES}")).unwrap();
    same(
        &changes(&calibrated),
        &[
            3.246_894_150_663_75,
            1.177_814_049_551_93,
            0.858_176_542_496_993,
            5.635_611_758_830_51,
            1_801.970_132_065_67,
            3_357.450_229_348_09,
            -5_007.254_536_665_63,
            8_611.194_800_796_98,
            -0.125_469_942_685_299,
            0.076_962_974_227_485,
            -0.281_558_089_013_674,
            0.030_618_203_643_076_4,
        ],
    );
    let again = report("years.csv", &format!("{YEARS}[replicates]\ntype = \"JKn\"\n{CHANGES}")).unwrap();
    same(
        &changes(&again)[..4],
        &[3.382_528_226_250_62, 1.212_826_536_295_8, 0.922_802_003_759_212, 5.842_254_448_742_03],
    );
}

/// By how many of a hundred the mean rose: a difference by the year before.
#[test]
fn changes_in_relation_to_the_year_before() {
    let relative =
        "[[contrast]]\nof = \"orders\"\ncoefficients = { 2023 = -1, 2024 = 1 }\nper = { 2023 = 1 }\n";
    let of = |steps: &str| {
        changes(&report("years.csv", &format!("{YEARS}{steps}{CHANGES}{relative}")).unwrap())[12..].to_vec()
    };
    same(
        &of(""),
        &[0.067_300_744_419_232_2, 0.024_856_109_650_206_3, 0.016_890_217_549_936_6, 0.117_711_271_288_528],
    );
    let post = "[[calibration]]\nkind = \"poststratify\"\nby = \"kind\"\ncounts = { m = 420, n = 380 }\n";
    same(
        &of(post),
        &[0.064_456_507_670_332_3, 0.024_558_129_457_368_6, 0.014_650_312_642_541_9, 0.114_262_702_698_123],
    );
    same(
        &of("[replicates]\ntype = \"JKn\"\n"),
        &[0.067_300_744_419_232_2, 0.025_547_616_122_528_2, 0.015_487_777_421_781_4, 0.119_113_711_416_683],
    );
    let nothing = CHANGES
        .replace("of = \"orders\"\ncoefficients = {", "of = \"orders\"\nper = [0, 1e-320]\ncoefficients = {");
    let found = report("years.csv", &format!("{YEARS}{nothing}")).unwrap().contrasts[0].clone();
    assert_eq!((found.estimate, found.se), (None, None));
    assert_eq!(found.note.unwrap(), "It cannot be computed: it divides by zero, or numbers are too large.");
}

/// What few rows say is not told by another figure either.
#[test]
fn suppressed_figures_have_no_covariances() {
    let design = "[design]\nstrata = \"stype\"\nweights = \"pw\"\n[options]\nsuppress_below = 60\ncovariance = true\n[[estimate]]\nof = \"api00\"\nby = \"stype\"\n\
                  [[estimate]]\nkind = \"counts\"\nof = \"stype\"\n";
    let found = report("apistrat.csv", design).unwrap().estimates;
    let shown: Vec<bool> = found.iter().map(|one| one.estimate.is_some()).collect();
    assert_eq!(shown, [true, false, false, true, false, false]);
    for one in &found {
        let row = one.covariance.as_ref().unwrap();
        assert_eq!(row.iter().filter(|value| value.is_some()).count(), usize::from(one.estimate.is_some()));
    }
}

#[test]
fn contrasts_that_cannot_be() {
    let told = |contrast: &str| {
        report("years.csv", &format!("{YEARS}{CHANGES}[[contrast]]\n{contrast}\n")).unwrap_err()
    };
    assert!(told("of = \"order\"\ncoefficients = [1]").contains("did you mean “orders”?"));
    assert!(told("of = \"orders\"\ncoefficients = [1]").ends_with("has 2 results: 2023, 2024."));
    assert!(told("of = \"orders\"\ncoefficients = { 2025 = 1 }").contains("no result “2025”"));
    assert!(told("of = \"orders\"\ncoefficients = [0, 0]").contains("other than zero"));
    assert!(told("of = \"orders\"\ncoefficients = [1, 1]\nlevel = 95").contains("`level` is 95"));
    let hidden = report("years.csv", &format!("{YEARS}[options]\nsuppress_below = 1000\n{CHANGES}")).unwrap();
    assert!(
        hidden.contrasts.iter().all(|one| one.estimate.is_none() && one.se.is_none() && one.note.is_some())
    );
}
