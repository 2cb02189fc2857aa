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

/// Each commit is a part of its own, and parts stand in no order.
#[test]
fn of_equals_the_most_popular_comes_first_whichever_part_it_is_in() {
    let index = SearchIndex::new().unwrap();
    for at in 0..6_usize {
        let popularity = 1_100 + u64::try_from(at).unwrap();
        index.update(&[Doc { popularity, ..doc(at, "Dừa tươi") }], &[], None).unwrap();
    }
    let found = index.search(&Query::best("dừa", 0, 6)).unwrap();
    assert_eq!(found.hits, (0..6).rev().map(Uuid::from_u128).collect::<Vec<_>>());
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
    assert_eq!(found.hits, [19_999, 19_998, 19_997].map(Uuid::from_u128));
    let narrow = index.search(&Query::best("tươi dừa xanh", 0, 3)).unwrap();
    assert_eq!(narrow.hits.len(), 3);
}
