//! Opening a booth: first for whom, then one page of sections.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Message, OrganisationId, Phone, Result, TaxCode, TaxCodeError, Text};
use people::{NewOrganisation, OrganisationKind, OrganisationRow};
use registry::{BusinessRow, LegalForm};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::booth_form::{bank, bank_options, defaults, read, unfolded};
use super::{communes_or, options, remember};
use crate::evidence::Demand;
use crate::open::{OwnBooth, Seller, open_own_booth};

/// An organisation of the person, to choose.
struct Mine {
    row: OrganisationRow,
    place: String,
}

#[derive(Template)]
#[template(path = "sell_who.html")]
struct Who<'a> {
    t: T,
    f: FormView<'a>,
    mine: Vec<Mine>,
}

#[derive(Template)]
#[template(path = "sell_open.html")]
struct Open<'a> {
    t: T,
    f: FormView<'a>,
    /// The organisation the booth is for; none: it is opened with the booth.
    party: Option<OrganisationRow>,
    /// Whether the register knows the tax code.
    found: bool,
    /// Whether a tax code was looked for.
    sought: bool,
    kinds: Vec<(String, String)>,
    communes: Vec<(String, String)>,
    banks: Vec<(String, String)>,
}

impl Open<'_> {
    fn unfolded(&self) -> bool {
        unfolded(self.f.form)
    }

    /// Whether an account was typed, or something is wrong with it.
    fn pays(&self) -> bool {
        ["bank_bin", "bank_account", "bank_holder"]
            .iter()
            .any(|field| self.f.form.has_error(field) || !self.f.value(field).is_empty())
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let query = Form::new(req.query.clone());
    if let Some(id) = req.query.filled("organisation") {
        return for_mine(&req, id.parse()?).await;
    }
    if let Some(kind) = req.query.filled("as").and_then(OrganisationKind::from_key) {
        return for_kind(&req, kind).await;
    }
    match req.query.filled("tax_code") {
        Some(_) => for_tax_code(&req, query).await,
        None => who(&req, &query, StatusCode::OK).await,
    }
}

async fn who(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut mine = Vec::new();
    let mut conn = req.reader().await?;
    for id in req.ctx.actor.organisations() {
        let row = people::organisation(&mut conn, id).await?;
        if OrganisationKind::SELLERS.contains(&row.kind) {
            mine.push(Mine { place: super::commune_name(row.commune.as_deref(), &t), row });
        }
    }
    drop(conn);
    let body = Who { f: FormView::new(form, req.t()), mine, t: t.clone() };
    Page::new(&t.get("sell-who")).status(status).show(req, &body).await
}

/// What is known of the person, over the defaults.
async fn prefilled(req: &Req, known: Vec<(&'static str, String)>) -> Result<Form> {
    let (_, _, phone) = people::login_of(&mut req.reader().await?, req.account()?).await?;
    let phone = phone.as_deref().map(Phone::show).unwrap_or_default();
    let mut all = known;
    all.push(("phone", phone));
    all.extend(defaults(&req.t()));
    Ok(Form::prefilled(all))
}

async fn for_mine(req: &Req, id: OrganisationId) -> Result<Response> {
    if !req.ctx.actor.organisations().contains(&id) {
        return Err(Error::NotFound);
    }
    let party = people::organisation(&mut req.reader().await?, id).await?;
    let known = vec![
        ("organisation", id.to_string()),
        ("booth_name", party.name.vi.clone()),
        ("commune", party.commune.unwrap_or_default()),
    ];
    show(req, &prefilled(req, known).await?, StatusCode::OK).await
}

async fn for_kind(req: &Req, kind: OrganisationKind) -> Result<Response> {
    let (name, ..) = people::login_of(&mut req.reader().await?, req.account()?).await?;
    let household = req.t().with("name", name).choice("sell-name-", kind_word(kind));
    let known = vec![
        ("kind", kind.key().to_owned()),
        ("business_name", household.clone()),
        ("booth_name", household),
    ];
    show(req, &prefilled(req, known).await?, StatusCode::OK).await
}

fn kind_word(kind: OrganisationKind) -> &'static str {
    if kind == OrganisationKind::Farm { "farm" } else { "household" }
}

/// Name, place and legal form of a business are public; nothing else of the register is shown here.
async fn for_tax_code(req: &Req, mut form: Form) -> Result<Response> {
    let Some(code) = tax_code(&mut form, true) else {
        return who(req, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let day = req.ctx.now().day();
    let found = registry::business_by_tax_code(&mut req.reader().await?, &code, day).await?;
    let mut known = vec![("tax_code", code.as_str().to_owned()), ("sought", "1".to_owned())];
    if let Some(entry) = found {
        known.push(("found", "1".to_owned()));
        known.push(("kind", kind_of(&entry).key().to_owned()));
        known.push(("business_name", entry.name.clone()));
        known.push(("booth_name", entry.name));
        known.push(("commune", entry.commune.unwrap_or_default()));
    }
    show(req, &prefilled(req, known).await?, StatusCode::OK).await
}

fn kind_of(entry: &BusinessRow) -> OrganisationKind {
    match entry.legal_form {
        LegalForm::Household => OrganisationKind::Household,
        LegalForm::Cooperative => OrganisationKind::Cooperative,
        LegalForm::Farm => OrganisationKind::Farm,
        _ => OrganisationKind::Company,
    }
}

/// A tax code with its check digit.
fn tax_code(form: &mut Form, needed: bool) -> Option<TaxCode> {
    let typed = if needed { form.text("tax_code", 20) } else { form.optional("tax_code", 20)? };
    match TaxCode::parse(&typed) {
        Ok(code) => Some(code),
        Err(_) if form.has_error("tax_code") => None,
        Err(TaxCodeError::Length) => {
            form.error("tax_code", Message::new("organisation-tax-code-length"));
            None
        }
        Err(TaxCodeError::Check) => {
            form.error("tax_code", Message::new("organisation-tax-code-check"));
            None
        }
    }
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    if let Some(own) = own_booth(&req, &mut form)? {
        match req.app.db.write(&req.ctx, own, |tx, ctx, own| Box::pin(open_own_booth(tx, ctx, own))).await {
            Ok(booth) => {
                let answer = see_other(&format!("/desk?booth={}&opened=1", booth.slug))?;
                return remember(&req, answer, &booth.slug);
            }
            // Whoever acts for an organisation already reads it here, and keeps what was typed.
            Err(Error::Conflict(message)) => form.error("business_name", message),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn own_booth(req: &Req, form: &mut Form) -> Result<Option<OwnBooth>> {
    let new = match form.values.filled("organisation") {
        Some(id) => Some(Seller::Mine(id.parse()?)),
        None => new_organisation(form),
    };
    let bank = bank(form);
    let content = read(req, form);
    let (Some(seller), Some(content), true) = (new, content, form.finish().is_ok()) else { return Ok(None) };
    let commune = content.commune.clone();
    let seller = match seller {
        Seller::New(new) => Seller::New(NewOrganisation { commune, ..new }),
        mine @ Seller::Mine(_) => mine,
    };
    let ask = form.value("as") != "draft";
    let demand = Demand::on(&req.app.rules, req.ctx.now().day());
    Ok(Some(OwnBooth { seller, content, bank, ask, demand }))
}

/// The organisation that is opened with the booth; it lies where the booth does.
fn new_organisation(form: &mut Form) -> Option<Seller> {
    let own = |key: &str| OrganisationKind::from_key(key).filter(|kind| OrganisationKind::OWN.contains(kind));
    let kind = form.choice("kind", own);
    let name = form.text("business_name", 200);
    let tax_code = tax_code(form, kind != Some(OrganisationKind::Farm));
    let kind = kind?;
    Some(Seller::New(NewOrganisation { kind, name: Text::new(&name, None), tax_code, commune: None }))
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let party = match form.values.filled("organisation") {
        Some(id) => {
            let id: OrganisationId = id.parse()?;
            if !req.ctx.actor.organisations().contains(&id) {
                return Err(Error::NotFound);
            }
            Some(people::organisation(&mut req.reader().await?, id).await?)
        }
        None => None,
    };
    let body = Open {
        f: FormView::new(form, req.t()),
        party,
        found: form.values.filled("found").is_some(),
        sought: form.values.filled("sought").is_some(),
        kinds: options(&t, "booth-kind-", OrganisationKind::OWN.iter().map(|kind| kind.key())),
        communes: communes_or(req, false, "booth-commune-choose"),
        banks: bank_options(&t),
        t: t.clone(),
    };
    Page::new(&t.get("sell-open")).status(status).show(req, &body).await
}
