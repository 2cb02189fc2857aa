use askama::Template;
use kernel::{Id, Result};
use ui::{Html, Page, Req, Response, Slot, T};

use crate::{BoothRow, my_booths};

#[derive(Template)]
#[template(path = "desk.html")]
struct Desk<'a> {
    t: &'a T,
    booths: Vec<(BoothRow, Vec<Html>)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mine = my_booths(&mut req.reader().await?, &req.ctx).await?;
    let mut booths = Vec::new();
    for booth in mine {
        let panels = req.app.panels(Slot::Desk, &req, booth.id.uuid()).await?;
        booths.push((booth, panels));
    }
    let t = req.t();
    Page::new(&t.get("desk-overview")).desk().show(&req, &Desk { t: &t, booths }).await
}
