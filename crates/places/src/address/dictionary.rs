use std::collections::{HashMap, HashSet};

use super::words::words;
use crate::former::Former;
use crate::{Commune, Province};

/// A commune of either edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unit {
    Now(String),
    Former(String),
}

impl Unit {
    pub(super) fn code(&self) -> &str {
        match self {
            Self::Now(code) | Self::Former(code) => code,
        }
    }
}

/// Names of all units of both editions, folded and without their kind.
#[derive(Default)]
pub(crate) struct Dictionary {
    communes: HashMap<String, Vec<Unit>>,
    districts: HashSet<String>,
    provinces: HashSet<String>,
}

/// Kinds of units in folded words, with the levels they may be of; longer ones first.
pub(super) const KINDS: &[(&[&str], &[super::Level])] = {
    use super::Level::{Commune, District, Province};
    &[
        (&["thi", "tran"], &[Commune]),
        (&["dac", "khu"], &[Commune]),
        (&["thi", "xa"], &[District]),
        (&["thanh", "pho"], &[District, Province]),
        (&["xa"], &[Commune]),
        (&["phuong"], &[Commune]),
        (&["quan"], &[District]),
        (&["huyen"], &[District]),
        (&["tinh"], &[Province]),
    ]
};

/// Further names of provinces that people use.
const ALSO: &[&str] = &["sai gon", "hue", "thua thien", "thua thien hue", "vung tau"];

/// `Xã Long Đức` → (`xa`, `long duc`), folded.
pub(super) fn parted(full_name: &str) -> (String, String) {
    let words: Vec<String> = words(&full_name.replace(',', " ")).into_iter().map(|word| word.plain).collect();
    for (kind, _) in KINDS {
        if words.len() > kind.len() && words.iter().zip(*kind).all(|(word, part)| word == part) {
            let name = words.iter().skip(kind.len()).map(String::as_str).collect::<Vec<_>>().join(" ");
            return (kind.join(" "), name);
        }
    }
    (String::new(), words.join(" "))
}

impl Dictionary {
    pub(crate) fn of(provinces: &[Province], communes: &HashMap<String, Commune>, former: &Former) -> Self {
        let mut by_name: HashMap<String, Vec<Unit>> = HashMap::new();
        for commune in communes.values() {
            by_name.entry(parted(&commune.full_name).1).or_default().push(Unit::Now(commune.code.clone()));
        }
        for commune in former.communes.values() {
            let (kind, name) = parted(&commune.full_name);
            // An island district that had no communes counts as one, under its whole name.
            let name = if kind == "huyen" { format!("{kind} {name}") } else { name };
            by_name.entry(name).or_default().push(Unit::Former(commune.code.clone()));
        }
        let names =
            provinces.iter().map(|p| &p.full_name).chain(former.provinces.values().map(|p| &p.full_name));
        let also = ALSO.iter().map(|name| (*name).to_owned());
        Self {
            communes: by_name,
            districts: former.districts.values().map(|d| parted(&d.full_name).1).collect(),
            provinces: names.map(|name| parted(name).1).chain(also).collect(),
        }
    }

    pub(super) fn communes(&self, name: &str) -> &[Unit] {
        self.communes.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn has(&self, level: super::Level, name: &str) -> bool {
        match level {
            super::Level::Commune => self.communes.contains_key(name),
            super::Level::District => self.districts.contains(name),
            super::Level::Province => self.provinces.contains(name),
        }
    }
}
