use std::collections::HashMap;
use std::sync::Arc;

use tantivy::index::SegmentId;
use tantivy::{IndexReader, Searcher, SegmentReader};

use crate::answers::Answers;
use crate::columns::{Codes, Columns};
use crate::error::Result;
use crate::schema::Fields;

/// The index as it was after a commit. Searches keep theirs until they are done.
pub(crate) struct Snapshot {
    pub(crate) fields: Fields,
    pub(crate) searcher: Searcher,
    columns: Vec<Arc<Columns>>,
    pub(crate) codes: Arc<Codes>,
    /// What was asked of this snapshot; a commit begins anew, so that nothing old is ever told.
    pub(crate) answers: Answers,
}

impl Snapshot {
    /// Takes what is committed, with the columns of segments that were there `before`.
    pub(crate) fn take(reader: &IndexReader, fields: Fields, before: Option<&Self>) -> Result<Self> {
        reader.reload()?;
        let searcher = reader.searcher();
        let codes = before.map(|snapshot| Arc::clone(&snapshot.codes)).unwrap_or_default();
        let mut known: HashMap<SegmentId, Arc<Columns>> = HashMap::new();
        for (segment, columns) in before.into_iter().flat_map(Self::segments) {
            known.insert(segment.segment_id(), Arc::clone(columns));
        }
        let open = |segment: &SegmentReader| match known.get(&segment.segment_id()) {
            Some(columns) => Ok(Arc::clone(columns)),
            None => Ok(Arc::new(Columns::open(segment, &codes)?)),
        };
        let columns = searcher.segment_readers().iter().map(open).collect::<Result<_>>()?;
        Ok(Self { fields, searcher, columns, codes, answers: Answers::default() })
    }

    pub(crate) fn segments(&self) -> impl Iterator<Item = (&SegmentReader, &Arc<Columns>)> {
        self.searcher.segment_readers().iter().zip(&self.columns)
    }

    pub(crate) fn segment(&self, at: usize) -> Option<(&SegmentReader, &Arc<Columns>)> {
        Some((self.searcher.segment_readers().get(at)?, self.columns.get(at)?))
    }
}
