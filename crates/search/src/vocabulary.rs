use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;
use tantivy::{Searcher, Term};

use crate::error::Result;
use crate::snapshot::Snapshot;

impl Snapshot {
    /// Documents that have a token in a field, the deleted included.
    pub(crate) fn with_token(&self, field: Field, token: &str) -> Result<u64> {
        Ok(self.searcher.doc_freq(&Term::from_field_text(field, token))?)
    }

    /// Documents that have a folded word in their names or around them.
    pub(crate) fn with_word(&self, folded: &str) -> Result<u64> {
        Ok(self.with_token(self.fields.name, folded)? + self.with_token(self.fields.around, folded)?)
    }

    /// How much a word tells things apart: much when few have it.
    pub(crate) fn worth(&self, folded: &str) -> Result<f32> {
        let count = |number: u64| f32::from(u16::try_from(number.min(1 << 40).ilog2()).unwrap_or(0));
        let (all, with) = (self.searcher.num_docs() + 2, self.with_word(folded)? + 1);
        Ok(1.0 + (count(all) - count(with)).max(0.0))
    }

    /// Folded words of names and surroundings that are one slip of a letter away, with how many documents have them.
    pub(crate) fn one_slip_away(&self, folded: &str) -> Result<Vec<(String, u64)>> {
        let mut found = std::collections::HashMap::<String, u64>::new();
        for field in [self.fields.name, self.fields.around] {
            slips(&self.searcher, field, folded, &mut found)?;
        }
        let mut found: Vec<_> = found.into_iter().filter(|(word, _)| word != folded).collect();
        found.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        Ok(found)
    }
}

fn slips(
    searcher: &Searcher,
    field: Field,
    folded: &str,
    found: &mut std::collections::HashMap<String, u64>,
) -> Result<()> {
    let term = Term::from_field_text(field, folded);
    for segment in searcher.segment_readers() {
        let automaton = FuzzyTermQuery::new(term.clone(), 1, true).automaton()?;
        let dictionary = segment.inverted_index(field)?;
        let mut words =
            dictionary.terms().search(automaton).into_stream().map_err(tantivy::TantivyError::from)?;
        while let Some((key, info)) = words.next() {
            // Words with accents end in a figure, pairs have a line between them.
            if key.iter().all(u8::is_ascii_lowercase) {
                let word = String::from_utf8_lossy(key).into_owned();
                *found.entry(word).or_default() += u64::from(info.doc_freq);
            }
        }
    }
    Ok(())
}
