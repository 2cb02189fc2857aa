//! Accounts, and inviting somebody to a role.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Phone, Result, Role, Value};
use ui::{Cell, Choice, Column, Form, FormView, Html, ListPage, Page, Req, Response, Section, T, list_page};

use super::{communes, options};
use crate::invitation::{NewInvitation, invite};
use crate::store::office::{ACCOUNTS, ListedAccountRow};
use crate::store::organisation;
use crate::{Login, account};

const fn column(label: &'static str, cell: fn(&ListedAccountRow, &T) -> Cell) -> Column<ListedAccountRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<ListedAccountRow>] = &[
    column("people-name", |row, _| Cell::Link {
        text: row.name.clone(),
        to: format!("/office/people/{}", row.id),
    }),
    column("people-email", |row, _| row.email.clone().map_or(Cell::Empty, Cell::Text)),
    column("people-phone", |row, _| row.phone.as_deref().map_or(Cell::Empty, |p| Cell::Text(Phone::show(p)))),
    column("people-roles", |row, _| if row.roles == 0 { Cell::Empty } else { Cell::Number(row.roles) }),
    column("people-factors", |row, t| match row.factors {
        0 => Cell::Empty,
        _ => Cell::Mark { text: t.get("people-has-factor"), tone: "good" },
    }),
    column("identity-title", |row, t| match row.identity.as_str() {
        "official" => Cell::Mark { text: t.get("identity-official"), tone: "good" },
        "declared" => Cell::Mark { text: t.get("identity-declared"), tone: "wait" },
        _ => Cell::Empty,
    }),
    column("people-since", |row, _| Cell::Time(row.created_at)),
    column("people-state", |row, t| match row.ended_at {
        Some(_) => Cell::Mark { text: t.get("people-erased"), tone: "bad" },
        None => Cell::Empty,
    }),
];

/// The roles that somebody may be invited to.
const GIVEN: [Role; 6] =
    [Role::Seller, Role::CommuneOfficer, Role::Officer, Role::Accountant, Role::TaxOfficer, Role::Operator];

/// The roles that somebody may be invited to, of those that the actor may give.
pub(crate) fn roles(req: &Req) -> Vec<Role> {
    let operator = req.ctx.actor.has(Role::Operator);
    GIVEN.into_iter().filter(|role| operator || matches!(role, Role::Seller | Role::CommuneOfficer)).collect()
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let all = GIVEN;
    let page = ListPage {
        title: t.get("people-title"),
        section: Section::Office,
        intro: Html(format!(
            "<p class=\"mb-4\"><a class=\"btn btn-primary\" href=\"/office/people/invite\">{}</a></p>",
            Html::text(&t.get("invite-title"))
        )),
        list: &ACCOUNTS,
        scope: Vec::new(),
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice { name: "login", label: "people-login", options: Vec::new(), parse: login },
            Choice {
                name: "role",
                label: "people-role",
                options: options(&t, "people-role-", all.iter().map(|role| role.name())),
                parse: |typed| Role::from_name(typed).map(|role| Value::Text(role.name().to_owned())),
            },
            Choice {
                name: "identity",
                label: "identity-title",
                options: options(&t, "identity-", ["official", "declared", "none"]),
                parse: |typed| {
                    let known = ["official", "declared", "none"].contains(&typed);
                    known.then(|| Value::Text(typed.to_owned()))
                },
            },
        ],
        hidden: Vec::new(),
        empty: t.get("people-none"),
        file: "accounts",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

fn login(typed: &str) -> Option<Value> {
    match Login::parse(typed)? {
        account::Login::Email(email) => Some(Value::Text(email)),
        account::Login::Phone(phone) => Some(Value::Text(phone)),
    }
}

#[derive(Template)]
#[template(path = "invite.html")]
struct Invite<'a> {
    t: T,
    f: FormView<'a>,
    roles: Vec<(String, String)>,
    communes: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    /// The link, shown once.
    link: Option<String>,
}

pub(crate) async fn get_invite(req: Req) -> Result<Response> {
    let known =
        ["role", "organisation"].map(|name| (name, req.query.get(name).unwrap_or_default().to_owned()));
    show(&req, &Form::prefilled(known), None, StatusCode::OK).await
}

pub(crate) async fn post_invite(req: Req) -> Result<Response> {
    let mut form = req.form();
    let contact = form.text("contact", 200);
    let role = form.choice("role", Role::from_name);
    let commune = form.values.filled("commune").map(str::to_owned);
    let organisation = form.values.filled("organisation").and_then(|id| id.parse().ok());
    if let (Some(role), Ok(())) = (role, form.finish()) {
        let commune = commune.filter(|_| role == Role::CommuneOfficer);
        let organisation = organisation.filter(|_| role == Role::Seller);
        let new = NewInvitation { contact, role, organisation, commune };
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(invite(tx, ctx, new))).await {
            Ok(secret) => {
                let link = format!("{}/invitations/{secret}", req.app.settings().base_url);
                return show(&req, &Form::default(), Some(link), StatusCode::OK).await;
            }
            Err(Error::Forbidden) => return Err(Error::Forbidden),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, link: Option<String>, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let parties = req.reader().await?.all(&organisation::ALL, ("%".to_owned(), 500)).await?;
    let none = (String::new(), t.get("invite-none"));
    let named = parties.into_iter().map(|p| (p.id.to_string(), p.name.show(t.locale).to_owned()));
    let body = Invite {
        f: FormView::new(form, req.t()),
        roles: options(&t, "people-role-", roles(req).iter().map(|role| role.name())),
        communes: communes(req),
        organisations: std::iter::once(none).chain(named).collect(),
        link,
        t: t.clone(),
    };
    Page::new(&t.get("invite-title")).status(status).office().show(req, &body).await
}
