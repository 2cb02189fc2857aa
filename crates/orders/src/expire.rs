//! A checkout that nobody paid in time ends, and its goods go back on the shelf.
use std::sync::Arc;

use db::Tx;
use kernel::{Ctx, Error, Id, Result, Uuid};
use ui::App;

use crate::CheckoutId;
use crate::cancel_order::end_all;
use crate::order::Action;

/// Kind of the job.
pub(crate) const JOB: &str = "orders.expire";

pub(crate) async fn run(app: Arc<App>, ctx: Ctx, checkout: Uuid) -> Result<()> {
    let id = CheckoutId::from_uuid(checkout);
    let work = app.db.write(&ctx, id, |tx, ctx, id| Box::pin(expire_checkout(tx, ctx, *id)));
    match work.await {
        // Paid or cancelled meanwhile: nothing to end.
        Err(Error::Conflict(_)) => Ok(()),
        outcome => outcome,
    }
}

/// Ends a checkout that was not paid in time.
///
/// # Errors
/// [`Error::Conflict`] when it was paid or ended meanwhile; then nothing changes.
pub async fn expire_checkout(tx: &mut Tx, ctx: &Ctx, checkout: CheckoutId) -> Result<()> {
    end_all(tx, ctx, checkout, Action::Expire, None).await
}
