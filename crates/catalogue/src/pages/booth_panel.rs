//! What a booth sells, on the booth's own page.
use askama::Template;
use kernel::{BoothId, Id, Result, Uuid};
use places::Places;
use ui::{Html, Req, T};

use crate::cards::cards;
use crate::store::product as store;

#[derive(Template)]
#[template(path = "booth_panel.html")]
struct BoothProducts<'a> {
    t: &'a T,
    count: usize,
    cards: Html,
}

pub(crate) async fn panel(req: &Req, booth: Uuid) -> Result<Html> {
    let places = req.app.part::<Places>()?;
    let rows = req.reader().await?.all(&store::OF_BOOTH, (BoothId::from_uuid(booth),)).await?;
    let t = req.t();
    Html::render(&BoothProducts { t: &t, count: rows.len(), cards: cards(&t, &places, &rows)? })
}
