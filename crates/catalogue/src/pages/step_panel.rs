//! The first product, among the steps towards selling on the desk.
use askama::Template;
use kernel::{BoothId, Id, Result, Uuid};
use ui::{Html, Req, T};

use crate::variants_of_booth;

#[derive(Template)]
#[template(path = "desk_step.html")]
struct Step<'a> {
    t: &'a T,
}

/// That it is done; nothing while the booth has no product, for the desk itself asks for one then.
pub(crate) async fn panel(req: &Req, booth: Uuid) -> Result<Html> {
    let variants = variants_of_booth(&mut req.reader().await?, BoothId::from_uuid(booth)).await?;
    if variants.is_empty() { Ok(Html::default()) } else { Html::render(&Step { t: &req.t() }) }
}
