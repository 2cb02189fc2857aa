use db::Tx;
use kernel::{Ctx, Error, Result};

use crate::SurveyId;
use crate::events::{SurveyClosed, SurveyOpened};
use crate::state::UnitState;
use crate::store::{survey as store, unit};

/// Opens a drawn survey for answers, or a closed one again.
///
/// # Errors
/// [`Error::Conflict`] when no sample was drawn, or the results are published.
pub async fn open_survey(tx: &mut Tx, ctx: &Ctx, id: &SurveyId) -> Result<()> {
    if tx.run(&store::SET_OPEN, (*id,)).await? == 0 {
        return Err(Error::conflict("survey-cannot-open"));
    }
    tx.tell(ctx, SurveyOpened { survey: *id }).await
}

/// Ends the asking.
///
/// # Errors
/// [`Error::Conflict`] when it is not open.
pub async fn close_survey(tx: &mut Tx, ctx: &Ctx, id: &SurveyId) -> Result<()> {
    if tx.run(&store::SET_CLOSED, (ctx.now(), *id)).await? == 0 {
        return Err(Error::conflict("survey-not-open"));
    }
    let tally = tx.all(&unit::TALLY, (*id,)).await?;
    let count = |wanted: fn(UnitState) -> bool| -> i64 {
        tally.iter().filter(|row| wanted(row.state)).map(|row| row.units).sum()
    };
    let answered = count(|state| state == UnitState::Answered);
    let asked = count(|state| state != UnitState::Reserve);
    tx.tell(ctx, SurveyClosed { survey: *id, answered, asked }).await
}
