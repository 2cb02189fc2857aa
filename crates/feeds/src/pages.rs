//! One file per page.
pub(crate) mod desk_listing;
pub(crate) mod desk_listing_new;
pub(crate) mod desk_listings;
pub(crate) mod office_listings;
pub(crate) mod office_products;
pub(crate) mod open_data;

use booths::BoothRow;
use kernel::{BoothId, Result};
use ui::{Cell, Req, T};

use crate::marketplaces::Marketplaces;
use crate::store::ListingRow;

/// The booths of who asks.
pub(crate) async fn mine(req: &Req) -> Result<Vec<BoothRow>> {
    booths::booths_for(&mut req.reader().await?, &req.ctx, booths::Duty::Products).await
}

pub(crate) fn ids(mine: &[BoothRow]) -> Vec<BoothId> {
    mine.iter().map(|booth| booth.id).collect()
}

/// Marketplaces to choose from.
pub(crate) fn marketplaces() -> Vec<(String, String)> {
    let all = Marketplaces::shipped().all().iter();
    all.map(|place| (place.code.clone(), place.name.clone())).collect()
}

/// A choice of yes or no.
pub(crate) fn yes_no(t: &T) -> Vec<(String, String)> {
    vec![("true".to_owned(), t.get("listing-yes")), ("false".to_owned(), t.get("listing-no"))]
}

/// The state of a listing, as a cell.
pub(crate) fn standing(row: &ListingRow, t: &T) -> Cell {
    match row.ended {
        None => Cell::Mark { text: t.get("listing-open"), tone: "good" },
        Some(day) => Cell::Text(t.with("day", day.show()).get("listing-ended-on")),
    }
}
