//! The declaration of a month: one row for each seller.
use askama::Template;
use axum::http::StatusCode;
use documents::XlsxCell;
use kernel::{Dong, Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{file, month_name, sum, text};
use crate::month::{days_of, month_of};
use crate::{
    DECLARE, MonthRow, MonthState, SellerSum, declaration, declare_month, due, pay_month, sellers_of,
};

#[derive(Template)]
#[template(path = "month.html")]
struct MonthPage<'a> {
    t: T,
    f: FormView<'a>,
    month: &'a str,
    name: String,
    row: Option<&'a MonthRow>,
    sellers: &'a [SellerSum],
    due: (Dong, Dong),
    missing: usize,
    over: bool,
    may: bool,
}

impl MonthPage<'_> {
    fn can_declare(&self) -> bool {
        self.may && self.over && self.row.is_none()
    }

    fn can_pay(&self) -> bool {
        self.may && self.row.is_some_and(|row| row.state == MonthState::Declared)
    }
}

impl SellerSum {
    /// Both taxes, less what was given back.
    pub fn net(&self) -> Dong {
        self.vat.plus(self.pit).minus(self.vat_back).minus(self.pit_back)
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    if let Some(format) = req.query.filled("format") {
        let month = req.param("month");
        days_of(month).ok_or(Error::NotFound)?;
        let sellers = sellers_of(&mut req.reader().await?, month).await?;
        return sheet(&req.t(), format, month, &sellers);
    }
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn declare(req: Req) -> Result<Response> {
    let month = req.param("month").to_owned();
    let done =
        req.app.db.write(&req.ctx, month.clone(), |tx, ctx, m| Box::pin(declare_month(tx, ctx, m))).await;
    done.and_then(|()| see_other(&format!("/office/withholding/{month}")))
}

pub(crate) async fn pay(req: Req) -> Result<Response> {
    let mut form = req.form();
    let month = req.param("month").to_owned();
    let reference = form.text("reference", 100);
    if form.errors.is_empty() {
        let input = (month.clone(), reference);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(pay_month(tx, ctx, i))).await {
            Ok(()) => return see_other(&format!("/office/withholding/{month}")),
            Err(Error::Conflict(message)) => form.error("reference", message),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let month = req.param("month");
    days_of(month).ok_or(Error::NotFound)?;
    let t = req.t();
    let mut conn = req.reader().await?;
    let row = declaration(&mut conn, month).await?;
    let sellers = sellers_of(&mut conn, month).await?;
    let due = match &row {
        Some(row) => (row.vat_due, row.pit_due),
        None => due(&mut conn, month).await?,
    };
    drop(conn);
    let body = MonthPage {
        f: FormView::new(form, req.t()),
        month,
        name: month_name(month),
        missing: sellers.iter().filter(|seller| seller.tax_code.is_none()).count(),
        over: month < month_of(req.ctx.now().day()).as_str(),
        may: req.ctx.authorize(&DECLARE).is_ok(),
        row: row.as_ref(),
        sellers: &sellers,
        due,
        t: t.clone(),
    };
    let title = t.with("month", month_name(month)).get("withholding-month");
    Page::new(&title).status(status).office().show(req, &body).await
}

/// The declaration as a file. The form's official number is not known here; a last row says so.
fn sheet(t: &T, format: &str, month: &str, sellers: &[SellerSum]) -> Result<Response> {
    let keys = ["name", "code", "revenue", "vat", "pit", "revenue-back", "vat-back", "pit-back", "net"];
    let header: Vec<String> = keys.iter().map(|key| t.choice("withholding-", key)).collect();
    let row = |s: &SellerSum| {
        let code = s.tax_code.clone().unwrap_or_else(|| t.get("withholding-code-missing"));
        let sums = [s.revenue, s.vat, s.pit, s.revenue_back, s.vat_back, s.pit_back, s.net()];
        [text(s.name.show(t.locale)), text(&code)].into_iter().chain(sums.map(sum)).collect()
    };
    let mut rows: Vec<Vec<XlsxCell>> = sellers.iter().map(row).collect();
    let mut note = vec![text(&t.get("withholding-file-note"))];
    note.resize(header.len(), XlsxCell::Empty);
    rows.push(note);
    file(&format!("withholding-{month}"), format, header, rows)
}
