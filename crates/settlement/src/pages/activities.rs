//! What sellers say they do, for review.
use askama::Template;
use axum::http::StatusCode;
use db::PageRequest;
use kernel::{Error, Result, Uuid, Value};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::activity::{ACTIVITIES, ReviewRow};
use crate::{Activity, REVIEW, Review, review};

#[derive(Template)]
#[template(path = "activities.html")]
struct Activities<'a> {
    t: T,
    f: FormView<'a>,
    waiting: &'a [ReviewRow],
    reviewed: &'a [ReviewRow],
    all: &'static [Activity],
    may: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let id = Uuid::parse_str(form.value("id")).map_err(|_| Error::NotFound)?;
    let declared = form.choice("declared", Activity::from_key);
    let found = form.choice("found", Activity::from_key);
    let reason = form.text("reason", 500);
    if let (Some(declared), Some(found), true) = (declared, found, form.errors.is_empty()) {
        let input = Review { id, declared, found, reason };
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(review(tx, ctx, i))).await {
            Ok(()) => return see_other("/office/withholding/activities"),
            Err(Error::Conflict(message)) => form.error("reason", message),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let of = |waiting: bool| PageRequest {
        filters: vec![("waiting", Value::Bool(waiting))],
        limit: 100,
        ..PageRequest::default()
    };
    let waiting = ACTIVITIES.page(&mut conn, &of(true)).await?.rows;
    let reviewed = ACTIVITIES.page(&mut conn, &of(false)).await?.rows;
    drop(conn);
    let body = Activities {
        f: FormView::new(form, req.t()),
        waiting: &waiting,
        reviewed: &reviewed,
        all: Activity::ALL,
        may: req.ctx.authorize(&REVIEW).is_ok(),
        t: t.clone(),
    };
    Page::new(&t.get("activities-title")).status(status).office().show(req, &body).await
}
