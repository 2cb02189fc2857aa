use std::sync::Arc;

use db::Tx;
use kernel::{BoothId, Code, Ctx, Error, Id, Result, Uuid};
use ui::App;

use super::DraftState;
use crate::DraftId;
use crate::events::DraftEnded;
use crate::store::draft::{self as store, DraftRow};

/// Kind of the job that ends a draft in time.
pub(crate) const JOB: &str = "orders.draft-expire";

pub(crate) async fn run(app: Arc<App>, ctx: Ctx, draft: Uuid) -> Result<()> {
    let id = DraftId::from_uuid(draft);
    let work = app.db.write(&ctx, id, |tx, ctx, id| Box::pin(expire_draft(tx, ctx, *id)));
    match work.await {
        // Taken or withdrawn meanwhile: nothing to end.
        Err(Error::Conflict(_)) => Ok(()),
        outcome => outcome,
    }
}

/// Ends a draft that nobody took in time.
///
/// # Errors
/// [`Error::Conflict`] when it ended otherwise.
pub async fn expire_draft(tx: &mut Tx, ctx: &Ctx, id: DraftId) -> Result<()> {
    let draft = tx.one(&store::BY_ID, (id,)).await?;
    end(tx, ctx, &draft, DraftState::Expired).await
}

/// The seller takes a draft of one of `mine` back.
///
/// # Errors
/// [`Error::Conflict`] when it ended otherwise; [`Error::NotFound`] for somebody else's.
pub async fn withdraw_draft(tx: &mut Tx, ctx: &Ctx, (mine, code): &(Vec<BoothId>, Code)) -> Result<()> {
    let draft = tx.one(&store::BY_CODE, (code.clone(),)).await?;
    if !mine.contains(&draft.booth_id) {
        return Err(Error::NotFound);
    }
    end(tx, ctx, &draft, DraftState::Withdrawn).await
}

async fn end(tx: &mut Tx, ctx: &Ctx, draft: &DraftRow, state: DraftState) -> Result<()> {
    if tx.run(&store::END, (state, ctx.now(), draft.id)).await? == 0 {
        return Err(Error::conflict("draft-over"));
    }
    let items = tx.all(&store::ITEMS, (draft.id,)).await?;
    let goods: Vec<_> = items.iter().map(|item| (item.variant_id, item.quantity)).collect();
    catalogue::release(tx, ctx, &goods).await?;
    tx.tell(ctx, DraftEnded { draft: draft.id, state: state.key() }).await
}
