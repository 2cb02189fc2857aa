//! Sentences about an index that people should read before they trust it.
use crate::index::Index;
use crate::method::{Mean, Normalise};
use crate::moments::{present, range};
use crate::number;
use crate::stage::treat::Done;

pub(super) fn of(index: &Index) -> Vec<String> {
    let mut notes = Vec::new();
    constant(index, &mut notes);
    untreated(index, &mut notes);
    unseen(index, &mut notes);
    gaps(index, &mut notes);
    doubtful(index, &mut notes);
    notes
}

fn constant(index: &Index, notes: &mut Vec<String>) {
    for (place, code) in index.treated.codes.iter().enumerate() {
        let Some(values) = index.treated.columns.get(place) else { continue };
        let scored =
            index.normalised.columns.get(place).is_some_and(|scores| present(scores).next().is_some());
        match range(values) {
            None => notes.push(format!("The indicator \"{code}\" has no value at all and does not count.")),
            Some(_) if scored => {}
            Some((least, largest)) if least < largest => {
                notes.push(format!("The indicator \"{code}\" cannot be normalised by this method and does not count."));
            }
            Some(_) => notes.push(format!(
                "The indicator \"{code}\" is the same for all units, so it cannot tell them apart and does not count; the others of its group share its weight."
            )),
        }
    }
}

fn untreated(index: &Index, notes: &mut Vec<String>) {
    for treatment in index.treatments.iter().filter(|treatment| treatment.done == Done::Untreatable) {
        let when = if treatment.time.is_nan() { String::new() } else { format!(" at {}", treatment.time) };
        notes.push(format!(
            "The indicator \"{}\"{when} has outliers but too few different values to be treated; it was left as it is.",
            treatment.code
        ));
    }
}

/// Indicators that have values, but none at one of the times.
fn unseen(index: &Index, notes: &mut Vec<String>) {
    if !index.data.panel() {
        return;
    }
    let spans = index.data.spans();
    for (code, column) in index.imputed.codes.iter().zip(&index.imputed.columns) {
        let empty = |values: &[f64]| values.iter().all(|value| value.is_nan());
        if empty(column) {
            continue;
        }
        for span in spans.iter().filter(|span| column.get((*span).clone()).is_some_and(empty)) {
            let time = index.data.units.get(span.start).map_or(f64::NAN, |unit| unit.time);
            notes.push(format!(
                "The indicator \"{code}\" has no value at {} and does not count then; scores of that time are made of the others.",
                number::write(time)
            ));
        }
    }
}

fn gaps(index: &Index, notes: &mut Vec<String>) {
    let missing: usize = index.imputed.columns.iter().flatten().filter(|value| value.is_nan()).count();
    if missing > 0 {
        notes.push(format!(
            "{} still missing after imputation; the others of the group take over the weight.",
            if missing == 1 { "One value is".to_owned() } else { format!("{missing} values are") }
        ));
    }
    let unranked = index.top_ranks().iter().filter(|rank| **rank == 0).count();
    if unranked > 0 {
        let rows = if unranked == 1 { "One row has".to_owned() } else { format!("{unranked} rows have") };
        notes.push(format!("{rows} no score of the index and no rank."));
    }
}

fn doubtful(index: &Index, notes: &mut Vec<String>) {
    let own = &index.method.normalisation;
    for node in index.tree.indicator_nodes().filter(|node| node.direction < 0.0) {
        let rule = own.indicators.get(&node.code).unwrap_or(own);
        if rule.kind == Normalise::Fracmax {
            notes.push(format!(
                "Less is better in \"{}\", which fracmax turns around: the worst unit gets the highest score. Take another normalisation for it.",
                node.code
            ));
        }
    }
    if index.method.aggregation.kind.values().contains(&Mean::Copeland) && !missing_free(index) {
        notes.push("Copeland compares units over what both have; with missing values a part counts for the unit whose code comes later.".to_owned());
    }
}

fn missing_free(index: &Index) -> bool {
    index.normalised.columns.iter().flatten().all(|value| !value.is_nan())
}
