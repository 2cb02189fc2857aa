use std::time::Duration;

use super::doc;
use crate::{Doc, Query, SearchError, SearchIndex, Why};

fn docs(name: &str, count: usize) -> Vec<Doc> {
    (0..count).map(|at| doc(at, name)).collect()
}

fn total(index: &SearchIndex, typed: &str) -> usize {
    index.search(&Query::best(typed, 0, 1)).unwrap().total
}

#[test]
fn is_opened_as_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let opened = SearchIndex::open(folder.path()).unwrap();
    assert_eq!((opened.cursor, opened.why), (None, Why::New));
    assert_eq!(opened.index.rebuild(docs("Dừa sáp", 50), 7).unwrap(), 50);
    assert_eq!(total(&opened.index, "dua sap"), 50);
    opened.index.update(&[doc(50, "Dừa sáp")], &[], Some(9)).unwrap();
    drop(opened.index);
    let again = SearchIndex::open(folder.path()).unwrap();
    assert_eq!((again.cursor, again.why), (Some(9), Why::Kept));
    assert_eq!(total(&again.index, "dua sap"), 51);
}

#[test]
fn commits_no_oftener_than_asked() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap().index.paced(Duration::from_hours(1));
    assert!(!index.update(&docs("Dừa sáp", 1), &[], Some(3)).unwrap());
    assert_eq!(total(&index, "dua sap"), 0);
    index.flush().unwrap();
    assert_eq!(total(&index, "dua sap"), 1);
    drop(index);
    assert_eq!(SearchIndex::open(folder.path()).unwrap().cursor, Some(3));
}

#[test]
fn a_rebuild_replaces_all_and_leaves_one_folder() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap().index;
    index.rebuild(docs("Dừa sáp", 5), 1).unwrap();
    index.rebuild(docs("Kẹo dừa", 6), 2).unwrap();
    assert_eq!((total(&index, "sap"), total(&index, "keo")), (0, 6));
    let left = std::fs::read_dir(folder.path()).unwrap().filter(|one| one.as_ref().unwrap().path().is_dir());
    assert_eq!(left.count(), 1);
}

#[test]
fn what_is_damaged_or_of_another_version_is_told_and_can_be_rebuilt() {
    let folder = tempfile::tempdir().unwrap();
    SearchIndex::open(folder.path()).unwrap().index.rebuild(docs("Dừa", 5), 1).unwrap();
    let current = folder.path().join("current");
    let name = std::fs::read_to_string(&current).unwrap();
    std::fs::write(folder.path().join(&name).join("meta.json"), "{").unwrap();
    let opened = SearchIndex::open(folder.path()).unwrap();
    assert!(opened.cursor.is_none() && matches!(opened.why, Why::Damaged(_)), "{:?}", opened.why);
    opened.index.rebuild(docs("Dừa", 5), 1).unwrap();
    drop(opened);
    std::fs::write(&current, "v0-1").unwrap();
    let opened = SearchIndex::open(folder.path()).unwrap();
    assert_eq!((opened.cursor, opened.why), (None, Why::OtherVersion));
    assert_eq!(total(&opened.index, "dua"), 0);
}

#[test]
fn a_shortened_file_is_damage() {
    let folder = tempfile::tempdir().unwrap();
    SearchIndex::open(folder.path()).unwrap().index.rebuild(docs("Dừa", 5), 1).unwrap();
    let name = std::fs::read_to_string(folder.path().join("current")).unwrap();
    for file in std::fs::read_dir(folder.path().join(name)).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "fast") {
            std::fs::write(path, "").unwrap();
        }
    }
    let opened = SearchIndex::open(folder.path()).unwrap();
    assert!(opened.cursor.is_none() && matches!(opened.why, Why::Damaged(_)), "{:?}", opened.why);
}

#[test]
fn an_index_that_is_open_stays_with_its_owner() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap().index;
    index.rebuild(docs("Dừa sáp", 5), 1).unwrap();
    let second = SearchIndex::open(folder.path());
    assert!(matches!(second, Err(SearchError::InUse)));
    assert_eq!(total(&index, "dua sap"), 5);
    index.update(&docs("Dừa sáp", 1), &[], Some(2)).unwrap();
    drop(index);
    assert_eq!(SearchIndex::open(folder.path()).unwrap().cursor, Some(2));
}
