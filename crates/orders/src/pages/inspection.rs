//! The seller looks at goods that came back.
use askama::Template;
use axum::http::StatusCode;
use booths::Duty;
use catalogue::VariantId;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk_order::{back, mine};
use crate::inspect::{Inspection, coming_back, inspect};
use crate::store::LineRow;
use crate::{OrderRow, order_by_code, store};

#[derive(Template)]
#[template(path = "inspection.html")]
struct InspectionPage<'a> {
    t: T,
    f: FormView<'a>,
    order: &'a OrderRow,
    /// Each line with how many pieces may come back.
    lines: Vec<(LineRow, i64)>,
}

impl InspectionPage<'_> {
    /// What stands in a field: at first all is good.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn value(&self, kind: &str, line: &LineRow, most: &i64) -> String {
        match (self.f.value(&field(kind, line.variant_id)), kind) {
            ("", "good") => most.to_string(),
            ("", _) => "0".to_owned(),
            (typed, _) => typed.to_owned(),
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn field(&self, kind: &str, line: &LineRow) -> String {
        field(kind, line.variant_id)
    }
}

fn field(kind: &str, variant: VariantId) -> String {
    format!("{kind}-{variant}")
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (mine, code) = mine(&req, Duty::Orders).await?;
    let mut form = req.form();
    let found = {
        let mut conn = req.reader().await?;
        let order = order_by_code(&mut conn, &mine, &code).await?;
        let expected = coming_back(&mut conn, &order).await?;
        let mut read = |kind, variant, most| form.number(&field(kind, variant), 0, most);
        expected
            .into_iter()
            .map(|(variant, most)| (variant, read("good", variant, most), read("scrapped", variant, most)))
            .collect()
    };
    if form.finish().is_ok() {
        let keepers = req.app.domains.iter().filter_map(|domain| domain.takes_back).collect();
        let input = (Inspection { mine, code: code.clone(), found }, keepers);
        match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(inspect(tx, ctx, input))).await {
            Ok(()) => return see_other(&back(&code)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let (mine, code) = mine(req, Duty::View).await?;
    let mut conn = req.reader().await?;
    let order = order_by_code(&mut conn, &mine, &code).await?;
    let expected = coming_back(&mut conn, &order).await?;
    let lines = conn.all(&store::LINES, (order.id,)).await?;
    drop(conn);
    let most = |line: &LineRow| {
        expected.iter().find(|(variant, _)| *variant == line.variant_id).map(|(_, most)| *most)
    };
    let lines = lines.into_iter().filter_map(|line| most(&line).map(|most| (line, most))).collect();
    let t = req.t();
    let title = t.get("inspection-title");
    let body = InspectionPage { f: FormView::new(form, req.t()), t, order: &order, lines };
    Page::new(&title).desk().status(status).show(req, &body).await
}
