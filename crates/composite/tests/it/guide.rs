//! The examples of docs/index-method.md do what the page says.
use std::fs;
use std::path::Path;

use composite::{Data, Impute, Index, Meta, Method, Normalise};

fn blocks(kind: &str) -> Vec<String> {
    let page =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/index-method.md")).unwrap();
    let start = format!("```{kind}\n");
    page.split(&start).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn tables_are_computed() {
    let tables = blocks("csv");
    let [meta, data] = tables.as_slice() else { panic!("two tables, not {}", tables.len()) };
    let meta = Meta::parse("iMeta.csv", meta.as_bytes()).unwrap();
    let data = Data::parse("iData.csv", data.as_bytes(), &meta).unwrap();
    let index = Index::compute(meta, data, Method::default()).unwrap();
    assert_eq!(index.denominated.column("ORD").unwrap()[0].to_bits(), 20.0_f64.to_bits());
    // B has no share of firms with a website: the mean of the others stands for it.
    assert_eq!(index.imputed.column("WEB").unwrap()[1].to_bits(), 39.75_f64.to_bits());
    assert_eq!(index.normalised.column("DAYS").unwrap()[2].to_bits(), 0.0_f64.to_bits());
    assert_eq!(index.top_ranks(), [2, 1, 3]);
}

#[test]
fn the_method_is_read() {
    let [text] = &blocks("toml")[..] else { panic!("one method") };
    let method = Method::parse("method.toml", text).unwrap();
    assert_eq!((method.id.as_str(), method.imputation.kind), ("province-ecommerce", Impute::Mean));
    assert_eq!(method.normalisation.indicators["DAYS"].kind, Normalise::Goalposts);
}

/// Every parameter of a written method stands in the guide.
#[test]
fn every_parameter_is_named() {
    let page =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/index-method.md")).unwrap();
    for line in Method::default().text().unwrap().lines() {
        if let Some((name, _)) = line.split_once(" = ") {
            assert!(page.contains(name), "{name}");
        }
    }
    for file in [
        "RunRanks.csv",
        "TopRanks.csv",
        "Pairs.csv",
        "Treatment.csv",
        "Weights.csv",
        "Notes.txt",
        "Method.toml",
    ] {
        assert!(page.contains(file), "{file}");
    }
}
