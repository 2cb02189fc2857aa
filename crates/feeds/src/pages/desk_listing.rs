//! One listing: still there, or ended.
use askama::Template;
use kernel::{BoothId, Error, Result};
use ui::{Page, Req, Response, T, see_other};

use super::{ids, mine};
use crate::ListingId;
use crate::check_listing::{check_listing, end_listing};
use crate::listing::my_listing;
use crate::marketplaces::Marketplaces;
use crate::store::ListingRow;

#[derive(Template)]
#[template(path = "listing.html")]
struct Listing<'a> {
    t: &'a T,
    row: &'a ListingRow,
    marketplace: &'a str,
}

async fn named(req: &Req) -> Result<(Vec<BoothId>, ListingId)> {
    let id = req.param("id").parse().map_err(|_| Error::NotFound)?;
    Ok((ids(&mine(req).await?), id))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (mine, id) = named(&req).await?;
    let row = my_listing(&mut req.reader().await?, &mine, id).await?;
    let t = req.t();
    let body = Listing { t: &t, row: &row, marketplace: Marketplaces::shipped().name(&row.marketplace) };
    Page::new(row.product_name.show(t.locale)).desk().show(&req, &body).await
}

pub(crate) async fn check(req: Req) -> Result<Response> {
    let input = named(&req).await?;
    let to = format!("/desk/listings/{}", input.1);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(check_listing(tx, ctx, input))).await?;
    see_other(&to)
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let input = named(&req).await?;
    let to = format!("/desk/listings/{}", input.1);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(end_listing(tx, ctx, input))).await?;
    see_other(&to)
}
