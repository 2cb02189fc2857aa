//! Where a booth keeps its goods.
use askama::Template;
use axum::http::StatusCode;
use db::Tx;
use kernel::{BoothId, Ctx, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk::chosen;
use crate::PlaceRow;
use crate::stock::open_place;
use crate::store;

/// Most places of a booth, as many as a page shows.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "desk_places.html")]
struct PlacesPage<'a> {
    t: &'a T,
    f: FormView<'a>,
    booth: &'a str,
    places: Vec<PlaceRow>,
    saved: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let name = form.text("place_name", 80);
    let mut conn = req.reader().await?;
    let mine = booths::booths_for(&mut conn, &req.ctx, booths::Duty::View).await?;
    let Some(booth) = chosen(&req, &mine) else { return see_other("/desk") };
    let places = conn.all(&store::stock::PLACES, (booth.id,)).await?;
    drop(conn);
    if places.iter().any(|place| place.name == name) {
        form.error("place_name", Message::new("stock-place-known"));
    }
    if places.len() >= MOST {
        form.error("place_name", Message::new("stock-places-many"));
    }
    if form.finish().is_ok() {
        let write =
            req.app.db.write(&req.ctx, (booth.id, name), |tx, ctx, input| Box::pin(open(tx, ctx, input)));
        write.await?;
        return see_other(&format!("/desk/stock/places?booth={}&saved=1", booth.slug));
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn open(tx: &mut Tx, ctx: &Ctx, (booth, name): &(BoothId, String)) -> Result<()> {
    open_place(tx, ctx, *booth, name).await.map(|_| ())
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let mine = booths::booths_for(&mut conn, &req.ctx, booths::Duty::Products).await?;
    let Some(booth) = chosen(req, &mine) else { return see_other("/desk") };
    let places = conn.all(&store::stock::PLACES, (booth.id,)).await?;
    drop(conn);
    let body = PlacesPage {
        t: &t,
        f: FormView::new(form, req.t()),
        booth: &booth.slug,
        places,
        saved: req.query.filled("saved").is_some(),
    };
    Page::new(&t.get("stock-places")).desk().status(status).show(req, &body).await
}
