//! One sheet: what its columns are, how far it is.
use askama::Template;
use axum::http::StatusCode;
use documents::{Row, read_sheet};
use kernel::{Error, Message, Result};
use ui::{Form, FormView, Html, Page, Req, Response, T, html, see_other};

use super::desk_import_preview::{MappedColumn, Told, preview};
use super::desk_imports::as_mapping;
use crate::ImportId;
use crate::import::{Mapping, SheetKind, SheetState, StartSheet, cancel_sheet, columns, start_sheet};
use crate::store::import::{self as store, ImportRow};

/// Rows looked through for mistakes before an import begins.
pub(super) const TRIED: usize = 500;

#[derive(Template)]
#[template(path = "goods_import.html")]
pub(super) struct ImportPage<'a> {
    pub(super) t: &'a T,
    f: FormView<'a>,
    pub(super) import: &'a ImportRow,
    pub(super) columns: Vec<MappedColumn>,
    /// What may be chosen.
    choices: Vec<(String, String)>,
    pub(super) told: Told,
    sales: bool,
    back: &'static str,
}

#[derive(Template)]
#[template(path = "goods_import_progress.html")]
struct Progress<'a> {
    t: &'a T,
    import: &'a ImportRow,
}

impl ImportRow {
    fn running(&self) -> bool {
        self.state == SheetState::Running
    }
    fn uploaded(&self) -> bool {
        self.state == SheetState::Uploaded
    }
    fn percent(&self) -> i64 {
        if self.total == 0 { 100 } else { self.done * 100 / self.total }
    }
}

/// The import of that address, if it is of one of the actor's booths.
pub(super) async fn mine(req: &Req) -> Result<ImportRow> {
    let id: ImportId = req.param("id").parse().map_err(|_| Error::NotFound)?;
    let mut conn = req.reader().await?;
    let mine = booths::my_booths(&mut conn, &req.ctx).await?;
    let import = conn.one(&store::BY_ID, (id,)).await?;
    if mine.iter().any(|booth| booth.id == import.booth_id) { Ok(import) } else { Err(Error::NotFound) }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let import = mine(&req).await?;
    show(&req, &Form::default(), &import, None, StatusCode::OK).await
}

/// How far it is: the part that is asked for again and again.
pub(crate) async fn progress(req: Req) -> Result<Response> {
    let import = mine(&req).await?;
    let t = req.t();
    Ok(html(StatusCode::OK, Html::render(&Progress { t: &t, import: &import })?))
}

pub(crate) async fn start(req: Req) -> Result<Response> {
    let import = mine(&req).await?;
    let mut form = req.form();
    let headings = headings(&import, &rows(&req, &import).await?);
    let known = |at: usize| {
        let typed = form.value(&format!("column-{at}")).to_owned();
        if columns(import.kind).any(|key| key == typed) { typed } else { String::new() }
    };
    let mapping: Mapping = (0..headings.len()).map(known).collect();
    if let Some((at, _)) = mapping
        .iter()
        .enumerate()
        .find(|(at, key)| !key.is_empty() && mapping.iter().take(*at).any(|before| before == *key))
    {
        form.error(&format!("column-{at}"), Message::new("goods-map-twice"));
    }
    if form.value("try") == "yes" {
        return show(&req, &form, &import, Some(mapping), StatusCode::OK).await;
    }
    if form.finish().is_ok() {
        let lowers = form.value("lowers") == "yes";
        let start = StartSheet { id: import.id, lowers, mapping: mapping.clone(), headings };
        match req.app.db.write(&req.ctx, start, |tx, ctx, start| Box::pin(start_sheet(tx, ctx, start))).await
        {
            Ok(()) => return see_other(&format!("/desk/imports/{}", import.id)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &import, Some(mapping), StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn cancel(req: Req) -> Result<Response> {
    let id = mine(&req).await?.id;
    req.app.db.write(&req.ctx, id, |tx, ctx, id| Box::pin(cancel_sheet(tx, ctx, id))).await?;
    see_other(&format!("/desk/imports/{id}"))
}

/// The first rows: the headings and those that are tried.
async fn rows(req: &Req, import: &ImportRow) -> Result<Vec<Vec<String>>> {
    let (file,) = req.reader().await?.one(&store::FILE, (import.id,)).await?;
    let sheet = tokio::task::spawn_blocking(move || read_sheet(&file)).await.map_err(Error::internal)?;
    let first = usize::try_from(import.header_row).unwrap_or(0) + 1 + TRIED;
    let cells = |sheet: documents::Sheet| sheet.rows.iter().take(first).map(Row::cells).collect();
    sheet.map(cells).map_err(|error| Error::conflict(error.key()))
}

/// The headings, with empty ones for columns that have none.
pub(super) fn headings(import: &ImportRow, rows: &[Vec<String>]) -> Vec<String> {
    let header = usize::try_from(import.header_row).unwrap_or(0);
    let widest = rows.iter().skip(header).map(Vec::len).max().unwrap_or(0).min(200);
    let mut headings = rows.get(header).cloned().unwrap_or_default();
    headings.truncate(200);
    headings.resize(widest.max(headings.len()), String::new());
    headings
}

async fn show(
    req: &Req,
    form: &Form,
    import: &ImportRow,
    mapping: Option<Mapping>,
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let mut choices = vec![(String::new(), t.get("goods-leave-out"))];
    choices.extend(columns(import.kind).map(|key| (key.to_owned(), t.choice("goods-column-", key))));
    let sales = import.kind == SheetKind::Sales;
    let mut body = ImportPage {
        f: FormView::new(form, req.t()),
        columns: Vec::new(),
        choices,
        told: Told::default(),
        sales,
        back: if import.marketplace.is_some() { "/desk/outside" } else { "/desk/imports" },
        import,
        t: &t,
    };
    if import.uploaded() {
        let mapping = mapping.unwrap_or_else(|| as_mapping(&import.mapping));
        preview(req, &mut body, &rows(req, import).await?, mapping)?;
    }
    Page::new(&t.get("goods-title")).status(status).desk().show(req, &body).await
}
