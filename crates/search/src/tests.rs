//! The index as a whole, by what it promises.
mod catalogue;
mod disk;
mod filters;
mod words;

use crate::{Doc, Query, SearchIndex};
use kernel::Uuid;

/// Ids are 0, 1, 2 … in the order of the names.
fn doc(at: usize, name: &str) -> Doc {
    Doc {
        id: Uuid::from_u128(u128::try_from(at).unwrap()),
        names: vec![name.to_owned()],
        around: vec!["Gian hàng xã Cầu Kè".to_owned()],
        in_stock: true,
        ..Doc::default()
    }
}

fn index(names: &[&str]) -> SearchIndex {
    let index = SearchIndex::new().unwrap();
    let docs: Vec<Doc> = names.iter().enumerate().map(|(at, name)| doc(at, name)).collect();
    index.update(&docs, &[], None).unwrap();
    index
}

fn at(id: &Uuid) -> usize {
    usize::try_from(id.as_u128()).unwrap()
}

fn found(index: &SearchIndex, names: &[&'static str], typed: &str) -> Vec<&'static str> {
    let found = index.search(&Query::best(typed, 0, 10)).unwrap();
    found.hits.iter().map(|id| names[at(id)]).collect()
}
