//! Reading a party from its form, alike for officials and for persons.
use kernel::{Message, TaxCode, TaxCodeError, Text};
use places::Places;
use ui::{Form, Req, T};

use crate::organisation::{NewOrganisation, OrganisationKind};

/// The kinds to choose from.
pub(crate) fn kinds(t: &T, kinds: &[OrganisationKind]) -> Vec<(String, String)> {
    super::options(t, "organisation-kind-", kinds.iter().map(|kind| kind.key()))
}

/// The communes of the province, after what says that none is chosen.
pub(crate) fn communes(req: &Req, none: &str) -> Vec<(String, String)> {
    let (places, province) = (Places::shared(), req.app.settings().province);
    let all = places.communes_of(&province);
    let named = all.map(|commune| (commune.code.clone(), places.short(&commune.code, req.ctx.locale)));
    std::iter::once((String::new(), req.t().get(none))).chain(named).collect()
}

/// A tax code that may be left out; a mistake is kept in the form.
fn tax_code(form: &mut Form) -> Option<TaxCode> {
    let typed = form.optional("tax_code", 20)?;
    match TaxCode::parse(&typed) {
        Ok(code) => Some(code),
        Err(error) => {
            let key = match error {
                TaxCodeError::Length => "organisation-tax-code-length",
                TaxCodeError::Check => "organisation-tax-code-check",
            };
            form.error("tax_code", Message::new(key));
            None
        }
    }
}

/// The commune; nobody else's than one of this province.
fn commune(req: &Req, form: &mut Form, needed: bool) -> Option<String> {
    let typed = form.values.filled("commune").map(str::to_owned);
    let province = req.app.settings().province;
    let known = |code: &String| Places::shared().communes_of(&province).any(|commune| commune.code == *code);
    match typed {
        Some(code) if known(&code) => Some(code),
        Some(_) => {
            form.error("commune", Message::new("error-choice"));
            None
        }
        None if needed => {
            form.error("commune", Message::new("error-choose"));
            None
        }
        None => None,
    }
}

/// The party as typed; `None` when something must be mended first.
pub(crate) fn read(req: &Req, form: &mut Form, among: &[OrganisationKind]) -> Option<NewOrganisation> {
    let chosen = |key: &str| OrganisationKind::from_key(key).filter(|kind| among.contains(kind));
    let kind = form.choice("kind", chosen);
    let (vi, en) = (form.text("name_vi", 200), form.optional("name_en", 200));
    let tax_code = tax_code(form);
    // An agency, a school, a bank may be the whole province's.
    let needed = kind.is_some_and(|kind| OrganisationKind::SELLERS.contains(&kind));
    let commune = commune(req, form, needed);
    form.finish().ok()?;
    Some(NewOrganisation { kind: kind?, name: Text::new(&vi, en.as_deref()), tax_code, commune })
}
