use db::{Change, Tx};
use kernel::{Ctx, Error, Result};

use super::{Computed, Plan};
use crate::events::{ResultComputed, SurveyChanged, SurveyPublished};
use crate::store::{result as store, survey};
use crate::{ResultId, SurveyId};

/// Changes which estimates are wanted.
///
/// # Errors
/// [`Error::Invalid`] on `plan` when it cannot be read, [`Error::Conflict`] when the survey is published.
pub async fn change_plan(tx: &mut Tx, ctx: &Ctx, (id, plan): &(SurveyId, String)) -> Result<()> {
    Plan::read(plan)?;
    let before = tx.one(&survey::BY_ID, (*id,)).await?;
    if before.plan == *plan {
        return Ok(());
    }
    if tx.run(&survey::SET_PLAN, (plan.clone(), *id)).await? == 0 {
        return Err(Error::conflict("survey-is-published"));
    }
    let change = Change { field: "plan", before: before.plan, after: plan.clone(), personal: false };
    tx.tell(ctx, SurveyChanged { survey: *id, changes: vec![change] }).await
}

/// Keeps what was computed in place of the last that was not published.
pub async fn keep_result(tx: &mut Tx, ctx: &Ctx, computed: &Computed) -> Result<ResultId> {
    let (number,) = tx.one(&store::NEXT, (computed.survey,)).await?;
    let id: ResultId = ctx.new_id();
    tx.run(&store::INSERT, (id, computed.survey, number, ctx.now(), computed.report.clone())).await?;
    tx.run(&store::FORGET_FILES, (computed.survey, id)).await?;
    tx.run(&store::FORGET, (computed.survey, id)).await?;
    for (name, file) in &computed.files {
        tx.run(&store::INSERT_FILE, (id, name.clone(), file.clone())).await?;
    }
    let answers = computed.answers;
    tx.tell(ctx, ResultComputed { survey: computed.survey, result: id, number, answers }).await?;
    Ok(id)
}

/// Publishes the newest result of a closed survey.
///
/// # Errors
/// [`Error::Conflict`] when the survey is not closed or nothing was computed.
pub async fn publish(tx: &mut Tx, ctx: &Ctx, id: &SurveyId) -> Result<()> {
    let Some(result) = tx.optional(&store::NEWEST, (*id,)).await? else {
        return Err(Error::conflict("survey-nothing-computed"));
    };
    if tx.run(&survey::SET_PUBLISHED, (ctx.now(), *id)).await? == 0 {
        return Err(Error::conflict("survey-not-closed"));
    }
    if tx.run(&store::PUBLISH, (result.id, *id)).await? == 0 {
        return Err(Error::conflict("survey-nothing-computed"));
    }
    tx.tell(ctx, SurveyPublished { survey: *id, result: result.id, number: result.number }).await
}
