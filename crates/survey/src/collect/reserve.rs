use db::Tx;
use kernel::{Ctx, Error, Result};

use crate::SurveyId;
use crate::events::ReserveCalled;
use crate::store::{survey as store, unit};

/// Calls the next units of a list's reserve in: the sample becomes larger by them, nobody is replaced. Answers how many.
///
/// # Errors
/// [`Error::Conflict`] when the survey is not open or the list has no reserve left.
pub async fn call_reserve(tx: &mut Tx, ctx: &Ctx, input: &(SurveyId, String, String, i64)) -> Result<usize> {
    let (survey, stratum, cluster, wanted) = input.clone();
    if tx.run(&store::LOCK_OPEN, (survey,)).await? == 0 {
        return Err(Error::conflict("survey-not-open"));
    }
    let next = tx.all(&unit::RESERVE, (survey, stratum.clone(), cluster.clone(), wanted)).await?;
    if next.is_empty() {
        return Err(Error::conflict("survey-no-reserve"));
    }
    for (id,) in &next {
        tx.run_one(&unit::CALL, (*id,)).await?;
    }
    tx.tell(ctx, ReserveCalled { survey, stratum, cluster, units: next.len() }).await?;
    Ok(next.len())
}
