use super::Reader;
use crate::fault::What;
use crate::form::{Kind, Parameters};

const SHEET: &str = "survey";
const COLUMN: &str = "parameters";

/// `start=0, end=10; step=1` in pairs; none when it is no list of pairs.
pub(super) fn parse(text: &str) -> Option<Parameters> {
    // Spaces around `=` are allowed.
    let mut words: Vec<String> = Vec::new();
    for word in text.replace('=', " = ").split([' ', '\t', '\n', ',', ';']).filter(|word| !word.is_empty()) {
        words.push(word.to_owned());
    }
    let mut pairs = Vec::new();
    for triple in words.chunks(3) {
        match triple {
            [key, equal, value] if equal == "=" && key != "=" && value != "=" => {
                let key = key.to_lowercase();
                // Columns of files keep their letters, and so do references to questions.
                let keeps = matches!(key.as_str(), "value" | "label") || value.contains("${");
                let value = if keeps { value.clone() } else { value.to_lowercase() };
                pairs.push((key, value));
            }
            _ => return None,
        }
    }
    Some(Parameters(pairs))
}

/// The keys a kind of question knows; none when it is not looked at.
fn known(kind: &Kind, from_file: bool) -> Option<&'static [&'static str]> {
    Some(match kind {
        Kind::SelectOne(_) | Kind::SelectMultiple(_) | Kind::Rank(_) if from_file => {
            &["randomize", "seed", "value", "label"]
        }
        Kind::SelectOne(_) | Kind::SelectMultiple(_) | Kind::Rank(_) => &["randomize", "seed"],
        Kind::Range => &["start", "end", "step", "tick_interval", "placeholder", "tick_labelset"],
        Kind::Text => &["rows"],
        Kind::Image => &["app", "max-pixels"],
        Kind::Audio => &["quality"],
        Kind::Geopoint => {
            &["allow-mock-accuracy", "capture-accuracy", "warning-accuracy", "reference-geometry"]
        }
        Kind::Geotrace | Kind::Geoshape => &["allow-mock-accuracy", "incremental", "reference-geometry"],
        _ => return None,
    })
}

impl Reader<'_> {
    /// The column `parameters` of a row.
    pub(super) fn parameters(&mut self, row: u32, text: &str) -> Parameters {
        parse(text).unwrap_or_else(|| {
            self.fault(SHEET, row, COLUMN, What::Parameters {});
            Parameters::default()
        })
    }

    /// Refuses keys the kind does not know, and values that mean nothing.
    pub(super) fn check_parameters(&mut self, row: u32, kind: &Kind, given: &Parameters, from_file: bool) {
        let Some(known) = known(kind, from_file) else { return };
        for (key, value) in &given.0 {
            if !known.contains(&key.as_str()) {
                let what = What::UnknownParameter { key: key.clone(), known: known.join(", ") };
                self.fault(SHEET, row, COLUMN, what);
            } else if let Some(wanted) = wanted(key, value) {
                let what = What::ParameterValue { key: key.clone(), wanted: wanted.to_owned() };
                self.fault(SHEET, row, COLUMN, what);
            }
        }
        if given.get("seed").is_some() && given.get("randomize").is_none() {
            let what = What::ParameterValue { key: "randomize".into(), wanted: "true".into() };
            self.fault(SHEET, row, COLUMN, what);
        }
        if *kind == Kind::Range {
            self.check_range(row, given);
        }
    }

    /// The log of taps is not kept here, but a form that asks for it should be right elsewhere too.
    pub(super) fn check_audit(&mut self, row: u32, given: &Parameters) {
        const PLACE: [&str; 3] = ["location-priority", "location-min-interval", "location-max-age"];
        const OTHERS: [&str; 3] = ["track-changes", "track-changes-reasons", "identify-user"];
        for (key, value) in &given.0 {
            let wanted = match key.as_str() {
                "track-changes" | "identify-user" if !matches!(value.as_str(), "true" | "false") => {
                    "true, false"
                }
                "track-changes-reasons" if value != "on-form-edit" => "on-form-edit",
                "location-priority"
                    if !matches!(value.as_str(), "no-power" | "low-power" | "balanced" | "high-accuracy") =>
                {
                    "no-power, low-power, balanced, high-accuracy"
                }
                "location-min-interval" | "location-max-age" if value.parse::<u32>().is_err() => "0, 1, 2 …",
                key if !PLACE.contains(&key) && !OTHERS.contains(&key) => {
                    let known = [PLACE.as_slice(), &OTHERS].concat().join(", ");
                    self.fault(SHEET, row, COLUMN, What::UnknownParameter { key: key.to_owned(), known });
                    continue;
                }
                _ => continue,
            };
            let what = What::ParameterValue { key: key.clone(), wanted: wanted.to_owned() };
            self.fault(SHEET, row, COLUMN, what);
        }
        let number = |key: &str| given.get(key).and_then(|text| text.parse::<u32>().ok());
        let both = number("location-max-age").zip(number("location-min-interval"));
        if both.is_some_and(|(age, interval)| age < interval) {
            let wanted = "≥ location-min-interval".to_owned();
            self.fault(SHEET, row, COLUMN, What::ParameterValue { key: "location-max-age".into(), wanted });
        }
        let missing = PLACE.iter().find(|key| given.get(key).is_none());
        if let (Some(key), true) = (missing, PLACE.iter().any(|key| given.get(key).is_some())) {
            let what = What::ParameterValue { key: (*key).to_owned(), wanted: PLACE.join(" + ") };
            self.fault(SHEET, row, COLUMN, what);
        }
    }

    fn check_range(&mut self, row: u32, given: &Parameters) {
        let [start, end, step] = range(given);
        let width = (end - start).abs();
        if step == 0.0 || step > width || !(width - step).is_finite() {
            self.fault(SHEET, row, COLUMN, What::Range {});
        }
    }
}

/// Start, end and step of a range; 1, 10 and 1 where they are not said.
pub(crate) fn range(given: &Parameters) -> [f64; 3] {
    [("start", 1.0), ("end", 10.0), ("step", 1.0)].map(|(key, default)| {
        given.get(key).map_or(default, |text| crate::number::plain(text).unwrap_or(f64::NAN))
    })
}

/// What a value should be, if it is not.
fn wanted(key: &str, value: &str) -> Option<&'static str> {
    let number = crate::number::plain(value).is_some();
    let (right, wanted) = match key {
        "randomize" | "allow-mock-accuracy" => (matches!(value, "true" | "false"), "true, false"),
        "incremental" => (value == "true", "true"),
        "seed" => (number || value.starts_with("${"), "0, 1, 2 …, ${…}"),
        "start" | "end" | "step" | "tick_interval" | "placeholder" | "capture-accuracy"
        | "warning-accuracy" => (number, "0, 1, 2.5 …"),
        "rows" | "max-pixels" => (value.parse::<i64>().is_ok(), "1, 2, 3 …"),
        "quality" => (
            matches!(value, "voice-only" | "low" | "normal" | "external"),
            "voice-only, low, normal, external",
        ),
        "value" | "label" => (crate::xpath::is_name(value), "name_of_a_column"),
        _ => (true, ""),
    };
    (!right).then_some(wanted)
}
