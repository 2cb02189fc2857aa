//! Certificates that run out or are withdrawn.
use db::Tx;
use kernel::{Ctx, Error, Result};

use super::answer::{sum_stars, tell};
use super::{CertificateRow, CertificateState};
use crate::store::certificate as store;

/// Ends the certificates whose last day is over, and takes the stars that rested on them away; answers how many.
pub async fn end_certificates(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let over = tx.all(&store::OVER, (ctx.now().day(),)).await?;
    let mut ended = 0;
    for row in &over {
        end(tx, ctx, row).await?;
        ended += 1;
    }
    Ok(ended)
}

pub(crate) async fn end(tx: &mut Tx, ctx: &Ctx, row: &CertificateRow) -> Result<()> {
    let open = matches!(row.state, CertificateState::Claimed | CertificateState::Verified);
    let change = (CertificateState::Ended, row.id, row.state);
    if !open || tx.run(&store::END, change).await? == 0 {
        return Err(Error::conflict("certificate-answered"));
    }
    sum_stars(tx, row.product_id).await?;
    tell(tx, ctx, row, CertificateState::Ended, "").await
}
