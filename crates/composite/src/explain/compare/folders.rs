//! Comparing what two runs of the command left.
use std::collections::BTreeMap;
use std::path::Path;

use super::{Comparison, Ranked, both, write_comparison};
use crate::error::Result;
use crate::method::Method;
use crate::read::table::{Table, text};

/// Compares `Ranks.csv` and `Method.toml` of two folders and writes the comparison to a CSV file.
///
/// # Errors
/// [`crate::Error`] when one of the files is missing or no result of a run, or the results share no unit.
pub fn compare_folders(before: &Path, after: &Path, out: &Path) -> Result<Comparison> {
    let comparison = both(&read(before)?, &read(after)?)?;
    write_comparison(&comparison, out)?;
    Ok(comparison)
}

fn read(folder: &Path) -> Result<Ranked> {
    let method = Method::read(&folder.join("Method.toml"))?;
    let table = Table::read(&folder.join("Ranks.csv"))?;
    let unit = table.need("uCode", "the code of each unit")?;
    let rank = table.need("Rank", "the rank of the index")?;
    let time = table.find("Time");
    let mut ranks = BTreeMap::new();
    for (line, row) in &table.rows {
        let key = (text(row, Some(unit)).to_owned(), text(row, time).to_owned());
        let written = text(row, Some(rank));
        let own = if written.is_empty() { Ok(0) } else { written.parse() };
        let place = || table.place.line(*line).column("Rank");
        ranks.insert(key, own.map_err(|_| place().error("a rank is a whole number or empty."))?);
    }
    Ok(Ranked { method: (method.id, method.version), ranks })
}
