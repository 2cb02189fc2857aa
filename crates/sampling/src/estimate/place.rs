//! Where results are written: whole or not at all, and never over what was read.
use std::io::Write;
use std::path::{Path, PathBuf};

use super::output::Report;
use crate::Result;
use crate::error::Error;

/// A path that results can go to.
pub(super) struct Place {
    path: PathBuf,
    /// A device or a pipe, which is written to as it is.
    stream: bool,
}

impl Place {
    /// Looks at the path before anything is computed; a link is followed to what it names.
    ///
    /// # Errors
    /// When it is a folder, one of the files that are read, or lies in a folder that is not there.
    pub(super) fn of(path: &Path, read: &[&Path]) -> Result<Self> {
        let refused = |what: &str| {
            let source = std::io::Error::other(what.to_owned());
            Error::Write { path: path.to_owned(), source }
        };
        let Ok(met) = path.metadata() else {
            let folder = folder(path);
            return if folder.is_dir() {
                Ok(Self { path: path.to_owned(), stream: false })
            } else {
                Err(refused(&format!("there is no folder {}", folder.display())))
            };
        };
        if met.is_dir() {
            return Err(refused("it is a folder; name a file in it"));
        }
        if !met.is_file() {
            return Ok(Self { path: path.to_owned(), stream: true });
        }
        let kept = path.canonicalize().map_err(|source| Error::Write { path: path.to_owned(), source })?;
        if read.iter().any(|read| read.canonicalize().is_ok_and(|read| read == kept)) {
            return Err(refused("it is one of the files that are read; name another one"));
        }
        Ok(Self { path: kept, stream: false })
    }

    /// Writes the results beside their place and then puts them there.
    pub(super) fn write(&self, report: &Report) -> Result<()> {
        let wrong = |source| Error::Write { path: self.path.clone(), source };
        let mut text = serde_json::to_vec_pretty(report).map_err(|error| wrong(error.into()))?;
        text.push(b'\n');
        if self.stream {
            return std::fs::OpenOptions::new()
                .write(true)
                .open(&self.path)
                .and_then(|mut stream| stream.write_all(&text))
                .map_err(wrong);
        }
        let mut file = begin(folder(&self.path)).map_err(wrong)?;
        file.write_all(&text).map_err(wrong)?;
        file.as_file().sync_all().map_err(wrong)?;
        file.persist(&self.path).map_err(|error| wrong(error.error))?;
        Ok(())
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file beside the place, which others may read as any file that is written.
fn begin(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(mode);
    builder.tempfile_in(folder)
}
