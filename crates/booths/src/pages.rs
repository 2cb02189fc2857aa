//! One file per page.
pub(crate) mod behalf;
mod booth_form;
pub(crate) mod desk;
pub(crate) mod join;
pub(crate) mod list;
pub(crate) mod office;
pub(crate) mod office_booth;
pub(crate) mod producers;
pub(crate) mod sell;
pub(crate) mod sell_open;
pub(crate) mod sellers;
pub(crate) mod settings;
pub(crate) mod show;
pub(crate) mod staff;

use axum::http::{HeaderValue, header};
use kernel::{Error, Locality, Result, Value};
use places::Places;
use ui::{Req, Response, T};

use crate::access::places_of_work;
use crate::role::{Duty, StaffRole};
use crate::state::BoothState;
use crate::{BoothRow, booths_for};

/// The cookie that remembers at which booth somebody works.
pub const COOKIE: &str = "booth";

/// The booth that the desk is about: the one asked for (`?booth=`), else the one worked at last, else the first; with all
/// at which that duty may be done. `None`: there is no such booth yet.
///
/// # Errors
/// [`Error::NotFound`] when somebody else's is asked for; [`Error::Forbidden`] for who works nowhere.
pub async fn booth_at_work(req: &Req, duty: Duty) -> Result<(Option<BoothRow>, Vec<BoothRow>)> {
    let all = booths_for(&mut req.reader().await?, &req.ctx, duty).await?;
    let of = |slug: &str| all.iter().find(|booth| booth.slug == slug).cloned();
    if let Some(slug) = req.query.filled("booth") {
        return Ok((Some(of(slug).ok_or(Error::NotFound)?), all));
    }
    let last = req.cookie(COOKIE).and_then(|slug| of(&slug));
    let open = || all.iter().find(|booth| booth.state != BoothState::Closed).or(all.first()).cloned();
    Ok((last.or_else(open), all))
}

/// The booth that a form is about, by its hidden field, and the actor's role there.
async fn of_form(req: &Req, form: &ui::Form, duty: Duty) -> Result<(BoothRow, StaffRole)> {
    at(req, form.value("booth"), duty).await
}

/// A booth by its address, where the actor has a duty.
async fn at(req: &Req, slug: &str, duty: Duty) -> Result<(BoothRow, StaffRole)> {
    let all = places_of_work(&mut req.reader().await?, &req.ctx).await?;
    let found = all.into_iter().find(|(booth, _)| booth.slug == slug).ok_or(Error::NotFound)?;
    if found.1.may(duty) { Ok(found) } else { Err(Error::Forbidden) }
}

/// Remembers where somebody works, for the pages that come next.
fn remember(req: &Req, mut answer: Response, slug: &str) -> Result<Response> {
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={slug}; Path=/desk; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(answer)
}

/// A booth's place in words; empty when none is known.
fn place_of(booth: &BoothRow, t: &T) -> String {
    match (&booth.commune, &booth.place) {
        (Some(commune), _) => Places::shared().show(commune, t.locale),
        (None, Some(place)) => place.clone(),
        (None, None) => String::new(),
    }
}

/// A commune's short name for a cell or a card; empty when none is known.
fn commune_name(code: Option<&str>, t: &T) -> String {
    code.map(|code| Places::shared().short(code, t.locale)).unwrap_or_default()
}

/// The filters that an official's locality puts on a list.
fn fixed(locality: &Locality) -> Vec<(&'static str, Value)> {
    match locality {
        Locality::Province => Vec::new(),
        Locality::Communes(codes) => match codes.as_slice() {
            [only] => vec![("commune", Value::Text(only.clone()))],
            several => vec![("communes", Value::Text(format!("-{}-", several.join(" "))))],
        },
    }
}

/// The communes of the province; for an official those of the own locality, when `official`.
fn communes(req: &Req, official: bool) -> Vec<(String, String)> {
    let (places, province, locality) =
        (Places::shared(), req.app.settings().province, req.ctx.actor.locality());
    let seen = |code: &str| !official || locality.covers(Some(code));
    let all = places.communes_of(&province).filter(|commune| seen(&commune.code));
    all.map(|commune| (commune.code.clone(), places.short(&commune.code, req.ctx.locale))).collect()
}

/// The same behind a first line that chooses none.
fn communes_or(req: &Req, official: bool, none: &str) -> Vec<(String, String)> {
    let mut all = communes(req, official);
    all.insert(0, (String::new(), req.t().get(none)));
    all
}

/// Choices of an enum for a select.
fn options(t: &T, prefix: &str, keys: impl IntoIterator<Item = &'static str>) -> Vec<(String, String)> {
    keys.into_iter().map(|key| (key.to_owned(), t.choice(prefix, key))).collect()
}
