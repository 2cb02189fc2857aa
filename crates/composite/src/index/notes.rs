//! Sentences about an index that people should read before they trust it, in both languages.
use std::ops::Range;

use crate::index::Index;
use crate::method::{Mean, Normalise, Words};
use crate::moments::{present, range};
use crate::number;
use crate::stage::treat::Done;

pub(super) fn of(index: &Index) -> Vec<Words> {
    let mut notes = Vec::new();
    constant(index, &mut notes);
    untreated(index, &mut notes);
    at_times(index, &mut notes);
    gaps(index, &mut notes);
    doubtful(index, &mut notes);
    notes
}

/// Why a single row has no score.
pub(super) fn one_row() -> Words {
    Words {
        en: "there is one row only, and this method compares units: give the data of at least two.".to_owned(),
        vi: "chỉ có một dòng, mà phương pháp này so sánh các đơn vị với nhau: cần số liệu của ít nhất hai đơn vị."
            .to_owned(),
    }
}

/// Why no row has one: what the notes say.
pub(super) fn unscored(index: &Index) -> Words {
    let said = |notes: &[String], nothing: &str| {
        if notes.is_empty() { nothing.to_owned() } else { notes.join(" ") }
    };
    let en = said(&index.notes, "too little data is there for the method.");
    let vi = said(&index.notes_vi, "số liệu quá ít để tính theo phương pháp này.");
    Words {
        en: format!("no unit gets a score: {en}"), vi: format!("không đơn vị nào có điểm: {vi}")
    }
}

fn say(notes: &mut Vec<Words>, en: String, vi: String) {
    notes.push(Words { vi, en });
}

fn constant(index: &Index, notes: &mut Vec<Words>) {
    for (place, code) in index.treated.codes.iter().enumerate() {
        let Some(values) = index.treated.columns.get(place) else { continue };
        let scored =
            index.normalised.columns.get(place).is_some_and(|scores| present(scores).next().is_some());
        match range(values) {
            None => say(
                notes,
                format!("The indicator \"{code}\" has no value at all and does not count."),
                format!("Chỉ tiêu \"{code}\" không có giá trị nào và không được tính."),
            ),
            Some(_) if scored => {}
            Some((least, largest)) if least < largest => say(
                notes,
                format!("The indicator \"{code}\" cannot be normalised by this method and does not count."),
                format!(
                    "Chỉ tiêu \"{code}\" không đưa về cùng thang được bằng phương pháp này và không được tính."
                ),
            ),
            Some(_) => say(
                notes,
                format!(
                    "The indicator \"{code}\" is the same for all units, so it cannot tell them apart and does not count; the others of its group share its weight."
                ),
                format!(
                    "Chỉ tiêu \"{code}\" bằng nhau ở mọi đơn vị nên không phân biệt được và không được tính; các chỉ tiêu khác cùng nhóm chia trọng số của nó."
                ),
            ),
        }
    }
}

fn untreated(index: &Index, notes: &mut Vec<Words>) {
    for treatment in index.treatments.iter().filter(|treatment| treatment.done == Done::Untreatable) {
        let (code, time) = (&treatment.code, number::write(treatment.time));
        let (at, luc) =
            if time.is_empty() { <_>::default() } else { (format!(" at {time}"), format!(" ở {time}")) };
        say(
            notes,
            format!(
                "The indicator \"{code}\"{at} has outliers but too few different values to be treated; it was left as it is."
            ),
            format!(
                "Chỉ tiêu \"{code}\"{luc} có giá trị bất thường nhưng quá ít giá trị khác nhau để xử lý; nó được giữ nguyên."
            ),
        );
    }
}

/// Indicators that count, but not at one of the times.
fn at_times(index: &Index, notes: &mut Vec<Words>) {
    if !index.data.panel() {
        return;
    }
    let spans = index.data.spans();
    let columns = index.imputed.columns.iter().zip(&index.normalised.columns);
    for (code, (values, scores)) in index.imputed.codes.iter().zip(columns) {
        if empty(scores, &(0..scores.len())) {
            continue;
        }
        for span in spans.iter().filter(|span| empty(scores, span)) {
            let time = index.data.units.get(span.start).map_or(f64::NAN, |unit| unit.time);
            let time = number::write(time);
            let (has, co) = if empty(values, span) {
                ("has no value", "không có giá trị")
            } else {
                ("is the same for all units", "bằng nhau ở mọi đơn vị")
            };
            say(
                notes,
                format!(
                    "The indicator \"{code}\" {has} at {time} and does not count then; scores of that time are made of the others."
                ),
                format!(
                    "Chỉ tiêu \"{code}\" {co} ở {time} và khi ấy không được tính; điểm của thời điểm ấy gộp từ các chỉ tiêu khác."
                ),
            );
        }
    }
}

fn empty(values: &[f64], span: &Range<usize>) -> bool {
    values.get(span.clone()).is_some_and(|values| values.iter().all(|value| value.is_nan()))
}

fn gaps(index: &Index, notes: &mut Vec<Words>) {
    let missing: usize = index.imputed.columns.iter().flatten().filter(|value| value.is_nan()).count();
    if missing > 0 {
        let are = if missing == 1 { "One value is".to_owned() } else { format!("{missing} values are") };
        say(
            notes,
            format!("{are} still missing after imputation; the others of the group take over the weight."),
            format!("Còn {missing} giá trị thiếu sau khi điền; các chỉ tiêu khác cùng nhóm nhận trọng số."),
        );
    }
    let unranked = index.top_ranks().iter().filter(|rank| **rank == 0).count();
    if unranked > 0 {
        let rows = if unranked == 1 { "One row has".to_owned() } else { format!("{unranked} rows have") };
        say(
            notes,
            format!("{rows} no score of the index and no rank."),
            format!("{unranked} dòng không có điểm của chỉ số và không có hạng."),
        );
    }
}

fn doubtful(index: &Index, notes: &mut Vec<Words>) {
    let own = &index.method.normalisation;
    for node in index.tree.indicator_nodes().filter(|node| node.direction < 0.0) {
        let rule = own.indicators.get(&node.code).unwrap_or(own);
        if rule.kind == Normalise::Fracmax {
            let code = &node.code;
            say(
                notes,
                format!(
                    "Less is better in \"{code}\", which fracmax turns around: the worst unit gets the highest score. Take another normalisation for it."
                ),
                format!(
                    "\"{code}\" càng thấp càng tốt, mà fracmax đảo ngược: đơn vị kém nhất được điểm cao nhất. Hãy dùng cách đưa về thang khác cho nó."
                ),
            );
        }
    }
    if index.method.aggregation.kind.values().contains(&Mean::Copeland) && !missing_free(index) {
        say(
            notes,
            "Copeland compares units over what both have; with missing values a part counts for the unit whose code comes later.".to_owned(),
            "Copeland so hai đơn vị trên những gì cả hai cùng có; khi có giá trị thiếu, phần ấy được tính cho đơn vị có mã đứng sau.".to_owned(),
        );
    }
}

fn missing_free(index: &Index) -> bool {
    index.normalised.columns.iter().flatten().all(|value| !value.is_nan())
}
