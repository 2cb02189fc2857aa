use askama::Template;
use axum::http::StatusCode;
use gateways::Provider;
use kernel::Result;
use ui::{Form, FormView, Html, Input, Mode, Page, Req, Response, T};

use crate::Banks;
use crate::set_up::{self, Need, Rows, needs};

#[derive(Template)]
#[template(path = "gateways.html")]
struct Gateways<'a> {
    t: &'a T,
    summary: Html,
    changed: bool,
    mode: Mode,
    modes: Vec<(Mode, String)>,
    mode_reason: Input,
    mode_error: Option<String>,
    forms: Vec<Part>,
}

/// One form of settings.
struct Part {
    key: &'static str,
    title: String,
    hint: String,
    ready: bool,
    fields: Vec<Input>,
}

/// The page; `what` is the form that was sent with mistakes.
pub(super) async fn show(req: &Req, what: &str, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let rows = Rows::read(&mut req.reader().await?).await?;
    let mut forms = vec![account(req, &rows, typed(what, "account", form))];
    for provider in Provider::ALL {
        forms.push(gateway(req, &rows, provider, typed(what, provider.key(), form)));
    }
    let mode_form = Form::default();
    let mode_view = FormView::new(typed(what, "mode", form).unwrap_or(&mode_form), req.t());
    let body = Gateways {
        summary: FormView::new(form, req.t()).summary(),
        changed: req.query.filled("changed").is_some(),
        mode: ui::Settings::from_rows(&rows.0).mode,
        modes: Mode::ALL.iter().map(|mode| (*mode, t.choice("money-mode-", mode.key()))).collect(),
        mode_reason: mode_view.input("reason-mode", "money-change-reason"),
        mode_error: mode_view.error("mode"),
        forms,
        t: &t,
    };
    Page::new(&t.get("money-gateways")).status(status).office().show(req, &body).await
}

fn typed<'f>(what: &str, own: &str, form: &'f Form) -> Option<&'f Form> {
    (what == own).then_some(form)
}

fn account(req: &Req, rows: &Rows, typed: Option<&Form>) -> Part {
    let names = ["bank-bin", "bank-account", "bank-holder"];
    let known = Form::prefilled(names.map(|name| (name, rows.get(name).to_owned())));
    let view = FormView::new(typed.unwrap_or(&known), req.t());
    let banks = Banks::shared();
    let mut options = vec![(String::new(), req.t().get("money-bank-choose"))];
    options.extend(banks.all().map(|bank| (bank.bin.clone(), format!("{} · {}", bank.short_name, bank.bin))));
    let fields = vec![
        view.input("bank-bin", "pay-bank").select(options),
        view.input("bank-account", "pay-account"),
        view.input("bank-holder", "pay-holder").optional(),
        secret(&view, "bank-secret", "money-account-secret", rows),
        view.input("reason-account", "money-change-reason"),
    ];
    let ready = names.iter().take(2).chain(&["bank-secret"]).all(|name| !rows.get(name).is_empty());
    Part {
        key: "account",
        title: req.t().get("money-collection"),
        hint: req.t().get("money-collection-more"),
        ready,
        fields,
    }
}

fn gateway(req: &Req, rows: &Rows, provider: Provider, typed: Option<&Form>) -> Part {
    let key = provider.key();
    let names: Vec<String> = needs(provider).iter().map(|(word, _)| format!("{key}-{word}")).collect();
    let known = Form::prefilled(
        needs(provider)
            .iter()
            .zip(&names)
            .filter(|((_, need), _)| *need != Need::Secret)
            .map(|(_, name)| (name.as_str(), rows.get(name).to_owned())),
    );
    let view = FormView::new(typed.unwrap_or(&known), req.t());
    let mut fields: Vec<Input> = needs(provider)
        .iter()
        .zip(&names)
        .map(|((word, need), name)| {
            let label = format!("money-{key}-{word}");
            if *need == Need::Secret { secret(&view, name, &label, rows) } else { view.input(name, &label) }
        })
        .collect();
    fields.push(view.input(&format!("reason-{key}"), "money-change-reason"));
    let address = format!("{}/hooks/{key}", req.app.settings().base_url);
    Part {
        key,
        title: req.t().choice("money-provider-", key),
        hint: req.t().with("address", address).get("money-gateway-hook"),
        ready: set_up::of_rows(rows, provider).is_some(),
        fields,
    }
}

/// Empty, whatever it is; the hint says whether it is set.
fn secret(view: &FormView<'_>, name: &str, label: &str, rows: &Rows) -> Input {
    let hint = if rows.get(name).is_empty() { "money-secret-none" } else { "money-secret-set" };
    view.input(name, label).kind("password").autocomplete("off").hint(hint)
}
