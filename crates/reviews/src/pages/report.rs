//! A reader says that something is wrong with a review.
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use kernel::{Error, Result};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::shown;
use crate::store;
use crate::{NewReport, ReportReason, ReviewId, ReviewRow, ReviewState, report_review};

/// Name of the cookie that counts a browser's reports.
const COOKIE: &str = "reporter";

#[derive(Template)]
#[template(path = "report_review.html")]
struct ReportPage<'a> {
    t: T,
    f: FormView<'a>,
    review: &'a ReviewRow,
    shown: Vec<Html>,
    done: bool,
}

impl ReportPage<'_> {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn reasons(&self) -> &'static [ReportReason] {
        ReportReason::ALL
    }
}

/// The review of the address, if everybody may see it.
async fn review(req: &Req) -> Result<ReviewRow> {
    let id: ReviewId = req.param("id").parse().map_err(|_| Error::NotFound)?;
    let row = req.reader().await?.one(&store::BY_ID, (id,)).await?;
    if row.state == ReviewState::Shown { Ok(row) } else { Err(Error::NotFound) }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let review = review(&req).await?;
    show(&req, &Form::default(), &review, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let review = review(&req).await?;
    let mut form = req.form();
    let reason = form.choice("reason", ReportReason::from_key);
    let said = form.optional("said", 1000).unwrap_or_default();
    let browser = req.cookie(COOKIE).filter(|token| token.len() == 32).unwrap_or_else(|| req.ctx.new_token());
    if let (Some(reason), true) = (reason, form.finish().is_ok()) {
        let new = NewReport { review: review.id, reason, said, browser: browser.clone() };
        let done = req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(report_review(tx, ctx, new)));
        match done.await {
            Ok(()) => {
                let to = format!("/reviews/{}/report?done=1", review.id);
                return remember(&req, see_other(&to)?, &browser);
            }
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &review, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn remember(req: &Req, mut answer: Response, browser: &str) -> Result<Response> {
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie =
        format!("{COOKIE}={browser}; Path=/reviews; Max-Age=2592000; SameSite=Lax; HttpOnly{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(answer)
}

async fn show(req: &Req, form: &Form, review: &ReviewRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let rows = std::slice::from_ref(review);
    let shown = shown(&mut req.reader().await?, &t, rows, true).await?;
    let done = req.query.get("done").is_some();
    let body = ReportPage { f: FormView::new(form, req.t()), review, shown, done, t: req.t() };
    Page::new(&t.get("review-report-title")).status(status).show(req, &body).await
}
