//! `chonoi survey check FORM`: whether a questionnaire can be asked, and what is wrong with it.
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::form::{Form, Kind};
use crate::read::{Files, read};
use crate::shipped::SHIPPED;
use crate::{MOST_BYTES, Tongue};

/// What is checked.
#[derive(Debug, Clone)]
pub struct Options {
    /// A file (.xlsx, .xls, .csv, .json), or the name of one that ships: `firms`.
    pub form: PathBuf,
    /// Further folders with the files a form names; its own folder, and `NAME-media` beside it, are looked through first.
    pub folders: Vec<PathBuf>,
    pub tongue: Tongue,
}

/// What a check found.
#[derive(Debug, Clone)]
pub struct Report {
    /// What makes it no form; empty when it can be asked.
    pub faults: Vec<Fault>,
    pub notices: Vec<Fault>,
    /// What is in the form, if it is one.
    pub form: Option<Form>,
    tongue: Tongue,
}

/// Why nothing could be checked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(
        "the questionnaire {path} cannot be opened: {cause}; name a file (.xlsx, .xls, .csv, .json) or one of: firms, households"
    )]
    Open { path: String, cause: std::io::Error },
}

/// Checks a questionnaire.
///
/// # Errors
/// [`Error`] when its file cannot be opened; what is wrong with its contents is in the report.
pub fn run(options: &Options) -> Result<Report, Error> {
    let bytes = open(&options.form)?;
    let files = Files { folders: folders(&options.form, &options.folders) };
    Ok(match read(&bytes, &files) {
        Ok(reading) => Report {
            faults: Vec::new(),
            notices: reading.notices,
            form: Some(named(reading.form, &options.form)),
            tongue: options.tongue,
        },
        Err(faults) => Report { faults, notices: Vec::new(), form: None, tongue: options.tongue },
    })
}

/// The bytes of a file, or of what ships under that name.
pub(crate) fn open(form: &Path) -> Result<Vec<u8>, Error> {
    let shipped = SHIPPED.iter().find(|shipped| form.as_os_str() == shipped.name);
    if let (Some(shipped), false) = (shipped, form.exists()) {
        return Ok(shipped.sheets.as_bytes().to_vec());
    }
    let failed = |cause| Error::Open { path: form.display().to_string(), cause };
    let length = std::fs::metadata(form).map_err(failed)?.len();
    // What is too large is refused by its length, which the reader tells in words.
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    if length > most { Ok(vec![b' '; MOST_BYTES + 1]) } else { std::fs::read(form).map_err(failed) }
}

/// A form without an id has the name of its file, as in other tools.
pub(crate) fn named(mut form: Form, file: &Path) -> Form {
    let settings = &mut form.settings;
    if let (false, Some(stem)) = (settings.names_id, file.file_stem().and_then(std::ffi::OsStr::to_str)) {
        if settings.title == settings.id {
            stem.clone_into(&mut settings.title);
        }
        stem.clone_into(&mut settings.id);
    }
    form
}

/// Where the files of a form are looked for.
pub(crate) fn folders(form: &Path, further: &[PathBuf]) -> Vec<PathBuf> {
    let own = form.parent().unwrap_or(Path::new("")).to_path_buf();
    let stem = form.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let media = own.join(format!("{stem}-media"));
    [vec![own, media], further.to_vec()].concat()
}

impl Report {
    pub fn is_good(&self) -> bool {
        self.faults.is_empty()
    }

    /// 0 when the questionnaire can be asked, else 1.
    pub fn exit_code(&self) -> u8 {
        u8::from(!self.is_good())
    }

    /// The report in words, one thing a line.
    pub fn text(&self) -> String {
        let mut lines = vec![self.head()];
        lines.extend(self.faults.iter().map(|fault| format!("✗ {}", fault.say(self.tongue))));
        lines.extend(self.notices.iter().map(|notice| format!("! {}", notice.say(self.tongue))));
        lines.join("\n")
    }

    fn head(&self) -> String {
        let count = self.faults.len();
        match (&self.form, self.tongue) {
            (None, Tongue::Vi) => format!("Bảng hỏi chưa dùng được: {count} chỗ cần sửa."),
            (None, Tongue::En) => format!("The questionnaire cannot be used yet: {count} to mend."),
            (Some(form), tongue) => summary(form, self.notices.len(), tongue),
        }
    }
}

fn summary(form: &Form, notices: usize, tongue: Tongue) -> String {
    let asked = form.nodes().filter(|(_, node)| node.kind.is_asked()).count();
    let repeats = form.nodes().filter(|(_, node)| node.kind == Kind::Repeat).count();
    let choices: usize = form.lists().iter().map(|list| list.items.len()).sum();
    let languages: Vec<&str> =
        form.languages.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let languages = if languages.is_empty() { "–".to_owned() } else { languages.join(", ") };
    let (title, id) = (&form.settings.title, &form.settings.id);
    match tongue {
        Tongue::Vi => format!(
            "Bảng hỏi “{title}” ({id}) dùng được: {asked} câu hỏi, {repeats} nhóm lặp, {choices} lựa chọn; ngôn ngữ: {languages}; {notices} lưu ý."
        ),
        Tongue::En => format!(
            "The questionnaire “{title}” ({id}) can be used: {asked} questions, {repeats} repeats, {choices} choices; languages: {languages}; {notices} notes."
        ),
    }
}
