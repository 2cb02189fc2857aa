use askama::Template;
use kernel::{Id, Result};
use places::Places;
use ui::{Html, Page, Req, Response, Slot, T};

use crate::{BoothRow, store};

#[derive(Template)]
#[template(path = "booth.html")]
struct BoothPage<'a> {
    t: &'a T,
    booth: &'a BoothRow,
    place: String,
    panels: Vec<Html>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = req.app.part::<Places>()?;
    let booth = req.reader().await?.one(&store::BY_SLUG, (req.param("slug").to_owned(),)).await?;
    let t = req.t();
    let place = match (&booth.commune, &booth.place) {
        (Some(commune), _) => places.show(commune, t.locale),
        (None, Some(place)) => place.clone(),
        (None, None) => String::new(),
    };
    let panels = req.app.panels(Slot::Booth, &req, booth.id.uuid()).await?;
    let body = BoothPage { t: &t, booth: &booth, place, panels };
    Page::new(booth.name.show(t.locale)).described(booth.story.show(t.locale)).show(&req, &body).await
}
