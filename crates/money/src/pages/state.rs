//! How far the payment is: a part of the payer's page, asked for every three seconds.
use askama::Template;
use axum::http::{HeaderValue, StatusCode};
use db::Conn;
use kernel::Result;
use ui::{Html, Req, Response, T};

use super::entry;
use crate::{PaymentRow, PaymentState};

#[derive(Template)]
#[template(path = "pay-state.html")]
struct State<'a> {
    t: &'a T,
    payment: &'a PaymentRow,
    /// The page of what was paid for.
    back: Option<String>,
}

impl State<'_> {
    fn is(&self, state: &str) -> bool {
        self.payment.state.key() == state
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let payment = entry::find(&req, &mut conn).await?;
    if !req.wants_part() {
        return ui::see_other(&format!("/pay/{}", payment.token));
    }
    let part = part(&req, &mut conn, &payment).await?;
    let mut answer = ui::html(StatusCode::OK, part);
    if payment.state != PaymentState::Awaiting {
        // The whole page looks different now.
        answer.headers_mut().insert("hx-refresh", HeaderValue::from_static("true"));
    }
    Ok(answer)
}

/// The panel that says how far the payment is.
pub(super) async fn part(req: &Req, conn: &mut Conn, payment: &PaymentRow) -> Result<Html> {
    let back = page(req, conn, payment).await?;
    Html::render(&State { t: &req.t(), payment, back })
}

async fn page(req: &Req, conn: &mut Conn, payment: &PaymentRow) -> Result<Option<String>> {
    match req.app.payable(&payment.kind) {
        Some(owner) => (owner.page)(conn, payment.subject_id).await.map(Some),
        None => Ok(None),
    }
}
