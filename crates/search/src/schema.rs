use kernel::Uuid;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::{Index, IndexBuilder, IndexSettings, IndexSortByField, Order, TantivyDocument, Term};

use crate::doc::Doc;
use crate::error::Result;
use crate::syllable::{Syllable, pair, syllables};
use crate::words::Words;

/// Grows when what stands in the index changes its meaning; an index of another version is rebuilt.
pub(crate) const VERSION: u32 = 1;

/// Only whether a word is in a document is kept: names are short, so how often says little.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    pub(crate) id: Field,
    /// Of the names: syllables without accents and with them, and pairs of both.
    pub(crate) name: Field,
    /// What the first name begins with: its first syllable and its first pair, in both forms.
    pub(crate) head: Field,
    /// Beginnings of the names' syllables: the last word may still be being typed.
    pub(crate) start: Field,
    pub(crate) around: Field,
    pub(crate) text: Field,
    pub(crate) category: Field,
    pub(crate) commune: Field,
    pub(crate) booth: Field,
    /// The names as written, for suggestions.
    shown: Field,
    id_high: Field,
    id_low: Field,
    price: Field,
    added: Field,
    popularity: Field,
    /// Syllables of the first name.
    length: Field,
    /// Stars and flags in one figure: see [`Flags`].
    flags: Field,
}

/// Stars in the lowest three bits, then what is true or not.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Flags(pub(crate) u8);

impl Flags {
    fn of(doc: &Doc) -> u64 {
        doc.stars.min(7)
            | (u64::from(doc.in_stock) << 3)
            | (u64::from(doc.certified) << 4)
            | (u64::from(doc.adults_only) << 5)
    }

    pub(crate) fn stars(self) -> u64 {
        u64::from(self.0 & 7)
    }

    pub(crate) fn in_stock(self) -> bool {
        self.0 & 8 != 0
    }

    pub(crate) fn certified(self) -> bool {
        self.0 & 16 != 0
    }

    pub(crate) fn adults_only(self) -> bool {
        self.0 & 32 != 0
    }
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let tokens = TextFieldIndexing::default()
        .set_tokenizer("whitespace")
        .set_fieldnorms(false)
        .set_index_option(IndexRecordOption::Basic);
    let words = TextOptions::default().set_indexing_options(tokens);
    let code = STRING.set_fast("raw");
    let fields = Fields {
        id: schema.add_bytes_field("id", INDEXED),
        name: schema.add_text_field("name", words.clone()),
        head: schema.add_text_field("head", words.clone()),
        start: schema.add_text_field("start", words.clone()),
        around: schema.add_text_field("around", words.clone()),
        text: schema.add_text_field("text", words),
        category: schema.add_text_field("category", code.clone()),
        commune: schema.add_text_field("commune", code.clone()),
        booth: schema.add_text_field("booth", code),
        shown: schema.add_text_field("shown", STORED),
        id_high: schema.add_u64_field("id_high", FAST),
        id_low: schema.add_u64_field("id_low", FAST),
        price: schema.add_i64_field("price", FAST),
        added: schema.add_i64_field("added", FAST),
        popularity: schema.add_u64_field("popularity", FAST),
        length: schema.add_u64_field("length", FAST),
        flags: schema.add_u64_field("flags", FAST),
    };
    (schema.build(), fields)
}

/// An index to be made, its documents in order of popularity, and its fields.
pub(crate) fn plan() -> (IndexBuilder, Fields) {
    let (schema, fields) = schema();
    let order = IndexSortByField { field: "popularity".to_owned(), order: Order::Desc };
    let settings = IndexSettings { sort_by_field: Some(order), ..IndexSettings::default() };
    (Index::builder().schema(schema).settings(settings), fields)
}

/// The fields of an index, if it is one of ours.
pub(crate) fn fields_of(index: &Index) -> Option<Fields> {
    let (wanted, fields) = schema();
    (index.schema() == wanted && index.settings().sort_by_field.is_some()).then_some(fields)
}

impl Fields {
    pub(crate) fn key(&self, id: &Uuid) -> Term {
        Term::from_field_bytes(self.id, id.as_bytes())
    }

    pub(crate) fn shown(&self) -> Field {
        self.shown
    }

    pub(crate) fn document(&self, doc: &Doc) -> Result<TantivyDocument> {
        let known = Words::known()?;
        let mut out = TantivyDocument::default();
        out.add_bytes(self.id, doc.id.as_bytes());
        let (high, low) = doc.id.as_u64_pair();
        out.add_u64(self.id_high, high);
        out.add_u64(self.id_low, low);
        self.add_names(&mut out, doc, known);
        self.add_texts(&mut out, doc, known);
        out.add_text(self.category, &doc.category);
        out.add_text(self.commune, &doc.commune);
        out.add_text(self.booth, doc.booth.simple().to_string());
        out.add_i64(self.price, doc.price);
        out.add_i64(self.added, doc.added);
        out.add_u64(self.popularity, doc.popularity);
        out.add_u64(self.flags, Flags::of(doc));
        Ok(out)
    }

    fn add_names(&self, out: &mut TantivyDocument, doc: &Doc, known: &Words) {
        let (mut name, mut head, mut start) = (Tokens::default(), Tokens::default(), Tokens::default());
        let mut length = 0;
        for (at, text) in doc.names.iter().enumerate() {
            let syllables = syllables(text, known);
            name.add_all(&syllables);
            if at == 0 {
                head.add_singles(syllables.get(..1).unwrap_or_default());
                head.add_pairs(syllables.get(..2).unwrap_or_default());
                length = syllables.len();
            }
            for syllable in &syllables {
                start.add_beginnings(&syllable.folded);
            }
            out.add_text(self.shown, text);
        }
        out.add_text(self.name, name.text());
        out.add_text(self.head, head.text());
        out.add_text(self.start, start.text());
        out.add_u64(self.length, u64::try_from(length).unwrap_or(u64::MAX));
    }

    fn add_texts(&self, out: &mut TantivyDocument, doc: &Doc, known: &Words) {
        let (mut around, mut text) = (Tokens::default(), Tokens::default());
        for words in &doc.around {
            around.add_all(&syllables(words, known));
        }
        text.add_singles(&syllables(&doc.description, known));
        out.add_text(self.around, around.text());
        out.add_text(self.text, text.text());
    }
}

/// Tokens of a field, joined by spaces.
#[derive(Default)]
struct Tokens(String);

impl Tokens {
    fn add(&mut self, token: &str) {
        self.0.push_str(token);
        self.0.push(' ');
    }

    fn add_singles(&mut self, syllables: &[Syllable]) {
        for syllable in syllables {
            self.add(&syllable.folded);
            self.add(&syllable.exact);
        }
    }

    fn add_pairs(&mut self, syllables: &[Syllable]) {
        for two in syllables.windows(2) {
            if let [first, second] = two {
                self.add(&pair(&first.folded, &second.folded));
                self.add(&pair(&first.exact, &second.exact));
            }
        }
    }

    fn add_all(&mut self, syllables: &[Syllable]) {
        self.add_singles(syllables);
        self.add_pairs(syllables);
    }

    /// `b ba ban` for `banh`; the whole word is found as itself.
    fn add_beginnings(&mut self, folded: &str) {
        for (end, _) in folded.char_indices().skip(1).take(8) {
            self.add(folded.get(..end).unwrap_or_default());
        }
    }

    fn text(self) -> String {
        self.0
    }
}
