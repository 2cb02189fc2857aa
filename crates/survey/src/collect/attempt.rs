use db::Tx;
use kernel::{Ctx, Error, Result};

use crate::UnitId;
use crate::events::UnitTried;
use crate::state::{SurveyState, UnitState};
use crate::store::unit as store;

/// A try to reach a unit.
#[derive(Debug, Clone)]
pub struct Attempt {
    pub unit: UnitId,
    /// `phone`, `visit`, `letter`, `mail`, `other`.
    pub way: String,
    pub result: UnitState,
    pub note: String,
    /// Where the unit is reached, as the interviewer knows it now.
    pub phone: String,
    pub mail: String,
    pub address: String,
}

impl Attempt {
    pub const WAYS: [&str; 5] = ["phone", "visit", "letter", "mail", "other"];
}

/// Notes a try, with what came of it.
///
/// # Errors
/// [`Error::Conflict`] when the unit has answered, is of the reserve, or the survey is not open.
pub async fn try_unit(tx: &mut Tx, ctx: &Ctx, attempt: &Attempt) -> Result<()> {
    let unit = tx.one(&store::BY_ID, (attempt.unit,)).await?;
    let (state,) = tx.one(&store::SURVEY_STATE, (attempt.unit,)).await?;
    if state != SurveyState::Open {
        return Err(Error::conflict("survey-not-open"));
    }
    let settled = matches!(unit.state, UnitState::Answered | UnitState::Reserve);
    if settled || !UnitState::RESULTS.contains(&attempt.result) {
        return Err(Error::conflict("survey-unit-answered"));
    }
    if tx.run(&store::SET_STATE, (attempt.result, unit.id, unit.state)).await? == 0 {
        return Err(Error::conflict("survey-unit-answered"));
    }
    let Attempt { way, result, note, phone, mail, address, .. } = attempt.clone();
    tx.run(&store::SET_CONTACT, (phone, mail, address, unit.id)).await?;
    let row = (ctx.new_id(), unit.id, ctx.now(), ctx.actor.account(), way, result.key().to_owned(), note);
    tx.run(&store::TRIED, row).await?;
    let way = Attempt::WAYS.into_iter().find(|known| *known == attempt.way).unwrap_or("other");
    tx.tell(ctx, UnitTried { unit: unit.id, survey: unit.survey_id, way, result: result.key() }).await
}
