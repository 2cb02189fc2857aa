//! The seller's own entry in the register: what is known, what it runs online, what it reports.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, OrganisationId, Result, TaxCode};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::edit::{BusinessForm, filled, read, tax_code};
use super::{communes, show};
use crate::facts::{Facts, LegalForm};
use crate::{BusinessChange, BusinessRow, NewBusiness, add_business, business_of, change_business};

#[derive(Template)]
#[template(path = "own_empty.html")]
struct Nothing<'a> {
    t: &'a T,
}

fn organisation(req: &Req) -> Result<OrganisationId> {
    req.ctx.actor.organisations().into_iter().next().ok_or(Error::Forbidden)
}

/// The entry of the seller's organisation.
///
/// # Errors
/// [`Error::NotFound`] when it has none yet.
pub(crate) async fn mine(req: &Req) -> Result<BusinessRow> {
    let today = req.ctx.now().day();
    business_of(&mut req.reader().await?, organisation(req)?, today).await?.ok_or(Error::NotFound)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let title = t.get("own-title");
    let b = match mine(&req).await {
        Ok(b) => b,
        Err(Error::NotFound) => return Page::new(&title).desk().show(&req, &Nothing { t: &t }).await,
        Err(error) => return Err(error),
    };
    let mut body = show::page(&req, &t, &b, None).await?;
    "/desk/register".clone_into(&mut body.base);
    body.office = false;
    body.twins.clear();
    Page::new(&title).desk().show(&req, &body).await
}

pub(crate) async fn get_edit(req: Req) -> Result<Response> {
    let form = match mine(&req).await {
        Ok(b) => filled(&b.facts()?, b.tax_code.as_deref()),
        Err(Error::NotFound) => {
            let party = people::organisation(&mut req.reader().await?, organisation(&req)?).await?;
            let mut facts = Facts::named(&party.name.vi);
            facts.commune = party.commune;
            facts.legal_form = match party.kind {
                people::OrganisationKind::Household => LegalForm::Household,
                people::OrganisationKind::Cooperative => LegalForm::Cooperative,
                people::OrganisationKind::Farm => LegalForm::Farm,
                _ => LegalForm::Unknown,
            };
            // Anybody may type a tax code; it goes into the register once an official has verified it.
            let verified = party.verified_at.is_some();
            filled(&facts, party.tax_code.as_deref().filter(|_| verified))
        }
        Err(error) => return Err(error),
    };
    form_page(&req, &form, StatusCode::OK).await
}

pub(crate) async fn post_edit(req: Req) -> Result<Response> {
    let known = match mine(&req).await {
        Ok(b) => Some(b),
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    let mut form = req.form();
    let before = known.as_ref().map_or_else(|| Ok(Facts::named("")), BusinessRow::facts)?;
    let facts = read(&mut form, &before);
    let typed = tax_code(&mut form);
    if form.finish().is_ok() {
        match save(&req, known, facts, typed).await {
            Ok(()) => return see_other("/desk/register?saved=1"),
            Err(error) => form.absorb(error)?,
        }
    }
    form_page(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn save(req: &Req, known: Option<BusinessRow>, facts: Facts, tax_code: Option<TaxCode>) -> Result<()> {
    let from = req.ctx.now().day();
    let db = &req.app.db;
    let party = people::organisation(&mut req.reader().await?, organisation(req)?).await?;
    let proven = party.tax_code.filter(|_| party.verified_at.is_some());
    if tax_code.as_ref().is_some_and(|typed| Some(typed.as_str()) != proven.as_deref()) {
        return Err(Error::field("tax_code", "own-tax-code-unverified"));
    }
    if let Some(b) = known {
        let tax_code = if b.tax_code.is_some() { None } else { tax_code };
        let change = BusinessChange { code: b.code, facts, tax_code, reason: String::new(), from };
        db.write(&req.ctx, change, |tx, ctx, c| Box::pin(change_business(tx, ctx, c))).await?;
    } else {
        let organisation = Some(organisation(req)?);
        let new = NewBusiness { tax_code, organisation, facts, source: "market", from };
        db.write(&req.ctx, new, |tx, ctx, new| Box::pin(add_business(tx, ctx, new))).await?;
    }
    Ok(())
}

async fn form_page(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.get("own-edit");
    let body = BusinessForm {
        f: FormView::new(form, req.t()),
        action: "/desk/register/edit",
        back: "/desk/register",
        title: &title,
        known: false,
        has_tax_code: mine(req).await.is_ok_and(|b| b.tax_code.is_some()),
        communes: communes(req)?,
        t,
    };
    Page::new(&title).status(status).desk().show(req, &body).await
}
