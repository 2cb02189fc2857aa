use super::{at, doc};
use crate::{Doc, Filters, Found, Query, SearchIndex, Sort};
use kernel::Uuid;

/// Twenty goods: even ones fruit, odd ones sweets; prices 10,000, 20,000 …; stars 0 to 4; every third sold out.
fn goods() -> SearchIndex {
    let index = SearchIndex::new().unwrap();
    let docs: Vec<Doc> = (0..20).map(good).collect();
    index.update(&docs, &[], None).unwrap();
    index
}

fn good(at: usize) -> Doc {
    let number = i64::try_from(at).unwrap();
    Doc {
        category: if at.is_multiple_of(2) { "fruit" } else { "sweets" }.to_owned(),
        commune: format!("commune-{}", at % 4),
        booth: Uuid::from_u128(u128::try_from(at % 5).unwrap()),
        price: (number + 1) * 10_000,
        stars: u64::try_from(at % 5).unwrap(),
        in_stock: !at.is_multiple_of(3),
        certified: at < 4,
        adults_only: at == 19,
        popularity: u64::try_from(20 - at).unwrap(),
        added: number,
        ..doc(at, if at < 10 { "Dừa sáp" } else { "Kẹo dừa" })
    }
}

fn ask(query: &Query) -> (Vec<usize>, Found) {
    let found = goods().search(&Query { limit: 30, facets: true, ..query.clone() }).unwrap();
    (found.hits.iter().map(at).collect(), found)
}

fn filtered(filters: Filters) -> Vec<usize> {
    let (mut hits, found) = ask(&Query { filters, ..Query::best("dừa", 0, 0) });
    assert_eq!(found.total, hits.len());
    hits.sort_unstable();
    hits
}

#[test]
fn each_filter_keeps_what_it_says() {
    let one = |name: &str| vec![name.to_owned()];
    let evens: Vec<usize> = (0..20).step_by(2).collect();
    assert_eq!(filtered(Filters { categories: one("fruit"), ..Filters::default() }), evens);
    assert_eq!(filtered(Filters { categories: one("none"), ..Filters::default() }), [0_usize; 0]);
    assert_eq!(filtered(Filters { communes: one("commune-1"), ..Filters::default() }), [1, 5, 9, 13, 17]);
    assert_eq!(filtered(Filters { booth: Some(Uuid::from_u128(2)), ..Filters::default() }), [2, 7, 12, 17]);
    let prices = Filters { price_from: Some(50_000), price_to: Some(70_000), ..Filters::default() };
    assert_eq!(filtered(prices), [4, 5, 6]);
    assert_eq!(filtered(Filters { stars: Some(4), ..Filters::default() }), [4, 9, 14, 19]);
    assert_eq!(filtered(Filters { certified: true, ..Filters::default() }), [0, 1, 2, 3]);
    assert_eq!(filtered(Filters { in_stock: true, certified: true, ..Filters::default() }), [1, 2]);
    assert_eq!(filtered(Filters { for_all_ages: true, stars: Some(4), ..Filters::default() }), [4, 9, 14]);
}

#[test]
fn facets_heed_all_filters_but_their_own() {
    let filters = Filters { categories: vec!["fruit".to_owned()], stars: Some(3), ..Filters::default() };
    let (_, found) = ask(&Query { filters, ..Query::best("dừa", 0, 0) });
    let facets = found.facets.unwrap();
    assert_eq!(found.total, 4);
    assert_eq!(facets.categories, [("fruit".into(), 4), ("sweets".into(), 4)]);
    assert_eq!(facets.stars, [2, 2, 2, 2, 2, 0], "fruit of any stars");
    assert_eq!(facets.communes, [("commune-0".into(), 2), ("commune-2".into(), 2)]);
    assert_eq!(facets.prices, [0, 2, 2, 0, 0, 0]);
    assert!(!facets.at_least);
}

#[test]
fn a_category_can_be_browsed_and_sorted_without_words() {
    let filters = Filters { categories: vec!["sweets".to_owned()], ..Filters::default() };
    let browse = |sort| ask(&Query { filters: filters.clone(), sort, ..Query::default() }).0;
    assert_eq!(browse(Sort::Best)[..3], [1, 3, 5], "the most popular first");
    assert_eq!(browse(Sort::Newest)[..3], [19, 17, 15]);
    assert_eq!(browse(Sort::Price)[..3], [1, 3, 5]);
    assert_eq!(browse(Sort::PriceDown)[..3], [19, 17, 15]);
    assert_eq!(ask(&Query::default()).1.total, 20);
}

#[test]
fn pages_follow_each_other() {
    let index = goods();
    let page = |offset| index.search(&Query::best("dừa", offset, 7)).unwrap().hits;
    let all = index.search(&Query::best("dừa", 0, 20)).unwrap().hits;
    assert_eq!([page(0), page(7), page(14)].concat(), all);
}
