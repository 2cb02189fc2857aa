//! Reports of turnover as a spreadsheet: rows without mistakes are taken, the others say why.
use askama::Template;
use axum::http::StatusCode;
use documents::read_sheet;
use kernel::{Code, Error, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T};

use super::own;
use crate::turnover::TurnoverColumn;
use crate::{TurnoverSheet, read_turnover_sheet, report_turnover_lines};

/// Largest file, in bytes; most rows of one file, rows of one transaction.
pub(crate) const LARGEST: usize = 5 * 1024 * 1024;
const MOST: usize = 5_000;
const CHUNK: usize = 100;
/// Rows with mistakes that are shown.
const SHOWN: usize = 200;

/// What a file came to.
#[derive(Default)]
struct Outcome {
    taken: usize,
    same: usize,
    mistakes: Vec<(usize, String)>,
}

#[derive(Template)]
#[template(path = "turnover_file.html")]
struct FilePage<'a> {
    t: &'a T,
    f: FormView<'a>,
    own: bool,
    action: &'a str,
    back: &'a str,
    outcome: Option<Outcome>,
    /// Rows with mistakes beyond those shown.
    more: usize,
}

fn desk(req: &Req) -> bool {
    req.path.starts_with("/desk/")
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), None, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let own = if desk(&req) { Some(own::mine(&req).await?.code) } else { None };
    let (mut form, files) = req.upload().await?;
    let Some(file) = files.into_iter().next() else {
        form.error("file", Message::new("import-choose-file"));
        return show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let read = tokio::task::spawn_blocking(move || read(&file.bytes, own.as_ref()));
    match read.await.map_err(Error::internal)? {
        Ok(sheet) => {
            let outcome = take(&req, sheet).await?;
            let none = outcome.taken + outcome.same == 0;
            let status = if none { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            show(&req, &form, Some(outcome), status).await
        }
        Err(error) => {
            form.absorb(error)?;
            show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

fn read(bytes: &[u8], own: Option<&Code>) -> Result<TurnoverSheet> {
    let sheet = read_sheet(bytes).map_err(|error| Error::field("file", error.key()))?;
    if sheet.rows.len() > MOST {
        return Err(Error::field("file", "turnover-file-long"));
    }
    let rows: Vec<_> = sheet.rows.iter().map(documents::Row::cells).collect();
    read_turnover_sheet(&rows, own)
}

async fn take(req: &Req, sheet: TurnoverSheet) -> Result<Outcome> {
    let mut outcome = Outcome { mistakes: sheet.mistakes, ..Outcome::default() };
    for lines in sheet.lines.chunks(CHUNK) {
        let work = req.app.db.write(&req.ctx, lines.to_vec(), |tx, ctx, lines| {
            Box::pin(report_turnover_lines(tx, ctx, lines))
        });
        let taken = work.await?;
        outcome.taken += taken.taken;
        outcome.same += taken.same;
        outcome.mistakes.extend(taken.mistakes);
    }
    outcome.mistakes.sort_unstable();
    Ok(outcome)
}

async fn show(req: &Req, form: &Form, outcome: Option<Outcome>, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.get("turnover-file");
    let own = desk(req);
    let (action, back) = if own {
        ("/desk/register/turnover/file", "/desk/register")
    } else {
        ("/office/turnover/file", "/office/turnover")
    };
    let more = outcome.as_ref().map_or(0, |outcome| outcome.mistakes.len().saturating_sub(SHOWN));
    let body = FilePage { t: &t, f: FormView::new(form, req.t()), own, action, back, outcome, more };
    let page = Page::new(&title).status(status);
    let page = if own { page.desk() } else { page.office() };
    page.show(req, &body).await
}

/// An empty sheet with the headings.
pub(crate) fn template(req: &Req) -> Result<Response> {
    let header = TurnoverColumn::template(desk(req));
    let file = documents::xlsx(&header, Vec::new()).map_err(Error::internal)?;
    Ok(ui::xlsx("doanh-so", file))
}
