//! One file per page.
pub(crate) mod desk_carriers;
pub(crate) mod desk_parcel;
pub(crate) mod desk_parcels;
pub(crate) mod office_carriers;
pub(crate) mod office_parcels;
pub(crate) mod owed;
pub(crate) mod parcel_map;
pub(crate) mod remittance;
pub(crate) mod remittances;

use booths::{BoothRow, Duty, booths_for};
use carriers::Carrier;
use kernel::{Error, Result, Value};
use ui::{Choice, Req};

/// A booth by its address, where the actor has a duty.
async fn booth_of(req: &Req, slug: &str, duty: Duty) -> Result<BoothRow> {
    let all = booths_for(&mut req.reader().await?, &req.ctx, duty).await?;
    all.into_iter().find(|booth| booth.slug == slug).ok_or(Error::NotFound)
}

/// The filter by carrier.
fn by_carrier() -> Choice {
    Choice {
        name: "carrier",
        label: "parcel-carrier",
        options: Carrier::ALL.iter().map(|one| (one.key().to_owned(), one.name().to_owned())).collect(),
        parse: |typed| Carrier::from_key(typed).map(|carrier| Value::Text(carrier.key().to_owned())),
    }
}
