//! Questions to a seller's booths: without an answer first.
use askama::Template;
use axum::http::StatusCode;
use kernel::{BoothId, Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::store::question as store;
use crate::{QuestionId, QuestionRow, State, answer};

#[derive(Template)]
#[template(path = "desk_questions.html")]
struct QuestionsPage<'a> {
    t: T,
    f: FormView<'a>,
    open: Vec<QuestionRow>,
    done: Vec<QuestionRow>,
    saved: bool,
    waits: bool,
}

impl QuestionsPage<'_> {
    fn field(&self, row: &QuestionRow) -> ui::Input {
        self.f.input(&format!("answer-{}", row.id), "question-your-answer").area(3)
    }
}

async fn mine(req: &Req) -> Result<Vec<BoothId>> {
    let booths = booths::booths_for(&mut req.reader().await?, &req.ctx, booths::Duty::Products).await?;
    Ok(booths.iter().map(|booth| booth.id).collect())
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let booths = mine(&req).await?;
    show(&req, &Form::default(), &booths, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let booths = mine(&req).await?;
    let id: QuestionId = req.param("id").parse().map_err(|_| Error::NotFound)?;
    let mut form = req.form();
    let text = form.text(&format!("answer-{id}"), 1000);
    if form.finish().is_ok() {
        let input = (booths.clone(), id, text);
        let done = req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(answer(tx, ctx, input)));
        match done.await {
            Ok(State::Shown) => return see_other("/desk/questions?saved=1"),
            Ok(_) => return see_other("/desk/questions?waits=1"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &booths, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, booths: &[BoothId], status: StatusCode) -> Result<Response> {
    let mut conn = req.reader().await?;
    let (mut open, mut done) = (Vec::new(), Vec::new());
    for booth in booths {
        open.extend(conn.all(&store::OPEN, (*booth,)).await?);
        done.extend(conn.all(&store::DONE, (*booth,)).await?);
    }
    drop(conn);
    let t = req.t();
    let given = |name: &str| req.query.get(name).is_some();
    let (saved, waits) = (given("saved"), given("waits"));
    let body = QuestionsPage { f: FormView::new(form, req.t()), open, done, saved, waits, t: req.t() };
    Page::new(&t.get("questions-title")).desk().status(status).show(req, &body).await
}
