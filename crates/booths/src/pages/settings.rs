//! Settings of a booth: what it says, where it is paid, holidays, its end.
use askama::Template;
use axum::http::StatusCode;
use kernel::{BoothId, Day, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::booth_form::{bank as bank_typed, bank_options, filled, read};
use super::{booth_at_work, communes_or, of_form, remember};
use crate::access::role_at;
use crate::evidence::Demand;
use crate::role::{Duty, StaffRole};
use crate::settings::{
    BoothChange, Holiday, change_booth, close_booth, pause_booth, resume_booth, set_bank_account,
};
use crate::state::BoothAction;
use crate::store::booth as store;
use crate::{BoothRow, ask_to_open};

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage<'a> {
    t: T,
    f: FormView<'a>,
    booth: &'a BoothRow,
    role: StaffRole,
    communes: Vec<(String, String)>,
    banks: Vec<(String, String)>,
    saved: bool,
}

impl SettingsPage<'_> {
    fn can(&self, action: BoothAction) -> bool {
        self.booth.state.after(action).is_some()
    }
    fn pauses(&self) -> bool {
        self.can(BoothAction::Pause)
    }
    fn resumes(&self) -> bool {
        self.can(BoothAction::Resume)
    }
    fn closes(&self) -> bool {
        self.role.owns() && self.can(BoothAction::Close)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::Settings).await? else { return see_other("/desk") };
    let mut form = filled(&req.t(), &booth);
    let (bin, account, holder) = req.reader().await?.one(&store::BANK, (booth.id,)).await?;
    for (name, value) in [("bank_bin", bin), ("bank_account", account), ("bank_holder", holder)] {
        form.values.0.push((name.to_owned(), value.unwrap_or_default()));
    }
    let answer = show(&req, &form, &booth, StatusCode::OK).await?;
    remember(&req, answer, &booth.slug)
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let (booth, _) = of_form(&req, &form, Duty::Settings).await?;
    if let Some(content) = read(&req, &mut form) {
        let change = BoothChange { booth: booth.id, content };
        let work = req.app.db.write(&req.ctx, change, |tx, ctx, c| Box::pin(change_booth(tx, ctx, c)));
        match work.await {
            Ok(()) => return back(&booth),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &booth, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn back(booth: &BoothRow) -> Result<Response> {
    see_other(&format!("/desk/booth?booth={}&saved=1", booth.slug))
}

/// The form of one part, over what the booth says now.
fn part(req: &Req, booth: &BoothRow, form: Form) -> Form {
    let mut whole = form;
    for (name, value) in filled(&req.t(), booth).values.0 {
        if whole.values.get(&name).is_none() {
            whole.values.0.push((name, value));
        }
    }
    whole
}

pub(crate) async fn bank(req: Req) -> Result<Response> {
    let mut form = req.form();
    let (booth, _) = of_form(&req, &form, Duty::Settings).await?;
    let account = bank_typed(&mut form);
    if form.finish().is_ok() {
        let input = (booth.id, account);
        req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(set_bank_account(tx, ctx, i))).await?;
        return back(&booth);
    }
    show(&req, &part(&req, &booth, form), &booth, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn pause(req: Req) -> Result<Response> {
    let mut form = req.form();
    let (booth, _) = of_form(&req, &form, Duty::Settings).await?;
    let typed = form.text("back_on", 10);
    let back_on = Day::parse(&typed);
    if back_on.is_none() && !form.has_error("back_on") {
        form.error("back_on", Message::new("booth-day-wrong"));
    }
    let notice = form.optional("notice", 300);
    if let (Some(back_on), true) = (back_on, form.finish().is_ok()) {
        let holiday = Holiday { booth: booth.id, back_on, notice };
        match req.app.db.write(&req.ctx, holiday, |tx, ctx, h| Box::pin(pause_booth(tx, ctx, h))).await {
            Ok(()) => return back(&booth),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &part(&req, &booth, form), &booth, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The booth of a form that holds nothing else.
async fn only(req: &Req) -> Result<(BoothId, BoothRow)> {
    let (booth, _) = of_form(req, &req.form(), Duty::Settings).await?;
    Ok((booth.id, booth))
}

pub(crate) async fn resume(req: Req) -> Result<Response> {
    let (id, booth) = only(&req).await?;
    req.app.db.write(&req.ctx, id, |tx, ctx, id| Box::pin(resume_booth(tx, ctx, id))).await?;
    back(&booth)
}

/// Closing asks for the booth's name, so that nobody does it by accident.
pub(crate) async fn close(req: Req) -> Result<Response> {
    let mut form = req.form();
    let (booth, _) = of_form(&req, &form, Duty::Settings).await?;
    if form.values.filled("sure").is_none() {
        form.error("sure", Message::new("booth-close-sure"));
        return show(&req, &part(&req, &booth, form), &booth, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    req.app.db.write(&req.ctx, booth.id, |tx, ctx, id| Box::pin(close_booth(tx, ctx, id))).await?;
    see_other(&format!("/desk?booth={}", booth.slug))
}

/// Asks that the booth be opened, again where something has come in.
pub(crate) async fn ask(req: Req) -> Result<Response> {
    let (id, booth) = only(&req).await?;
    let input = (id, Demand::on(&req.app.rules, req.ctx.now().day()));
    req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(ask_to_open(tx, ctx, i))).await?;
    see_other(&format!("/desk?booth={}", booth.slug))
}

async fn show(req: &Req, form: &Form, booth: &BoothRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let role = role_at(&mut req.reader().await?, &req.ctx, booth.id).await?.unwrap_or(StaffRole::Viewer);
    let body = SettingsPage {
        f: FormView::new(form, req.t()),
        booth,
        role,
        communes: communes_or(req, role == StaffRole::Delegate, "booth-commune-choose"),
        banks: bank_options(&t),
        saved: req.query.get("saved").is_some(),
        t: t.clone(),
    };
    Page::new(&t.get("booth-settings")).status(status).desk().show(req, &body).await
}
