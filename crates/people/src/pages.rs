//! One file per page.
pub(crate) mod account;
pub(crate) mod audit;
pub(crate) mod breach;
pub(crate) mod data_request;
pub(crate) mod forgotten;
pub(crate) mod identity;
pub(crate) mod invitation;
pub(crate) mod localities;
pub(crate) mod mail;
pub(crate) mod members;
pub(crate) mod official;
pub(crate) mod organisation;
mod organisation_form;
pub(crate) mod organisation_new;
pub(crate) mod organisations;
pub(crate) mod own_organisations;
pub(crate) mod passkey;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod privacy;
pub(crate) mod privacy_office;
pub(crate) mod provider;
pub(crate) mod roster;
pub(crate) mod second;
pub(crate) mod security;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
pub(crate) mod sign_up;
pub(crate) mod tokens;

use axum::http::{HeaderValue, header};
use kernel::{AccountId, Locality, Result, Role, Value};
use places::Places;
use ui::{Req, Response, T, see_other};

use crate::session::{Signed, Strength};

/// Sets a cookie of ours.
pub(crate) fn set_cookie(
    req: &Req,
    answer: &mut Response,
    name: &str,
    value: &str,
    seconds: i64,
) -> Result<()> {
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(kernel::Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(())
}

/// Goes on to the second step where one is owed; else to `back` (an address of ours), else to where the person works.
/// The cookies of the session and of the browser are set.
async fn signed_in(req: &Req, signed: &Signed, back: &str) -> Result<Response> {
    let to = if signed.strength == Strength::Pending {
        format!("/sign-in/second?back={}", ui::percent_encode(back))
    } else {
        home(req, &signed.token, back).await?
    };
    let mut answer = see_other(&to)?;
    set_cookie(req, &mut answer, "session", &signed.token, 2_592_000)?;
    set_cookie(req, &mut answer, "device", &signed.device, 31_536_000)?;
    Ok(answer)
}

/// Where somebody who signed in goes.
pub(crate) async fn home(req: &Req, token: &str, back: &str) -> Result<String> {
    let identity = (req.app.authenticate)(&req.app, token).await?;
    let works = |role: Role| identity.iter().flat_map(|who| &who.grants).any(|grant| grant.role == role);
    if let Some(who) = identity.as_ref() {
        take_over(req, who.id).await;
    }
    let office = identity.as_ref().and_then(|who| ui::office_home(&who.grants));
    let withheld = identity.as_ref().is_some_and(|who| who.withheld);
    Ok(match () {
        () if withheld => format!("/account/security?back={}", ui::percent_encode(back)),
        () if ui::is_local(back) => back.to_owned(),
        () if works(Role::Seller) => "/desk".to_owned(),
        () => office.unwrap_or("/account").to_owned(),
    })
}

/// What the browser had as a guest becomes the person's. Whoever is in stays in when that fails.
async fn take_over(req: &Req, account: AccountId) {
    for signed_in in req.app.domains.iter().filter_map(|domain| domain.signed_in) {
        if let Err(error) = signed_in(req, account).await {
            tracing::error!(%error, "what a guest had was not taken over");
        }
    }
}

/// The filters that an official's locality puts on a list.
pub(crate) fn fixed(locality: &Locality) -> Vec<(&'static str, Value)> {
    match locality {
        Locality::Province => Vec::new(),
        Locality::Communes(codes) => match codes.as_slice() {
            [only] => vec![("commune", Value::Text(only.clone()))],
            several => vec![("communes", Value::Text(format!("-{}-", several.join(" "))))],
        },
    }
}

/// Choices of an enum for a select.
pub(crate) fn options(
    t: &T,
    prefix: &str,
    keys: impl IntoIterator<Item = &'static str>,
) -> Vec<(String, String)> {
    keys.into_iter().map(|key| (key.to_owned(), t.choice(prefix, key))).collect()
}

/// The communes that an official may choose, with “the whole province” for the department.
pub(crate) fn communes(req: &Req) -> Vec<(String, String)> {
    let places = Places::shared();
    let locality = req.ctx.actor.locality();
    let province = req.app.settings().province;
    let all = places.communes_of(&province).filter(|commune| locality.covers(Some(&commune.code)));
    let mut out: Vec<_> =
        all.map(|commune| (commune.code.clone(), places.short(&commune.code, req.ctx.locale))).collect();
    if locality == Locality::Province {
        out.insert(0, (String::new(), req.t().get("roster-province")));
    }
    out
}

/// A place for a cell: the commune, or the province.
pub(crate) fn place(commune: Option<&str>, t: &T) -> String {
    commune.map_or_else(|| t.get("roster-province"), |code| Places::shared().short(code, t.locale))
}
