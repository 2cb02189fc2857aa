//! The examples of docs/index-method.md do what the page says.
use std::fs;
use std::path::Path;

use composite::{Data, Impute, Index, Meta, Method, Normalise};

const PAGES: [&str; 2] = ["index-method.md", "vi/index-method.md"];

fn blocks(page: &str, kind: &str) -> Vec<String> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(page);
    let page = fs::read_to_string(page).unwrap();
    let start = format!("```{kind}\n");
    page.split(&start).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

fn compute(page: &str, method: Method) -> Index {
    let tables = blocks(page, "csv");
    let [meta, data] = tables.as_slice() else { panic!("two tables, not {}", tables.len()) };
    let meta = Meta::parse("iMeta.csv", meta.as_bytes()).unwrap();
    let data = Data::parse("iData.csv", data.as_bytes(), &meta).unwrap();
    Index::compute(meta, data, method).unwrap()
}

#[test]
fn tables_are_computed() {
    let index = compute(PAGES[0], Method::default());
    assert_eq!(compute(PAGES[1], Method::default()).aggregated, index.aggregated);
    assert_eq!(index.denominated.column("ORD").unwrap()[0].to_bits(), 20.0_f64.to_bits());
    // B has no share of firms with a website: the mean of the others stands for it.
    assert_eq!(index.imputed.column("WEB").unwrap()[1].to_bits(), 39.75_f64.to_bits());
    assert_eq!(index.normalised.column("DAYS").unwrap()[2].to_bits(), 0.0_f64.to_bits());
    assert_eq!(index.top_ranks(), [2, 1, 3]);
}

#[test]
fn the_method_is_read() {
    for page in PAGES {
        let [text] = &blocks(page, "toml")[..] else { panic!("one method") };
        let method = Method::parse("method.toml", text).unwrap();
        assert_eq!((method.id.as_str(), method.imputation.kind), ("province-ecommerce", Impute::Mean));
        assert_eq!(method.normalisation.indicators["DAYS"].kind, Normalise::Goalposts);
        // The tables of the page by the method of the page.
        let index = compute(page, method);
        assert!((index.normalised.column("DAYS").unwrap()[2] - 100.0 * 6.0 / 9.0).abs() < 1e-9);
        assert_eq!(index.top_ranks(), [2, 1, 3]);
    }
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
