//! Moving a booth from one state to another, told in the log.
use db::{Change, Event, Tx};
use kernel::{BoothId, Ctx, Day, Error, Id, Result, Uuid};
use serde::Serialize;

use crate::BoothRow;
use crate::state::{BoothAction, BoothState};
use crate::store::booth as store;

#[derive(Serialize)]
struct BoothMoved {
    booth: BoothId,
    action: &'static str,
    #[serde(skip)]
    before: BoothState,
    #[serde(skip)]
    after: BoothState,
    #[serde(skip)]
    why: Option<String>,
}

impl Event for BoothMoved {
    const TOPIC: &'static str = "booths.booth.moved.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        let (before, after) = (self.before.key().to_owned(), self.after.key().to_owned());
        vec![Change { field: "state", before, after, personal: false }]
    }
    fn reason(&self) -> Option<String> {
        self.why.clone()
    }
}

/// Why, and until when.
#[derive(Debug, Clone, Default)]
pub(crate) struct Because {
    pub(crate) why: Option<String>,
    pub(crate) back_on: Option<Day>,
}

/// Moves a booth; of two at once one succeeds.
///
/// # Errors
/// [`Error::Conflict`] when the action cannot happen from there, or somebody else was quicker.
pub(crate) async fn step(
    tx: &mut Tx,
    ctx: &Ctx,
    booth: &BoothRow,
    action: BoothAction,
    because: Because,
) -> Result<BoothState> {
    let to = booth.state.after(action).ok_or_else(|| Error::conflict("booth-move-impossible"))?;
    let ended = (to == BoothState::Closed).then(|| ctx.now());
    let args = (to, ctx.now(), because.why.clone(), because.back_on, ended, booth.id, booth.state);
    if tx.run(&store::MOVE, args).await? == 0 {
        return Err(Error::conflict("booth-moved-meanwhile"));
    }
    let told = BoothMoved {
        booth: booth.id,
        action: action.key(),
        before: booth.state,
        after: to,
        why: because.why,
    };
    tx.tell(ctx, told).await?;
    Ok(to)
}
