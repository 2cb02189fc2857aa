use std::sync::Arc;

use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use clap::ValueEnum;

use crate::carrier::{self, Carrier};
use crate::gateway::{self, Gateway};
use crate::house::Setup;
use crate::{Bank, BankError, serve};

/// What can be stood in for, besides the bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stand {
    Vnpay,
    Momo,
    Zalopay,
    Payos,
    Ghn,
    Ghtk,
    ViettelPost,
    Vnpost,
}

/// One gateway or carrier, reached at the address of its set-up.
///
/// # Errors
/// [`BankError`] when what was kept cannot be read. Needs a running `tokio`.
pub fn stand(which: Stand, setup: &Setup) -> Result<Router, BankError> {
    let gateway = |kind| Gateway::new(kind, setup).map(|gateway| gateway.router());
    let carrier = |kind| Carrier::new(kind, setup).map(|carrier| carrier.router());
    match which {
        Stand::Vnpay => gateway(gateway::Kind::Vnpay),
        Stand::Momo => gateway(gateway::Kind::Momo),
        Stand::Zalopay => gateway(gateway::Kind::Zalopay),
        Stand::Payos => gateway(gateway::Kind::Payos),
        Stand::Ghn => carrier(carrier::Kind::Ghn),
        Stand::Ghtk => carrier(carrier::Kind::Ghtk),
        Stand::ViettelPost => carrier(carrier::Kind::ViettelPost),
        Stand::Vnpost => carrier(carrier::Kind::Vnpost),
    }
}

/// All of them, each behind its name, and the bank where it always was.
///
/// # Errors
/// [`BankError`] when what was kept cannot be read.
pub fn all(bank: Arc<Bank>, setup: &Setup) -> Result<Router, BankError> {
    let mut router = serve::router(bank);
    for which in Stand::value_variants() {
        let Some(name) = which.to_possible_value().map(|value| format!("/{}", value.get_name())) else {
            continue;
        };
        let setup = Setup { own: format!("{}{name}", setup.own), ..setup.clone() };
        let own = setup.own.clone();
        router = router
            .nest(&name, stand(*which, &setup)?)
            .route(&format!("{name}/"), get(|| async move { Redirect::to(&own) }));
    }
    Ok(router)
}
