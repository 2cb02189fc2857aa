//! The carriers of a booth, and where they fetch its parcels.
use askama::Template;
use axum::http::StatusCode;
use booths::{BoothRow, Duty, booth_at_work};
use carriers::Carrier;
use kernel::{Message, Phone, Result};
use places::Places;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::booth_of;
use crate::accounts::Accounts;
use crate::sender::{BoothCarriers, carriers_of, choose_carriers, sender_of};

#[derive(Template)]
#[template(path = "desk_carriers.html")]
struct CarriersPage<'a> {
    t: T,
    f: FormView<'a>,
    booth: &'a BoothRow,
    /// Those that are set up, and whether the booth sends with them.
    carriers: Vec<(Carrier, bool)>,
    communes: Vec<(String, String)>,
    saved: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::Settings).await? else { return see_other("/desk") };
    let mut conn = req.reader().await?;
    let mut form = filled(&req, &mut conn, &booth).await?;
    for carrier in carriers_of(&mut conn, booth.id).await? {
        form.values.0.push(("carriers".to_owned(), carrier.key().to_owned()));
    }
    drop(conn);
    show(&req, &form, &booth, StatusCode::OK).await
}

/// What was said before, else what the booth tells of itself.
async fn filled(req: &Req, conn: &mut db::Conn, booth: &BoothRow) -> Result<Form> {
    let (name, phone, commune, street) = match sender_of(conn, booth.id).await? {
        Some(row) => (row.name, row.phone, row.commune, row.street),
        None => (
            booth.name.show(req.ctx.locale).to_owned(),
            booth.phone.clone().unwrap_or_default(),
            booth.commune.clone().unwrap_or_default(),
            booth.pick_up_address.clone().unwrap_or_default(),
        ),
    };
    let phone = if phone.is_empty() { phone } else { Phone::show(&phone) };
    Ok(Form::prefilled([("name", name), ("phone", phone), ("commune", commune), ("address", street)]))
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let booth = booth_of(&req, form.value("booth"), Duty::Settings).await?;
    if let Some(chosen) = read(&mut form, &booth) {
        let work = req.app.db.write(&req.ctx, chosen, |tx, ctx, c| Box::pin(choose_carriers(tx, ctx, c)));
        match work.await {
            Ok(()) => return see_other(&format!("/desk/parcels/carriers?booth={}&saved=1", booth.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &booth, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn read(form: &mut Form, booth: &BoothRow) -> Option<BoothCarriers> {
    let typed: Vec<_> = form.values.0.iter().filter(|(name, _)| name == "carriers").cloned().collect();
    let carriers: Vec<_> = typed.iter().filter_map(|(_, key)| Carrier::from_key(key)).collect();
    if carriers.len() != typed.len() {
        form.error("carriers", Message::new("error-choice"));
    }
    let name = form.text("name", 100);
    let phone = form.phone("phone");
    let commune = form.choice("commune", |code| Places::shared().commune(code).map(|c| c.code.clone()));
    let street = form.text("address", 200);
    form.finish().ok()?;
    Some(BoothCarriers { booth: booth.id, carriers, name, phone: phone?, commune: commune?, street })
}

async fn show(req: &Req, form: &Form, booth: &BoothRow, status: StatusCode) -> Result<Response> {
    let accounts = Accounts::read(&mut req.reader().await?).await?;
    let t = req.t();
    let is_chosen =
        |carrier: Carrier| form.values.0.iter().any(|(n, v)| n == "carriers" && v == carrier.key());
    let body = CarriersPage {
        f: FormView::new(form, req.t()),
        booth,
        carriers: accounts.carriers().map(|carrier| (carrier, is_chosen(carrier))).collect(),
        communes: communes(req, form.value("commune")),
        saved: req.query.get("saved").is_some(),
        t: t.clone(),
    };
    Page::new(&t.get("parcel-carriers")).status(status).desk().show(req, &body).await
}

/// The communes of the installation's province, with the one chosen where it is elsewhere.
fn communes(req: &Req, chosen: &str) -> Vec<(String, String)> {
    let (places, province) = (Places::shared(), req.app.settings().province);
    let mut all: Vec<_> = places
        .communes_of(&province)
        .map(|commune| (commune.code.clone(), places.short(&commune.code, req.ctx.locale)))
        .collect();
    if places.commune(chosen).is_some() && !all.iter().any(|(code, _)| code == chosen) {
        all.insert(0, (chosen.to_owned(), places.show(chosen, req.ctx.locale)));
    }
    all.insert(0, (String::new(), req.t().get("parcel-commune-choose")));
    all
}
