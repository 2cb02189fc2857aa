//! All questions about a product, and asking one.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::store::question as store;
use crate::{ProductRow, QuestionRow, State, ask, product};

#[derive(Template)]
#[template(path = "product_questions.html")]
struct QuestionsPage<'a> {
    t: T,
    f: FormView<'a>,
    product: &'a ProductRow,
    questions: Vec<QuestionRow>,
    signed_in: bool,
    asked: bool,
    waits: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let text = form.text("question", 1000);
    if form.finish().is_ok() {
        let slug = req.param("slug").to_owned();
        let input = (slug.clone(), text);
        match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(ask(tx, ctx, input))).await {
            Ok(State::Shown) => return see_other(&format!("/products/{slug}/questions?asked=1")),
            Ok(_) => return see_other(&format!("/products/{slug}/questions?waits=1")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let mut conn = req.reader().await?;
    let product = product(&mut conn, req.param("slug")).await?;
    let questions = conn.all(&store::SHOWN, (product.id,)).await?;
    drop(conn);
    let t = req.t();
    let body = QuestionsPage {
        f: FormView::new(form, req.t()),
        product: &product,
        questions,
        signed_in: req.is_signed_in(),
        asked: req.query.get("asked").is_some(),
        waits: req.query.get("waits").is_some(),
        t: req.t(),
    };
    let title = t.with("product", product.name.show(t.locale)).get("questions-of");
    Page::new(&title).status(status).show(req, &body).await
}
