use std::sync::{Arc, Mutex, OnceLock};

use kernel::Uuid;
use tantivy::SegmentReader;
use tantivy::columnar::ColumnValues;
use tantivy::schema::Field;

use crate::error::{Result, SearchError};
use crate::schema::Flags;

/// Codes (categories, communes, booths) as small numbers, the same in all segments; they only grow.
#[derive(Debug, Default)]
pub(crate) struct Codes(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    numbers: std::collections::HashMap<String, u32>,
    names: Vec<Arc<str>>,
}

impl Codes {
    fn number(&self, name: &str) -> Result<u32> {
        let mut known = self.0.lock().map_err(|_| SearchError::Poisoned)?;
        if let Some(number) = known.numbers.get(name) {
            return Ok(*number);
        }
        let number = u32::try_from(known.names.len()).unwrap_or(u32::MAX);
        known.names.push(name.into());
        known.numbers.insert(name.to_owned(), number);
        Ok(number)
    }

    /// The number of a code that some document has.
    pub(crate) fn find(&self, name: &str) -> Result<Option<u32>> {
        Ok(self.0.lock().map_err(|_| SearchError::Poisoned)?.numbers.get(name).copied())
    }

    /// One more than the largest number.
    pub(crate) fn count(&self) -> Result<usize> {
        Ok(self.0.lock().map_err(|_| SearchError::Poisoned)?.names.len())
    }

    pub(crate) fn names(&self, numbers: impl Iterator<Item = u32>) -> Result<Vec<Arc<str>>> {
        let known = self.0.lock().map_err(|_| SearchError::Poisoned)?;
        let name = |number| known.names.get(usize::try_from(number).unwrap_or(usize::MAX)).cloned();
        Ok(numbers.map(|number| name(number).unwrap_or_else(|| "".into())).collect())
    }
}

/// What is compared, counted and weighed of a document. All of it stands side by side, so that looking at thousands
/// of hits reads one line of memory for each.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    /// Đồng.
    pub(crate) price: i64,
    pub(crate) category: u32,
    pub(crate) commune: u32,
    pub(crate) booth: u32,
    pub(crate) flags: Flags,
    /// Syllables of the first name, 20 at most.
    pub(crate) length: u8,
    /// As the document says, `u32::MAX` at most.
    pub(crate) popularity: u32,
}

impl Row {
    /// Of a document that is not there.
    const NONE: Self = Self {
        price: 0,
        category: u32::MAX,
        commune: u32::MAX,
        booth: u32::MAX,
        flags: Flags(0),
        length: 0,
        popularity: 0,
    };
}

/// The values of a segment's documents. They never change, so they are read once for each segment.
pub(crate) struct Columns {
    rows: Vec<Row>,
    /// Folded words of names and surroundings, with how many documents have them; read when first asked for.
    words: OnceLock<Vec<(Box<str>, u32)>>,
    pub(crate) added: Arc<dyn ColumnValues<i64>>,
    id_high: Arc<dyn ColumnValues<u64>>,
    id_low: Arc<dyn ColumnValues<u64>>,
}

impl Columns {
    pub(crate) fn open(segment: &SegmentReader, codes: &Codes) -> Result<Self> {
        let fast = segment.fast_fields();
        Ok(Self {
            rows: rows(segment, codes)?,
            words: OnceLock::new(),
            added: fast.column_first_or_default("added")?,
            id_high: fast.column_first_or_default("id_high")?,
            id_low: fast.column_first_or_default("id_low")?,
        })
    }

    pub(crate) fn row(&self, doc: u32) -> &Row {
        usize::try_from(doc).ok().and_then(|doc| self.rows.get(doc)).unwrap_or(&Row::NONE)
    }

    pub(crate) fn id(&self, doc: u32) -> Uuid {
        Uuid::from_u64_pair(self.id_high.get_val(doc), self.id_low.get_val(doc))
    }

    /// Folded words that documents of the segment have in those fields.
    pub(crate) fn words(&self, segment: &SegmentReader, fields: &[Field]) -> Result<&[(Box<str>, u32)]> {
        if let Some(words) = self.words.get() {
            return Ok(words);
        }
        let mut words = Vec::new();
        for field in fields {
            read_words(segment, *field, &mut words)?;
        }
        Ok(self.words.get_or_init(|| words))
    }
}

fn rows(segment: &SegmentReader, codes: &Codes) -> Result<Vec<Row>> {
    let fast = segment.fast_fields();
    let numbers = |field| -> Result<Arc<dyn ColumnValues<u64>>> { Ok(fast.column_first_or_default(field)?) };
    let price: Arc<dyn ColumnValues<i64>> = fast.column_first_or_default("price")?;
    let (flags, length, popularity) = (numbers("flags")?, numbers("length")?, numbers("popularity")?);
    let category = coded(segment, "category", codes)?;
    let (commune, booth) = (coded(segment, "commune", codes)?, coded(segment, "booth", codes)?);
    let of = |column: &[u32], doc: u32| {
        usize::try_from(doc).ok().and_then(|doc| column.get(doc)).copied().unwrap_or(u32::MAX)
    };
    let small = |number: u64| u8::try_from(number).unwrap_or(u8::MAX);
    let row = |doc| Row {
        price: price.get_val(doc),
        category: of(&category, doc),
        commune: of(&commune, doc),
        booth: of(&booth, doc),
        flags: Flags(small(flags.get_val(doc))),
        length: small(length.get_val(doc).min(20)),
        popularity: u32::try_from(popularity.get_val(doc)).unwrap_or(u32::MAX),
    };
    Ok((0..segment.max_doc()).map(row).collect())
}

/// For each document the number of its code.
fn coded(segment: &SegmentReader, field: &str, codes: &Codes) -> Result<Vec<u32>> {
    let Some(column) = segment.fast_fields().str(field)? else { return Ok(Vec::new()) };
    let mut numbers = Vec::with_capacity(column.num_terms());
    let mut terms = column.dictionary().stream().map_err(tantivy::TantivyError::from)?;
    while terms.advance() {
        numbers.push(codes.number(&String::from_utf8_lossy(terms.key()))?);
    }
    let ordinals = column.ords().clone().first_or_default_col(u64::MAX);
    let number = |doc| {
        let ordinal = usize::try_from(ordinals.get_val(doc)).unwrap_or(usize::MAX);
        numbers.get(ordinal).copied().unwrap_or(u32::MAX)
    };
    Ok((0..segment.max_doc()).map(number).collect())
}

fn read_words(segment: &SegmentReader, field: Field, words: &mut Vec<(Box<str>, u32)>) -> Result<()> {
    let index = segment.inverted_index(field)?;
    let mut terms = index.terms().stream().map_err(tantivy::TantivyError::from)?;
    while let Some((key, info)) = terms.next() {
        // Words with accents end in a figure, pairs have a line between them.
        if key.iter().all(u8::is_ascii_lowercase) {
            words.push((String::from_utf8_lossy(key).into(), info.doc_freq));
        }
    }
    Ok(())
}
