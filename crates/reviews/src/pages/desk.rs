//! Reviews of a booth's goods, for its seller: those without an answer can be answered, once.
use askama::Template;
use axum::http::StatusCode;
use booths::{BoothRow, Duty, booth_at_work};
use db::PageRequest;
use kernel::{BoothId, Error, Id, Result, Value};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::{bars, stars};
use crate::photos::photos_of;
use crate::store::OF_BOOTH;
use crate::{ReviewId, ReviewRow, ReviewState, answer_review, tally_of};

/// Reviews on one page.
const PAGE: usize = 20;

/// A review with what the template shows of it.
struct Line {
    row: ReviewRow,
    stars: Html,
    photos: Vec<(String, Html)>,
}

impl Line {
    fn waits(&self) -> bool {
        self.row.answer_state == Some(ReviewState::Waiting)
    }

    fn hidden(&self) -> bool {
        self.row.answer_state == Some(ReviewState::Hidden)
    }
}

#[derive(Template)]
#[template(path = "desk_reviews.html")]
struct DeskPage<'a> {
    t: T,
    f: FormView<'a>,
    booth: Option<BoothRow>,
    bars: Html,
    open: bool,
    lines: Vec<Line>,
    saved: bool,
    waits: bool,
    next: Option<String>,
}

impl DeskPage<'_> {
    /// Whether what was typed for it came back.
    fn fails(&self, line: &Line) -> bool {
        self.f.error(&format!("answer-{}", line.row.id)).is_some()
    }

    fn field(&self, line: &Line) -> ui::Input {
        self.f.input(&format!("answer-{}", line.row.id), "review-your-answer").area(3)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mine: Vec<BoothId> = booths::booths_for(&mut req.reader().await?, &req.ctx, Duty::Products)
        .await?
        .iter()
        .map(|booth| booth.id)
        .collect();
    let id: ReviewId = req.param("id").parse().map_err(|_| Error::NotFound)?;
    let mut form = req.form();
    let text = form.text(&format!("answer-{id}"), 1000);
    if form.finish().is_ok() {
        let input = (mine, id, text);
        let done =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(answer_review(tx, ctx, input)));
        match done.await {
            Ok(ReviewState::Shown) => return see_other("/desk/reviews?saved=1"),
            Ok(_) => return see_other("/desk/reviews?waits=1"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn request(req: &Req, booth: BoothId, open: bool) -> PageRequest {
    PageRequest {
        scope: vec![Value::Uuid(booth.uuid())],
        filters: open.then_some(("open", Value::Bool(true))).into_iter().collect(),
        after: req.query.filled("after").map(str::to_owned),
        limit: PAGE,
        ..PageRequest::default()
    }
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (booth, _) = booth_at_work(req, Duty::Products).await?;
    let t = req.t();
    let open = req.query.filled("open").is_some();
    let (mut lines, mut next, mut tallied) = (Vec::new(), None, Html::default());
    if let Some(booth) = &booth {
        let mut conn = req.reader().await?;
        tallied = bars(&t, &tally_of(&mut conn, booth.id.uuid()).await?, "")?;
        let page = OF_BOOTH.page(&mut conn, &request(req, booth.id, open)).await?;
        next = page.next.map(|next| req.query.with("after", Some(&next)));
        for row in page.rows {
            let photos = super::linked(&t, &photos_of(&mut conn, &row).await?);
            lines.push(Line { stars: stars(&t, row.stars)?, photos, row });
        }
    }
    let given = |name: &str| req.query.get(name).is_some();
    let (saved, waits) = (given("saved"), given("waits"));
    let f = FormView::new(form, req.t());
    let body = DeskPage { f, booth, bars: tallied, open, lines, saved, waits, next, t: req.t() };
    Page::new(&t.get("desk-reviews")).desk().status(status).show(req, &body).await
}
