use db::Conn;
use futures_util::future::BoxFuture;
use kernel::Result;
use ui::Check;

use crate::store::{parcel as store, remittance};

/// Looks of `chonoi doctor` at parcels.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "delivery-no-parcel-astray", run: astray },
    Check { name: "delivery-remittances-posted", run: posted },
];

fn astray(conn: &mut Conn) -> BoxFuture<'_, Result<Option<String>>> {
    Box::pin(async move {
        let (astray,) = conn.one(&store::ASTRAYS, ()).await?;
        Ok((astray > 0).then(|| {
            format!(
                "carriers have {astray} parcels that were given up or cancelled: /office/parcels?astray=yes"
            )
        }))
    })
}

fn posted(conn: &mut Conn) -> BoxFuture<'_, Result<Option<String>>> {
    Box::pin(async move {
        let (unposted,) = conn.one(&remittance::UNPOSTED, ()).await?;
        Ok((unposted > 0)
            .then(|| format!("the ledger misses {unposted} statements of carriers that were taken in")))
    })
}
