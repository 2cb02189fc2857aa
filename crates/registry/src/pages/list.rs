//! The register, on any day.
use askama::Template;
use kernel::{Day, Result, TaxCode, Value, fold};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::{commune_name, communes, fixed, options};
use crate::facts::{Answer, LegalForm, Maker, SizeClass, Status};
use crate::store::business::BUSINESSES;
use crate::{BusinessRow, Sectors};

const fn text(label: &'static str, cell: fn(&BusinessRow, &T) -> Cell) -> Column<BusinessRow> {
    Column { label, numeric: false, cell }
}

/// The headings are those that an import understands, so that an exported file can be read back.
const COLUMNS: &[Column<BusinessRow>] = &[
    text("registry-name", |row, _| Cell::Link {
        text: row.name.clone(),
        to: format!("/office/register/{}", row.code),
    }),
    text("registry-tax-code", |row, _| row.tax_code.clone().map_or(Cell::Empty, Cell::Text)),
    text("registry-legal-form", |row, t| known("registry-form-", row.legal_form.key(), t)),
    text("registry-size-class", |row, t| known("registry-size-", row.size_class.key(), t)),
    text("registry-vsic", |row, _| match row.vsic_code.as_str() {
        "" => Cell::Empty,
        code => Cell::Text(code.to_owned()),
    }),
    text("registry-commune", |row, t| match commune_name(row.commune.as_deref(), t) {
        name if name.is_empty() => Cell::Empty,
        name => Cell::Text(name),
    }),
    text("registry-status", |row, t| Cell::Mark {
        text: t.choice("registry-status-", row.status.key()),
        tone: status_tone(row.status),
    }),
    text("registry-website", |row, t| answer(row.site, t)),
    text("registry-uses-mail", |row, t| answer(row.mail, t)),
    text("registry-marketplace", |row, t| answer(row.marketplace, t)),
    text("registry-app", |row, t| answer(row.app, t)),
    text("registry-cashless", |row, t| answer(row.cashless, t)),
    text("registry-maker", |row, t| known("registry-maker-", row.maker.key(), t)),
];

pub(crate) fn status_tone(status: Status) -> &'static str {
    match status {
        Status::Active => "good",
        Status::Suspended => "wait",
        Status::Closed | Status::Merged => "bad",
    }
}

fn known(prefix: &str, key: &str, t: &T) -> Cell {
    if key == "unknown" { Cell::Empty } else { Cell::Text(t.choice(prefix, key)) }
}

fn answer(answer: Answer, t: &T) -> Cell {
    known("registry-answer-", answer.key(), t)
}

#[derive(Template)]
#[template(path = "register_intro.html")]
struct Intro<'a> {
    t: &'a T,
    on: Option<Day>,
    may_import: bool,
}

/// The day asked for: today, or one before.
pub(crate) fn day(req: &Req) -> Day {
    let today = req.ctx.now().day();
    req.query.filled("on").and_then(Day::parse).map_or(today, |day| day.min(today))
}

fn choice(name: &'static str, label: &'static str, options: Vec<(String, String)>) -> Choice {
    Choice { name, label, options, parse: |typed| Some(Value::Text(typed.to_owned())) }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let on = day(&req);
    let sectors = Sectors::shipped().all().iter();
    let sectors = sectors.map(|s| (s.key.clone(), s.name.show(t.locale).to_owned())).collect();
    let answers = || options(&t, "registry-answer-", Answer::ALL.iter().map(|a| a.key()));
    let enums = |prefix: &str, keys: Vec<&'static str>| options(&t, prefix, keys);
    let today = on == req.ctx.now().day();
    let may_import = req.ctx.authorize(&crate::IMPORT).is_ok();
    let intro = Intro { t: &t, on: (!today).then_some(on), may_import };
    let page = ListPage {
        title: t.get("registry-title"),
        section: Section::Office,
        intro: Html::render(&intro)?,
        list: &BUSINESSES,
        scope: vec![Value::Text(on.iso()), Value::Text(on.iso())],
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "q",
                label: "registry-filter-name",
                options: Vec::new(),
                parse: |typed| Some(Value::Text(like(typed))),
            },
            Choice { name: "tax", label: "registry-tax-code", options: Vec::new(), parse: tax_code },
            choice("commune", "registry-commune", communes(&req)?),
            choice(
                "size",
                "registry-size-class",
                enums("registry-size-", SizeClass::ALL.iter().map(|s| s.key()).collect()),
            ),
            choice(
                "form",
                "registry-legal-form",
                enums("registry-form-", LegalForm::ALL.iter().map(|f| f.key()).collect()),
            ),
            choice("sector", "registry-sector", sectors),
            choice(
                "status",
                "registry-status",
                enums("registry-status-", vec!["active", "suspended", "closed"]),
            ),
            choice(
                "maker",
                "registry-maker",
                enums("registry-maker-", Maker::ALL.iter().map(|m| m.key()).collect()),
            ),
            choice("site", "registry-website", answers()),
            choice("mail", "registry-uses-mail", answers()),
            choice("marketplace", "registry-marketplace", answers()),
            choice("app", "registry-app", answers()),
            choice("cashless", "registry-cashless", answers()),
            Choice {
                name: "on",
                label: "registry-on",
                options: Vec::new(),
                parse: |typed| Day::parse(typed).map(|_| Value::Null),
            },
        ],
        hidden: vec![
            hidden("sizes"),
            hidden("forms"),
            hidden("sectors"),
            hidden("channel"),
            hidden("pos"),
            flag("no-tax-code"),
            flag("no-commune"),
            flag("no-sector"),
            flag("split"),
            flag("unmet"),
            Choice { parse: super::places::was, ..hidden("former") },
        ],
        empty: t.get("registry-empty"),
        file: "register",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

/// A filter that links set and nobody types.
fn hidden(name: &'static str) -> Choice {
    choice(name, "registry-filter-link", Vec::new())
}

fn flag(name: &'static str) -> Choice {
    let parse: fn(&str) -> Option<Value> = |typed| (typed == "yes").then_some(Value::Bool(true));
    Choice { name, label: "registry-filter-link", options: Vec::new(), parse }
}

/// Somewhere in the folded name.
fn like(typed: &str) -> String {
    let plain: String = fold(typed).chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
    format!("%{plain}%")
}

/// A whole tax code or its beginning.
fn tax_code(typed: &str) -> Option<Value> {
    let whole = TaxCode::parse(typed).ok().map(|code| code.as_str().to_owned());
    let digits: String = typed.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
    whole.or_else(|| (!digits.is_empty()).then(|| format!("{digits}%"))).map(Value::Text)
}
