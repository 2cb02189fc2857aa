//! Whatever bytes come, there is an answer or a sentence.
use std::collections::BTreeSet;

use sampling::chance::Chance;
use sampling::estimate::estimate;
use sampling::spec::DesignFile;
use sampling::table::{Reading, Table};

const DATA: &str = "stratum,cluster,weight,size,sales,kind\na,1,2,4,10,x\na,2,2,4,30,y\nb,3,3,6,20,x\nb,4,3,6,60,y\nb,5,3,6,,x\n";
const DESIGN: &str = "[design]\nstrata = \"stratum\"\nclusters = \"cluster\"\nweights = \"weight\"\nfpc = \"size\"\nlonely = \"adjust\"\n";
const STEPS: [&str; 5] = [
    "",
    "[replicates]\ntype = \"JKn\"\n",
    "[replicates]\ntype = \"bootstrap\"\ncount = 9\n",
    "[[calibration]]\nkind = \"linear\"\n[calibration.totals]\nintercept = 13\nsize = 70\n",
    "[[calibration]]\nkind = \"rake\"\n[[calibration.margin]]\nby = \"kind\"\ncounts = { x = 8, y = 5 }\n",
];
const WANTED: &str = "[[estimate]]\nof = \"sales\"\nby = \"kind\"\ndeff = true\ncovariance = true\n[[estimate]]\nkind = \"quantile\"\nof = \"sales\"\n\
                      [[estimate]]\nkind = \"shares\"\nof = \"kind\"\ninterval = \"beta\"\n[[estimate]]\nkind = \"ratio\"\nof = \"sales\"\nper = \"size\"\n\
                      where = \"sales / size > 1 or missing(sales)\"\n";

/// A byte, cell or line of the text changed.
fn damaged(text: &str, chance: &mut Chance) -> Vec<u8> {
    const BYTES: &[u8] = b"0,;.-\"\n9e\xff Nabxy";
    let mut bytes = text.as_bytes().to_vec();
    let mut pick = |bound: usize| {
        let part = chance.unit() * f64::from(u32::try_from(bound).unwrap());
        (0..bound).find(|whole| part < f64::from(u32::try_from(*whole).unwrap()) + 1.0).unwrap_or(0)
    };
    for _ in 0..=pick(2) {
        let place = pick(bytes.len());
        match pick(3) {
            0 => bytes[place] = BYTES[pick(BYTES.len())],
            1 => bytes.insert(place, BYTES[pick(BYTES.len())]),
            _ => drop(bytes.remove(place)),
        }
    }
    bytes
}

#[test]
fn damaged_data_are_answered_or_refused() {
    let wanted: BTreeSet<String> =
        ["stratum", "cluster", "weight", "size", "sales", "kind"].map(str::to_owned).into();
    let specs: Vec<DesignFile> =
        STEPS.iter().map(|step| toml::from_str(&format!("{DESIGN}{step}{WANTED}")).unwrap()).collect();
    let mut chance = Chance::new(11, "damage");
    let (mut answered, mut refused) = (0, 0);
    for round in 0..4_000 {
        let bytes = damaged(DATA, &mut chance);
        let result = Table::from_bytes("data.csv", &bytes, &wanted, &Reading::default())
            .and_then(|table| estimate(table, &specs[round % specs.len()]));
        match result {
            Ok(report) => {
                answered += 1;
                assert!(report.estimates.iter().all(|one| one.estimate.is_none_or(f64::is_finite)));
            }
            Err(error) => {
                refused += 1;
                assert!(error.to_string().len() > 20, "{error}");
            }
        }
    }
    assert!(answered > 200 && refused > 200, "{answered} {refused}");
}
