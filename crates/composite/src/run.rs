//! The command `index run`.
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::index::Index;
use crate::method::Method;
use crate::read::data::Data;
use crate::read::errors::Errors;
use crate::read::meta::Meta;
use crate::runs::{Uncertain, uncertainty};
use crate::write::{self, Folder};

/// What the command is given.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The iMeta file.
    pub meta: PathBuf,
    /// The iData file.
    pub data: PathBuf,
    /// The method file or the name of a preset; the preset `coinr` when left out.
    pub method: Option<PathBuf>,
    /// The folder of the results; it is made.
    pub out: PathBuf,
    /// How many times the index is computed with what could have been otherwise; left out, no ranges of ranks are told.
    pub runs: Option<usize>,
    /// The same seed gives the same results.
    pub seed: u64,
    /// Standard errors of sampling: a table like iData. Only used with `runs`.
    pub errors: Option<PathBuf>,
}

/// What was done.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Id and version of the method; all results are of these.
    pub method: (String, String),
    /// Rows of the data.
    pub rows: usize,
    pub indicators: usize,
    pub aggregates: usize,
    pub files: Vec<PathBuf>,
    /// Sentences about what deserves attention; they stand in `Notes.txt` too.
    pub notes: Vec<String>,
}

/// Reads, computes and writes `Denominated.csv, Imputed.csv, Treated.csv, Normalised.csv, Aggregated.csv, Ranks.csv`, and with runs
/// `Runs.csv, RunRanks.csv, RankStats.csv, TopRanks.csv, Pairs.csv, Sobol.csv, SobolRuns.csv`.
///
/// # Errors
/// [`Error`] with a sentence that says what to do; then nothing was written.
pub fn run(options: &Options) -> Result<Report> {
    let meta = Meta::read(&options.meta)?;
    let data = Data::read(&options.data, &meta)?;
    let method = options.method.as_deref().map_or_else(|| Ok(Method::default()), Method::read)?;
    let index = Index::compute(meta, data, method)?;
    let (mut notes, mut notes_vi) = (index.notes.clone(), index.notes_vi.clone());
    let uncertain = match options.runs {
        Some(runs) => Some(vary(&index, options.errors.as_deref(), runs, options.seed)?),
        None if options.errors.is_some() => {
            return Err(Error::Refused(
                "standard errors are given without runs: say how many runs there shall be.".to_owned(),
            ));
        }
        None => None,
    };
    let more = uncertain.as_ref().and_then(|own| unvaried(own, options.errors.is_some()));
    if let Some((en, vi)) = more {
        notes.push(en.to_owned());
        notes_vi.push(vi.to_owned());
    }
    let files = folder(&index, uncertain.as_ref(), &[notes.as_slice(), &notes_vi])?.write(&options.out)?;
    Ok(Report {
        method: (index.method.id.clone(), index.method.version.clone()),
        rows: index.data.units.len(),
        indicators: index.tree.indicators,
        aggregates: index.tree.nodes.len() - index.tree.indicators,
        files,
        notes,
    })
}

fn vary(index: &Index, errors: Option<&Path>, runs: usize, seed: u64) -> Result<Uncertain> {
    let codes = &index.denominated.codes;
    let errors = errors.map(|path| Errors::read(path, &index.data, codes)).transpose()?;
    uncertainty(index, errors.as_ref(), runs, seed)
}

/// In English and Vietnamese.
fn unvaried(own: &Uncertain, errors: bool) -> Option<(&'static str, &'static str)> {
    if errors && !own.factors.contains(&crate::Factor::Sampling) {
        return Some((
            "The standard errors are not used: all are 0, or the method says sampling = false.",
            "Sai số chuẩn không được dùng: tất cả bằng 0, hoặc phương pháp đặt sampling = false.",
        ));
    }
    (own.factors.len() == 1).then_some((
        "Only one thing varies, so there are no indices of sensitivity (Sobol.csv).",
        "Chỉ một thứ thay đổi nên không có chỉ số độ nhạy (Sobol.csv).",
    ))
}

fn folder(index: &Index, uncertain: Option<&Uncertain>, notes: &[&[String]; 2]) -> Result<Folder> {
    let mut folder = Folder::default();
    write::frames(&mut folder, index);
    write::ranks(&mut folder, index);
    folder.add("Method.toml", index.method.text()?.into_bytes());
    if notes.iter().any(|own| !own.is_empty()) {
        let text = notes.map(|own| own.join("\n") + "\n").join("\n");
        folder.add("Notes.txt", text.into_bytes());
    }
    if let Some(own) = uncertain {
        write::runs(&mut folder, index, own);
    }
    Ok(folder)
}
