//! The demo province: the 41 communes of former Trà Vinh, invented sellers, and two years of orders made
//! through the use cases. Every price is an example; nothing invented is said of a real producer.
mod asking;
mod files;
mod offers;
mod orders;
mod people;
mod points;
mod register;
mod sellers;
mod settling;
mod voices;

use std::sync::Arc;

use kernel::{Ctx, Result};
use ui::App;

use files::Files;

/// Fills an empty demo; does nothing when it was filled before. `progress` is told what is being done.
///
/// # Errors
/// When a file of the demo is broken or a use case refuses.
pub async fn load(app: &Arc<App>, progress: fn(&str)) -> Result<()> {
    let done = db::read_setting(&mut app.db.reader().await?, "demo-filled").await?;
    if done.is_some() {
        progress("The demo is filled already.");
        return Ok(());
    }
    let files = Files::read()?;
    progress("Opening booths and adding products …");
    let sellers = sellers::load(app, &files).await?;
    progress("Filling the register of businesses …");
    register::load(app, &files, &sellers).await?;
    points::load(app).await?;
    progress("Asking firms for the yearly survey …");
    asking::load(app).await?;
    progress("Adding people …");
    let shopper = people::load(app, &files, &sellers).await?;
    progress("Two years of orders, through the use cases …");
    settling::begin(app, orders::first_day(app), &files.first_seller()).await?;
    let count = orders::load(app, &files, progress).await?;
    orders::load_fresh(app, &files, &files.first_seller(), shopper).await?;
    progress("A campaign with vouchers and flash sales …");
    offers::load(app, &files).await?;
    voices::load(app, &files, &files.first_seller(), shopper).await?;
    let ctx = Ctx::system("demo", app.clock.now());
    app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::sequence(tx, ctx))).await?;
    ui::seal_log(app, &ctx).await?;
    app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(mark_filled(tx, ctx))).await?;
    progress(&format!("The demo is filled: {count} orders."));
    Ok(())
}

async fn mark_filled(tx: &mut db::Tx, ctx: &Ctx) -> Result<()> {
    db::write_setting(tx, "demo-filled", &ctx.now().iso()).await
}
