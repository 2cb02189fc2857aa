//! Answers as the table that estimates are computed from.
use std::collections::HashMap;

use db::Conn;
use kernel::{Error, Id, Result, Uuid};
use questionnaires::{Form, Submission, export};

use super::contacts::Weighed;
use crate::store::answer::RECEIVED;
use crate::{SurveyId, UnitId};

/// Interviews read at a time.
const CHUNK: i64 = 500;

/// Columns before those of the questionnaire.
pub(super) const OWN: [&str; 10] = [
    "unit",
    "key",
    "stratum",
    "frame",
    "weight",
    "frame_size",
    "frame_sector",
    "frame_form",
    "frame_commune",
    "frame_hamlet",
];

/// All received interviews of a survey.
pub(super) async fn submissions(
    conn: &mut Conn,
    survey: SurveyId,
    form: &Form,
) -> Result<Vec<(UnitId, Submission)>> {
    let mut all = Vec::new();
    let mut after = UnitId::from_uuid(Uuid::nil());
    loop {
        let answers = conn.all(&RECEIVED, (survey, after, CHUNK)).await?;
        let Some(last) = answers.last() else { return Ok(all) };
        after = last.unit_id;
        for answer in answers {
            let answers = serde_json::from_str(&answer.answers).map_err(Error::internal)?;
            let sent = answer.received_at.map(kernel::Instant::iso).unwrap_or_default();
            let (name, version) = (form.settings.id.clone(), form.settings.version.clone());
            let submission = Submission {
                instance: answer.instance,
                form: name,
                version,
                name: String::new(),
                sent,
                answers,
            };
            all.push((answer.unit_id, submission));
        }
    }
}

/// The CSV of units, or of the passes of a repeat; none when the questionnaire has no such repeat.
pub(super) fn csv(
    form: &Form,
    answers: &[(UnitId, Submission)],
    weighed: &Weighed,
    rows: &str,
) -> Result<Option<Vec<u8>>> {
    let submissions: Vec<Submission> = answers.iter().map(|(_, submission)| submission.clone()).collect();
    let whose: HashMap<&str, UnitId> =
        answers.iter().map(|(unit, submission)| (submission.instance.as_str(), *unit)).collect();
    let Some(table) = export::tables(form, &submissions).into_iter().find(|table| table.name == rows) else {
        return Ok(None);
    };
    // A question may be called as one of our columns: it gives way.
    let taken: Vec<bool> =
        table.head.iter().map(|name| name != "instanceID" && !OWN.contains(&name.as_str())).collect();
    let kept = |cells: &[String]| -> Vec<String> {
        cells.iter().zip(&taken).filter(|(_, taken)| **taken).map(|(cell, _)| cell.clone()).collect()
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head: Vec<String> = OWN.iter().map(|name| (*name).to_owned()).chain(kept(&table.head)).collect();
    writer.write_record(&head).map_err(Error::internal)?;
    for row in &table.rows {
        let unit = row.first().and_then(|instance| whose.get(instance.as_str()));
        let Some((unit, weight, class, frame)) = unit.and_then(|unit| weighed.of(*unit)) else { continue };
        let own = [
            unit.code.as_str().to_owned(),
            unit.frame_key.clone(),
            class.to_owned(),
            frame.to_string(),
            weight.to_string(),
            unit.size_class.clone(),
            unit.sector.clone(),
            unit.legal_form.clone(),
            unit.commune.clone(),
            unit.cluster.clone(),
        ];
        let cells: Vec<String> = own.into_iter().chain(kept(row)).collect();
        writer.write_record(&cells).map_err(Error::internal)?;
    }
    writer.into_inner().map(Some).map_err(|error| Error::internal(error.to_string()))
}
