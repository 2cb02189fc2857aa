//! What an examiner asked beside the golden cases; the numbers are those of R's package survey 4.1.1 for the same file.
use std::path::Path;

use sampling::estimate::{Report, from_files};

fn report(data: &str, design: &str) -> Result<Report, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("design.toml");
    std::fs::write(&file, design).unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(data);
    from_files(&file, &data).map_err(|error| error.to_string())
}

fn same(found: &[Option<f64>], known: &[f64]) {
    assert_eq!(found.len(), known.len());
    for (found, known) in found.iter().zip(known) {
        let found = found.unwrap();
        assert!((found / known - 1.0).abs() < 1e-9, "{found} is not {known}");
    }
}

/// Estimate and standard error of all.
fn pairs(report: &Report) -> Vec<Option<f64>> {
    report.estimates.iter().flat_map(|one| [one.estimate, one.se]).collect()
}

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

const UNEQUAL: &str = "[design]\nstrata = \"region\"\nclusters = [\"commune\", \"household\"]\nfpc = [\"chance\", \"within\"]\npps = \"brewer\"\n";

#[test]
fn units_drawn_with_unequal_probabilities() {
    let wanted = "[[estimate]]\nkind = \"total\"\nof = \"spent\"\n[[estimate]]\nof = \"spent\"\n[[estimate]]\nkind = \"ratio\"\nof = \"spent\"\n\
                  per = \"people\"\n[[estimate]]\nof = \"spent\"\nwhere = \"online == 1\"\n[[estimate]]\nkind = \"variance\"\nof = \"spent\"\n";
    same(
        &pairs(&report("pps.csv", &format!("{UNEQUAL}{wanted}")).unwrap()),
        &[
            28_184.960_989_935_6,
            6_660.605_570_528_61,
            56.044_567_167_010_7,
            0.922_411_823_553_198,
            37.564_632_670_587_4,
            0.899_729_174_524_11,
            56.307_047_117_006_8,
            1.268_602_967_645_8,
            74.717_239_012_524_1,
            15.131_859_787_301_5,
        ],
    );
    let told =
        |design: String| report("pps.csv", &format!("{design}[[estimate]]\nof = \"spent\"\n")).unwrap_err();
    assert!(told(UNEQUAL.replace("fpc", "probabilities")).contains("`pps` needs `fpc`"));
    assert!(told(UNEQUAL.replace("\"within\"", "4")).contains("above 1"));
    assert!(told(UNEQUAL.replace("\"chance\"", "\"within\"")).contains("a cluster has one probability"));
    assert!(
        told(format!("{UNEQUAL}[replicates]\ntype = \"JKn\"\n")).contains("not made of a design with `pps`")
    );
}

#[test]
fn how_much_values_differ() {
    let design = "[design]\nstrata = \"region\"\nclusters = \"commune\"\nweights = \"w\"\n[variables]\nw = \"1 / (chance * within)\"\n";
    let wanted = "[[estimate]]\nkind = \"variance\"\nof = \"spent\"\n";
    same(
        &pairs(&report("pps.csv", &format!("{design}{wanted}")).unwrap()),
        &[74.717_239_012_524_1, 17.210_008_948_523_5],
    );
    let again = report("pps.csv", &format!("{design}[replicates]\ntype = \"JKn\"\n{wanted}")).unwrap();
    same(&pairs(&again), &[74.717_239_012_524_1, 19.441_467_034_067_5]);
    let likely = "[[estimate]]\nkind = \"proportion\"\nof = \"online\"\ninterval = \"likelihood\"\n";
    let one = &report("pps.csv", &format!("{design}{likely}")).unwrap().estimates[0];
    // R reads these ends from a curve through some points of the profile: 0.322142 and 0.607764.
    let (lower, upper) = (one.lower.unwrap(), one.upper.unwrap());
    assert!((lower - 0.322_142).abs() < 1e-4 && (upper - 0.607_764).abs() < 1e-4, "{lower} {upper}");
    // Both ends lose as much likelihood: t² times the variance, by the one of a simple sample, half of it for each row but one.
    let p = one.estimate.unwrap();
    let lost = |q: f64| p * (p / q).ln() + (1.0 - p) * ((1.0 - p) / (1.0 - q)).ln();
    let wanted =
        2.048_407_141_795_24_f64.powi(2) * one.se.unwrap().powi(2) / (p * (1.0 - p)) * 89.0 / 88.0 / 2.0;
    assert!((lost(lower) / wanted - 1.0).abs() < 1e-9 && (lost(upper) / wanted - 1.0).abs() < 1e-9);
}

/// One stratum has a single school: a jackknife leaves it out only when told to.
#[test]
fn a_jackknife_with_a_unit_alone() {
    let of = |lonely: &str, replicates: &str| {
        report(
            "single.csv",
            &format!(
                "[design]\nstrata = \"stype\"\nweights = \"pw\"\nlonely = \"{lonely}\"\n[replicates]\n{replicates}\n[[estimate]]\n\
                 kind = \"total\"\nof = \"enroll\"\n[[estimate]]\nof = \"api00\"\n"
            ),
        )
    };
    let known = [
        ("remove", [86_859.872_954_448_7, 13.282_965_769_264_2, 107.0]),
        ("average", [87_257.403_054_029, 13.343_757_692_224_4, 107.0]),
        ("adjust", [821_842.516_814_382, 13.303_116_959_149_8, 108.0]),
    ];
    for (lonely, [total, mean, degrees]) in known {
        let found = of(lonely, "type = \"JKn\"").unwrap();
        same(&pairs(&found), &[2_085_653.069_585_8, total, 663.720_411_207_856, mean]);
        assert_eq!(found.estimates[0].df, Some(degrees), "{lonely}");
    }
    assert!(
        of("adjust", "type = \"bootstrap\"").unwrap_err().contains("which no bootstrap can draw otherwise")
    );
    assert!(of("remove", "type = \"bootstrap\"").is_ok());
}

/// A stratum drawn in whole has no replicates: its 50 schools would only feign degrees of freedom.
#[test]
fn a_jackknife_of_a_stratum_drawn_in_whole() {
    let design = "[design]\nstrata = \"stype\"\nweights = \"pw\"\nfpc = \"schools\"\n[replicates]\ntype = \"JKn\"\n[variables]\nschools = \"if(stype \
                  == 'H', 50, fpc)\"\n[[estimate]]\nkind = \"total\"\nof = \"enroll\"\n";
    let found = report("apistrat.csv", design).unwrap();
    same(&pairs(&found), &[3_687_177.532_438_28, 91_370.832_975_842_9]);
    assert_eq!((found.design.replicates, found.estimates[0].df), (Some(150), Some(148.0)));
}

#[test]
fn what_an_average_cannot_know_is_told() {
    let design = "[design]\nclusters = [\"dnum\", \"snum\"]\nfpc = [\"fpc1\", \"sizes\"]\nlonely = \"average\"\n[variables]\nsizes = \"9\"\n\
                  [[estimate]]\nof = \"api00\"\n";
    let found = report("apiclus2.csv", design).unwrap();
    assert_eq!(found.warnings.len(), 1);
    assert!(found.warnings[0].starts_with("`lonely = \"average\"`: within "), "{}", found.warnings[0]);
    let alone =
        "[design]\nstrata = \"snum\"\nweights = \"pw\"\nlonely = \"average\"\n[[estimate]]\nof = \"api00\"\n";
    assert!(report("apistrat.csv", alone).unwrap_err().contains("every stratum has only one unit"));
}

/// A share that does not vary between clusters has a point for an interval, with degrees of freedom; without them none.
#[test]
fn intervals_of_what_does_not_vary() {
    let data = "cluster,kind\n1,a\n1,b\n2,a\n2,b\n3,a\n3,b\n";
    let folder = tempfile::tempdir().unwrap();
    let (file, out) = (folder.path().join("data.csv"), folder.path().join("design.toml"));
    std::fs::write(&file, data).unwrap();
    let ends = |interval: &str, filter: &str| {
        let design = format!(
            "[design]\nclusters = \"cluster\"\n[[estimate]]\nkind = \"shares\"\nof = \"kind\"\ninterval = \"{interval}\"\nwhere = \"{filter}\"\n"
        );
        std::fs::write(&out, design).unwrap();
        let one = from_files(&out, &file).unwrap().estimates[0].clone();
        (one.lower, one.upper, one.note)
    };
    for interval in ["mean", "logit", "xlogit", "asin", "beta", "wilson", "likelihood"] {
        assert_eq!(ends(interval, "cluster > 0"), (Some(0.5), Some(0.5), None), "{interval}");
        let note = Some("No interval: there are no degrees of freedom.".to_owned());
        assert_eq!(ends(interval, "cluster == 1"), (None, None, note), "{interval}");
    }
}
