//! Ways by which money comes in: operating mode, collection account, gateways.
mod read;
mod view;

use axum::http::StatusCode;
use db::WorkFn;
use gateways::Provider;
use kernel::{Error, Result};
use ui::{Form, Req, Response, see_other};

use crate::change_settings::{ChangeSettings, change_settings};
use crate::set_up;

pub(crate) async fn get(req: Req) -> Result<Response> {
    view::show(&req, "", &Form::default(), StatusCode::OK).await
}

/// The operating mode.
pub(crate) async fn mode(req: Req) -> Result<Response> {
    change(&req, "mode", read::mode).await
}

/// The collection account.
pub(crate) async fn account(req: Req) -> Result<Response> {
    change(&req, "account", read::account).await
}

/// One gateway.
pub(crate) async fn gateway(req: Req) -> Result<Response> {
    match set_up::named(req.param("provider")).ok_or(Error::NotFound)? {
        provider @ Provider::Vnpay => change(&req, "vnpay", |form| read::gateway(form, provider)).await,
        provider @ Provider::Momo => change(&req, "momo", |form| read::gateway(form, provider)).await,
        provider @ Provider::Zalopay => change(&req, "zalopay", |form| read::gateway(form, provider)).await,
        provider @ Provider::Payos => change(&req, "payos", |form| read::gateway(form, provider)).await,
    }
}

async fn change(
    req: &Req,
    what: &'static str,
    read: impl FnOnce(&mut Form) -> Option<ChangeSettings>,
) -> Result<Response> {
    let mut form = req.form();
    if let Some(new) = read(&mut form) {
        let work: WorkFn<ChangeSettings, ()> = |tx, ctx, new| Box::pin(change_settings(tx, ctx, new));
        match req.app.db.write(&req.ctx, new, work).await {
            Ok(()) => {
                // The background reads them again too; who changed them shall see it at once.
                let rows = db::settings(&mut req.reader().await?).await?;
                req.app.set_settings(ui::Settings::from_rows(&rows));
                return see_other(&format!("/office/gateways?changed={what}#{what}"));
            }
            Err(error) => form.absorb(error)?,
        }
    }
    view::show(req, what, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}
