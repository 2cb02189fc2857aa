//! Households and members whose goods a booth sells.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Day, Error, Message, Result, Text, Uuid};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{at, booth_at_work, communes_or, of_form, remember};
use crate::BoothRow;
use crate::producer::{NewProducer, ProducerRow, add_producer, change_producer, end_producer, producers};
use crate::role::Duty;

#[derive(Template)]
#[template(path = "producers.html")]
struct ProducersPage<'a> {
    t: T,
    f: FormView<'a>,
    booth: &'a BoothRow,
    rows: Vec<(ProducerRow, String)>,
    /// The one being changed; none: a new one.
    one: Option<Uuid>,
    communes: Vec<(String, String)>,
}

/// Largest plot, in square metres: a thousand hectares.
const LARGEST: i64 = 10_000_000;

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::Products).await? else { return see_other("/desk") };
    let commune = booth.commune.clone().unwrap_or_default();
    let today = req.ctx.now().day().iso();
    let form = Form::prefilled([("commune", commune), ("consent_on", today)]);
    let answer = show(&req, &booth, &form, None, StatusCode::OK).await?;
    remember(&req, answer, &booth.slug)
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let (booth, _) = of_form(&req, &form, Duty::Products).await?;
    if let Some(new) = read(&req, &mut form, &booth) {
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(add_producer(tx, ctx, new))).await {
            Ok(_) => return back(&booth),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &booth, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn back(booth: &BoothRow) -> Result<Response> {
    see_other(&format!("/desk/booth/producers?booth={}", booth.slug))
}

fn id(req: &Req) -> Result<Uuid> {
    Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)
}

pub(crate) async fn get_one(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::Products).await? else { return see_other("/desk") };
    let id = id(&req)?;
    let rows = producers(&mut req.reader().await?, booth.id).await?;
    let row = rows.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let form = Form::prefilled([
        ("producer_name", row.name.vi),
        ("commune", row.commune.unwrap_or_default()),
        ("hamlet", row.hamlet),
        ("grows", row.grows.vi),
        ("plot", row.area.map(|area| area.to_string()).unwrap_or_default()),
        ("consent_on", row.consent_on.iso()),
        ("consent_publish", "yes".to_owned()),
    ]);
    show(&req, &booth, &form, Some(id), StatusCode::OK).await
}

pub(crate) async fn post_one(req: Req) -> Result<Response> {
    let mut form = req.form();
    let (booth, _) = of_form(&req, &form, Duty::Products).await?;
    let id = id(&req)?;
    if let Some(new) = read(&req, &mut form, &booth) {
        let input = (id, new);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(change_producer(tx, ctx, i))).await {
            Ok(()) => return back(&booth),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &booth, &form, Some(id), StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let (booth, _) = at(&req, req.form().value("booth"), Duty::Products).await?;
    let input = (booth.id, id(&req)?);
    req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(end_producer(tx, ctx, i))).await?;
    back(&booth)
}

fn read(req: &Req, form: &mut Form, booth: &BoothRow) -> Option<NewProducer> {
    let name = form.text("producer_name", 120);
    let commune = super::booth_form::commune(req, form);
    let hamlet = form.optional("hamlet", 120).unwrap_or_default();
    let grows = form.text("grows", 300);
    let area = form.values.filled("plot").is_some().then(|| form.number("plot", 1, LARGEST));
    let typed = form.text("consent_on", 10);
    let consent_on = Day::parse(&typed);
    if consent_on.is_none() && !form.has_error("consent_on") {
        form.error("consent_on", Message::new("booth-day-wrong"));
    }
    if form.values.filled("consent_publish").is_none() {
        form.error("consent_publish", Message::new("behalf-consent-needed"));
    }
    form.finish().ok()?;
    Some(NewProducer {
        booth: booth.id,
        name: Text::new(&name, None),
        commune,
        hamlet,
        grows: Text::new(&grows, None),
        area,
        consent_on: consent_on?,
    })
}

async fn show(
    req: &Req,
    booth: &BoothRow,
    form: &Form,
    one: Option<Uuid>,
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let rows = producers(&mut req.reader().await?, booth.id).await?;
    let named = |row: ProducerRow| {
        let place = super::commune_name(row.commune.as_deref(), &t);
        (row, place)
    };
    let body = ProducersPage {
        f: FormView::new(form, req.t()),
        booth,
        rows: rows.into_iter().map(named).collect(),
        one,
        communes: communes_or(req, false, "booth-commune-choose"),
        t: t.clone(),
    };
    Page::new(&t.get("producers-title")).status(status).desk().show(req, &body).await
}
