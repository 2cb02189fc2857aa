//! One file per page.
pub(crate) mod desk_carriers;
pub(crate) mod desk_parcel;
pub(crate) mod desk_parcels;
pub(crate) mod office_carriers;

use booths::{BoothRow, Duty, booths_for};
use kernel::{Error, Result};
use ui::Req;

/// A booth by its address, where the actor has a duty.
async fn booth_of(req: &Req, slug: &str, duty: Duty) -> Result<BoothRow> {
    let all = booths_for(&mut req.reader().await?, &req.ctx, duty).await?;
    all.into_iter().find(|booth| booth.slug == slug).ok_or(Error::NotFound)
}
