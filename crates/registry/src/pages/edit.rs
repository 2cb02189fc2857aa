//! Entering a business, and changing what is true of it.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Day, Message, Result, TaxCode, TaxCodeError};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{code, communes, options};
use crate::facts::{Answer, Details, Facts, LegalForm, Maker, SizeClass, Status};
use crate::{BusinessChange, BusinessRow, NewBusiness, add_business, business_on, change_business};

#[derive(Template)]
#[template(path = "business_form.html")]
pub(crate) struct BusinessForm<'a> {
    pub(crate) t: T,
    pub(crate) f: FormView<'a>,
    /// Where it is sent.
    pub(crate) action: &'a str,
    pub(crate) back: &'a str,
    pub(crate) title: &'a str,
    /// Only a business that is known has a reason to change and a day from which it does.
    pub(crate) known: bool,
    pub(crate) has_tax_code: bool,
    pub(crate) communes: Vec<(String, String)>,
}

impl BusinessForm<'_> {
    fn forms(&self) -> Vec<(String, String)> {
        options(&self.t, "registry-form-", LegalForm::ALL.iter().map(|f| f.key()))
    }
    fn sizes(&self) -> Vec<(String, String)> {
        options(&self.t, "registry-size-", SizeClass::ALL.iter().map(|s| s.key()))
    }
    fn makers(&self) -> Vec<(String, String)> {
        options(&self.t, "registry-maker-", Maker::ALL.iter().map(|m| m.key()))
    }
    fn states(&self) -> Vec<(String, String)> {
        options(&self.t, "registry-status-", ["active", "suspended", "closed"])
    }
    fn answers(&self) -> Vec<(String, String)> {
        options(&self.t, "registry-answer-", Answer::ALL.iter().map(|a| a.key()))
    }
    fn versions() -> Vec<(String, String)> {
        ["2025", "2018"].map(|version| (version.to_owned(), format!("VSIC {version}"))).to_vec()
    }
    fn with_none(&self) -> Vec<(String, String)> {
        let mut all = vec![(String::new(), self.t.get("registry-commune-unknown"))];
        all.extend(self.communes.clone());
        all
    }
}

/// The form as the facts fill it.
pub(crate) fn filled(facts: &Facts, tax_code: Option<&str>) -> Form {
    let d = &facts.details;
    Form::prefilled([
        ("name", facts.name.clone()),
        ("tax_code", tax_code.unwrap_or_default().to_owned()),
        ("legal_form", facts.legal_form.key().to_owned()),
        ("size_class", facts.size_class.key().to_owned()),
        ("vsic_version", facts.vsic_version.to_string()),
        ("vsic_code", facts.vsic_code.clone()),
        ("commune", facts.commune.clone().unwrap_or_default()),
        ("maker", facts.maker.key().to_owned()),
        ("status", facts.status.key().to_owned()),
        ("site", facts.site.key().to_owned()),
        ("mail", facts.mail.key().to_owned()),
        ("marketplace", facts.marketplace.key().to_owned()),
        ("app", facts.app.key().to_owned()),
        ("social", facts.social.key().to_owned()),
        ("pos", facts.pos.key().to_owned()),
        ("cashless", facts.cashless.key().to_owned()),
        ("trade_name", d.trade_name.clone()),
        ("address", d.address.clone()),
        ("phone", d.phone.clone()),
        ("email", d.email.clone()),
        ("representative", d.representative.clone()),
        ("founded_on", d.founded_on.clone()),
        ("staff", d.staff.map(|n| n.to_string()).unwrap_or_default()),
        ("note", d.note.clone()),
    ])
}

/// Reads the form over what is known; `former_commune` stays.
pub(crate) fn read(form: &mut Form, before: &Facts) -> Facts {
    let mut answer = |name: &str| form.choice(name, Answer::from_key).unwrap_or(Answer::Unknown);
    let (site, mail, marketplace, app) =
        (answer("site"), answer("mail"), answer("marketplace"), answer("app"));
    let (social, pos, cashless) = (answer("social"), answer("pos"), answer("cashless"));
    let staff = form.values.filled("staff").is_some().then(|| form.number("staff", 0, 5_000_000));
    let mut short = |name: &str, longest| form.optional(name, longest).unwrap_or_default();
    let details = Details {
        trade_name: short("trade_name", 200),
        address: short("address", 300),
        phone: short("phone", 60),
        email: short("email", 254),
        representative: short("representative", 100),
        founded_on: short("founded_on", 10),
        staff,
        note: short("note", 1000),
    };
    let vsic_code = short("vsic_code", 5);
    let commune = form.values.filled("commune").map(str::to_owned);
    Facts {
        name: form.text("name", 300),
        legal_form: form.choice("legal_form", LegalForm::from_key).unwrap_or(LegalForm::Unknown),
        size_class: form.choice("size_class", SizeClass::from_key).unwrap_or(SizeClass::Unknown),
        vsic_version: form.number("vsic_version", 2018, 2025),
        vsic_code,
        commune,
        former_commune: before.former_commune.clone(),
        maker: form.choice("maker", Maker::from_key).unwrap_or(Maker::Unknown),
        status: form
            .choice("status", Status::from_key)
            .filter(|s| *s != Status::Merged)
            .unwrap_or(before.status),
        site,
        mail,
        marketplace,
        app,
        social,
        pos,
        cashless,
        details,
    }
}

/// The tax code of the form, if one was typed.
pub(crate) fn tax_code(form: &mut Form) -> Option<TaxCode> {
    let typed = form.values.filled("tax_code")?.to_owned();
    match TaxCode::parse(&typed) {
        Ok(code) => Some(code),
        Err(error) => {
            let key = match error {
                TaxCodeError::Length => "import-tax-code-length",
                TaxCodeError::Check => "import-tax-code-check",
            };
            form.error("tax_code", Message::new(key));
            None
        }
    }
}

pub(crate) async fn get_new(req: Req) -> Result<Response> {
    let mut facts = Facts::named("");
    if let [(only, _)] = communes(&req)?.as_slice() {
        facts.commune = Some(only.clone());
    }
    show_new(&req, &filled(&facts, None), StatusCode::OK).await
}

pub(crate) async fn post_new(req: Req) -> Result<Response> {
    let mut form = req.form();
    let facts = read(&mut form, &Facts::named(""));
    let tax_code = tax_code(&mut form);
    if form.finish().is_ok() {
        let new =
            NewBusiness { tax_code, organisation: None, facts, source: "form", from: req.ctx.now().day() };
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(enter(tx, ctx, new))).await {
            Ok(code) => return see_other(&format!("/office/register/{code}?saved=1")),
            Err(error) => form.absorb(error)?,
        }
    }
    show_new(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn enter(tx: &mut db::Tx, ctx: &kernel::Ctx, new: &NewBusiness) -> Result<Code> {
    let id = add_business(tx, ctx, new).await?;
    crate::code_of(tx, ctx, id).await
}

async fn show_new(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.get("registry-new");
    let body = BusinessForm {
        f: FormView::new(form, req.t()),
        action: "/office/register/new",
        back: "/office/register",
        title: &title,
        known: false,
        has_tax_code: false,
        communes: communes(req)?,
        t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let b = mine(&req).await?;
    let mut form = filled(&b.facts()?, b.tax_code.as_deref());
    form.values.0.push(("from".to_owned(), req.ctx.now().day().iso()));
    if let Some(commune) = req.query.filled("commune") {
        form.values.0.retain(|(name, _)| name != "commune");
        form.values.0.push(("commune".to_owned(), commune.to_owned()));
    }
    show(&req, &form, &b, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let b = mine(&req).await?;
    let mut form = req.form();
    let facts = read(&mut form, &b.facts()?);
    let tax_code = if b.tax_code.is_some() { None } else { tax_code(&mut form) };
    let reason = form.text("reason", 500);
    let typed = form.text("from", 10);
    let from = Day::parse(&typed);
    if from.is_none() && !form.has_error("from") {
        form.error("from", Message::new("registry-from-wrong"));
    }
    if let (Some(from), Ok(())) = (from, form.finish()) {
        let change = BusinessChange { code: b.code.clone(), facts, tax_code, reason, from };
        match req.app.db.write(&req.ctx, change, |tx, ctx, c| Box::pin(change_business(tx, ctx, c))).await {
            Ok(_) => return see_other(&format!("/office/register/{}?saved=1", b.code)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &b, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn mine(req: &Req) -> Result<BusinessRow> {
    let b = business_on(&mut req.reader().await?, &code(req)?, req.ctx.now().day()).await?;
    req.ctx.actor.locality().require(b.commune.as_deref())?;
    Ok(b)
}

async fn show(req: &Req, form: &Form, b: &BusinessRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.with("name", b.name.as_str()).get("registry-edit-title");
    let (action, back) =
        (format!("/office/register/{}/edit", b.code), format!("/office/register/{}", b.code));
    let body = BusinessForm {
        f: FormView::new(form, req.t()),
        action: &action,
        back: &back,
        title: &title,
        known: true,
        has_tax_code: b.tax_code.is_some(),
        communes: communes(req)?,
        t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}
