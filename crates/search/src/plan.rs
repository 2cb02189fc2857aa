//! From what was typed to what is looked for.
use tantivy::schema::Field;

use crate::error::Result;
use crate::near::near;
use crate::snapshot::Snapshot;
use crate::syllable::{Syllable, pair, syllables};
use crate::telex;
use crate::weights::{
    AROUND, BEGUN, DESCRIPTION, HEAD, HEAD_PAIR, NO_ACCENTS, OTHER_ACCENTS, PAIR, SYNONYM, SYNONYM_GUESSED,
};
use crate::words::Words;

/// Words beyond these are not looked for.
const WORDS: usize = 12;

/// How much is forgiven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(crate) enum Level {
    /// Names and the words around them.
    Names,
    /// Descriptions too.
    Texts,
    /// Slips too, of words that stand nowhere.
    Unknown,
    /// Slips of all words.
    Near,
}

/// One way in which a word can be found.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub(crate) field: Field,
    pub(crate) token: String,
    pub(crate) quality: f32,
    /// Whether this is what makes a hit; otherwise it only raises what another choice has found.
    pub(crate) finds: bool,
}

#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) syllable: Syllable,
    pub(crate) choices: Vec<Choice>,
    pub(crate) worth: f32,
    /// Folded words that it was read as: not as typed.
    pub(crate) read_as: Vec<String>,
}

/// Words that must be found together, or another name of the same thing.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) words: Vec<Word>,
    pub(crate) others: Vec<Choice>,
    pub(crate) required: bool,
}

impl Slot {
    pub(crate) fn worth(&self) -> f32 {
        self.words.iter().map(|word| word.worth).sum()
    }
}

/// What raises the score of a hit: the best of some choices counts.
#[derive(Debug)]
pub(crate) struct Bonus {
    pub(crate) choices: Vec<Choice>,
    pub(crate) worth: f32,
}

#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) slots: Vec<Slot>,
    pub(crate) bonuses: Vec<Bonus>,
}

/// Makes plans for one typed text.
pub(crate) struct Planner<'a> {
    snapshot: &'a Snapshot,
    words: &'a Words,
    pub(crate) typed: Vec<Syllable>,
    /// Whether the text was typed with accents: then a word without any means itself.
    marked: bool,
    /// Whether the last word may still be being typed.
    open: bool,
}

impl<'a> Planner<'a> {
    pub(crate) fn new(snapshot: &'a Snapshot, typed: &str) -> Result<Self> {
        let words = Words::known()?;
        let open = typed.chars().next_back().is_some_and(char::is_alphanumeric);
        let mut typed = syllables(typed, words);
        let open = open && typed.len() <= WORDS;
        typed.truncate(WORDS);
        let marked = typed.iter().any(|syllable| syllable.marked);
        Ok(Self { snapshot, words, typed, marked, open })
    }

    pub(crate) fn plan(&self, level: Level) -> Result<Plan> {
        let mut slots = Vec::new();
        let mut rest = self.typed.as_slice();
        while !rest.is_empty() {
            let meant = self.words.meant(rest);
            let length = meant.as_ref().map_or(1, |meant| meant.length).min(rest.len());
            let (here, after) = rest.split_at(length);
            let last = after.is_empty();
            let word = |(at, syllable)| self.word(syllable, self.open && last && at + 1 == length, level);
            let words = here.iter().enumerate().map(word).collect::<Result<Vec<_>>>()?;
            let quality =
                if meant.as_ref().is_some_and(|meant| meant.sure) { SYNONYM } else { SYNONYM_GUESSED };
            let others = meant.map(|meant| meant.others).unwrap_or_default();
            let others = others.iter().flat_map(|phrase| self.phrase(phrase, quality)).collect();
            let required = !here.iter().all(|syllable| self.words.weak(syllable));
            slots.push(Slot { words, others, required });
            rest = after;
        }
        if !slots.iter().any(|slot| slot.required) {
            for slot in &mut slots {
                slot.required = true;
            }
        }
        weaken(&mut slots);
        let bonuses = self.bonuses(&slots);
        Ok(Plan { slots, bonuses })
    }

    fn word(&self, syllable: &Syllable, open: bool, level: Level) -> Result<Word> {
        let fields = &self.snapshot.fields;
        let mut choices = self.forms(syllable, 1.0);
        if level >= Level::Texts {
            choices.push(found(fields.text, &syllable.folded, DESCRIPTION));
        }
        if open {
            choices.push(found(fields.start, &syllable.folded, BEGUN));
        }
        let mut read_as = Vec::new();
        if let Some(meant) = self.telex(syllable, open)? {
            choices.extend(self.forms(&meant, 1.0));
            read_as.push(meant.folded);
        }
        if self.forgives(syllable, level)? && read_as.is_empty() {
            for (other, quality) in near(self.snapshot, self.words, &syllable.folded)? {
                choices.push(found(fields.name, &other, quality));
                choices.push(found(fields.around, &other, quality * AROUND));
                read_as.push(other);
            }
        }
        let worth = self.snapshot.worth(read_as.first().unwrap_or(&syllable.folded))?;
        Ok(Word { syllable: syllable.clone(), choices, worth, read_as })
    }

    /// A word with and without its accents, in names and around them.
    fn forms(&self, syllable: &Syllable, quality: f32) -> Vec<Choice> {
        let fields = &self.snapshot.fields;
        let folded = if syllable.marked { OTHER_ACCENTS } else { self.plain() } * quality;
        let mut forms = vec![
            found(fields.name, &syllable.folded, folded),
            found(fields.around, &syllable.folded, folded * AROUND),
        ];
        forms.push(raised(fields.name, &syllable.exact, quality));
        forms.push(raised(fields.around, &syllable.exact, quality * AROUND));
        forms
    }

    /// Whether another word may have been meant.
    fn forgives(&self, syllable: &Syllable, level: Level) -> Result<bool> {
        let unknown = || Ok(self.snapshot.with_word(&syllable.folded)? == 0);
        match level {
            Level::Names | Level::Texts => Ok(false),
            Level::Unknown => unknown(),
            Level::Near => Ok(true),
        }
    }

    /// What a word without its accents is worth.
    fn plain(&self) -> f32 {
        if self.marked { OTHER_ACCENTS } else { NO_ACCENTS }
    }

    /// What a word means in Telex, if it means nothing as it stands.
    fn telex(&self, syllable: &Syllable, open: bool) -> Result<Option<Syllable>> {
        let Some(meant) = telex::decode(&syllable.folded).filter(|_| !syllable.marked) else {
            return Ok(None);
        };
        let begun = open && self.snapshot.with_token(self.snapshot.fields.start, &syllable.folded)? > 0;
        if begun || self.snapshot.with_word(&syllable.folded)? > 0 {
            return Ok(None);
        }
        let meant = Syllable::new(&meant, self.words);
        Ok((self.snapshot.with_word(&meant.folded)? > 0).then_some(meant))
    }

    /// Another name of the same thing, with its accents.
    fn phrase(&self, phrase: &[Syllable], quality: f32) -> Vec<Choice> {
        let fields = &self.snapshot.fields;
        // Of a longer name its first pair stands for it.
        let token = match phrase {
            [] => return Vec::new(),
            [only] => only.exact.clone(),
            [first, second, ..] => pair(&first.exact, &second.exact),
        };
        vec![found(fields.name, &token, quality), found(fields.around, &token, quality * AROUND)]
    }

    fn bonuses(&self, slots: &[Slot]) -> Vec<Bonus> {
        let words: Vec<&Word> = slots.iter().flat_map(|slot| &slot.words).collect();
        let mut bonuses = Vec::new();
        for two in words.windows(2) {
            if let [first, second] = two {
                let worth = f32::midpoint(first.worth, second.worth) * PAIR;
                bonuses.push(Bonus { choices: self.pairs(first, second), worth });
            }
        }
        let strong = slots.iter().find(|slot| slot.required);
        bonuses.extend(strong.and_then(|slot| self.head(slot)));
        if let [first, second, ..] = words.as_slice() {
            let choices = self
                .head_forms(&pair(&first.syllable.exact, &second.syllable.exact), &pair_of(first, second));
            let worth = f32::midpoint(first.worth, second.worth) * HEAD_PAIR;
            bonuses.push(Bonus { choices, worth });
        }
        bonuses
    }

    fn pairs(&self, first: &Word, second: &Word) -> Vec<Choice> {
        let fields = &self.snapshot.fields;
        let mut choices = Vec::new();
        for (field, share) in [(fields.name, 1.0), (fields.around, AROUND)] {
            let plain = self.plain();
            for one in read(first) {
                choices.extend(read(second).map(|two| raised(field, &pair(one, two), plain * share)));
            }
            choices.push(raised(field, &pair(&first.syllable.exact, &second.syllable.exact), share));
        }
        choices
    }

    fn head(&self, slot: &Slot) -> Option<Bonus> {
        let first = slot.words.first()?;
        let mut choices = self.head_forms(&first.syllable.exact, &first.syllable.folded);
        let head = self.snapshot.fields.head;
        choices.extend(first.read_as.iter().map(|other| raised(head, other, OTHER_ACCENTS)));
        choices.extend(slot.others.iter().map(|other| raised(head, &other.token, other.quality)));
        Some(Bonus { choices, worth: first.worth * HEAD })
    }

    fn head_forms(&self, exact: &str, folded: &str) -> Vec<Choice> {
        let head = self.snapshot.fields.head;
        vec![raised(head, exact, 1.0), raised(head, folded, self.plain())]
    }
}

fn pair_of(first: &Word, second: &Word) -> String {
    pair(&first.syllable.folded, &second.syllable.folded)
}

/// The folded forms that a word was read as, at most three, the typed one first.
fn read(word: &Word) -> impl Iterator<Item = &str> {
    std::iter::once(word.syllable.folded.as_str()).chain(word.read_as.iter().map(String::as_str)).take(3)
}

/// Weak words tell little.
fn weaken(slots: &mut [Slot]) {
    for word in slots.iter_mut().filter(|slot| !slot.required).flat_map(|slot| &mut slot.words) {
        word.worth *= 0.2;
    }
}

fn found(field: Field, token: &str, quality: f32) -> Choice {
    Choice { field, token: token.to_owned(), quality, finds: true }
}

fn raised(field: Field, token: &str, quality: f32) -> Choice {
    Choice { finds: false, ..found(field, token, quality) }
}
