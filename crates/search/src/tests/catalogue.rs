use super::{doc, found, index};
use crate::{Doc, Query, SearchIndex};
use kernel::Uuid;

#[test]
fn what_is_taken_out_or_replaced_is_not_found() {
    const NAMES: [&str; 2] = ["Bánh tét", "Kẹo dừa"];
    let index = index(&NAMES);
    index.update(&[doc(1, "Mứt bưởi")], &[Uuid::from_u128(0)], None).unwrap();
    assert_eq!(found(&index, &NAMES, "tet"), Vec::<&str>::new());
    assert_eq!(found(&index, &NAMES, "dua"), Vec::<&str>::new());
    assert_eq!(index.search(&Query::best("mut buoi", 0, 5)).unwrap().total, 1);
    assert_eq!(index.count().unwrap(), 1);
}

/// A broad word is looked at up to a bound, the most popular first, after merges of many commits too.
#[test]
fn a_broad_word_gives_the_most_popular_and_says_that_there_are_more() {
    let index = SearchIndex::new().unwrap();
    for batch in 0..10_usize {
        let docs: Vec<Doc> = (batch * 2_000..(batch + 1) * 2_000)
            .map(|at| Doc { popularity: u64::try_from(at).unwrap(), ..doc(at, "Dừa tươi") })
            .collect();
        index.update(&docs, &[], None).unwrap();
    }
    let found = index.search(&Query { facets: true, ..Query::best("dừa", 0, 3) }).unwrap();
    assert!(found.at_least && found.facets.unwrap().at_least);
    assert!((4_000..5_500).contains(&found.total), "{}", found.total);
    assert_eq!(found.hits[0], Uuid::from_u128(19_999));
    let narrow = index.search(&Query::best("tươi dừa xanh", 0, 3)).unwrap();
    assert_eq!(narrow.hits.len(), 3);
}
