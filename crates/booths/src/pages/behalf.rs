//! An official opens a booth for somebody without telephone or account.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Day, Error, Message, Result};
use people::OrganisationKind;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::booth_form::{defaults, phone, read, unfolded};
use super::{communes, communes_or, options};
use crate::behalf::{BehalfBooth, Consent, ConsentHow, open_for_seller};

const KINDS: [OrganisationKind; 4] = [
    OrganisationKind::Farm,
    OrganisationKind::Household,
    OrganisationKind::Cooperative,
    OrganisationKind::Commune,
];

#[derive(Template)]
#[template(path = "behalf.html")]
struct Behalf<'a> {
    t: T,
    f: FormView<'a>,
    kinds: Vec<(String, String)>,
    hows: Vec<(String, String)>,
    communes: Vec<(String, String)>,
}

impl Behalf<'_> {
    fn unfolded(&self) -> bool {
        unfolded(self.f.form)
    }
    /// What is wrong with a tick, beside it.
    fn wrong(&self, name: &str) -> Option<String> {
        self.f.error(name)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut known = defaults(&t);
    known.push(("kind", OrganisationKind::Farm.key().to_owned()));
    known.push(("consent_on", req.ctx.now().day().iso()));
    if let [(only, _)] = communes(&req, true).as_slice() {
        known.push(("commune", only.clone()));
    }
    show(&req, &Form::prefilled(known), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    if let Some(new) = typed(&req, &mut form) {
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(open_for_seller(tx, ctx, new))).await {
            Ok(booth) => return see_other(&format!("/office/booths/{}", booth.slug)),
            // A commune of others cannot be chosen here.
            Err(Error::NotFound) => form.error("commune", Message::new("error-choice")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn typed(req: &Req, form: &mut Form) -> Option<BehalfBooth> {
    let chosen = |key: &str| OrganisationKind::from_key(key).filter(|kind| KINDS.contains(kind));
    let kind = form.choice("kind", chosen);
    let seller_name = form.text("seller_name", 120);
    let seller_phone = phone(form, "phone");
    let consent = consent(form, kind == Some(OrganisationKind::Commune));
    let identity_seen = form.optional("identity_seen", 300).unwrap_or_default();
    // The booth bears its seller's name where nobody typed another.
    if form.values.filled("booth_name").is_none() {
        form.values.0.retain(|(name, _)| name != "booth_name");
        form.values.0.push(("booth_name".to_owned(), seller_name.clone()));
    }
    let mut said = read(req, form)?;
    if form.values.filled("consent_phone").is_none() {
        said.policies.phone = None;
    }
    let (kind, consent) = (kind?, consent?);
    Some(BehalfBooth { kind, seller_name, seller_phone, content: said, consent, identity_seen })
}

/// The consent as typed; each tick by itself. A commune needs nobody's for its own booth.
fn consent(form: &mut Form, own: bool) -> Option<Consent> {
    let ticked = |form: &Form, name: &str| form.values.filled(name).is_some();
    let day = form.optional("consent_on", 10).and_then(|typed| Day::parse(&typed));
    if day.is_none() {
        form.error("consent_on", Message::new("booth-day-wrong"));
    }
    let how = if own {
        Some(ConsentHow::Own)
    } else {
        form.choice("consent_how", |key| ConsentHow::from_key(key).filter(|how| *how != ConsentHow::Own))
    };
    let (place, present) = if own {
        (String::new(), String::new())
    } else {
        (form.text("consent_place", 200), form.text("consent_present", 200))
    };
    for name in ["consent_keep", "consent_publish"] {
        if !own && !ticked(form, name) {
            form.error(name, Message::new("behalf-consent-needed"));
        }
    }
    let (to_keep, to_publish) = (ticked(form, "consent_keep"), ticked(form, "consent_publish"));
    Some(Consent { how: how?, on: day?, place, present, to_keep, to_publish })
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let hows = [ConsentHow::Paper, ConsentHow::Recording];
    let body = Behalf {
        f: FormView::new(form, req.t()),
        kinds: options(&t, "booth-kind-", KINDS.iter().map(|kind| kind.key())),
        hows: options(&t, "consent-how-", hows.iter().map(|how| how.key())),
        communes: communes_or(req, true, "booth-commune-choose"),
        t: t.clone(),
    };
    Page::new(&t.get("behalf-title")).status(status).office().show(req, &body).await
}
