//! `chonoi survey convert FORM --out FILE`: a questionnaire in another file format, or its codebook.
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::Tongue;
use crate::check::{self, folders, named, open};
use crate::fault::Fault;
use crate::form::Form;
use crate::read::{Files, read};
use crate::sheets::{to_csv, to_json, to_xlsx};
use crate::write::to_sheets;

/// What is converted.
#[derive(Debug, Clone)]
pub struct Options {
    /// As in [`check::Options`].
    pub form: PathBuf,
    /// `.xlsx`, `.csv` and `.json` hold the whole questionnaire; a name that ends with `codebook.csv` holds the codebook.
    pub out: PathBuf,
    pub folders: Vec<PathBuf>,
    pub tongue: Tongue,
}

/// What was written.
#[derive(Debug, Clone)]
pub struct Report {
    pub out: PathBuf,
    /// Length of the file.
    pub bytes: usize,
    pub notices: Vec<Fault>,
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Open(#[from] check::Error),
    #[error("the questionnaire has faults, so nothing was written:\n{}", lines(.0, *.1))]
    Faults(Vec<Fault>, Tongue),
    #[error("the name of the file to write, {0}, must end with .xlsx, .csv or .json")]
    Ending(String),
    #[error("{path} cannot be written: {cause}")]
    Write { path: String, cause: String },
}

fn lines(faults: &[Fault], tongue: Tongue) -> String {
    faults.iter().map(|fault| fault.say(tongue)).collect::<Vec<_>>().join("\n")
}

/// Reads a questionnaire and writes it as another file, wholly or not at all.
///
/// # Errors
/// [`Error`]; then the file that stood at `out` before is as it was.
pub fn run(options: &Options) -> Result<Report, Error> {
    let format = Format::of(&options.out).ok_or_else(|| Error::Ending(options.out.display().to_string()))?;
    let bytes = open(&options.form)?;
    let files = Files { folders: folders(&options.form, &options.folders) };
    let reading = read(&bytes, &files).map_err(|faults| Error::Faults(faults, options.tongue))?;
    let failed = |cause: String| Error::Write { path: options.out.display().to_string(), cause };
    let form = named(reading.form, &options.form);
    let bytes = written(&form, format, options.tongue).map_err(failed)?;
    put(&options.out, &bytes).map_err(|cause| failed(cause.to_string()))?;
    Ok(Report { out: options.out.clone(), bytes: bytes.len(), notices: reading.notices })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Workbook,
    Comma,
    Json,
    Codebook,
}

impl Format {
    /// By the ending of a file's name.
    fn of(out: &Path) -> Option<Self> {
        let name = out.file_name()?.to_string_lossy().to_lowercase();
        match name.rsplit_once('.')? {
            (_, "xlsx") => Some(Self::Workbook),
            (_, "json") => Some(Self::Json),
            (stem, "csv") if stem.ends_with("codebook") => Some(Self::Codebook),
            (_, "csv") => Some(Self::Comma),
            _ => None,
        }
    }
}

fn written(form: &Form, format: Format, tongue: Tongue) -> Result<Vec<u8>, String> {
    match format {
        Format::Workbook => to_xlsx(&to_sheets(form)).map_err(|error| error.to_string()),
        Format::Json => to_json(&to_sheets(form)).map_err(|error| error.to_string()),
        Format::Comma => to_csv(&to_sheets(form)).map_err(|error| error.to_string()),
        Format::Codebook => {
            let language = form.language(if tongue == Tongue::Vi { "vi" } else { "en" });
            crate::codebook::to_csv(form, language).map_err(|error| error.to_string())
        }
    }
}

/// Writes beside the place and renames, so that nobody ever sees half a file.
fn put(out: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(out).map_err(|error| error.error)?;
    Ok(())
}

/// The workbook of a form, for a download.
///
/// # Errors
/// [`Error::Write`] when a sheet is larger than a workbook can hold.
pub fn workbook(form: &Form) -> Result<Vec<u8>, Error> {
    let failed =
        |error: rust_xlsxwriter::XlsxError| Error::Write { path: "xlsx".into(), cause: error.to_string() };
    to_xlsx(&to_sheets(form)).map_err(failed)
}
