//! One file per page.
pub(crate) mod channel;
pub(crate) mod channel_edit;
pub(crate) mod edit;
pub(crate) mod figures;
pub(crate) mod import;
pub(crate) mod import_questions;
pub(crate) mod imports;
pub(crate) mod list;
pub(crate) mod merge;
pub(crate) mod notification;
pub(crate) mod notifications;
pub(crate) mod own;
pub(crate) mod places;
pub(crate) mod reference;
pub(crate) mod show;
pub(crate) mod turnover;
pub(crate) mod turnover_file;
pub(crate) mod work;

use ::places::Places;
use kernel::{Code, Error, Locality, Result, Value};
use ui::{Req, T};

/// The filters that an official's locality puts on every list.
pub(crate) fn fixed(locality: &Locality) -> Vec<(&'static str, Value)> {
    match locality {
        Locality::Province => Vec::new(),
        Locality::Communes(codes) => match codes.as_slice() {
            [only] => vec![("commune", Value::Text(only.clone()))],
            _ => vec![("communes", Value::Text(seen(locality)))],
        },
    }
}

/// The communes that an official sees, as one text; empty for the whole province.
pub(crate) fn seen(locality: &Locality) -> String {
    match locality {
        Locality::Province => String::new(),
        Locality::Communes(codes) => format!("-{}-", codes.join(" ")),
    }
}

/// The code in the address.
pub(crate) fn code(req: &Req) -> Result<Code> {
    Code::parse(req.param("code")).map_err(|_| Error::NotFound)
}

/// Choices of an enum for a select or filter: keys with their names, by a prefix of the texts.
pub(crate) fn options(
    t: &T,
    prefix: &str,
    keys: impl IntoIterator<Item = &'static str>,
) -> Vec<(String, String)> {
    keys.into_iter().map(|key| (key.to_owned(), t.choice(prefix, key))).collect()
}

/// The communes that an official may choose, of the installation's province; for a commune's officer its own.
pub(crate) fn communes(req: &Req) -> Result<Vec<(String, String)>> {
    let places = req.app.part::<Places>()?;
    let locality = req.ctx.actor.locality();
    let own = !req.ctx.actor.organisations().is_empty();
    let province = req.app.settings().province;
    let all = places.communes_of(&province);
    let seen = all.filter(|commune| own || locality.covers(Some(&commune.code)));
    Ok(seen.map(|commune| (commune.code.clone(), places.short(&commune.code, req.ctx.locale))).collect())
}

/// A commune's name for a cell or a line; empty when none is known.
pub(crate) fn commune_name(code: Option<&str>, t: &T) -> String {
    code.map(|code| Places::shared().short(code, t.locale)).unwrap_or_default()
}
