//! The desk's first page: at which booth one works, where it stands, what is left to do, what higher domains show.
use askama::Template;
use kernel::{Id, Result};
use ui::{Html, Page, Req, Response, Slot, T};

use super::{booth_at_work, remember};
use crate::BoothRow;
use crate::access::role_at;
use crate::evidence::{Demand, Missing};
use crate::open::missing_of;
use crate::role::{Duty, StaffRole};
use crate::state::BoothState;
use crate::store::booth as store;

/// A step towards selling.
struct Step {
    key: &'static str,
    to: &'static str,
    done: bool,
}

/// The booth that is worked at.
struct Work {
    booth: BoothRow,
    role: StaffRole,
    missing: Vec<Missing>,
    /// Steps on the way to the first sale; empty when all are done.
    steps: Vec<Step>,
    /// What higher domains say of steps of their own: the first product.
    others: Vec<Html>,
    panels: Vec<Html>,
}

#[derive(Template)]
#[template(path = "desk.html")]
struct Desk<'a> {
    t: &'a T,
    all: Vec<BoothRow>,
    work: Option<Work>,
    opened: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (booth, all) = booth_at_work(&req, Duty::View).await?;
    let slug = booth.as_ref().map(|booth| booth.slug.clone());
    let work = match booth {
        Some(booth) => Some(work(&req, booth).await?),
        None => None,
    };
    let t = req.t();
    let body = Desk { t: &t, all, work, opened: req.query.get("opened").is_some() };
    let answer = Page::new(&t.get("desk-overview")).desk().show(&req, &body).await?;
    match slug.filter(|_| req.query.filled("booth").is_some()) {
        Some(slug) => remember(&req, answer, &slug),
        None => Ok(answer),
    }
}

async fn work(req: &Req, booth: BoothRow) -> Result<Work> {
    let subject = booth.id.uuid();
    let panels = req.app.panels(Slot::Desk, req, subject).await?;
    let others = req.app.panels(Slot::DeskStep, req, subject).await?;
    let mut conn = req.reader().await?;
    let role = role_at(&mut conn, &req.ctx, booth.id).await?.unwrap_or(StaffRole::Viewer);
    let waits = matches!(booth.state, BoothState::Draft | BoothState::Waiting | BoothState::Refused);
    let missing = if waits && role.owns() {
        let demand = Demand::on(&req.app.rules, req.ctx.now().day());
        missing_of(&mut conn, &req.ctx, &booth, demand, req.account()?).await?
    } else {
        Vec::new()
    };
    let steps =
        if role.may(Duty::Settings) { steps(req, &mut conn, &booth, role).await? } else { Vec::new() };
    Ok(Work { booth, role, missing, steps, others, panels })
}

async fn steps(req: &Req, conn: &mut db::Conn, booth: &BoothRow, role: StaffRole) -> Result<Vec<Step>> {
    let (bank, ..) = conn.one(&store::BANK, (booth.id,)).await?;
    let mut steps = vec![Step { key: "about", to: "/desk/booth#about", done: !booth.story.vi.is_empty() }];
    if role.owns() {
        let identity = people::identity_of(conn, req.account()?).await?;
        steps.insert(0, Step { key: "identity", to: "/account/identity", done: identity.state() != "none" });
        steps.push(Step { key: "bank", to: "/desk/booth#bank_bin", done: bank.is_some() });
    }
    steps.push(Step { key: "policies", to: "/desk/booth#delivery_policy", done: booth.phone.is_some() });
    Ok(if steps.iter().all(|step| step.done) { Vec::new() } else { steps })
}
