//! No text is forgotten: keys of code, templates and both languages are the same set.
use std::collections::BTreeSet;
use std::path::Path;

fn defined(file: &str) -> BTreeSet<String> {
    let keys = file.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
    keys.filter(|key| key.starts_with("plan-")).map(str::to_owned).collect()
}

/// Every `"plan-…"` literal of the sources; one that ends with a hyphen is the start of many.
fn used() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        ["src", "src/pages", "templates"].map(|folder| std::fs::read_dir(root.join(folder)).unwrap());
    let files =
        folders.into_iter().flatten().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let sources =
        files.filter(|path| !path.to_string_lossy().contains("test.rs") && !path.ends_with("sample.rs"));
    let mut keys = BTreeSet::new();
    for source in sources {
        let text = std::fs::read_to_string(source).unwrap();
        let literals =
            text.split("\"plan-").skip(1).map(|rest| rest.split(['"', '{']).next().unwrap().to_owned());
        keys.extend(literals.map(|rest| format!("plan-{rest}")));
    }
    keys.remove("plan-counts");
    keys
}

#[test]
fn both_languages_have_the_same_keys() {
    assert_eq!(defined(crate::TEXTS.0), defined(crate::TEXTS.1));
}

#[test]
fn every_key_is_used_and_every_use_has_a_text() {
    let defined = defined(crate::TEXTS.1);
    let (starts, whole): (BTreeSet<_>, BTreeSet<_>) = used().into_iter().partition(|key| key.ends_with('-'));
    let missing: Vec<_> = whole.difference(&defined).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let idle = |key: &&String| !whole.contains(*key) && !starts.iter().any(|start| key.starts_with(start));
    let idle: Vec<_> = defined.iter().filter(idle).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn choices_have_their_texts() {
    use crate::filter::Measured;
    use crate::{Kind, Plans, Verdict};
    let defined = defined(crate::TEXTS.0);
    let verdicts = [Verdict::Met, Verdict::NotYet, Verdict::NoFigure, Verdict::NoDenominator];
    let mut keys: Vec<_> = verdicts.iter().map(|verdict| format!("plan-verdict-{}", verdict.key())).collect();
    keys.extend(Kind::ALL.iter().map(|kind| format!("plan-kind-{}", kind.key())));
    keys.extend(Measured::ALL.iter().map(|measured| format!("plan-measured-{}", measured.key())));
    for target in Plans::load().unwrap().all().iter().flat_map(|plan| &plan.targets) {
        keys.push(format!("plan-amount-{}", target.unit.key()));
        keys.extend(target.indicator.iter().map(|code| format!("plan-indicator-{}", code.replace('.', "-"))));
    }
    let missing: Vec<_> = keys.into_iter().filter(|key| !defined.contains(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
