//! The indices that ship.
use std::fs;
use std::path::Path;

use composite::{Data, Index, PCI, PROVINCE_ECOMMERCE, Shipped, example, invented};

#[test]
fn methods_and_structures_fit_each_other() {
    for shipped in Shipped::ALL {
        let (method, meta) = (shipped.method().unwrap(), shipped.meta().unwrap());
        assert_eq!(method.id, shipped.name);
        let inside: Vec<&str> =
            meta.entries.iter().filter(|it| it.kind.counts()).map(|it| it.code.as_str()).collect();
        assert_eq!(method.labels.len(), inside.len(), "{}", shipped.name);
        for code in inside {
            let words = &method.labels[code];
            assert!(!words.en.is_empty(), "{code}");
            assert_eq!(words.vi, meta.find(code).unwrap().name);
        }
        // Written and read again it is the same method.
        assert_eq!(composite::Method::parse("again", &method.text().unwrap()).unwrap(), method);
    }
}

#[test]
fn three_components_of_the_plan_weigh_the_same() {
    let index = example(20, 1).unwrap();
    assert_eq!(
        (index.tree.indicators, index.tree.nodes.len(), index.method.id.as_str()),
        (21, 25, "province-ecommerce")
    );
    for (component, parts) in [("HATANG", 4), ("B2C", 9), ("B2B", 8)] {
        let place = index.tree.find(component).unwrap();
        assert_eq!(index.tree.nodes[place].children.len(), parts);
        assert!((index.tree.share_of_parent(place) - 1.0 / 3.0).abs() < 1e-15);
        let one = index.tree.nodes[place].children[0];
        let share = 1.0 / 3.0 / f64::from(u32::try_from(parts).unwrap());
        assert!((index.tree.share_of_top(one) - share).abs() < 1e-15);
    }
    assert!(PROVINCE_ECOMMERCE.method().unwrap().source.en.contains("none published by VECOM"));
}

#[test]
fn invented_panels_are_whole_and_repeatable() {
    let units: Vec<(String, String)> =
        (1..=40).map(|number| (format!("X{number}"), format!("Xã {number}"))).collect();
    let times = [2023.0, 2024.0, 2025.0];
    let (meta, data) = invented(&units, &times, 5).unwrap();
    assert!(data.panel() && data.units.len() == 120);
    assert_eq!(format!("{data:?}"), format!("{:?}", invented(&units, &times, 5).unwrap().1));
    let index = Index::compute(meta.clone(), data, PROVINCE_ECOMMERCE.method().unwrap()).unwrap();
    let ranks = |time: f64| {
        units
            .iter()
            .map(|(code, _)| index.top_ranks()[index.row(code, Some(time)).unwrap()])
            .collect::<Vec<_>>()
    };
    assert_ne!(ranks(2023.0), ranks(2025.0));
    // Written and read, the same index.
    let folder = tempfile::tempdir().unwrap();
    composite::write_data(&index.data, &folder.path().join("d.csv")).unwrap();
    let read = Data::read(&folder.path().join("d.csv"), &meta).unwrap();
    assert_eq!(Index::compute(meta, read, PROVINCE_ECOMMERCE.method().unwrap()).unwrap().ranks, index.ranks);
}

/// Published components and scores of 21 provinces of 2021.
#[test]
fn pci_scores_are_met() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/indices/pci-2021.csv");
    let meta = PCI.meta().unwrap();
    let data = Data::parse("pci-2021.csv", &fs::read(path).unwrap(), &meta).unwrap();
    let index = Index::compute(meta, data, PCI.method().unwrap()).unwrap();
    let published = index.data.texts("Published").unwrap();
    assert_eq!(published.len(), 21);
    for ((score, published), unit) in index.scores().iter().zip(published).zip(&index.data.units) {
        let published: f64 = published.parse().unwrap();
        assert!((score - published).abs() <= 0.02 + 1e-9, "{}: {score} is not {published}", unit.name);
    }
    let shares = [5, 5, 20, 5, 10, 5, 5, 20, 20, 5];
    for (place, share) in shares.into_iter().enumerate() {
        assert!((index.tree.share_of_top(place) - f64::from(share) / 100.0).abs() < 1e-15);
    }
    let first = index.top_ranks().iter().position(|rank| *rank == 1).unwrap();
    assert_eq!(index.data.units[first].name, "Quảng Ninh");
}
