use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};
use std::time::{Duration, Instant};

use kernel::Uuid;
use tantivy::indexer::{LogMergePolicy, NoMergePolicy};
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy};

use crate::doc::Doc;
use crate::error::{Result, SearchError};
use crate::folder::{self, Opened, Why};
use crate::schema::{self, Fields};
use crate::snapshot::Snapshot;

/// Memory of the writer of updates, in bytes: the least that tantivy allows.
const UPDATES: usize = 15_000_000;
/// Memory and threads of a rebuild.
const REBUILD: usize = 150_000_000;
const REBUILD_THREADS: usize = 2;

/// The index. Cheap to search from many threads.
pub struct SearchIndex {
    folder: Option<PathBuf>,
    pace: Duration,
    live: RwLock<Arc<Live>>,
    rebuilding: Mutex<()>,
}

/// The index in use; a rebuild puts another in its place.
struct Live {
    fields: Fields,
    reader: IndexReader,
    writer: Mutex<Writer>,
    snapshot: RwLock<Arc<Snapshot>>,
}

struct Writer {
    tantivy: IndexWriter,
    pending: bool,
    cursor: Option<i64>,
    committed: Instant,
}

impl SearchIndex {
    /// An empty index in memory, for tests and tools.
    ///
    /// # Errors
    /// [`SearchError`].
    pub fn new() -> Result<Self> {
        let (builder, fields) = schema::plan();
        Self::with(Live::start(&builder.create_in_ram()?, fields)?, None)
    }

    /// Opens the index in a folder, or makes an empty one there; [`Opened::cursor`] says from where to go on.
    ///
    /// # Errors
    /// [`SearchError::InUse`] when another process has it open; else when not even an empty index can be made.
    pub fn open(folder: &Path) -> Result<Opened> {
        match folder::open(folder) {
            Ok(found) => match Self::kept(folder, &found) {
                Ok(opened) => Ok(opened),
                // Its files are not ours to replace.
                Err(SearchError::InUse) => Err(SearchError::InUse),
                Err(error) => Self::empty(folder, Why::Damaged(error.to_string())),
            },
            Err(why) => Self::empty(folder, why),
        }
    }

    fn kept(folder: &Path, found: &folder::Found) -> Result<Opened> {
        let payload = found.index.load_metas()?.payload;
        let live = Live::start(&found.index, found.fields)?;
        let cursor = payload.and_then(|cursor| cursor.parse().ok());
        let why = if cursor.is_some() { Why::Kept } else { Why::New };
        Ok(Opened { index: Self::with(live, Some(folder))?, cursor, why })
    }

    fn empty(folder: &Path, why: Why) -> Result<Opened> {
        let made = folder::create(folder)?;
        let live = Live::start(&made.index, made.fields)?;
        folder::choose(folder, &made.at)?;
        Ok(Opened { index: Self::with(live, Some(folder))?, cursor: None, why })
    }

    fn with(live: Live, folder: Option<&Path>) -> Result<Self> {
        crate::words::Words::known()?;
        Ok(Self {
            folder: folder.map(Path::to_owned),
            pace: Duration::ZERO,
            live: RwLock::new(Arc::new(live)),
            rebuilding: Mutex::new(()),
        })
    }

    /// Commits updates no oftener than this; without it each update is committed and visible when it returns.
    #[must_use]
    pub fn paced(mut self, pace: Duration) -> Self {
        self.pace = pace;
        self
    }

    /// Puts documents in, replacing those with the same id, and takes `gone` out. `cursor` is the place in the log up
    /// to which this leads; it is stored with the commit. Whether that was made: see [`SearchIndex::paced`].
    ///
    /// # Errors
    /// [`SearchError`].
    pub fn update(&self, docs: &[Doc], gone: &[Uuid], cursor: Option<i64>) -> Result<bool> {
        let live = self.live()?;
        let mut writer = live.writer.lock().map_err(|_| SearchError::Poisoned)?;
        for id in gone.iter().chain(docs.iter().map(|doc| &doc.id)) {
            writer.tantivy.delete_term(live.fields.key(id));
        }
        for doc in docs {
            writer.tantivy.add_document(live.fields.document(doc)?)?;
        }
        writer.pending = true;
        writer.cursor = cursor.or(writer.cursor);
        let due = writer.committed.elapsed() >= self.pace;
        if due {
            live.commit(&mut writer)?;
        }
        Ok(due)
    }

    /// Commits what waits, if anything does; for the caller's clock.
    ///
    /// # Errors
    /// [`SearchError`].
    pub fn flush(&self) -> Result<()> {
        let live = self.live()?;
        let mut writer = live.writer.lock().map_err(|_| SearchError::Poisoned)?;
        if writer.pending { live.commit(&mut writer) } else { Ok(()) }
    }

    /// Makes the index anew from all documents and answers how many they were. Searches see the old one until the
    /// end, updates too: the caller goes on from `cursor`, which it read before the first document.
    ///
    /// # Errors
    /// [`SearchError`]; then the old index stays.
    pub fn rebuild(&self, docs: impl IntoIterator<Item = Doc>, cursor: i64) -> Result<usize> {
        let _only = self.rebuilding.try_lock().map_err(|_| SearchError::Rebuilding)?;
        let (index, fields, at) = self.fresh()?;
        let count = fill(&index, fields, docs, cursor)?;
        let live = Arc::new(Live::start(&index, fields)?);
        if let (Some(folder), Some(at)) = (&self.folder, at) {
            folder::choose(folder, &at)?;
        }
        *self.live.write().map_err(|_| SearchError::Poisoned)? = live;
        Ok(count)
    }

    /// An empty index where this one stands, which nothing uses yet.
    fn fresh(&self) -> Result<(Index, Fields, Option<PathBuf>)> {
        if let Some(folder) = &self.folder {
            let made = folder::create(folder)?;
            return Ok((made.index, made.fields, Some(made.at)));
        }
        let (builder, fields) = schema::plan();
        Ok((builder.create_in_ram()?, fields, None))
    }

    /// Documents that can be found.
    ///
    /// # Errors
    /// [`SearchError::Poisoned`].
    pub fn count(&self) -> Result<u64> {
        Ok(self.snapshot()?.searcher.num_docs())
    }

    pub(crate) fn snapshot(&self) -> Result<Arc<Snapshot>> {
        let live = self.live()?;
        let snapshot = live.snapshot.read().map_err(|_| SearchError::Poisoned)?;
        Ok(Arc::clone(&snapshot))
    }

    fn live(&self) -> Result<Arc<Live>> {
        Ok(Arc::clone(&*self.live.read().map_err(|_| SearchError::Poisoned)?))
    }
}

/// Writes all documents into an empty index.
fn fill(index: &Index, fields: Fields, docs: impl IntoIterator<Item = Doc>, cursor: i64) -> Result<usize> {
    let mut writer: IndexWriter = index.writer_with_num_threads(REBUILD_THREADS, REBUILD)?;
    // Merged once at the end, into one: every search asks every part for each of its words.
    writer.set_merge_policy(Box::new(NoMergePolicy));
    let mut count = 0;
    for doc in docs {
        writer.add_document(fields.document(&doc)?)?;
        count += 1;
    }
    let mut commit = writer.prepare_commit()?;
    commit.set_payload(&cursor.to_string());
    commit.commit()?;
    let parts = index.searchable_segment_ids()?;
    if parts.len() > 1 {
        writer.merge(&parts).wait()?;
    }
    writer.wait_merging_threads()?;
    Ok(count)
}

impl Live {
    fn start(index: &Index, fields: Fields) -> Result<Self> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let snapshot = Snapshot::take(&reader, fields, None)?;
        let tantivy: IndexWriter = index.writer_with_num_threads(1, UPDATES)?;
        let mut merge = LogMergePolicy::default();
        merge.set_del_docs_ratio_before_merge(0.3);
        tantivy.set_merge_policy(Box::new(merge));
        let cursor = index.load_metas()?.payload.and_then(|cursor| cursor.parse().ok());
        let committed = Instant::now();
        let writer = Writer { tantivy, pending: false, cursor, committed };
        Ok(Self { fields, reader, writer: Mutex::new(writer), snapshot: RwLock::new(Arc::new(snapshot)) })
    }

    fn commit(&self, writer: &mut Writer) -> Result<()> {
        let cursor = writer.cursor;
        let mut commit = writer.tantivy.prepare_commit()?;
        if let Some(cursor) = cursor {
            commit.set_payload(&cursor.to_string());
        }
        commit.commit()?;
        writer.pending = false;
        writer.committed = Instant::now();
        let before = Arc::clone(&*self.snapshot.read().map_err(|_| SearchError::Poisoned)?);
        let now = Snapshot::take(&self.reader, self.fields, Some(&before))?;
        *self.snapshot.write().map_err(|_| SearchError::Poisoned)? = Arc::new(now);
        Ok(())
    }
}
