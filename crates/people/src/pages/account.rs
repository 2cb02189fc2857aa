use askama::Template;
use kernel::{Id, Phone, Result, Role};
use ui::{Html, Page, Req, Response, Slot, T};

use crate::login_of;

#[derive(Template)]
#[template(path = "account.html")]
struct Account {
    t: T,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    roles: Vec<String>,
    sells: bool,
    office: Option<&'static str>,
    panels: Vec<Html>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let id = req.account()?;
    let (name, email, phone) = login_of(&mut req.reader().await?, id).await?;
    let t = req.t();
    let title = t.get("people-account");
    let actor = &req.ctx.actor;
    let body = Account {
        name,
        email,
        phone: phone.map(|phone| Phone::show(&phone)),
        roles: actor.grants().iter().map(|grant| t.choice("people-role-", grant.role.name())).collect(),
        sells: actor.has(Role::Seller),
        office: ui::office_home(actor.grants()),
        panels: req.app.panels(Slot::Account, &req, id.uuid()).await?,
        t,
    };
    Page::new(&title).show(&req, &body).await
}
