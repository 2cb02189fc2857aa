use super::{found, index};
use crate::Query;
use proptest::prelude::*;

const NAMES: [&str; 5] =
    ["Dưa hấu sấy", "Dừa sáp Cầu Kè loại 1", "Dứa sáp ong ngâm", "Kẹo dừa sáp lá dứa", "Bánh tét Trà Cuôn"];

#[test]
fn finds_with_and_without_accents_exact_accents_and_beginnings_first() {
    let index = index(&NAMES);
    for typed in ["dừa sáp", "DỪA SÁP", "Dừa  sáp", "duwaf sasp"] {
        let all = found(&index, &NAMES, typed);
        assert_eq!(all[..3], ["Dừa sáp Cầu Kè loại 1", "Kẹo dừa sáp lá dứa", "Dứa sáp ong ngâm"], "{typed}");
    }
    let mut plain = found(&index, &NAMES, "dua sap");
    assert_eq!(plain.pop(), Some("Dưa hấu sấy"), "what has one of the words fills the page");
    plain.sort_unstable();
    assert_eq!(plain, ["Dứa sáp ong ngâm", "Dừa sáp Cầu Kè loại 1", "Kẹo dừa sáp lá dứa"]);
    assert_eq!(found(&index, &NAMES, "dứa")[0], "Dứa sáp ong ngâm");
}

#[test]
fn a_word_may_be_unfinished_misspelt_or_run_together() {
    let index = index(&NAMES);
    for typed in [
        "banh te",
        "bánh t",
        "bamh tet",
        "bánh téc",
        "banhtet",
        "bnah tet",
        "banhs tets",
        "banh tet tra cuong",
    ] {
        assert_eq!(found(&index, &NAMES, typed).first(), Some(&"Bánh tét Trà Cuôn"), "{typed}");
    }
    assert_eq!(found(&index, &NAMES, "dừa xáp")[0], "Dừa sáp Cầu Kè loại 1");
    for nothing in ["sầu riêng", "!!! %% ("] {
        assert_eq!(found(&index, &NAMES, nothing), Vec::<&str>::new(), "{nothing}");
    }
    assert_eq!(found(&index, &NAMES, "cau ke").len(), 5, "the booth's name counts too");
}

#[test]
fn says_what_it_read() {
    let index = index(&NAMES);
    let corrected = |typed| index.search(&Query::best(typed, 0, 10)).unwrap().corrected;
    assert_eq!(corrected("dừa xáp").as_deref(), Some("dừa sáp"));
    assert_eq!(corrected("bamh tet").as_deref(), Some("bánh tét"));
    assert_eq!(corrected("banh tet"), None);
    assert_eq!(corrected("dừa sáp"), None);
}

#[test]
fn words_are_given_up_only_when_nothing_has_all() {
    let index = index(&NAMES);
    assert_eq!(found(&index, &NAMES, "bánh tét ngọc trinh"), ["Bánh tét Trà Cuôn"]);
    assert_eq!(found(&index, &NAMES, "bánh tét sáp"), ["Bánh tét Trà Cuôn"], "two of three");
}

#[test]
fn old_spelling_i_for_y_and_other_names() {
    const NAMES: [&str; 6] =
        ["Đậu phộng rang", "Chiếu lác", "Khóm mật", "Tôm khô Mỹ Long", "Dừa sáp Hòa Tân", "Lạp xưởng heo"];
    let index = index(&NAMES);
    for (typed, first) in [
        ("lạc", "Đậu phộng rang"),
        ("lác", "Chiếu lác"),
        ("trái thơm", "Khóm mật"),
        ("quả dứa", "Khóm mật"),
        ("mĩ long", "Tôm khô Mỹ Long"),
        ("dừa sáp hoà tân", "Dừa sáp Hòa Tân"),
        ("lạp xưởng lợn", "Lạp xưởng heo"),
    ] {
        assert_eq!(found(&index, &NAMES, typed).first(), Some(&first), "{typed}");
    }
}

#[test]
fn suggests_names_with_accents() {
    let index = index(&["Dừa sáp loại 1", "Dừa sáp loại 2", "Dừa xiêm", "Bánh tét"]);
    assert_eq!(index.suggest("du", 3).unwrap(), ["dừa", "dừa sáp", "dừa xiêm"]);
    assert_eq!(index.suggest("dua s", 3).unwrap(), ["dừa sáp loại"]);
    assert_eq!(index.suggest("", 3).unwrap(), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_text_is_answered(typed in "\\PC{0,40}", words in "([a-zđăâêôơưàáảãạ]{1,7} ?){0,14}") {
        thread_local!(static INDEX: crate::SearchIndex = index(&NAMES));
        INDEX.with(|index| {
            for text in [&typed, &words] {
                let found = index.search(&Query { facets: true, ..Query::best(text, 0, 10) }).unwrap();
                assert!(found.hits.len() <= 10 && found.hits.len() <= found.total);
                index.suggest(text, 5).unwrap();
            }
        });
    }
}
