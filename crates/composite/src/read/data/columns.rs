//! The columns of iData, by what iMeta says of them.
use crate::error::Result;
use crate::read::meta::{Kind, Meta};
use crate::read::table::{Table, text};

/// What a column holds, in the order of the units.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// NaN is missing.
    Numbers(Vec<f64>),
    /// Empty is missing.
    Texts(Vec<String>),
}

/// A column of the data.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub code: String,
    pub values: Values,
}

pub(super) fn read(table: &Table, meta: &Meta, order: &[usize]) -> Result<Vec<Column>> {
    known(table, meta)?;
    let mut columns = Vec::new();
    for (place, code) in table.heading.iter().enumerate() {
        let Some(entry) = meta.find(code).filter(|_| !own(code)) else { continue };
        let rows = order.iter().filter_map(|row| table.rows.get(*row));
        let values = if matches!(entry.kind, Kind::Indicator | Kind::Denominator) {
            Values::Numbers(rows.map(|(line, row)| table.number(*line, row, place)).collect::<Result<_>>()?)
        } else {
            Values::Texts(rows.map(|(_, row)| text(row, Some(place)).to_owned()).collect())
        };
        columns.push(Column { code: code.clone(), values });
    }
    Ok(columns)
}

/// Columns that are not in iMeta: the keys, the name, and numbers of rows without a heading.
fn own(name: &str) -> bool {
    name.is_empty() || ["uCode", "uName", "Time"].iter().any(|own| own.eq_ignore_ascii_case(name))
}

/// Both files name the same codes.
fn known(table: &Table, meta: &Meta) -> Result<()> {
    for entry in meta.entries.iter().filter(|entry| entry.kind != Kind::Aggregate) {
        if !table.heading.contains(&entry.code) {
            return Err(table.place.line(1).error(format!(
                "there is no column \"{}\", which {} names in line {}: add the column or remove that row.",
                entry.code, meta.place.file, entry.line
            )));
        }
    }
    for name in &table.heading {
        match meta.find(name) {
            None if !own(name) => {
                return Err(table.place.line(1).column(name).error(format!(
                    "{} has no row with this iCode: add one (the type Other carries a column along) or remove the column.",
                    meta.place.file
                )));
            }
            Some(entry) if entry.kind == Kind::Aggregate => {
                return Err(table
                    .place
                    .line(1)
                    .column(name)
                    .error("this is an aggregate, which is computed: remove the column."));
            }
            _ => {}
        }
    }
    Ok(())
}
