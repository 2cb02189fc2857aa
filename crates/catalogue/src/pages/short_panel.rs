//! What runs short, on the seller's desk.
use askama::Template;
use kernel::{BoothId, Id, Result, Uuid};
use ui::{Html, Req, T};

use crate::store::desk::{SHORT, ShortRow};

#[derive(Template)]
#[template(path = "panel_short.html")]
struct Short<'a> {
    t: &'a T,
    rows: Vec<ShortRow>,
}

/// Nothing where nothing runs short.
pub(crate) async fn panel(req: &Req, booth: Uuid) -> Result<Html> {
    let rows = req.reader().await?.all(&SHORT, (BoothId::from_uuid(booth),)).await?;
    if rows.is_empty() {
        return Ok(Html::default());
    }
    Html::render(&Short { t: &req.t(), rows })
}
