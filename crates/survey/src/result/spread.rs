//! Data of an earlier survey, read again.
use std::collections::HashMap;

use db::Conn;
use kernel::{Error, Result};

use crate::SurveyId;
use crate::store::result as store;

/// `data.csv` of the newest result of a survey.
pub(super) async fn data_of(conn: &mut Conn, survey: SurveyId) -> Result<Option<Vec<u8>>> {
    let Some(result) = conn.optional(&store::NEWEST, (survey,)).await? else { return Ok(None) };
    Ok(conn.optional(&store::FILE, (result.id, "data.csv".to_owned())).await?.map(|(file,)| file))
}

/// Wanted columns of a CSV, row by row; a missing column is empty.
pub(super) fn columns(csv: &[u8], wanted: &[&str]) -> Result<Vec<Vec<String>>> {
    let mut reader = csv::Reader::from_reader(csv);
    let head = reader.headers().map_err(Error::internal)?.clone();
    let places: Vec<Option<usize>> =
        wanted.iter().map(|name| head.iter().position(|own| own == *name)).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(Error::internal)?;
        let cell = |place: &Option<usize>| place.and_then(|at| record.get(at)).unwrap_or_default().to_owned();
        rows.push(places.iter().map(cell).collect());
    }
    Ok(rows)
}

/// How far answers to a question lay apart in each stratum of an earlier survey: standard deviations, for Neyman's rule.
///
/// # Errors
/// [`Error::Invalid`] on `measure` when there are no answers in numbers.
pub(crate) async fn spreads(
    conn: &mut Conn,
    survey: SurveyId,
    measure: &str,
) -> Result<HashMap<String, f64>> {
    let data = data_of(conn, survey).await?.ok_or_else(|| Error::field("measure", "survey-measure-none"))?;
    let mut values: HashMap<String, Vec<f64>> = HashMap::new();
    for row in columns(&data, &["stratum", measure])? {
        if let [stratum, value] = row.as_slice()
            && let Ok(value) = value.parse::<f64>()
        {
            // Joined classes are those strata one by one.
            for one in stratum.split(" + ") {
                values.entry(one.to_owned()).or_default().push(value);
            }
        }
    }
    let spreads: HashMap<String, f64> = values
        .into_iter()
        .filter(|(_, values)| values.len() > 1)
        .map(|(name, values)| (name, deviation(&values)))
        .collect();
    if spreads.is_empty() { Err(Error::field("measure", "survey-measure-none")) } else { Ok(spreads) }
}

fn deviation(values: &[f64]) -> f64 {
    let count = f64::from(u32::try_from(values.len()).unwrap_or(u32::MAX));
    let mean = values.iter().sum::<f64>() / count;
    (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0)).sqrt()
}
