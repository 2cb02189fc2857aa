//! One product before a moderator: what it says, what the rules found, what was reported; deciding.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Day, Error, Instant, Result};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::office_products::{commune_name, shelf, tone};
use super::product_trust::{Facts, facts};
use crate::moderation::rules;
use crate::store::moderation::{self as store, ReportRow, SubjectRow};
use crate::store::{product, question};
use crate::{
    Decision, NewRequest, ProductRow, QuestionId, QuestionRow, Verdict, decide, letter, moderate_question,
    request_take_down, tell_reason,
};

#[derive(Template)]
#[template(path = "office_product.html")]
struct ProductPage<'a> {
    t: T,
    f: FormView<'a>,
    product: ProductRow,
    subject: &'a SubjectRow,
    shelf: String,
    commune: String,
    reasons: Vec<String>,
    reports: Vec<ReportRow>,
    waiting: Vec<QuestionRow>,
    facts: Html,
    now: Instant,
    saved: bool,
    hours: i64,
    citation: &'static str,
}

impl ProductPage<'_> {
    fn tone(&self) -> &'static str {
        tone(self.product.state)
    }

    fn why(&self, report: &ReportRow) -> String {
        let known = rules().report.iter().find(|reason| reason.key == report.reason);
        known.map_or_else(
            || self.t.get("report-authority"),
            |reason| reason.name.show(self.t.locale).to_owned(),
        )
    }

    /// The clock of what an authority asks: the first that is not done, and the hours that are left (below zero: late).
    fn clock(&self) -> Option<(Instant, i64)> {
        let open = self.reports.iter().filter(|report| report.answered_at.is_none());
        let due = open.filter_map(|report| report.due_at).min()?;
        Some((due, due.seconds_since(self.now).div_euclid(3_600)))
    }
}

/// The product, if it lies in the official's locality.
async fn subject(req: &Req) -> Result<SubjectRow> {
    let row = req.reader().await?.one(&store::SUBJECT, (req.param("slug").to_owned(),)).await?;
    req.ctx.actor.locality().require(row.commune.as_deref())?;
    Ok(row)
}

fn today(req: &Req) -> Form {
    let (day, clock) = (req.ctx.now().day(), req.ctx.now().show());
    let time = clock.split(' ').find(|part| part.contains(':')).unwrap_or("08:00").to_owned();
    Form::prefilled([("received_day", day.iso()), ("received_time", time)])
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let subject = subject(&req).await?;
    show(&req, &today(&req), &subject, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let subject = subject(&req).await?;
    let mut form = req.form();
    let verdict = form.choice("decision", |typed| match typed {
        "approve" => Some(Verdict::Approve),
        "refuse" => Some(Verdict::Refuse),
        _ => None,
    });
    let reason = form.optional("reason", 1000).unwrap_or_default();
    let version = form.number("version", 0, i64::MAX);
    if let (Some(verdict), true) = (verdict, form.finish().is_ok()) {
        let input = decision(&req, &subject, (verdict, reason, version));
        match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(decide(tx, ctx, input))).await {
            Ok(()) => return see_other(&format!("/office/products/{}?saved=1", subject.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &subject, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn decision(req: &Req, subject: &SubjectRow, (verdict, reason, version): (Verdict, String, i64)) -> Decision {
    let keys = match verdict {
        Verdict::Approve => ("mail-approved-subject", "mail-approved-body"),
        Verdict::Refuse => ("mail-refused-subject", "mail-refused-body"),
    };
    let path = format!("/desk/products/{}/edit", subject.slug);
    let letter = letter(&req.app, keys, &subject.name.vi, &reason, &path);
    Decision { slug: subject.slug.clone(), verdict, reason, version, letter }
}

/// Enters an authority's request; its clock runs from when it arrived.
pub(crate) async fn request(req: Req) -> Result<Response> {
    let subject = subject(&req).await?;
    let mut form = req.form();
    let authority = form.text("authority", 300);
    let said = form.text("asked", 1000);
    let day = form.choice("received_day", Day::parse);
    let seconds = form.choice("received_time", seconds);
    if let (Some(day), Some(seconds), true) = (day, seconds, form.finish().is_ok()) {
        let received_at = day.start().plus_seconds(seconds);
        let input = NewRequest { slug: subject.slug.clone(), authority, said, received_at };
        let done =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(request_take_down(tx, ctx, input)));
        match done.await {
            Ok(()) => return see_other(&format!("/office/products/{}?saved=1", subject.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &subject, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// `14:05` in seconds of the day.
fn seconds(typed: &str) -> Option<i64> {
    let (hours, minutes) = typed.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.get(..2)?.parse().ok()?);
    ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 3_600 + minutes * 60)
}

/// Shows or refuses a question or an answer that waits.
pub(crate) async fn question(req: Req) -> Result<Response> {
    let id: QuestionId = req.param("id").parse().map_err(|_| Error::NotFound)?;
    let mut form = req.form();
    let shown = form.choice("decision", |typed| match typed {
        "approve" => Some(true),
        "refuse" => Some(false),
        _ => None,
    });
    form.finish()?;
    let row = req.reader().await?.one(&question::BY_ID, (id,)).await?;
    let input = (id, shown.unwrap_or_default());
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(moderate_question(tx, ctx, input))).await?;
    see_other(&format!("/office/products/{}?saved=1", row.product_slug))
}

async fn show(req: &Req, form: &Form, subject: &SubjectRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let row = conn.one(&product::BY_SLUG, (subject.slug.clone(),)).await?;
    let reports = conn.all(&store::REPORTS, (subject.id,)).await?;
    let waiting = conn.all(&question::WAITING, (subject.id,)).await?;
    let known = facts(&mut conn, &req.ctx, subject.id).await?;
    drop(conn);
    let body = ProductPage {
        f: FormView::new(form, req.t()),
        shelf: shelf(&row.category, &t),
        commune: commune_name(row.commune.as_deref(), &t),
        reasons: row.state_reason.as_deref().map(|reason| tell_reason(&t, reason)).unwrap_or_default(),
        facts: Html::render(&Facts { t: &t, known: &known })?,
        product: row,
        subject,
        reports,
        waiting,
        now: req.ctx.now(),
        saved: req.query.get("saved").is_some(),
        hours: rules().hours,
        citation: &rules().citation,
        t: req.t(),
    };
    Page::new(subject.name.show(t.locale)).office().status(status).show(req, &body).await
}
