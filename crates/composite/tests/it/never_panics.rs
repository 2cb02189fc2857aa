//! No bytes make reading stop, and what is read is computed or refused.
use composite::{Data, Index, Meta, Method, uncertainty};
use proptest::collection::vec;
use proptest::prelude::*;

const META: &str = "Level,iCode,Direction,Weight,Parent,Type,Target\n1,X,1,0,P,Indicator,3\n1,Y,-1,2,P,Indicator,1\n1,Z,1,1,Q,Indicator,2\n2,P,1,1,I,Aggregate,\n2,Q,1,1,I,Aggregate,\n3,I,1,1,,Aggregate,\n";

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (-5..5_i32).prop_map(|number| number.to_string()),
        1 => Just(String::new()),
        1 => Just("NA".to_owned()),
        1 => (-1e300..1e300_f64).prop_map(|number| number.to_string()),
        1 => Just("1e-320".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn bytes(meta in vec(any::<u8>(), 0..200), data in "\\PC{0,80}", method in "\\PC{0,80}") {
        let _ = Meta::parse("m", &meta);
        let known = Meta::parse("m", META.as_bytes()).unwrap();
        let _ = Data::parse("d", data.as_bytes(), &known);
        let _ = Data::parse("d", &meta, &known);
        let _ = Method::parse("t", &method);
    }

    #[test]
    fn any_table(rows in vec([cell(), cell(), cell()], 1..12), choice in 0..12_usize, panel in any::<bool>()) {
        let kinds = ["minmax", "zscore", "rank", "borda", "prank", "dist2max", "dist2targ", "fracmax", "goalposts", "scaled", "none", "minmax"];
        let means = ["arithmetic", "geometric", "harmonic", "generalised", "copeland"];
        let mean = means[choice % means.len()];
        let text = format!(
            "id = \"t\"\nversion = \"1\"\npreset = \"coinr-no-imputation\"\nnormalisation.kind = \"{}\"\n[aggregation]\nkind = \"{mean}\"\nnot_positive = \"rescale\"\n",
            kinds[choice]
        );
        let mut data = if panel { "uCode,Time,X,Y,Z\n".to_owned() } else { "uCode,X,Y,Z\n".to_owned() };
        for (number, [x, y, z]) in rows.iter().enumerate() {
            let key = if panel { format!("u{},{}", number / 2, number % 2) } else { format!("u{number}") };
            data.extend([&key, ",", x, ",", y, ",", z, "\n"]);
        }
        let meta = Meta::parse("m", META.as_bytes()).unwrap();
        let method = Method::parse("t", &text).unwrap();
        let read = Data::parse("d", data.as_bytes(), &meta).unwrap();
        if let Ok(index) = Index::compute(meta, read, method) {
            let finite = |columns: &Vec<Vec<f64>>| columns.iter().flatten().all(|value| !value.is_infinite());
            prop_assert!(finite(&index.normalised.columns));
            let own = uncertainty(&index, None, 5, 1);
            prop_assert!(own.is_ok(), "{:?}", own.err());
        }
    }
}
