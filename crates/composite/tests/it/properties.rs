//! What must hold for any data.
use composite::{Data, Index, Meta, Method};
use proptest::collection::vec;
use proptest::prelude::*;

const META: &str = "Level,iCode,Direction,Weight,Parent,Type\n1,X,1,1,P,Indicator\n1,Y,-1,2,P,Indicator\n1,Z,1,3,Q,Indicator\n2,P,1,1,I,Aggregate\n2,Q,1,1,I,Aggregate\n3,I,1,1,,Aggregate\n";

fn compute(meta: &str, rows: &[[f64; 3]], method: &str) -> Option<Index> {
    let row = |(number, row): (usize, &[f64; 3])| format!("u{number:03},{},{},{}", row[0], row[1], row[2]);
    let lines: Vec<String> = rows.iter().enumerate().map(row).collect();
    let data = format!("uCode,X,Y,Z\n{}\n", lines.join("\n"));
    let meta = Meta::parse("m", meta.as_bytes()).unwrap();
    let data = Data::parse("d", data.as_bytes(), &meta).unwrap();
    let method = Method::parse("t", &format!("id = \"t\"\nversion = \"1\"\n{method}")).unwrap();
    Index::compute(meta, data, method).ok()
}

fn rows() -> impl Strategy<Value = Vec<[f64; 3]>> {
    let number = || prop_oneof![(-1000..1000_i32).prop_map(f64::from), (-4.0..9.0_f64).prop_map(f64::exp)];
    vec([number(), number(), number()], 4..30)
}

fn near(one: &[f64], other: &[f64]) -> bool {
    one.iter().zip(other).all(|(one, other)| (one - other).abs() < 1e-6 || (one.is_nan() && other.is_nan()))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    /// Another unit of measurement (metres for kilometres, degrees) does not change scores.
    #[test]
    fn units_of_measurement_do_not_matter(rows in rows(), times in 0.01..100.0_f64, plus in -50.0..50.0_f64) {
        let other: Vec<[f64; 3]> = rows.iter().map(|row| [row[0] * times + plus, row[1], row[2]]).collect();
        if let (Some(one), Some(other)) = (compute(META, &rows, ""), compute(META, &other, "")) {
            // Only where the treatment does not stand on the edge of its limits.
            let done = |index: &Index| index.treatments.iter().map(|it| it.done).collect::<Vec<_>>();
            prop_assume!(done(&one) == done(&other));
            prop_assert!(near(one.scores(), other.scores()));
        }
    }

    /// Less is better of x is more is better of −x, in every way of normalising that has no parameters in units of x.
    #[test]
    fn direction_is_a_sign(rows in rows(), choice in 0..6_usize) {
        let kind = ["minmax", "zscore", "rank", "prank", "dist2max", "borda"][choice];
        let method = format!("normalisation.kind = \"{kind}\"\ntreatment.kind = \"none\"");
        let other: Vec<[f64; 3]> = rows.iter().map(|row| [row[0], -row[1], row[2]]).collect();
        let turned = META.replace("1,Y,-1", "1,Y,1");
        let (one, other) = (compute(META, &rows, &method), compute(&turned, &other, &method));
        prop_assert_eq!(one.map(|it| it.aggregated.columns.concat()).map(bits), other.map(|it| it.aggregated.columns.concat()).map(bits));
    }

    /// A mean lies between its parts, and the ranks are those of the scores.
    #[test]
    fn means_lie_between(rows in rows(), choice in 0..4_usize) {
        let mean = ["arithmetic", "geometric", "harmonic", "generalised"][choice];
        let method = format!("normalisation.lower = 1\naggregation.kind = \"{mean}\"");
        let Some(index) = compute(META, &rows, &method) else { return Ok(()) };
        for node in index.tree.nodes.iter().filter(|node| !node.children.is_empty()) {
            let own = index.aggregated.column(&node.code).unwrap();
            for (row, score) in own.iter().enumerate().filter(|(_, score)| !score.is_nan()) {
                let parts = node.children.iter().map(|child| index.aggregated.columns[*child][row]).filter(|part| !part.is_nan());
                let (low, high) = parts.fold((f64::MAX, f64::MIN), |(low, high), part| (low.min(part), high.max(part)));
                prop_assert!(*score >= low - 1e-9 && *score <= high + 1e-9, "{} {score} {low} {high}", node.code);
            }
        }
        for (row, rank) in index.top_ranks().iter().enumerate() {
            let better = index.scores().iter().filter(|other| **other > index.scores()[row]).count();
            prop_assert_eq!(usize::try_from(*rank).unwrap(), better + 1);
        }
    }

    /// A larger value of one indicator never lowers a unit's score, as long as nobody's outliers are treated.
    #[test]
    fn better_is_not_worse(rows in rows(), gain in 0.1..50.0_f64) {
        let method = "treatment.kind = \"none\"\nnormalisation.kind = \"rank\"";
        let mut better = rows.clone();
        better[0][2] += gain;
        if let (Some(one), Some(other)) = (compute(META, &rows, method), compute(META, &better, method)) {
            prop_assert!(other.scores()[0] >= one.scores()[0] - 1e-12);
            prop_assert!(other.top_ranks()[0] <= one.top_ranks()[0]);
        }
    }
}

/// Signs of zero do not matter; everything else does.
fn bits(values: Vec<f64>) -> Vec<u64> {
    values.into_iter().map(|value| (value + 0.0).to_bits()).collect()
}
