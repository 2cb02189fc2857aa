use db::Tx;
use kernel::{Ctx, Error, Result};

use super::file::drop_unnamed;
use crate::UnitId;
use crate::events::{AnswerReceived, UnitReopened};
use crate::state::{SurveyState, UnitState, Way};
use crate::store::answer::AnswerRow;
use crate::store::{answer as store, survey, unit};

/// What a unit answers, so far or in the end.
#[derive(Debug, Clone)]
pub struct Answered {
    pub unit: UnitId,
    /// JSON as [`questionnaires::Filling::answers`] gives it.
    pub answers: String,
    /// Of the draft that it began with; 0 before there is one.
    pub revision: i64,
    pub way: Way,
    /// Which device sends it, as its script calls itself; empty where no script does.
    pub device: String,
}

impl Answered {
    /// Whether it began with the draft that is kept. A device may not have heard that its last save arrived.
    fn continues(&self, kept: &AnswerRow) -> bool {
        self.revision == kept.revision || (!self.device.is_empty() && self.device == kept.device)
    }
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// The draft has this revision now.
    Draft(i64),
    /// The draft was changed elsewhere since; nothing was written.
    Elsewhere,
    /// It is in: now, or since before.
    Received,
}

/// The name of a unit's one interview.
pub(crate) fn instance(unit: UnitId) -> String {
    format!("uuid:{unit}")
}

/// Keeps a draft.
///
/// # Errors
/// [`Error::Conflict`] when the survey takes no answers.
pub async fn save(tx: &mut Tx, ctx: &Ctx, input: &Answered) -> Result<Saved> {
    let (unit, kept) = open(tx, input.unit).await?;
    let (answers, now, account) = (input.answers.clone(), ctx.now(), ctx.actor.account());
    let Some(kept) = kept else {
        let row = (
            unit.id,
            unit.survey_id,
            instance(unit.id),
            answers,
            input.way,
            account,
            now,
            input.device.clone(),
        );
        return Ok(if tx.run(&store::INSERT, row).await? == 1 { Saved::Draft(1) } else { Saved::Elsewhere });
    };
    if kept.received_at.is_some() {
        return Ok(Saved::Received);
    }
    if kept.answers == input.answers {
        return Ok(Saved::Draft(kept.revision));
    }
    if !input.continues(&kept) {
        return Ok(Saved::Elsewhere);
    }
    let row = (answers, input.way, account, now, input.device.clone(), unit.id, kept.revision);
    let changed = tx.run(&store::CHANGE, row).await? == 1;
    Ok(if changed { Saved::Draft(kept.revision + 1) } else { Saved::Elsewhere })
}

/// Takes a finished interview in; once, however often it is sent. Whether it fits the questionnaire the caller has seen to.
///
/// # Errors
/// [`Error::Conflict`] when the survey takes no answers.
pub async fn receive(tx: &mut Tx, ctx: &Ctx, input: &Answered) -> Result<Saved> {
    let (unit, _) = open(tx, input.unit).await?;
    if tx.run(&survey::LOCK_OPEN, (unit.survey_id,)).await? == 0 {
        return Err(Error::conflict("survey-takes-none"));
    }
    // Read behind the lock, so that of two that come at once the second sees the first.
    match tx.optional(&store::OF_UNIT, (unit.id,)).await? {
        Some(kept) if kept.received_at.is_some() => return Ok(Saved::Received),
        Some(kept) if kept.answers != input.answers && !input.continues(&kept) => {
            return Ok(Saved::Elsewhere);
        }
        Some(_) => {}
        None => {
            let row = (
                unit.id,
                unit.survey_id,
                instance(unit.id),
                input.answers.clone(),
                input.way,
                None,
                ctx.now(),
                input.device.clone(),
            );
            tx.run(&store::INSERT, row).await?;
        }
    }
    let row = (input.answers.clone(), input.way, ctx.actor.account(), ctx.now(), unit.id);
    if tx.run(&store::RECEIVE, row).await? == 0 {
        return Ok(Saved::Received);
    }
    tx.run(&unit::SET_ANSWERED, (unit.id,)).await?;
    drop_unnamed(tx, unit.id, &input.answers).await?;
    tx.tell(ctx, AnswerReceived { unit: unit.id, survey: unit.survey_id, way: input.way.key() }).await?;
    Ok(Saved::Received)
}

/// Opens a received interview again, to be corrected.
///
/// # Errors
/// [`Error::Conflict`] when nothing was received, or the survey is not open.
pub async fn reopen(tx: &mut Tx, ctx: &Ctx, (id, reason): &(UnitId, String)) -> Result<()> {
    let (unit, _) = open(tx, *id).await?;
    if tx.run(&store::REOPEN, (ctx.now(), *id)).await? == 0 {
        return Err(Error::conflict("survey-nothing-received"));
    }
    tx.run(&unit::SET_STATE, (UnitState::Waiting, *id, UnitState::Answered)).await?;
    tx.tell(ctx, UnitReopened { unit: *id, survey: unit.survey_id, reason: reason.clone() }).await
}

/// The unit of an open survey, with what is kept of it.
pub(super) async fn open(tx: &mut Tx, id: UnitId) -> Result<(crate::UnitRow, Option<AnswerRow>)> {
    let unit = tx.one(&unit::BY_ID, (id,)).await?;
    let (state,) = tx.one(&unit::SURVEY_STATE, (id,)).await?;
    if state != SurveyState::Open || unit.state == UnitState::Reserve {
        return Err(Error::conflict("survey-takes-none"));
    }
    let kept = tx.optional(&store::OF_UNIT, (id,)).await?;
    Ok((unit, kept))
}
