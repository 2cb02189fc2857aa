use std::sync::{Arc, Mutex};

use kernel::Uuid;
use tantivy::SegmentReader;
use tantivy::columnar::ColumnValues;

use crate::error::{Result, SearchError};
use crate::schema::Flags;

/// Codes (categories, communes, booths) as small numbers, the same in all segments; they only grow.
#[derive(Debug, Default)]
pub(crate) struct Codes(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    numbers: std::collections::HashMap<String, u32>,
    names: Vec<String>,
}

impl Codes {
    fn number(&self, name: &str) -> Result<u32> {
        let mut known = self.0.lock().map_err(|_| SearchError::Poisoned)?;
        if let Some(number) = known.numbers.get(name) {
            return Ok(*number);
        }
        let number = u32::try_from(known.names.len()).unwrap_or(u32::MAX);
        known.names.push(name.to_owned());
        known.numbers.insert(name.to_owned(), number);
        Ok(number)
    }

    /// The number of a code that some document has.
    pub(crate) fn find(&self, name: &str) -> Result<Option<u32>> {
        Ok(self.0.lock().map_err(|_| SearchError::Poisoned)?.numbers.get(name).copied())
    }

    pub(crate) fn names(&self, numbers: impl Iterator<Item = u32>) -> Result<Vec<String>> {
        let known = self.0.lock().map_err(|_| SearchError::Poisoned)?;
        let name = |number| known.names.get(usize::try_from(number).unwrap_or(usize::MAX)).cloned();
        Ok(numbers.map(|number| name(number).unwrap_or_default()).collect())
    }
}

/// A column of codes: an ordinal for each document, and what number it stands for.
pub(crate) struct Coded {
    ordinals: Arc<dyn ColumnValues<u64>>,
    numbers: Vec<u32>,
}

impl Coded {
    fn open(segment: &SegmentReader, field: &str, codes: &Codes) -> Result<Self> {
        let Some(column) = segment.fast_fields().str(field)? else {
            return Ok(Self { ordinals: Arc::new(Nothing), numbers: Vec::new() });
        };
        let mut numbers = Vec::with_capacity(column.num_terms());
        let mut terms = column.dictionary().stream().map_err(tantivy::TantivyError::from)?;
        while terms.advance() {
            numbers.push(codes.number(&String::from_utf8_lossy(terms.key()))?);
        }
        Ok(Self { ordinals: column.ords().clone().first_or_default_col(u64::MAX), numbers })
    }

    pub(crate) fn get(&self, doc: u32) -> u32 {
        let ordinal = usize::try_from(self.ordinals.get_val(doc)).unwrap_or(usize::MAX);
        self.numbers.get(ordinal).copied().unwrap_or(u32::MAX)
    }
}

/// A column that no document has.
struct Nothing;

impl ColumnValues<u64> for Nothing {
    fn get_val(&self, _: u32) -> u64 {
        u64::MAX
    }

    fn min_value(&self) -> u64 {
        u64::MAX
    }

    fn max_value(&self) -> u64 {
        u64::MAX
    }

    fn num_vals(&self) -> u32 {
        0
    }
}

/// The values of a segment's documents. They never change, so they are opened once for each segment.
pub(crate) struct Columns {
    pub(crate) category: Coded,
    pub(crate) commune: Coded,
    pub(crate) booth: Coded,
    pub(crate) price: Arc<dyn ColumnValues<i64>>,
    pub(crate) added: Arc<dyn ColumnValues<i64>>,
    pub(crate) popularity: Arc<dyn ColumnValues<u64>>,
    pub(crate) length: Arc<dyn ColumnValues<u64>>,
    flags: Arc<dyn ColumnValues<u64>>,
    id_high: Arc<dyn ColumnValues<u64>>,
    id_low: Arc<dyn ColumnValues<u64>>,
}

impl Columns {
    pub(crate) fn open(segment: &SegmentReader, codes: &Codes) -> Result<Self> {
        let fast = segment.fast_fields();
        Ok(Self {
            category: Coded::open(segment, "category", codes)?,
            commune: Coded::open(segment, "commune", codes)?,
            booth: Coded::open(segment, "booth", codes)?,
            price: fast.column_first_or_default("price")?,
            added: fast.column_first_or_default("added")?,
            popularity: fast.column_first_or_default("popularity")?,
            length: fast.column_first_or_default("length")?,
            flags: fast.column_first_or_default("flags")?,
            id_high: fast.column_first_or_default("id_high")?,
            id_low: fast.column_first_or_default("id_low")?,
        })
    }

    pub(crate) fn flags(&self, doc: u32) -> Flags {
        Flags(self.flags.get_val(doc))
    }

    pub(crate) fn id(&self, doc: u32) -> Uuid {
        Uuid::from_u64_pair(self.id_high.get_val(doc), self.id_low.get_val(doc))
    }
}
