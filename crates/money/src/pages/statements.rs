//! Statements of the collection account: those that were read, and a new file.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Message, Result};
use ui::{Cell, Column, Form, FormView, Html, ListPage, Req, Response, Section, T, list_page, see_other};

use crate::KEEP;
use crate::statement::{STATEMENTS_READ, StatementRow, StatementState, Upload, upload_statement};

/// Largest file, in bytes.
pub(crate) const LARGEST: usize = 8 * 1024 * 1024;

const COLUMNS: &[Column<StatementRow>] = &[
    Column {
        label: "money-statement-file",
        numeric: false,
        cell: |row, _| Cell::Link {
            text: row.file_name.clone(),
            to: format!("/office/statements/{}", row.id),
        },
    },
    Column { label: "money-statement-format", numeric: false, cell: |row, _| Cell::Text(row.format.clone()) },
    Column { label: "money-state", numeric: false, cell: |row, t| mark(row.state, t) },
    Column { label: "money-statement-lines", numeric: true, cell: |row, _| Cell::Number(row.lines) },
    Column { label: "money-statement-credits", numeric: true, cell: |row, _| Cell::Money(row.credits) },
    Column { label: "money-statement-debits", numeric: true, cell: |row, _| Cell::Money(row.debits) },
    Column { label: "money-statement-uploaded", numeric: false, cell: |row, _| Cell::Time(row.uploaded_at) },
];

pub(super) fn tone(state: StatementState) -> &'static str {
    match state {
        StatementState::Taken => "good",
        StatementState::Reading | StatementState::Read | StatementState::Taking => "wait",
    }
}

fn mark(state: StatementState, t: &T) -> Cell {
    Cell::Mark { text: t.choice("money-statement-", state.key()), tone: tone(state) }
}

#[derive(Template)]
#[template(path = "statement-new.html")]
struct New<'a> {
    t: &'a T,
    f: FormView<'a>,
    keeps: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(mut req: Req) -> Result<Response> {
    let (mut form, files) = req.upload().await?;
    // The request as it came holds the file a second time.
    req.body.clear();
    let Some(file) = files.into_iter().next() else {
        form.error("file", Message::new("money-statement-choose"));
        return show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let upload = Upload { name: file.name, bytes: file.bytes.to_vec() };
    match upload_statement(&req.app, &req.ctx, &upload).await {
        Ok(read) => match read.as_slice() {
            [one] => see_other(&format!("/office/statements/{one}")),
            _ => see_other("/office/statements"),
        },
        Err(error) => {
            form.absorb(error)?;
            show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let keeps = req.ctx.authorize(&KEEP).is_ok();
    let page = ListPage {
        title: t.get("money-statements"),
        section: Section::Office,
        intro: Html::render(&New { t: &t, f: FormView::new(form, req.t()), keeps })?,
        list: &STATEMENTS_READ,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: Vec::new(),
        empty: t.get("money-statements-none"),
        file: "statements",
    };
    let mut answer = list_page(req, &mut req.reader().await?, page).await?;
    if answer.status() == StatusCode::OK {
        *answer.status_mut() = status;
    }
    Ok(answer)
}
