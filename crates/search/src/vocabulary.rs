use std::collections::HashMap;

use tantivy::Term;
use tantivy::schema::Field;

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
        let mut found = HashMap::<&str, u64>::new();
        for (segment, columns) in self.segments() {
            let words = columns.words(segment, &[self.fields.name, self.fields.around])?;
            for (word, documents) in words.iter().filter(|(word, _)| one_slip(word, folded)) {
                *found.entry(word).or_default() += u64::from(*documents);
            }
        }
        let mut found: Vec<_> = found.into_iter().map(|(word, count)| (word.to_owned(), count)).collect();
        found.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        Ok(found)
    }
}

/// Whether a letter more, less or other, or two neighbours swapped, makes one word of the other.
fn one_slip(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    match (one.get(same..).unwrap_or_default(), other.get(same..).unwrap_or_default()) {
        ([_, rest @ ..], [_, others @ ..]) if rest == others => true,
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => true,
        ([_, rest @ ..], others) if rest == others => true,
        (rest, [_, others @ ..]) => rest == others,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::one_slip;

    #[test]
    fn a_slip_is_one_letter() {
        for (one, other) in
            [("banh", "bamh"), ("banh", "bnah"), ("banh", "bah"), ("banh", "baanh"), ("a", "")]
        {
            assert!(one_slip(one, other) && one_slip(other, one), "{one} {other}");
        }
        for (one, other) in [("banh", "banh"), ("banh", "nbha"), ("banh", "bmhh"), ("keo", "keoeo"), ("", "")]
        {
            assert!(!one_slip(one, other) && !one_slip(other, one), "{one} {other}");
        }
    }
}
