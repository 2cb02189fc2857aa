//! The parcel of one order, for its seller: make it, print its label, find out what became of it.
use askama::Template;
use axum::http::StatusCode;
use booths::{Duty, booths_for};
use carriers::{Label, Size};
use kernel::{BoothId, Code, Dong, Error, Phone, Result, Uuid};
use places::Places;
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use crate::ask::{Heard, ask_carrier, can_find};
use crate::astray::{AstrayEnd, Dealt, deal_with_astray};
use crate::make::{NewParcel, make_parcel};
use crate::parcel::{Making, Openable, ParcelRow, parcels_of};
use crate::quote::BOX;
use crate::resolve::{Found, cancel_parcel, label_of, resolve_parcel};
use crate::shipment::State;
use crate::store::contents::{self as store, ToSendRow};
use crate::tracking::tracking_panel;

#[derive(Template)]
#[template(path = "desk_parcel.html")]
struct ParcelPage<'a> {
    t: T,
    f: FormView<'a>,
    row: &'a ToSendRow,
    place: String,
    phone: String,
    /// The one that exists or may exist.
    live: Option<(ParcelRow, Making)>,
    /// Those that came to nothing, the last first.
    past: Vec<ParcelRow>,
    tracking: Html,
    openings: Vec<(String, String)>,
    heard: Option<String>,
}

impl ParcelPage<'_> {
    fn may_make(&self) -> bool {
        self.live.is_none() && self.row.state == State::Waiting && self.row.ready_at.is_some()
    }
    fn unpaid(&self) -> bool {
        self.row.state == State::Waiting && self.row.ready_at.is_none()
    }
    /// Parcels that the carrier has although they were given up or cancelled.
    fn astray(&self) -> impl Iterator<Item = &ParcelRow> {
        self.past.iter().filter(|parcel| parcel.is_astray())
    }
    fn may_keep(&self) -> bool {
        self.live.is_none() && matches!(self.row.state, State::Waiting | State::Shipped)
    }
    fn findable(&self) -> bool {
        self.row.method.carrier().is_some_and(can_find)
    }
}

/// What the address is about: the booths where the actor has the duty, and the order.
async fn mine(req: &Req, duty: Duty) -> Result<(Vec<BoothId>, ToSendRow)> {
    let mut conn = req.reader().await?;
    let typed = req.param("order");
    let order = if let Ok(order) = Uuid::parse_str(typed) {
        order
    } else {
        let code = Code::parse(typed).map_err(|_| Error::NotFound)?;
        conn.one(&store::BY_CODE, (code,)).await?.0
    };
    let booths: Vec<_> = booths_for(&mut conn, &req.ctx, duty).await?.iter().map(|booth| booth.id).collect();
    let row = conn.one(&store::TO_SEND, (order,)).await?;
    let known = booths.contains(&row.booth_id) && row.method.carrier().is_some();
    if known { Ok((booths, row)) } else { Err(Error::NotFound) }
}

fn back(row: &ToSendRow) -> String {
    format!("/desk/parcels/{}", row.code)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (_, row) = mine(&req, Duty::View).await?;
    show(&req, &prefilled(&row), &row, StatusCode::OK).await
}

fn prefilled(row: &ToSendRow) -> Form {
    let number = |number: i64| number.to_string();
    Form::prefilled([
        ("weight", number(row.grams)),
        ("length", number(BOX.length_cm.into())),
        ("width", number(BOX.width_cm.into())),
        ("height", number(BOX.height_cm.into())),
        ("value", number(row.value.0)),
        ("opening", Openable::Look.key().to_owned()),
    ])
}

pub(crate) async fn make(req: Req) -> Result<Response> {
    let (booths, row) = mine(&req, Duty::Orders).await?;
    let mut form = req.form();
    if let Some(new) = read(&mut form, booths, &row) {
        match make_parcel(&req.app, &req.ctx, new).await {
            Ok(_) => return see_other(&back(&row)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &row, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn read(form: &mut Form, mine: Vec<BoothId>, row: &ToSendRow) -> Option<NewParcel> {
    let mut whole = |name: &str, most: i64| u32::try_from(form.number(name, 1, most)).unwrap_or(1);
    let grams = whole("weight", 1_000_000);
    let size = Size {
        length_cm: whole("length", 1_000),
        width_cm: whole("width", 1_000),
        height_cm: whole("height", 1_000),
    };
    let value = Dong(form.number("value", 0, 10_000_000_000));
    let opening = form.choice("opening", Openable::from_key);
    form.finish().ok()?;
    Some(NewParcel { order: row.order_id, mine, grams, size, opening: opening?, value })
}

/// The parcel that exists or may exist.
async fn live(req: &Req, row: &ToSendRow) -> Result<ParcelRow> {
    let parcels = parcels_of(&mut req.reader().await?, row.order_id).await?;
    let live = |parcel: &ParcelRow| matches!(parcel.making, Making::Asking | Making::Unknown | Making::Made);
    parcels.into_iter().find(live).ok_or_else(|| Error::conflict("delivery-moved-on"))
}

pub(crate) async fn cancel(req: Req) -> Result<Response> {
    let (_, row) = mine(&req, Duty::Orders).await?;
    cancel_parcel(&req.app, &req.ctx, &live(&req, &row).await?).await?;
    see_other(&back(&row))
}

pub(crate) async fn ask(req: Req) -> Result<Response> {
    let (_, row) = mine(&req, Duty::Orders).await?;
    let heard = match ask_carrier(&req.app, &req.ctx, &live(&req, &row).await?).await? {
        Heard::Told => "told",
        Heard::NoSuch => "none",
        Heard::Nothing => "nothing",
        Heard::NotOffered => "not-offered",
    };
    see_other(&format!("{}?heard={heard}", back(&row)))
}

pub(crate) async fn resolve(req: Req) -> Result<Response> {
    let (_, row) = mine(&req, Duty::Orders).await?;
    let parcel = live(&req, &row).await?;
    let mut form = req.form();
    let found = match form.value("found") {
        "absent" => Found::Absent,
        _ => Found::Exists(form.text("code", 100)),
    };
    if form.finish().is_ok() {
        let input = (parcel.id, found);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(resolve_parcel(tx, ctx, i))).await {
            Ok(()) => return see_other(&back(&row)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &row, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn astray(req: Req) -> Result<Response> {
    let (_, row) = mine(&req, Duty::Orders).await?;
    let mut form = req.form();
    let end = form.choice("end", AstrayEnd::from_key);
    let parcels = parcels_of(&mut req.reader().await?, row.order_id).await?;
    let parcel = form.value("parcel");
    let parcel = parcels.iter().find(|one| one.id.to_string() == parcel).ok_or(Error::NotFound)?;
    let Some(end) = end else { return show(&req, &form, &row, StatusCode::UNPROCESSABLE_ENTITY).await };
    let dealt = Dealt::new(&req.app, parcel.id, end);
    req.app.db.write(&req.ctx, dealt, |tx, ctx, dealt| Box::pin(deal_with_astray(tx, ctx, dealt))).await?;
    see_other(&back(&row))
}

pub(crate) async fn label(req: Req) -> Result<Response> {
    let (_, row) = mine(&req, Duty::Orders).await?;
    match label_of(&req.app, &req.ctx, &live(&req, &row).await?).await? {
        Label::Pdf(bytes) => Ok(ui::download(&format!("{}.pdf", row.code), "application/pdf", bytes)),
        Label::Page(address) => see_other(&address),
    }
}

async fn show(req: &Req, form: &Form, row: &ToSendRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let parcels = parcels_of(&mut conn, row.order_id).await?;
    let is_live =
        |parcel: &ParcelRow| matches!(parcel.making, Making::Asking | Making::Unknown | Making::Made);
    let (live, past): (Vec<_>, Vec<_>) = parcels.into_iter().partition(is_live);
    let now = req.ctx.now();
    let heard = ["told", "none", "nothing", "not-offered"];
    let heard = heard.into_iter().find(|known| req.query.get("heard") == Some(known));
    let body = ParcelPage {
        place: Places::shared().show(&row.commune, t.locale),
        phone: Phone::show(&row.phone),
        f: FormView::new(form, req.t()),
        row,
        live: live.into_iter().next().map(|parcel| (parcel.clone(), parcel.making_at(now))),
        past,
        tracking: tracking_panel(&mut conn, &t, row.order_id).await?,
        openings: Openable::ALL
            .iter()
            .map(|one| (one.key().to_owned(), t.choice("parcel-opening-", one.key())))
            .collect(),
        heard: heard.map(|heard| t.choice("parcel-heard-", heard)),
        t: t.clone(),
    };
    let title = t.with("code", row.code.as_str()).get("parcel-title");
    Page::new(&title).status(status).desk().show(req, &body).await
}
