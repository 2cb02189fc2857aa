use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::BankError;

/// One line of the file: what a thing is now. The last line about a thing counts.
#[derive(Serialize, Deserialize)]
struct Line {
    of: String,
    id: String,
    is: Value,
}

/// The memory of a process: of nothing but itself, or with a file of lines that are only ever added, so that a killed
/// process knows everything that it ever answered. (Not so after the power went: nothing waits for the disk.)
#[derive(Default)]
pub struct Keeper {
    found: BTreeMap<(String, String), Value>,
    file: Option<(PathBuf, Mutex<File>)>,
}

impl Keeper {
    /// Reads what was kept. A last line that was cut off is taken away: nobody was answered for it.
    ///
    /// # Errors
    /// [`BankError::File`], [`BankError::Line`].
    pub fn open(path: &Path) -> Result<Self, BankError> {
        let failed = |error| BankError::File(path.to_owned(), error);
        let file = OpenOptions::new().create(true).append(true).open(path).map_err(failed)?;
        let text = std::fs::read(path).map_err(failed)?;
        let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        if whole < text.len() {
            file.set_len(u64::try_from(whole).unwrap_or_default()).map_err(failed)?;
        }
        let mut found = BTreeMap::new();
        let lines = text.get(..whole).unwrap_or_default().split(|byte| *byte == b'\n');
        for (at, line) in lines.enumerate().filter(|(_, line)| !line.is_empty()) {
            let line: Line = serde_json::from_slice(line)
                .map_err(|error| BankError::Line(path.to_owned(), at + 1, error))?;
            found.insert((line.of, line.id), line.is);
        }
        Ok(Self { found, file: Some((path.to_owned(), Mutex::new(file))) })
    }

    /// One write for one line. What cannot be remembered must not be answered, so the process ends.
    fn write(&self, of: &str, id: &str, is: Value) {
        let Some((path, file)) = &self.file else { return };
        let line = Line { of: of.to_owned(), id: id.to_owned(), is };
        let mut text = serde_json::to_vec(&line).unwrap_or_default();
        text.push(b'\n');
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(error) = file.write_all(&text) {
            eprintln!("{} cannot be written: {error}. Stopped rather than forget.", path.display());
            std::process::exit(1);
        }
    }
}

/// All things of one sort, by their ids.
pub(crate) struct Shelf<T> {
    of: &'static str,
    keeper: Arc<Keeper>,
    all: Mutex<BTreeMap<String, T>>,
}

impl<T: Clone + Serialize + DeserializeOwned> Shelf<T> {
    /// # Errors
    /// [`BankError::Kept`] when what was kept is of another version.
    pub(crate) fn new(of: &'static str, keeper: &Arc<Keeper>) -> Result<Self, BankError> {
        let mut all = BTreeMap::new();
        for ((_, id), is) in keeper.found.iter().filter(|((sort, _), _)| sort == of) {
            let thing = T::deserialize(is).map_err(|error| BankError::Kept(id.clone(), error))?;
            all.insert(id.clone(), thing);
        }
        Ok(Self { of, keeper: keeper.clone(), all: Mutex::new(all) })
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, T>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, id: &str, thing: &T) {
        self.keeper.write(self.of, id, serde_json::to_value(thing).unwrap_or_default());
    }

    pub(crate) fn get(&self, id: &str) -> Option<T> {
        self.lock().get(id).cloned()
    }

    pub(crate) fn all(&self) -> Vec<T> {
        self.lock().values().cloned().collect()
    }

    pub(crate) fn find(&self, fits: impl Fn(&T) -> bool) -> Option<T> {
        self.lock().values().find(|thing| fits(thing)).cloned()
    }

    /// Adds a thing, unless one is there that is `same`: then gives that one back as the error.
    pub(crate) fn add(&self, id: &str, thing: T, same: impl Fn(&T) -> bool) -> Result<T, Box<T>> {
        let mut all = self.lock();
        if let Some(there) = all.get(id).or_else(|| all.values().find(|there| same(there))) {
            return Err(Box::new(there.clone()));
        }
        self.write(id, &thing);
        all.insert(id.to_owned(), thing.clone());
        Ok(thing)
    }

    /// Changes a thing, when it is there.
    pub(crate) fn change<R>(&self, id: &str, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let mut all = self.lock();
        let thing = all.get_mut(id)?;
        let result = change(thing);
        self.write(id, thing);
        Some(result)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_was_cut_off_is_forgotten_and_the_rest_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept");
        let open = || Shelf::<i64>::new("x", &Arc::new(Keeper::open(&path).unwrap())).unwrap();
        let shelf = open();
        assert_eq!(shelf.add("a", 1, |_| false), Ok(1));
        assert_eq!(shelf.add("b", 2, |there| *there == 1), Err(Box::new(1)));
        shelf.change("a", |n| *n = 7);
        let mut file = OpenOptions::new().append(true).open(&path).unwrap();
        file.write_all(br#"{"of":"x","id":"a","is":9"#).unwrap();
        let again = open();
        assert_eq!(again.all(), [7]);
        again.change("a", |n| *n = 8);
        assert_eq!(open().all(), [8]);
    }
}
