//! One booth, for officials: who is behind it, what is missing, deciding.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Locale, Phone, Result, TaxCode};
use people::OrganisationRow;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::place_of;
use super::staff::{contact, invitation};
use crate::access::role_at;
use crate::behalf::{DelegationRow, delegation_of, invite_seller, withdraw_consent};
use crate::decide::{Decision, decide, seen};
use crate::evidence::{Demand, Missing};
use crate::open::missing_of;
use crate::role::StaffRole;
use crate::staff::owners;
use crate::state::BoothAction;
use crate::{BoothRow, Duty};

/// Somebody who acts for the organisation, and how their identity is known: `official`, `declared`, `none`.
struct Owner {
    name: String,
    identity: &'static str,
    /// What the booth lacks if this person asks.
    missing: Vec<Missing>,
}

#[derive(Template)]
#[template(path = "office_booth.html")]
struct OfficeBooth<'a> {
    t: T,
    f: FormView<'a>,
    booth: BoothRow,
    party: OrganisationRow,
    place: String,
    phone: String,
    /// The entry of the register with that tax code: its code and name.
    entry: Option<(String, String)>,
    owners: Vec<Owner>,
    delegation: Option<DelegationRow>,
    seller_phone: String,
    /// How the official works there, if so.
    role: Option<StaffRole>,
    actions: Vec<BoothAction>,
    decides: bool,
    behalf: bool,
    province: bool,
    /// The link by which the seller takes over, shown once.
    link: Option<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), None, StatusCode::OK).await
}

/// Decides: each button says which action, one reason for all.
pub(crate) async fn post(req: Req) -> Result<Response> {
    let booth = seen(&mut req.reader().await?, &req.ctx, req.param("slug")).await?;
    let mut form = req.form();
    let reason = form.text("reason", 500);
    let official = |key: &str| BoothAction::from_key(key).filter(|a| BoothAction::OFFICIAL.contains(a));
    let action = form.choice("action", official);
    if let (Some(action), true) = (action, form.finish().is_ok()) {
        let decision =
            Decision { booth: booth.id, action, mail: mail(&req, &booth, action, &reason), reason };
        match req.app.db.write(&req.ctx, decision, |tx, ctx, d| Box::pin(decide(tx, ctx, d))).await {
            Ok(()) => return see_other(&format!("/office/booths/{}", booth.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// What the seller is told, in Vietnamese.
fn mail(req: &Req, booth: &BoothRow, action: BoothAction, reason: &str) -> (String, String) {
    let t = T::new(req.app.i18n.clone(), Locale::Vi).with("booth", booth.name.vi.as_str());
    let body = t
        .with("reason", reason)
        .with("link", format!("{}/desk?booth={}", req.app.settings().base_url, booth.slug));
    (t.choice("booth-mail-subject-", action.key()), body.choice("booth-mail-body-", action.key()))
}

pub(crate) async fn withdraw(req: Req) -> Result<Response> {
    let booth = seen(&mut req.reader().await?, &req.ctx, req.param("slug")).await?;
    let mut form = req.form();
    let why = form.text("withdrawn", 500);
    if form.finish().is_ok() {
        let input = (booth.id, why);
        req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(withdraw_consent(tx, ctx, i))).await?;
        return see_other(&format!("/office/booths/{}", booth.slug));
    }
    show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Invites the seller to take the booth over.
pub(crate) async fn invite(req: Req) -> Result<Response> {
    let booth = seen(&mut req.reader().await?, &req.ctx, req.param("slug")).await?;
    let mut form = req.form();
    let contact = contact(&mut form);
    if form.finish().is_ok() {
        let new = invitation(&req, &booth, StaffRole::Owner, contact);
        let work = req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(invite_seller(tx, ctx, new)));
        let link = work.await?;
        return show(&req, &Form::default(), Some(link), StatusCode::OK).await;
    }
    show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn people_of(req: &Req, conn: &mut db::Conn, booth: &BoothRow) -> Result<Vec<Owner>> {
    let demand = Demand::on(&req.app.rules, req.ctx.now().day());
    let mut all = Vec::new();
    for (_, account, name, _) in owners(conn, booth.organisation_id).await? {
        let identity = people::identity_of(conn, account).await?.state();
        let missing = missing_of(conn, &req.ctx, booth, demand, account).await?;
        all.push(Owner { name, identity, missing });
    }
    Ok(all)
}

async fn entry_of(
    req: &Req,
    conn: &mut db::Conn,
    party: &OrganisationRow,
) -> Result<Option<(String, String)>> {
    let code = party.tax_code.as_deref().and_then(|code| TaxCode::parse(code).ok());
    let Some(code) = code else { return Ok(None) };
    let found = registry::business_by_tax_code(conn, &code, req.ctx.now().day()).await?;
    let locality = req.ctx.actor.locality();
    let seen = found.filter(|entry| locality.covers(entry.commune.as_deref()));
    Ok(seen.map(|entry| (entry.code.as_str().to_owned(), entry.name)))
}

async fn show(req: &Req, form: &Form, link: Option<String>, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let booth = seen(&mut conn, &req.ctx, req.param("slug")).await?;
    if booth.listed_only {
        return Err(Error::NotFound);
    }
    let party = people::organisation(&mut conn, booth.organisation_id).await?;
    let entry = entry_of(req, &mut conn, &party).await?;
    let owners = people_of(req, &mut conn, &booth).await?;
    let delegation = delegation_of(&mut conn, booth.id).await?;
    let role = role_at(&mut conn, &req.ctx, booth.id).await?;
    drop(conn);
    let shown = |phone: Option<&String>| phone.map(|phone| Phone::show(phone)).unwrap_or_default();
    let possible = |action: &&BoothAction| {
        booth.state.after(**action).is_some() && !(action.lets_sell() && role.is_some())
    };
    let title = booth.name.show(t.locale).to_owned();
    let body = OfficeBooth {
        f: FormView::new(form, req.t()),
        place: place_of(&booth, &t),
        phone: shown(booth.phone.as_ref()),
        entry,
        owners,
        seller_phone: shown(delegation.as_ref().and_then(|d| d.seller_phone.as_ref())),
        delegation,
        actions: BoothAction::OFFICIAL.iter().filter(possible).copied().collect(),
        role: role.filter(|role| role.may(Duty::View)),
        decides: req.ctx.authorize(&crate::DECIDE).is_ok(),
        behalf: req.ctx.authorize(&crate::BEHALF).is_ok(),
        province: req.ctx.actor.locality() == kernel::Locality::Province,
        link,
        party,
        booth,
        t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}
