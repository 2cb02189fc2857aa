use std::sync::Arc;

use kernel::{Ctx, Error, Id, Locale, Result, Uuid};
use outside::Answer;
use ui::App;

use crate::ask_gateway::ask_gateways;
use crate::gateway::{PaymentGateway, SandboxBank};
use crate::receive_transfer::{Received, receive_transfer};
use crate::{PaymentId, PaymentRow, PaymentState, collection, payment};

/// Every owner that may have to be told of a payment.
pub fn payables(app: &App) -> Vec<ui::Payable> {
    app.domains.iter().flat_map(|domain| domain.payables).copied().collect()
}

/// Asks the bank whether a payment has arrived, and takes in what it reports. Outside any transaction.
///
/// # Errors
/// [`Error::Internal`] when the bank does not say; ask again later.
pub(crate) async fn ask_bank(app: &App, ctx: &Ctx, payment: &PaymentRow) -> Result<()> {
    let collection = collection::find(&mut app.db.reader().await?).await?;
    let secret = collection.map(|collection| collection.secret).unwrap_or_default();
    let Some(bank) = SandboxBank::of(&app.settings(), &secret, Locale::Vi)? else {
        return Ok(());
    };
    match bank.query(&payment.reference).await {
        Answer::Ok(transfers) => {
            for transfer in transfers {
                let received = Received { transfer, inbox: None, payables: payables(app) };
                let work: db::WorkFn<Received, _> =
                    |tx, ctx, input| Box::pin(receive_transfer(tx, ctx, input));
                app.db.write(ctx, received, work).await?;
            }
            Ok(())
        }
        Answer::Rejected(reason) => Err(Error::internal(format!("the bank refuses to answer: {reason}"))),
        Answer::Unknown(reason) => Err(Error::internal(format!("the bank does not answer: {reason}"))),
    }
}

/// Asks the bank and every gateway that may have the money.
///
/// # Errors
/// [`Error::Internal`] when one does not say; ask again later.
pub(crate) async fn ask_all(app: &App, ctx: &Ctx, payment: &PaymentRow) -> Result<()> {
    let (bank, gateways) = (ask_bank(app, ctx, payment).await, ask_gateways(app, ctx, payment).await);
    bank.and(gateways)
}

/// The job: asks for a payment that still waits. An error makes the runner ask again later.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let found = payment::by_id(&mut app.db.reader().await?, PaymentId::from_uuid(key)).await?;
    match found {
        Some(payment) if payment.state == PaymentState::Awaiting => ask_all(&app, &ctx, &payment).await,
        _ => Ok(()),
    }
}
