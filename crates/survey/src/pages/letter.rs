//! Contact codes and links of those who have not answered, as a workbook to print letters or call from.
use documents::XlsxCell;
use kernel::{Error, Result};
use places::Places;
use ui::{Req, Response};

use super::asked;
use crate::store::unit::OF_SURVEY;
use crate::{SurveyState, UnitState};

/// Units read at a time.
const CHUNK: i64 = 1_000;

pub(crate) async fn get(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    if survey.state != SurveyState::Open {
        return Err(Error::conflict("survey-not-open"));
    }
    let (t, base) = (req.t(), req.app.settings().base_url);
    let head = [
        "survey-contact-code",
        "survey-unit",
        "survey-address",
        "survey-commune",
        "survey-phone",
        "survey-mail",
        "survey-result",
        "survey-link",
    ];
    let (head, mut rows) = (head.map(|key| t.get(key)), Vec::new());
    let (mut conn, mut after) = (req.reader().await?, 0);
    loop {
        let units = conn.all(&OF_SURVEY, (survey.id, after, CHUNK)).await?;
        let Some(last) = units.last() else { break };
        after = last.turn;
        for unit in units.iter().filter(|unit| {
            matches!(unit.state, UnitState::Waiting | UnitState::NotReached | UnitState::Unknown)
        }) {
            let cells = [
                unit.code.as_str().to_owned(),
                unit.name.clone(),
                unit.address.clone(),
                Places::shared().short(&unit.commune, t.locale()),
                unit.phone.clone(),
                unit.mail.clone(),
                t.choice("survey-result-", unit.state.key()),
                format!("{base}/s/{}", unit.token),
            ];
            rows.push(cells.map(XlsxCell::Text).to_vec());
        }
    }
    let book = documents::xlsx(&head, rows).map_err(Error::internal)?;
    Ok(ui::xlsx(&format!("{}-letters", survey.code), book))
}
