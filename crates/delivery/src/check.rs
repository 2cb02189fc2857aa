use db::Conn;
use futures_util::future::BoxFuture;
use kernel::Result;
use ui::Check;

use crate::store::{parcel as store, remittance};

/// Looks of `chonoi doctor` at parcels.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "delivery-no-parcel-twice", run: twice },
    Check { name: "delivery-remittances-posted", run: posted },
];

fn twice(conn: &mut Conn) -> BoxFuture<'_, Result<Option<String>>> {
    Box::pin(async move {
        let (twice,) = conn.one(&store::TWICE, ()).await?;
        Ok((twice > 0).then(|| {
            format!(
                "carriers tell of {twice} parcels that were given up and replaced: take one of each two back"
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
