//! Full-text search of Vietnamese names, in memory on every node.
//!
//! **Words**: a [`Doc`] is what can be found: its id, its texts as written and some weaker words around it.
//!
//! **Promises**: "dừa sáp" is found by `dua sap` and `DỪA SÁP`; exact accents come first; neighbouring
//! syllables count as a word (Vietnamese puts a space between syllables); a slip of one letter is forgiven
//! when nothing else is found. The index is rebuilt from the database at will.
use std::sync::RwLock;

use kernel::{Uuid, fold_words, words};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, TantivyError, Term};

/// Memory of the writer, in bytes; the least that tantivy allows.
const WRITER: usize = 15_000_000;

#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    #[error("the search index failed: {0}")]
    Tantivy(#[from] TantivyError),
    #[error("the search index is poisoned by an earlier failure")]
    Poisoned,
}

/// Something to be found.
#[derive(Debug, Clone)]
pub struct Doc {
    pub id: Uuid,
    /// Names in every language.
    pub names: Vec<String>,
    /// Weaker words: booth, category, place.
    pub around: Vec<String>,
}

/// What was found: ids, best first, and how many there are in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub ids: Vec<Uuid>,
    pub total: usize,
}

struct Fields {
    id: Field,
    /// Folded syllables of the names.
    name: Field,
    /// Syllables of the names with their accents.
    exact: Field,
    /// Folded pairs of neighbouring syllables.
    pairs: Field,
    around: Field,
    /// Beginnings of the names' words, from two letters on: the last word may still be being typed.
    starts: Field,
}

/// The index. Cheap to search from many threads.
pub struct SearchIndex {
    fields: Fields,
    reader: IndexReader,
    writer: RwLock<IndexWriter>,
}

impl SearchIndex {
    /// An empty index in memory.
    ///
    /// # Errors
    /// [`SearchError::Tantivy`].
    pub fn new() -> Result<Self, SearchError> {
        let mut schema = Schema::builder();
        let tokens = TextFieldIndexing::default()
            .set_tokenizer("whitespace")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let text = TextOptions::default().set_indexing_options(tokens);
        let fields = Fields {
            id: schema.add_text_field("id", STRING | STORED),
            name: schema.add_text_field("name", text.clone()),
            exact: schema.add_text_field("exact", text.clone()),
            pairs: schema.add_text_field("pairs", text.clone()),
            around: schema.add_text_field("around", text.clone()),
            starts: schema.add_text_field("starts", text),
        };
        let index = Index::create_in_ram(schema.build());
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let writer = index.writer_with_num_threads(1, WRITER)?;
        Ok(Self { fields, reader, writer: RwLock::new(writer) })
    }

    /// Puts documents in, replacing those with the same id, and takes `gone` out; visible when it returns.
    ///
    /// # Errors
    /// [`SearchError`].
    pub fn update(&self, docs: &[Doc], gone: &[Uuid]) -> Result<(), SearchError> {
        let mut writer = self.writer.write().map_err(|_| SearchError::Poisoned)?;
        let key = |id: &Uuid| Term::from_field_text(self.fields.id, &id.to_string());
        for id in gone.iter().chain(docs.iter().map(|doc| &doc.id)) {
            writer.delete_term(key(id));
        }
        for doc in docs {
            writer.add_document(self.document(doc))?;
        }
        writer.commit()?;
        Ok(self.reader.reload()?)
    }

    fn document(&self, doc: &Doc) -> TantivyDocument {
        let mut out = TantivyDocument::default();
        out.add_text(self.fields.id, doc.id.to_string());
        for name in &doc.names {
            let folded = fold_words(name);
            out.add_text(self.fields.pairs, pairs(&folded).join(" "));
            out.add_text(self.fields.starts, beginnings(&folded).join(" "));
            out.add_text(self.fields.name, folded.join(" "));
            out.add_text(self.fields.exact, words(name).join(" "));
        }
        for text in &doc.around {
            out.add_text(self.fields.around, fold_words(text).join(" "));
        }
        out
    }

    /// The best `limit` hits after `offset`. A text without letters finds nothing.
    ///
    /// # Errors
    /// [`SearchError::Tantivy`].
    pub fn search(&self, typed: &str, offset: usize, limit: usize) -> Result<Found, SearchError> {
        let folded: Vec<String> = fold_words(typed).into_iter().take(12).collect();
        if folded.is_empty() {
            return Ok(Found { ids: Vec::new(), total: 0 });
        }
        let exact: Vec<String> = words(typed).into_iter().take(12).collect();
        let found = self.collect(&self.query(&folded, &exact, false), offset, limit)?;
        if found.total > 0 {
            return Ok(found);
        }
        self.collect(&self.query(&folded, &exact, true), offset, limit)
    }

    fn collect(&self, query: &dyn Query, offset: usize, limit: usize) -> Result<Found, SearchError> {
        let searcher = self.reader.searcher();
        let best = TopDocs::with_limit(limit.max(1)).and_offset(offset).order_by_score();
        let (hits, total) = searcher.search(query, &(best, Count))?;
        let mut ids = Vec::new();
        for (_, address) in hits {
            let document: TantivyDocument = searcher.doc(address)?;
            let id = document.get_first(self.fields.id).and_then(|value| value.as_str());
            ids.extend(id.and_then(|id| Uuid::parse_str(id).ok()));
        }
        Ok(Found { ids, total })
    }

    /// Every word must be found somewhere; accents and neighbours only raise the score.
    fn query(&self, folded: &[String], exact: &[String], forgiving: bool) -> BooleanQuery {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for (at, word) in folded.iter().enumerate() {
            let last = at + 1 == folded.len();
            clauses.push((Occur::Must, self.word(word, last, forgiving)));
        }
        for pair in pairs(folded) {
            clauses.push((Occur::Should, boosted(term(self.fields.pairs, &pair), 3.0)));
        }
        for word in exact.iter().filter(|word| !folded.contains(word)) {
            clauses.push((Occur::Should, boosted(term(self.fields.exact, word), 4.0)));
        }
        BooleanQuery::new(clauses)
    }

    fn word(&self, word: &str, last: bool, forgiving: bool) -> Box<dyn Query> {
        let mut any: Vec<(Occur, Box<dyn Query>)> = vec![
            (Occur::Should, boosted(term(self.fields.name, word), 2.0)),
            (Occur::Should, term(self.fields.around, word)),
        ];
        if last && word.chars().count() >= 2 {
            any.push((Occur::Should, boosted(term(self.fields.starts, word), 0.5)));
        }
        if forgiving && word.chars().count() >= 3 {
            let key = Term::from_field_text(self.fields.name, word);
            any.push((Occur::Should, Box::new(FuzzyTermQuery::new(key, 1, true))));
        }
        Box::new(BooleanQuery::new(any))
    }
}

fn term(field: Field, word: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs))
}

fn boosted(query: Box<dyn Query>, by: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, by))
}

/// `ba ban` for `banh`; the whole word is found as itself.
fn beginnings(words: &[String]) -> Vec<String> {
    let of = |word: &String| {
        let letters: Vec<char> = word.chars().collect();
        (2..letters.len()).map(|n| letters.iter().take(n).collect()).collect::<Vec<String>>()
    };
    words.iter().flat_map(of).collect()
}

fn pairs(words: &[String]) -> Vec<String> {
    words.windows(2).map(|pair| pair.join("_")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(names: &[&str]) -> SearchIndex {
        let index = SearchIndex::new().unwrap();
        let docs: Vec<Doc> = names
            .iter()
            .enumerate()
            .map(|(at, name)| Doc {
                id: Uuid::from_u128(u128::try_from(at).unwrap()),
                names: vec![(*name).to_owned()],
                around: vec!["Gian hàng xã Cầu Kè".to_owned()],
            })
            .collect();
        index.update(&docs, &[]).unwrap();
        index
    }

    fn found(index: &SearchIndex, names: &[&'static str], typed: &str) -> Vec<&'static str> {
        let found = index.search(typed, 0, 10).unwrap();
        assert_eq!(found.total, found.ids.len());
        found.ids.iter().map(|id| names[usize::try_from(id.as_u128()).unwrap()]).collect()
    }

    const NAMES: [&str; 5] = [
        "Dưa hấu sấy",
        "Dừa sáp Cầu Kè loại 1",
        "Dứa sáp ong ngâm",
        "Kẹo dừa sáp lá dứa",
        "Bánh tét Trà Cuôn",
    ];

    #[test]
    fn finds_with_and_without_accents_and_exact_accents_first() {
        let index = index(&NAMES);
        for typed in ["dừa sáp", "DỪA SÁP", "Dừa  sáp"] {
            let found = found(&index, &NAMES, typed);
            assert_eq!(found.len(), 3, "{typed}");
            assert!(
                found[..2].iter().all(|name| name.to_lowercase().contains("dừa sáp")),
                "{typed}: {found:?}"
            );
            assert_eq!(found[2], "Dứa sáp ong ngâm", "{typed}");
        }
        let mut plain = found(&index, &NAMES, "dua sap");
        plain.sort_unstable();
        assert_eq!(plain, ["Dứa sáp ong ngâm", "Dừa sáp Cầu Kè loại 1", "Kẹo dừa sáp lá dứa"]);
        assert_eq!(found(&index, &NAMES, "dứa")[0].to_lowercase().matches("dứa").count(), 1);
    }

    #[test]
    fn a_word_may_be_unfinished_or_mistyped() {
        let index = index(&NAMES);
        assert_eq!(found(&index, &NAMES, "banh te"), ["Bánh tét Trà Cuôn"]);
        assert_eq!(found(&index, &NAMES, "bamh tet"), ["Bánh tét Trà Cuôn"]);
        assert_eq!(found(&index, &NAMES, "sầu riêng"), Vec::<&str>::new());
        assert_eq!(found(&index, &NAMES, "!!! %% ("), Vec::<&str>::new());
        assert_eq!(found(&index, &NAMES, "cau ke").len(), 5, "the booth's name counts too");
    }

    #[test]
    fn what_is_taken_out_is_not_found() {
        let index = index(&NAMES);
        index.update(&[], &[Uuid::from_u128(4)]).unwrap();
        assert_eq!(found(&index, &NAMES, "banh tet"), Vec::<&str>::new());
    }
}
