//! A thousand seeded samples of a known province: intervals hold the truth as often as they say.
use sampling::allocation::{Cell, Rule, allocate};
use sampling::chance::Chance;
use sampling::estimate::estimate;
use sampling::selection::simple;
use sampling::spec::DesignFile;
use sampling::table::Table;

/// Firms of a province in six strata: their number, and the shares that sell online, take cards and export.
const STRATA: [(u32, [f64; 3]); 6] = [
    (9_000, [0.12, 0.30, 0.05]),
    (4_200, [0.25, 0.42, 0.08]),
    (2_500, [0.33, 0.55, 0.12]),
    (1_100, [0.48, 0.61, 0.20]),
    (420, [0.66, 0.78, 0.35]),
    (150, [0.85, 0.91, 0.60]),
];

/// Answers of every firm: stratum, then one of each share.
fn province() -> Vec<Vec<[f64; 3]>> {
    let mut chance = Chance::new(2025, "province");
    let mut firm = |shares: [f64; 3]| shares.map(|share| f64::from(u8::from(chance.unit() < share)));
    STRATA.iter().map(|(size, shares)| (0..*size).map(|_| firm(*shares)).collect()).collect()
}

fn sample(province: &[Vec<[f64; 3]>], drawn: &[u32], seed: u64) -> Table {
    let mut columns = vec![Vec::new(); 6];
    for (stratum, (firms, drawn)) in province.iter().zip(drawn).enumerate() {
        let mut chance = Chance::new(seed, &stratum.to_string());
        let picks = simple(firms.len(), usize::try_from(*drawn).unwrap(), 0, &mut chance).unwrap().picks;
        let size = f64::from(u32::try_from(firms.len()).unwrap());
        for pick in picks {
            let [online, cards, export] = firms[pick.unit];
            let row =
                [stratum.to_string().parse().unwrap(), size, 1.0 / pick.probability, online, cards, export];
            columns.iter_mut().zip(row).for_each(|(column, value)| column.push(value));
        }
    }
    let names = ["stratum", "size", "weight", "online", "cards", "export"];
    Table::new("sample", names.iter().map(ToString::to_string).zip(columns).collect()).unwrap()
}

fn covered(interval: &str) -> [u32; 3] {
    let design: DesignFile = toml::from_str(&format!(
        "[design]\nstrata = \"stratum\"\nweights = \"weight\"\nfpc = \"size\"\n[[estimate]]\nkind = \"proportion\"\n\
         of = [\"online\", \"cards\", \"export\"]\ninterval = \"{interval}\"\n"
    ))
    .unwrap();
    let province = province();
    let cells: Vec<Cell> = STRATA.iter().map(|(size, _)| Cell { size: *size, deviation: 1.0 }).collect();
    let drawn = allocate(&cells, 700, Rule::SquareRoot, 30).unwrap();
    let firms: f64 = STRATA.iter().map(|(size, _)| f64::from(*size)).sum();
    let truth: Vec<f64> = (0..3)
        .map(|answer| province.iter().flatten().map(|firm| firm[answer]).sum::<f64>() / firms)
        .collect();
    let mut covered = [0; 3];
    for seed in 0..1_000 {
        let report = estimate(sample(&province, &drawn, seed), &design).unwrap();
        for ((count, one), truth) in covered.iter_mut().zip(&report.estimates).zip(&truth) {
            let holds = one.lower.unwrap() <= *truth && *truth <= one.upper.unwrap();
            *count += u32::from(holds);
        }
    }
    covered
}

#[test]
fn intervals_of_95_percent_cover_in_95_percent() {
    for interval in ["logit", "wilson", "mean"] {
        for times in covered(interval) {
            assert!((935..=965).contains(&times), "{interval}: {times} of 1,000");
        }
    }
}
