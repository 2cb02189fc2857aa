//! What an examiner asked beside the golden cases; the numbers are those of R's package survey 4.1.1 for the same file.
use sampling::estimate::from_files;

use crate::compare::{pairs, report, same};

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
    assert!(found.warnings[0].en.starts_with("`lonely = \"average\"`: within "), "{}", found.warnings[0]);
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

/// An arc that reaches far beyond its ends stops there; its sine comes back, and the interval would not hold the share.
#[test]
fn an_arc_ends_where_shares_end() {
    let folder = tempfile::tempdir().unwrap();
    let (file, design) = (folder.path().join("data.csv"), folder.path().join("design.toml"));
    std::fs::write(&file, "cluster,yes,value\n1,1,1\n1,1,2\n2,1,3\n2,0,4\n").unwrap();
    let wanted = "[design]\nclusters = \"cluster\"\n[[estimate]]\nkind = \"proportion\"\nof = \"yes\"\ninterval = \"asin\"\n[[estimate]]\nkind = \"quantile\"\n\
                  of = \"value\"\ninterval = \"asin\"\n";
    std::fs::write(&design, wanted).unwrap();
    let found = from_files(&design, &file).unwrap().estimates;
    assert_eq!((found[0].estimate, found[0].lower, found[0].upper), (Some(0.75), Some(0.0), Some(1.0)));
    assert_eq!((found[1].estimate, found[1].lower, found[1].upper), (Some(2.0), None, None));
    assert_eq!(found[1].note.as_deref(), Some("The interval reaches beyond the least or greatest value."));
}

#[test]
fn weights_that_calibration_made_negative_are_told() {
    let design = "[design]\nweights = \"pw\"\n[[calibration]]\nkind = \"linear\"\n[calibration.totals]\nintercept = 6194\nenroll = 9000000\n\
                  [[estimate]]\nkind = \"proportion\"\nof = \"few\"\n[variables]\nfew = \"enroll < 300\"\n";
    let found = report("apistrat.csv", design).unwrap();
    assert_eq!(found.warnings.len(), 1);
    assert!(found.warnings[0].en.starts_with("A calibration made "), "{}", found.warnings[0]);
    let one = &found.estimates[0];
    assert!(one.estimate.unwrap() < 0.0 && one.se.is_some() && one.lower.is_none(), "{one:?}");
    assert!(one.note.as_ref().unwrap().contains("calibration made weights negative"));
}

/// Ten of a hundred schools lie at or below a value exactly, or not, by the last digit of the weights; so by post-strata.
#[test]
fn a_share_that_is_reached_exactly() {
    let design = "[design]\nstrata = \"stype\"\nweights = \"pw\"\nfpc = \"fpc\"\n";
    let post = "[[calibration]]\nkind = \"poststratify\"\nby = \"stype\"\ncounts = { E = 4421, H = 755, M = 1018 }\n";
    let wanted = "[[estimate]]\nkind = \"quantile\"\nof = \"api00\"\nby = \"stype\"\nquantiles = [0.1, 0.35, 0.7]\nrule = \"school\"\n";
    let of = |steps: &str| -> Vec<Option<f64>> {
        let found = report("apistrat.csv", &format!("{design}{steps}{wanted}")).unwrap();
        found.estimates.iter().map(|one| one.estimate).collect()
    };
    same(&of(""), &[506.0, 616.5, 753.5, 469.5, 593.0, 681.0, 490.5, 581.0, 693.0]);
    same(&of(post), &[509.0, 616.0, 751.0, 472.0, 593.0, 706.0, 490.5, 581.0, 685.0]);
    let sizes = "[design]\nclusters = [\"dnum\", \"snum\"]\nfpc = [\"fpc1\", \"fpc2\"]\n[[estimate]]\nkind = \"quantile\"\nof = \"enroll\"\nquantiles = [0.4]\n";
    assert_eq!(report("apiclus2.csv", sizes).unwrap().estimates[0].estimate, Some(333.0));
}
