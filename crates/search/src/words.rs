use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::error::{Result, SearchError};
use crate::syllable::{Syllable, syllables};

/// What is known of words: `data/search/synonyms.toml`.
#[derive(Debug)]
pub(crate) struct Words {
    file: File,
    /// Exact forms of weak words.
    weak: Vec<String>,
    groups: Vec<Vec<Vec<Syllable>>>,
    /// Folded first syllable to (group, member).
    begins: HashMap<String, Vec<(usize, usize)>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    i_or_y: Vec<String>,
    weak: Vec<String>,
    same: Vec<Same>,
    confused: Confused,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Same {
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confused {
    pub(crate) starts: Vec<Vec<String>>,
    pub(crate) ends: Vec<Vec<String>>,
}

/// A group of names of one thing that stands at a place of a query.
#[derive(Debug)]
pub(crate) struct Meant<'a> {
    /// How many syllables it takes.
    pub(crate) length: usize,
    /// Whether every accent was typed as in the group.
    pub(crate) sure: bool,
    pub(crate) others: Vec<&'a [Syllable]>,
}

impl Words {
    /// The compiled-in data.
    pub(crate) fn known() -> Result<&'static Self> {
        static KNOWN: OnceLock<std::result::Result<Words, toml::de::Error>> = OnceLock::new();
        let read = || Words::read(include_str!("../../../data/search/synonyms.toml"));
        KNOWN.get_or_init(read).as_ref().map_err(|error| SearchError::Words(error.clone()))
    }

    fn read(text: &str) -> std::result::Result<Self, toml::de::Error> {
        let file: File = toml::from_str(text)?;
        let mut words = Self { file, weak: Vec::new(), groups: Vec::new(), begins: HashMap::new() };
        words.weak = words.file.weak.iter().map(|word| Syllable::new(word, &words).exact).collect();
        let phrases = |same: &Same| same.words.iter().map(|text| syllables(text, &words)).collect();
        words.groups = words.file.same.iter().map(phrases).collect();
        for (group, members) in words.groups.iter().enumerate() {
            for (member, first) in
                members.iter().enumerate().filter_map(|(at, word)| Some((at, word.first()?)))
            {
                words.begins.entry(first.folded.clone()).or_default().push((group, member));
            }
        }
        Ok(words)
    }

    /// Whether the y at the end of a syllable (without accents) is written as i here.
    pub(crate) fn i_for_y(&self, folded: &str) -> bool {
        folded.strip_suffix('y').is_some_and(|start| self.file.i_or_y.iter().any(|onset| onset == start))
    }

    pub(crate) fn confused(&self) -> &Confused {
        &self.file.confused
    }

    pub(crate) fn weak(&self, syllable: &Syllable) -> bool {
        self.weak.contains(&syllable.exact)
    }

    /// The longest names that stand at the beginning of `rest`, with what else they are called.
    pub(crate) fn meant(&self, rest: &[Syllable]) -> Option<Meant<'_>> {
        let begins = rest.first().and_then(|first| self.begins.get(&first.folded))?;
        let fits = |(group, member): &(usize, usize)| {
            let phrase = self.groups.get(*group)?.get(*member)?;
            let there = rest.get(..phrase.len())?;
            let same = there.iter().zip(phrase).all(|(typed, known)| typed.may_be(known));
            let sure = there.iter().zip(phrase).all(|(typed, known)| typed.exact == known.exact);
            same.then_some((phrase.len(), sure, *group))
        };
        let (length, sure, _) = begins.iter().filter_map(fits).max()?;
        let groups = begins.iter().filter_map(fits).filter(|found| (found.0, found.1) == (length, sure));
        let others = groups.filter_map(|found| self.groups.get(found.2)).flatten();
        let typed = |phrase: &&Vec<Syllable>| {
            phrase.len() == length && phrase.iter().zip(rest).all(|(known, typed)| typed.may_be(known))
        };
        let others = others.filter(|phrase| !typed(phrase)).map(Vec::as_slice).collect();
        Some(Meant { length, sure, others })
    }
}

impl Syllable {
    /// Whether what was typed can be this word: the same, or the same without accents.
    fn may_be(&self, known: &Self) -> bool {
        self.exact == known.exact || (!self.marked && self.folded == known.folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn others(typed: &str) -> Vec<String> {
        let words = Words::known().unwrap();
        let meant = words.meant(&syllables(typed, words));
        let text =
            |phrase: &&[Syllable]| phrase.iter().map(|s| s.folded.clone()).collect::<Vec<_>>().join(" ");
        meant.map(|meant| meant.others.iter().map(text).collect()).unwrap_or_default()
    }

    #[test]
    fn knows_what_else_a_thing_is_called_and_heeds_accents() {
        assert_eq!(others("lạc rang"), ["dau phong", "dau phung"]);
        assert_eq!(others("lác"), Vec::<String>::new(), "the sedge is no peanut");
        assert_eq!(others("lac"), ["dau phong", "dau phung"]);
        assert_eq!(others("mướp đắng"), ["kho qua"]);
        assert_eq!(others("trái thơm").first().map(String::as_str), Some("dua"));
    }
}
