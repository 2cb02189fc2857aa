//! One review before a moderator: what was said, what was reported; deciding.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::{linked, stars};
use crate::decide_review::require_within;
use crate::photos::photos_of;
use crate::store;
use crate::store::moderation::{self, ReportRow};
use crate::{Decision, Part, ReviewId, ReviewRow, ReviewState, decide_review};

#[derive(Template)]
#[template(path = "office_review.html")]
struct ReviewPage<'a> {
    t: T,
    f: FormView<'a>,
    review: &'a ReviewRow,
    stars: Html,
    photos: Vec<(String, Html)>,
    reports: Vec<ReportRow>,
    hits: Vec<String>,
    saved: bool,
}

impl ReviewPage<'_> {
    fn tone(&self) -> &'static str {
        self.review.state.tone()
    }

    fn shown(&self) -> bool {
        self.review.state == ReviewState::Shown
    }

    fn hidden(&self) -> bool {
        self.review.state == ReviewState::Hidden
    }

    fn open(&self) -> bool {
        self.reports.iter().any(|report| report.answered_at.is_none())
    }

    fn answer_is(&self, key: &str) -> bool {
        self.review.answer_state.is_some_and(|state| state.key() == key)
    }
}

/// The review, if its goods lie in the official's locality.
async fn review(req: &Req) -> Result<ReviewRow> {
    let id: ReviewId = req.param("id").parse().map_err(|_| Error::NotFound)?;
    let row = req.reader().await?.one(&store::BY_ID, (id,)).await?;
    req.ctx.actor.locality().require(row.commune.as_deref())?;
    Ok(row)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let review = review(&req).await?;
    show(&req, &Form::default(), &review, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let review = review(&req).await?;
    require_within(&req.ctx, &review)?;
    let mut form = req.form();
    let verdict = form.choice("decision", |typed| match typed {
        "show" => Some((Part::Review, true)),
        "hide" => Some((Part::Review, false)),
        "show-answer" => Some((Part::Answer, true)),
        "hide-answer" => Some((Part::Answer, false)),
        _ => None,
    });
    let reason = form.optional("reason", 1000).unwrap_or_default();
    let version = form.number("version", 0, i64::MAX);
    if let (Some((part, shown)), true) = (verdict, form.finish().is_ok()) {
        let input = Decision { review: review.id, part, shown, reason, version };
        let done =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(decide_review(tx, ctx, input)));
        match done.await {
            Ok(()) => return see_other(&format!("/office/reviews/{}?saved=1", review.id)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &review, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, review: &ReviewRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let reports = conn.all(&moderation::REPORTS, (review.id,)).await?;
    let photos = linked(&t, &photos_of(&mut conn, review).await?);
    drop(conn);
    let said =
        [review.author.as_str(), &review.body, review.answer.as_deref().unwrap_or_default()].join("\n");
    let hits = catalogue::said_hits(&said);
    let body = ReviewPage {
        f: FormView::new(form, req.t()),
        review,
        stars: stars(&t, review.stars)?,
        photos,
        reports,
        hits: hits.iter().flat_map(|hit| catalogue::tell_reason(&t, hit)).collect(),
        saved: req.query.get("saved").is_some(),
        t: req.t(),
    };
    Page::new(&t.get("office-review-title")).office().status(status).show(req, &body).await
}
