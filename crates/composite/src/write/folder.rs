//! A folder of results, written beside its place and moved there when everything stands.
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Files that a run of the index may leave; those of an earlier run that this one does not make are removed.
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
        fs::create_dir_all(out).map_err(failed)?;
        let beside = tempfile::Builder::new().prefix(".writing-").tempdir_in(out).map_err(failed)?;
        for (name, bytes) in &self.files {
            let path = beside.path().join(name);
            fs::write(&path, bytes).map_err(|error| Error::write(&path, error))?;
        }
        let mut paths = Vec::new();
        for (name, _) in &self.files {
            let path = out.join(name);
            fs::rename(beside.path().join(name), &path).map_err(|error| Error::write(&path, error))?;
            paths.push(path);
        }
        for name in OWN.iter().filter(|name| !self.files.iter().any(|(own, _)| own == *name)) {
            let path = out.join(name);
            if path.is_file() {
                fs::remove_file(&path).map_err(|error| Error::write(&path, error))?;
            }
        }
        Ok(paths)
    }
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
