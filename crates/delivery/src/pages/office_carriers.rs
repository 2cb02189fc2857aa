//! The installation's accounts at carriers.
use askama::Template;
use axum::http::StatusCode;
use carriers::Carrier;
use kernel::{Error, Result};
use ui::{Form, FormView, Input, Page, Req, Response, T, see_other};

use crate::accounts::{Accounts, Setting, hook_setting, settings_of};
use crate::set_up::{CarrierSettings, new_hook, set_up_carrier};

/// Longest setting: a public key.
const LONGEST: usize = 4_000;

/// One carrier as the page shows it.
struct Shown {
    carrier: Carrier,
    ready: bool,
    fields: Vec<Input>,
    /// Where its notices go; whole only right after it was made.
    hook: String,
    has_hook: bool,
}

#[derive(Template)]
#[template(path = "office_carriers.html")]
struct CarriersPage<'a> {
    t: T,
    f: FormView<'a>,
    carriers: Vec<Shown>,
    /// An address that was just made: of whom, and the address.
    made: Option<(Carrier, String)>,
    saved: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), None, None, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let carrier = carrier_of(&req)?;
    let mut form = req.form();
    let typed = typed_settings(carrier);
    let values =
        typed.map(|setting| (setting.name, form.optional(setting.name, LONGEST).unwrap_or_default()));
    let input = CarrierSettings { carrier, values: values.collect() };
    if form.finish().is_ok() {
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(set_up_carrier(tx, ctx, i))).await {
            Ok(()) => return see_other("/office/carriers?saved=1"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, Some(carrier), None, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Makes the address for notices and shows it this once.
pub(crate) async fn hook(req: Req) -> Result<Response> {
    let carrier = carrier_of(&req)?;
    let secret = req.app.db.write(&req.ctx, carrier, |tx, ctx, c| Box::pin(new_hook(tx, ctx, c))).await?;
    let address = address(&req, carrier, &secret);
    show(&req, &Form::default(), None, Some((carrier, address)), StatusCode::OK).await
}

fn carrier_of(req: &Req) -> Result<Carrier> {
    Carrier::from_key(req.param("carrier")).ok_or(Error::NotFound)
}

/// All but the secret of the address, which is made and not typed.
fn typed_settings(carrier: Carrier) -> impl Iterator<Item = &'static Setting> {
    settings_of(carrier).iter().filter(move |setting| setting.name != hook_setting(carrier))
}

fn address(req: &Req, carrier: Carrier, secret: &str) -> String {
    format!("{}/hooks/{}/{secret}", req.app.settings().base_url, carrier.key())
}

async fn show(
    req: &Req,
    form: &Form,
    about: Option<Carrier>,
    made: Option<(Carrier, String)>,
    status: StatusCode,
) -> Result<Response> {
    let accounts = Accounts::read(&mut req.reader().await?).await?;
    let t = req.t();
    let shown = |carrier: &Carrier| shown(req, &accounts, *carrier, form, about == Some(*carrier));
    let body = CarriersPage {
        carriers: Carrier::ALL.iter().map(shown).collect(),
        f: FormView::new(form, req.t()),
        made,
        saved: req.query.get("saved").is_some(),
        t: t.clone(),
    };
    Page::new(&t.get("carriers-title")).status(status).office().show(req, &body).await
}

fn shown(req: &Req, accounts: &Accounts, carrier: Carrier, typed: &Form, about: bool) -> Shown {
    let has_hook = !accounts.value(hook_setting(carrier)).is_empty();
    let fields = typed_settings(carrier).map(|setting| {
        // A secret is never shown again, not even one that was just typed.
        let value = match (setting.secret, about) {
            (true, _) => String::new(),
            (false, true) => typed.value(setting.name).to_owned(),
            (false, false) => accounts.value(setting.name).to_owned(),
        };
        let mut form = Form::prefilled([(setting.name, value)]);
        if about {
            form.errors.clone_from(&typed.errors);
        }
        field(req, accounts, carrier, *setting, &form)
    });
    Shown {
        carrier,
        ready: accounts.is_set_up(carrier),
        fields: fields.collect(),
        hook: address(req, carrier, "••••••"),
        has_hook,
    }
}

fn field(req: &Req, accounts: &Accounts, carrier: Carrier, setting: Setting, form: &Form) -> Input {
    let word = setting.name.strip_prefix(carrier.key()).unwrap_or(setting.name);
    let label = req.t().choice("carrier-setting", word);
    let view = FormView::new(form, req.t());
    let input = view.labelled(setting.name, label);
    let input = if setting.name == "vnpost-public-key" { input.area(6) } else { input };
    match (setting.secret, accounts.value(setting.name).is_empty()) {
        (true, false) => input.kind("password").autocomplete("off").hint("carrier-secret-set"),
        (true, true) => input.kind("password").autocomplete("off"),
        (false, _) => input,
    }
}
