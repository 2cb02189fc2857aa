use db::Conn;
use futures_util::future::BoxFuture;
use kernel::Result;
use ui::Check;

use crate::store::parcel as store;

/// Looks of `chonoi doctor` at parcels.
pub(crate) const CHECKS: &[Check] = &[Check { name: "delivery-no-parcel-twice", run: twice }];

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
