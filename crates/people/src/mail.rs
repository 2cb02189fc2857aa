use std::sync::Arc;

use kernel::{Ctx, Result, Uuid};
use ui::App;

/// Sends a mail of the queue; where no server is set up it stays there to be read.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let settings = app.settings();
    if settings.smtp.is_empty() {
        return Ok(());
    }
    outside::send_mail(&app.db, &ctx, &app.clock, key, &settings.smtp, &settings.mail_from).await
}
