use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::output::{Report, Summary};
use super::place::Place;
use super::{Survey, contrast, evaluate, plan, prepare};
use crate::Result;
use crate::error::Error;
use crate::spec::DesignFile;
use crate::table::Table;

/// The paths of `chonoi survey estimate`.
#[derive(Debug, Clone)]
pub struct Options {
    /// The description of design and estimates (TOML).
    pub design: PathBuf,
    /// The answers (CSV).
    pub data: PathBuf,
    /// Where estimates go (JSON).
    pub out: PathBuf,
}

/// Reads, estimates and writes; the file of results appears whole or not at all.
///
/// # Errors
/// When something cannot be read, does not fit, or cannot be written; with file, line and what to do.
pub fn run(options: &Options) -> Result<Report> {
    let place = Place::of(&options.out, &[&options.design, &options.data])?;
    let report = from_files(&options.design, &options.data)?;
    place.write(&report)?;
    Ok(report)
}

/// Reads and estimates, and writes nothing.
///
/// # Errors
/// As [`run`].
pub fn from_files(design: &Path, data: &Path) -> Result<Report> {
    let bytes = std::fs::read(design).map_err(|source| Error::Read { path: design.to_owned(), source })?;
    let text = String::from_utf8(bytes).map_err(|error| Error::Design {
        file: design.display().to_string(),
        message: format!(
            "the text is not UTF-8 from its byte {} on; save it as UTF-8.",
            error.utf8_error().valid_up_to() + 1
        ),
    })?;
    let spec = read_spec(design, &text)?;
    let wanted = prepare::columns(&spec).map_err(|error| error.of_design(design))?;
    let table = Table::read(data, &wanted, &spec.data)?;
    estimate(table, &spec).map_err(|error| error.of_design(design))
}

/// The same in memory.
///
/// # Errors
/// As [`run`], without the files' names where they are not known.
pub fn estimate(table: Table, spec: &DesignFile) -> Result<Report> {
    if spec.estimates.is_empty() {
        return Err(Error::asked(
            "there is no `[[estimate]]`: say what is wanted, such as `kind = \"mean\"` and `of`.",
        ));
    }
    let survey = prepare(table, spec)?;
    let items = plan::items(&survey, spec)?;
    let contrasts = contrast::asked(&items, spec)?;
    let (estimates, contrasts) = evaluate::all(&survey, &items, &contrasts, &spec.options);
    Ok(Report { design: summary(&survey), warnings: survey.warnings, estimates, contrasts })
}

fn read_spec(path: &Path, text: &str) -> Result<DesignFile> {
    let text: String = text.strip_prefix('\u{feff}').unwrap_or(text).nfc().collect();
    toml::from_str(&text).map_err(|error| Error::Design {
        file: path.display().to_string(),
        message: error.to_string().trim().to_owned(),
    })
}

fn summary(survey: &Survey) -> Summary {
    let design = &survey.design;
    let (clusters, strata) = design.first_stage();
    let rows: Vec<u32> = (0..).take(design.rows()).collect();
    Summary {
        rows: design.rows(),
        strata,
        clusters,
        stages: design.stages.len(),
        sum_of_weights: design.weights.iter().sum(),
        degrees_of_freedom: design.degrees(&rows),
        variance: design.replicates.as_ref().map_or("linearisation", |_| "replicates"),
        replicates: design.replicates.as_ref().map(crate::replicates::Replicates::count),
        lonely: design.lonely,
    }
}
