//! One request that an official decides.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Dong, Error, Id, Result};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::return_panel;
use crate::returns::{Decision, ReturnAction, decide_return};
use crate::store::returns::{self as rows, ReturnRow};
use crate::timeline::{Happening, timeline};
use crate::{OrderRow, store};

#[derive(Template)]
#[template(path = "dispute.html")]
struct DisputePage<'a> {
    t: T,
    f: FormView<'a>,
    order: &'a OrderRow,
    asked: Html,
    happenings: Vec<Happening>,
    tracking: Html,
    open: bool,
    /// What is left of the order to go back.
    most: Dong,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let code = code(&req)?;
    let mut form = req.form();
    let amount = Dong(form.number("refunded", 0, 10_000_000_000));
    let reason = form.text("reason", 1_000);
    if form.finish().is_ok() {
        let input = Decision { code: code.clone(), amount, reason };
        match req
            .app
            .db
            .write(&req.ctx, input, |tx, ctx, input| Box::pin(decide_return(tx, ctx, input)))
            .await
        {
            Ok(()) => return see_other(&format!("/office/disputes/{code}")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn code(req: &Req) -> Result<Code> {
    Code::parse(req.param("code")).map_err(|_| Error::NotFound)
}

/// The order and its request, if an official was asked.
async fn find(req: &Req) -> Result<(OrderRow, ReturnRow)> {
    let mut conn = req.reader().await?;
    let order = conn.one(&store::ORDER_BY_CODE, (code(req)?,)).await?;
    let asked = conn.optional(&rows::OF_ORDER, (order.id,)).await?;
    let asked = asked.filter(|asked| asked.disputed_at.is_some()).ok_or(Error::NotFound)?;
    Ok((order, asked))
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let (order, asked) = find(req).await?;
    let mut conn = req.reader().await?;
    let (goods, fee) = settlement::reversible(&mut conn, order.id.uuid()).await?;
    let body = DisputePage {
        asked: return_panel::render(&mut conn, &t, &asked).await?,
        tracking: delivery::tracking_panel(&mut conn, &t, order.id.uuid()).await?,
        happenings: timeline(&t, &order, Some(&asked)),
        open: asked.state.can(ReturnAction::Dismiss),
        most: goods.plus(fee),
        f: FormView::new(form, req.t()),
        order: &order,
        t: req.t(),
    };
    drop(conn);
    let title = t.with("code", order.code.as_str()).get("dispute-title");
    Page::new(&title).office().status(status).show(req, &body).await
}
