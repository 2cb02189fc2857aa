//! Imports: those that were, and a new file.
use askama::Template;
use axum::http::StatusCode;
use bytes::Bytes;
use documents::{Encoding, SheetError, open_sheet};
use kernel::{Error, Message, Result};
use ui::{Cell, Column, Form, FormView, Html, ListPage, Req, Response, Section, T, list_page, see_other};

use crate::import::{Mapping, TOP, guess, header_row, read_mapping};
use crate::store::import::{self as store, IMPORTS};
use crate::{ImportRow, ImportState, NewImport, upload_import};

/// Largest file, in bytes.
pub(crate) const LARGEST: usize = 40 * 1024 * 1024;

const fn column(label: &'static str, numeric: bool, cell: fn(&ImportRow, &T) -> Cell) -> Column<ImportRow> {
    Column { label, numeric, cell }
}

const COLUMNS: &[Column<ImportRow>] = &[
    column("import-file", false, |row, _| Cell::Link {
        text: row.file_name.clone(),
        to: format!("/office/register/imports/{}", row.id),
    }),
    column("registry-state", false, |row, t| Cell::Mark {
        text: t.choice("import-state-", row.state.key()),
        tone: match row.state {
            ImportState::Done => "good",
            ImportState::Failed | ImportState::Cancelled => "bad",
            ImportState::Uploaded | ImportState::Running => "wait",
        },
    }),
    column("import-created", false, |row, _| Cell::Time(row.created_at)),
    column("import-total", true, |row, _| Cell::Number(row.total)),
    column("import-added", true, |row, _| Cell::Number(row.added)),
    column("import-changed", true, |row, _| Cell::Number(row.changed)),
    column("import-same", true, |row, _| Cell::Number(row.same)),
    column("import-wrong", true, |row, _| Cell::Number(row.wrong)),
    column("import-asked", true, |row, _| Cell::Number(row.asked)),
];

#[derive(Template)]
#[template(path = "import_new.html")]
struct Upload<'a> {
    t: &'a T,
    f: FormView<'a>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(mut req: Req) -> Result<Response> {
    let (mut form, files) = req.upload().await?;
    let Some(file) = files.into_iter().next() else {
        form.error("file", Message::new("import-choose-file"));
        return show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    // The request as it came holds the file a second time.
    req.body.clear();
    let bytes = file.bytes.clone();
    let look = match tokio::task::spawn_blocking(move || Look::at(bytes)).await.map_err(Error::internal)? {
        Ok(look) => look,
        Err(error) => {
            form.error("file", Message::new(error.key()));
            return show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let new = NewImport {
        file_name: file.name,
        file: file.bytes,
        encoding: look.encoding.name(),
        header_row: number(look.header),
        total: number(look.rows.saturating_sub(look.header + 1)),
        mapping: remembered(&req, &look.headings).await?.unwrap_or_else(|| guess(&look.headings)),
    };
    let id = req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(upload_import(tx, ctx, new))).await?;
    see_other(&format!("/office/register/imports/{id}"))
}

/// What a look through a file finds: every row is read, none is kept but the headings.
struct Look {
    encoding: Encoding,
    header: usize,
    headings: Vec<String>,
    rows: usize,
}

impl Look {
    fn at(file: Bytes) -> std::result::Result<Self, SheetError> {
        let mut sheet = open_sheet(file)?;
        let encoding = sheet.encoding();
        let first: Vec<_> = sheet.by_ref().take(TOP).collect::<std::result::Result<_, _>>()?;
        let header = header_row(&first);
        let headings = first.get(header).map(documents::Row::cells).unwrap_or_default();
        let rows = sheet.try_fold(first.len(), |count, row| row.map(|_| count + 1))?;
        Ok(Self { encoding, header, headings, rows })
    }
}

/// What the columns of a table with these headings were the last time.
async fn remembered(req: &Req, headings: &[String]) -> Result<Option<Mapping>> {
    let hash = crate::import::headings_hash(headings);
    let found = req.reader().await?.optional(&store::REMEMBERED, (hash,)).await?;
    Ok(found.map(|(mapping,)| read_mapping(&mapping)))
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let upload = Upload { t: &t, f: FormView::new(form, req.t()) };
    let page = ListPage {
        title: t.get("import-title"),
        section: Section::Office,
        intro: Html::render(&upload)?,
        list: &IMPORTS,
        scope: Vec::new(),
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: Vec::new(),
        hidden: Vec::new(),
        empty: t.get("import-empty"),
        file: "imports",
    };
    let mut answer = list_page(req, &mut req.reader().await?, page).await?;
    *answer.status_mut() = status;
    Ok(answer)
}
