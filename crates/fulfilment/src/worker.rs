//! Who works in a warehouse.
use db::Tx;
use kernel::{AccountId, Ctx, Error, Id, Result};
use people::Login;

use crate::WarehouseId;
use crate::events::{WorkerAdded, WorkerEnded};
use crate::store::worker as store;
use crate::warehouse::warehouse;

/// Lets an account work in a warehouse, by its e-mail address or telephone number.
///
/// # Errors
/// [`Error::Invalid`] on `contact` when nobody has an account with it, or works there already.
pub async fn add_worker(tx: &mut Tx, ctx: &Ctx, (id, contact): &(WarehouseId, String)) -> Result<AccountId> {
    if warehouse(tx, *id).await?.ended_at.is_some() {
        return Err(Error::NotFound);
    }
    let login = Login::parse(contact).ok_or_else(|| Error::field("contact", "people-login-wrong"))?;
    let found = match login {
        Login::Email(email) => tx.optional(&store::BY_EMAIL, (email,)).await?,
        Login::Phone(phone) => tx.optional(&store::BY_PHONE, (phone,)).await?,
    };
    let (account,) = found.ok_or_else(|| Error::field("contact", "worker-no-account"))?;
    let row = (ctx.new_id::<AccountId>().uuid(), *id, account, ctx.now());
    if tx.run(&store::INSERT, row).await? == 0 {
        return Err(Error::field("contact", "worker-already"));
    }
    tx.tell(ctx, WorkerAdded { warehouse: *id, account }).await?;
    Ok(account)
}

/// Ends somebody's work in a warehouse.
///
/// # Errors
/// [`Error::NotFound`] for who does not work there.
pub async fn end_worker(tx: &mut Tx, ctx: &Ctx, (id, account): &(WarehouseId, AccountId)) -> Result<()> {
    tx.run_one(&store::END, (ctx.now(), *id, *account)).await?;
    tx.tell(ctx, WorkerEnded { warehouse: *id, account: *account }).await
}
