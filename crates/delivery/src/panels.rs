//! Pieces of other pages.
use askama::Template;
use kernel::{BoothId, Id, Result, Uuid};
use ui::{Html, Req, T};

use crate::store::parcel as store;

#[derive(Template)]
#[template(path = "astray_desk.html")]
struct Astray<'a> {
    t: &'a T,
    count: i64,
}

/// For a seller: that carriers have parcels which were cancelled. Empty when there is none.
pub(crate) async fn desk(req: &Req, booth: Uuid) -> Result<Html> {
    let (count,) = req.reader().await?.one(&store::ASTRAYS_OF, (BoothId::from_uuid(booth),)).await?;
    if count == 0 { Ok(Html::default()) } else { Html::render(&Astray { t: &req.t(), count }) }
}
