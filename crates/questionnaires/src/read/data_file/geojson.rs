use serde_json::{Map, Value};

use super::Table;

/// Features of a `GeoJSON` file: their properties, and the place as `XForms` write it.
pub(super) fn table(text: &str) -> Result<Table, String> {
    let whole: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let features = whole.get("features").and_then(Value::as_array).ok_or("no features")?;
    let mut columns: Vec<String> = vec!["id".into(), "geometry".into()];
    for name in features.iter().filter_map(properties).flat_map(Map::keys) {
        if !columns.contains(name) {
            columns.push(name.clone());
        }
    }
    let rows = (1..).zip(features).map(|(number, feature)| {
        let own = |name: &str| properties(feature).and_then(|own| own.get(name));
        let cell = |name: &String| match name.as_str() {
            "geometry" => feature.get("geometry").map(place).unwrap_or_default(),
            "id" => show(own("id").or_else(|| feature.get("id"))),
            _ => show(own(name)),
        };
        (number, columns.iter().map(cell).collect())
    });
    Ok(Table { rows: rows.collect(), columns: columns.clone() })
}

fn properties(feature: &Value) -> Option<&Map<String, Value>> {
    feature.get("properties").and_then(Value::as_object)
}

/// A point; of a line or the outline of an area, its points with `;` between.
fn place(geometry: &Value) -> String {
    let at = geometry.get("coordinates").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let kind = geometry.get("type").and_then(Value::as_str);
    let points = match kind {
        Some("Point") => return point(at).unwrap_or_default(),
        Some("LineString") => at,
        Some("Polygon") => at.first().and_then(Value::as_array).map_or(&[][..], Vec::as_slice),
        _ => return String::new(),
    };
    let points = points.iter().filter_map(|one| point(one.as_array()?));
    points.collect::<Vec<_>>().join("; ")
}

/// Latitude, longitude, altitude, accuracy; `GeoJSON` has the longitude first.
fn point(at: &[Value]) -> Option<String> {
    match at {
        [Value::Number(longitude), Value::Number(latitude), rest @ ..] => {
            let altitude =
                rest.first().filter(|height| height.is_number()).map_or("0".to_owned(), Value::to_string);
            Some(format!("{latitude} {longitude} {altitude} 0"))
        }
        _ => None,
    }
}

fn show(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
