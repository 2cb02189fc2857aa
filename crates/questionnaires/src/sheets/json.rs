use serde_json::{Map, Value};

use super::{Sheet, Sheets};
use crate::fault::{Fault, What};

/// Reads the JSON form: an object of sheets, each a list of rows, each a list of texts; the first row is the headings.
pub(super) fn read(bytes: &[u8]) -> Result<Sheets, Fault> {
    let broken = |reason: String| Fault::whole(What::NotAForm { reason });
    let whole: Map<String, Value> =
        serde_json::from_slice(bytes).map_err(|error| broken(error.to_string()))?;
    let mut sheets = Vec::new();
    for (name, rows) in whole {
        let rows: Vec<Vec<Value>> =
            serde_json::from_value(rows).map_err(|error| broken(format!("{name}: {error}")))?;
        let rows = (1..).zip(rows).map(|(number, row)| (number, row.iter().map(text).collect()));
        sheets.push(Sheet::of(&name, rows));
    }
    Ok(Sheets(sheets))
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}
