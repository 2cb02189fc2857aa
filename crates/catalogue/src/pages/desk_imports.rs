//! Sheets of a booth: those that were, and a new one.
use askama::Template;
use axum::http::StatusCode;
use booths::BoothRow;
use documents::{Row, Sheet, read_sheet};
use kernel::{Id, Message, Result, Value};
use ui::{Cell, Column, Form, FormView, Html, ListPage, Req, Response, Section, T, list_page, see_other};

use crate::import::{
    Mapping, NewSheet, SheetKind, SheetState, guess, header_row, headings_hash, number, sheet_name,
    upload_sheet,
};
use crate::store::import::{self as store, IMPORTS, ImportRow};

/// Largest file, in bytes.
pub(crate) const LARGEST: usize = 40 * 1024 * 1024;

const fn column(label: &'static str, numeric: bool, cell: fn(&ImportRow, &T) -> Cell) -> Column<ImportRow> {
    Column { label, numeric, cell }
}

const COLUMNS: &[Column<ImportRow>] = &[
    column("goods-file", false, |row, _| Cell::Link {
        text: row.file_name.clone(),
        to: format!("/desk/imports/{}", row.id),
    }),
    column("goods-kind", false, |row, t| {
        let from = row.marketplace.as_deref().map(crate::import::marketplace_name);
        let kind = t.choice("goods-kind-", row.kind.key());
        Cell::Text(from.map_or_else(|| kind.clone(), |from| format!("{kind} · {from}")))
    }),
    column("goods-progress", false, |row, t| Cell::Mark {
        text: t.choice("goods-state-", row.state.key()),
        tone: match row.state {
            SheetState::Done => "good",
            SheetState::Failed | SheetState::Cancelled => "bad",
            SheetState::Uploaded | SheetState::Running => "wait",
        },
    }),
    column("goods-sent-at", false, |row, _| Cell::Time(row.created_at)),
    column("goods-total", true, |row, _| Cell::Number(row.total)),
    column("goods-added", true, |row, _| Cell::Number(row.added)),
    column("goods-changed", true, |row, _| Cell::Number(row.changed)),
    column("goods-same", true, |row, _| Cell::Number(row.same)),
    column("goods-wrong", true, |row, _| Cell::Number(row.wrong)),
];

#[derive(Template)]
#[template(path = "goods_import_new.html")]
struct New<'a> {
    t: &'a T,
    f: FormView<'a>,
    booth: String,
    booths: Vec<(String, String)>,
}

/// The booths that sell and the one that is asked for; the first where none is.
pub(super) async fn booths(req: &Req, wanted: Option<&str>) -> Result<Option<(BoothRow, Vec<BoothRow>)>> {
    let mut mine = booths::my_booths(&mut req.reader().await?, &req.ctx).await?;
    mine.retain(|booth| !booth.listed_only);
    let chosen = mine.iter().find(|booth| Some(booth.slug.as_str()) == wanted).or(mine.first()).cloned();
    Ok(chosen.map(|booth| (booth, mine)))
}

/// Booths to choose from.
pub(super) fn named(mine: &[BoothRow], t: &T) -> Vec<(String, String)> {
    mine.iter().map(|booth| (booth.slug.clone(), booth.name.show(t.locale).to_owned())).collect()
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), req.query.get("booth"), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (mut form, files) = req.upload().await?;
    let slug = form.value("booth").to_owned();
    let Some((booth, _)) = booths(&req, Some(&slug)).await? else { return see_other("/desk") };
    let file = files.into_iter().next().map(|file| (file.name, Vec::from(file.bytes)));
    match keep(&req, &booth, (SheetKind::Products, None), file).await? {
        Ok(address) => see_other(&address),
        Err(key) => {
            form.error("file", Message::new(key));
            show(&req, &form, Some(&slug), StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// The page of a file that was kept, or the key of why it is no sheet.
type Kept = std::result::Result<String, &'static str>;

/// Reads a file and keeps it to be looked at; answers its page, or why it is no sheet.
pub(super) async fn keep(
    req: &Req,
    booth: &BoothRow,
    (kind, marketplace): (SheetKind, Option<String>),
    file: Option<(String, Vec<u8>)>,
) -> Result<Kept> {
    let Some((file_name, bytes)) = file else { return Ok(Err("goods-choose-file")) };
    let read = tokio::task::spawn_blocking(move || read(&bytes).map(|sheet| (sheet, bytes)));
    let (sheet, bytes) = match read.await.map_err(kernel::Error::internal)? {
        Ok(read) => read,
        Err(key) => return Ok(Err(key)),
    };
    let header = header_row(kind, &sheet.rows);
    let headings = sheet.rows.get(header).map(Row::cells).unwrap_or_default();
    let sheet_name = sheet_name(kind, marketplace.as_deref());
    let key = (booth.id, sheet_name, headings_hash(&headings));
    let remembered = req.reader().await?.optional(&store::REMEMBERED, key).await?;
    let new = NewSheet {
        booth: booth.id,
        kind,
        marketplace,
        file_name,
        file: bytes,
        encoding: sheet.encoding.name(),
        header_row: number(header),
        total: number(sheet.rows.len().saturating_sub(header + 1)),
        mapping: remembered.map_or_else(|| guess(kind, &headings), |(mapping,)| as_mapping(&mapping)),
    };
    drop(sheet); // the rows take more room than the file, and are read again later
    let id = req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(upload_sheet(tx, ctx, new))).await?;
    Ok(Ok(format!("/desk/imports/{id}")))
}

pub(super) fn as_mapping(text: &str) -> Mapping {
    serde_json::from_str(text).unwrap_or_default()
}

/// A workbook or a text with separators. Open documents can say that a cell repeats a million times, which their
/// reader believes, so they are not taken from sellers.
fn read(bytes: &[u8]) -> std::result::Result<Sheet, &'static str> {
    if bytes.get(30..38) == Some(b"mimetype") {
        return Err("goods-not-open-document");
    }
    read_sheet(bytes).map_err(documents::SheetError::key)
}

async fn show(req: &Req, form: &Form, wanted: Option<&str>, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let Some((booth, mine)) = booths(req, wanted).await? else { return see_other("/desk") };
    let new =
        New { t: &t, f: FormView::new(form, req.t()), booth: booth.slug.clone(), booths: named(&mine, &t) };
    let page = ListPage {
        title: t.get("goods-title"),
        section: Section::Desk,
        intro: Html::render(&new)?,
        list: &IMPORTS,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: Vec::new(),
        hidden: Vec::new(),
        empty: t.get("goods-empty"),
        file: "imports",
    };
    let mut answer = list_page(req, &mut req.reader().await?, page).await?;
    *answer.status_mut() = status;
    Ok(answer)
}
