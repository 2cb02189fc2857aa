//! A folder of results, written beside its place and moved there when everything stands.
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Files that a run of the index may leave; those of an earlier run that this one does not make go.
const OWN: [&str; 17] = [
    "Denominated.csv",
    "Imputed.csv",
    "Treated.csv",
    "Normalised.csv",
    "Aggregated.csv",
    "Ranks.csv",
    "Treatment.csv",
    "Weights.csv",
    "Method.toml",
    "Notes.txt",
    "Runs.csv",
    "RunRanks.csv",
    "RankStats.csv",
    "TopRanks.csv",
    "Pairs.csv",
    "Sobol.csv",
    "SobolRuns.csv",
];

/// Files in memory, by name.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    files: Vec<(&'static str, Vec<u8>)>,
}

impl Folder {
    pub(crate) fn add(&mut self, name: &'static str, bytes: Vec<u8>) {
        debug_assert!(OWN.contains(&name), "{name} is among the files of a run");
        self.files.push((name, bytes));
    }

    /// Writes all files; what fails leaves the folder as it was.
    pub(crate) fn write(self, out: &Path) -> Result<Vec<PathBuf>> {
        let failed = |error| Error::write(out, error);
        room(out)?;
        fs::create_dir_all(out).map_err(failed)?;
        let beside = tempfile::Builder::new().prefix(".writing-").tempdir_in(out).map_err(failed)?;
        let (new, old) = (beside.path().join("new"), beside.path().join("old"));
        fs::create_dir(&new).and_then(|()| fs::create_dir(&old)).map_err(failed)?;
        for (name, bytes) in &self.files {
            let path = new.join(name);
            fs::write(&path, bytes).map_err(|error| Error::write(&path, error))?;
        }
        exchange(out, &new, &old)?;
        Ok(self.files.iter().map(|(name, _)| out.join(name)).collect())
    }
}

/// Whether results can stand there: the path is a folder or nothing, and no folder has the name of a result.
fn room(out: &Path) -> Result<()> {
    let refused = |path: &Path, what: &str| Error::Refused(format!("{} {what}", path.display()));
    if out.exists() && !out.is_dir() {
        return Err(refused(out, "is a file: name a folder for the results."));
    }
    match OWN.iter().map(|name| out.join(name)).find(|path| path.is_dir()) {
        Some(path) => {
            Err(refused(&path, "is a folder where a result would stand: rename it or take another folder."))
        }
        None => Ok(()),
    }
}

/// Takes what an earlier run left out of the folder and puts the new files in; when one cannot be moved, all go back.
fn exchange(out: &Path, new: &Path, old: &Path) -> Result<()> {
    let mut moved: Vec<(PathBuf, PathBuf)> = Vec::new();
    for (from, to) in [(out, old), (new, out)] {
        for name in OWN.iter().filter(|name| from.join(name).is_file()) {
            let (source, target) = (from.join(name), to.join(name));
            if let Err(error) = fs::rename(&source, &target) {
                // What cannot go back either stays where it is; the first failure is the one to tell.
                moved.into_iter().rev().for_each(|(source, target)| drop(fs::rename(target, source)));
                return Err(Error::write(&out.join(name), error));
            }
            moved.push((source, target));
        }
    }
    Ok(())
}

/// Writes one file beside its place and moves it there.
pub(crate) fn one(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error| Error::write(path, error);
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let beside = tempfile::Builder::new().prefix(".writing-").tempdir_in(folder).map_err(failed)?;
    let file = beside.path().join("file");
    fs::write(&file, bytes).map_err(failed)?;
    fs::rename(&file, path).map_err(failed)
}
