//! One import: what its columns are, how far it is, which rows stand apart.
use ::places::Places;
use askama::Template;
use axum::http::StatusCode;
use documents::open_sheet;
use kernel::{Error, Message, Result, Value};
use ui::{
    Cell, Choice, Column as TableColumn, Form, FormView, Html, ListPage, Page, Req, Response, Section, T,
    html, list_page, see_other,
};

use super::options;
use crate::import::{Column, Mapping, Reader, file, read_mapping};
use crate::store::import::{self as store, IMPORT_ROWS};
use crate::{
    ImportId, ImportLineRow, ImportRow, ImportState, RowOutcome, StartImport, cancel_import, start_import,
};

/// Rows shown before an import begins, and rows looked through for mistakes.
const SHOWN: usize = 8;
const TRIED: usize = 500;

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage<'a> {
    t: &'a T,
    f: FormView<'a>,
    import: &'a ImportRow,
    /// Each column: its heading, examples, what it is taken for.
    columns: Vec<MappedColumn>,
    /// What may be chosen.
    choices: Vec<(String, String)>,
    mistakes: Vec<(usize, String, String)>,
    mistaken: usize,
    tried: usize,
    waiting: bool,
}

struct MappedColumn {
    name: String,
    heading: String,
    examples: String,
    chosen: &'static str,
}

#[derive(Template)]
#[template(path = "import_progress.html")]
struct Progress<'a> {
    t: &'a T,
    import: &'a ImportRow,
}

impl ImportRow {
    fn running(&self) -> bool {
        self.state == ImportState::Running
    }
    fn uploaded(&self) -> bool {
        self.state == ImportState::Uploaded
    }
    fn percent(&self) -> i64 {
        if self.total == 0 { 100 } else { self.done * 100 / self.total }
    }
}

fn id(req: &Req) -> Result<ImportId> {
    req.param("id").parse().map_err(|_| Error::NotFound)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let import = req.reader().await?.one(&store::BY_ID, (id(&req)?,)).await?;
    show(&req, &Form::default(), &import, None, StatusCode::OK).await
}

/// How far it is: the part that is asked for again and again.
pub(crate) async fn progress(req: Req) -> Result<Response> {
    let import = req.reader().await?.one(&store::BY_ID, (id(&req)?,)).await?;
    let t = req.t();
    Ok(html(StatusCode::OK, Html::render(&Progress { t: &t, import: &import })?))
}

pub(crate) async fn start(req: Req) -> Result<Response> {
    let import = req.reader().await?.one(&store::BY_ID, (id(&req)?,)).await?;
    let mut form = req.form();
    let rows = rows(&req, &import).await?;
    let headings = headings(&import, &rows);
    let mapping: Mapping =
        (0..headings.len()).map(|at| Column::from_key(form.value(&format!("column-{at}")))).collect();
    if let Some(twice) = mapping
        .iter()
        .enumerate()
        .find(|(at, column)| column.is_some() && mapping.iter().take(*at).any(|before| before == *column))
    {
        form.error(&format!("column-{}", twice.0), Message::new("import-map-twice"));
    }
    if form.value("try") == "yes" {
        return show(&req, &form, &import, Some(mapping), StatusCode::OK).await;
    }
    if form.finish().is_ok() {
        let start = StartImport { id: import.id, mapping: mapping.clone(), headings };
        match req.app.db.write(&req.ctx, start, |tx, ctx, start| Box::pin(start_import(tx, ctx, start))).await
        {
            Ok(()) => return see_other(&format!("/office/register/imports/{}", import.id)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &import, Some(mapping), StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn cancel(req: Req) -> Result<Response> {
    let id = id(&req)?;
    req.app.db.write(&req.ctx, id, |tx, ctx, id| Box::pin(cancel_import(tx, ctx, id))).await?;
    see_other(&format!("/office/register/imports/{id}"))
}

/// The first rows: the headings and those that are tried.
async fn rows(req: &Req, import: &ImportRow) -> Result<Vec<Vec<String>>> {
    let file = file(&mut req.reader().await?, import.id).await?;
    let first = usize::try_from(import.header_row).unwrap_or(0) + 1 + TRIED;
    let read = move || open_sheet(file)?.take(first).map(|row| row.map(|row| row.cells())).collect();
    let rows: std::result::Result<_, documents::SheetError> =
        tokio::task::spawn_blocking(read).await.map_err(Error::internal)?;
    rows.map_err(|error| Error::conflict(error.key()))
}

fn headings(import: &ImportRow, rows: &[Vec<String>]) -> Vec<String> {
    let header = usize::try_from(import.header_row).unwrap_or(0);
    let widest = rows.iter().skip(header).take(TRIED).map(Vec::len).max().unwrap_or(0);
    let mut headings = rows.get(header).cloned().unwrap_or_default();
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
    let mut body = ImportPage {
        f: FormView::new(form, req.t()),
        columns: Vec::new(),
        choices: choices(&t),
        mistakes: Vec::new(),
        mistaken: 0,
        tried: 0,
        waiting: import.asked > 0,
        import,
        t: &t,
    };
    if import.uploaded() {
        preview(req, &mut body, &rows(req, import).await?, mapping)?;
    }
    Page::new(&t.get("import-title")).status(status).office().show(req, &body).await
}

fn choices(t: &T) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), t.get("import-leave-out"))];
    all.extend(options(t, "import-column-", Column::ALL.iter().map(|c| c.key())));
    all
}

/// Fills in what the columns are taken for and which rows could not be taken.
fn preview(
    req: &Req,
    body: &mut ImportPage<'_>,
    rows: &[Vec<String>],
    mapping: Option<Mapping>,
) -> Result<()> {
    let headings = headings(body.import, rows);
    let mut mapping = mapping.unwrap_or_else(|| read_mapping(&body.import.mapping));
    mapping.resize(headings.len(), None);
    let first = usize::try_from(body.import.header_row).unwrap_or(0) + 1;
    let below = rows.get(first..).unwrap_or_default();
    for (at, heading) in headings.iter().enumerate() {
        let cells = below.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty());
        let examples: Vec<String> = cells.take(3).map(|cell| cell.chars().take(40).collect()).collect();
        body.columns.push(MappedColumn {
            name: format!("column-{at}"),
            heading: heading.clone(),
            examples: examples.join(" · "),
            chosen: mapping.get(at).copied().flatten().map(Column::key).unwrap_or_default(),
        });
    }
    let places = req.app.part::<Places>()?;
    let settings = req.app.settings();
    let reader = Reader::new(&mapping, &places, &settings.province, req.ctx.now().day());
    for (at, row) in below.iter().take(TRIED).enumerate() {
        body.tried += 1;
        let Some(parsed) = reader.read(row) else { continue };
        body.mistaken += usize::from(!parsed.mistakes.is_empty());
        let room = SHOWN.saturating_sub(body.mistakes.len());
        for (column, key) in parsed.mistakes.iter().take(room) {
            let column = body.t.choice("import-column-", column.key());
            body.mistakes.push((first + at + 1, column, body.t.get(key)));
        }
    }
    Ok(())
}

const ROW_COLUMNS: &[TableColumn<ImportLineRow>] = &[
    TableColumn { label: "import-line", numeric: true, cell: |row, _| Cell::Number(row.line) },
    TableColumn { label: "import-what", numeric: false, cell: |row, t| Cell::Text(sentences(row, t)) },
    TableColumn { label: "import-cells", numeric: false, cell: |row, _| Cell::Text(cells(row)) },
    TableColumn {
        label: "registry-state",
        numeric: false,
        cell: |row, t| Cell::Mark {
            text: t.choice("import-outcome-", row.outcome.key()),
            tone: match row.outcome {
                RowOutcome::Wrong => "bad",
                RowOutcome::Question => "wait",
                RowOutcome::Decided => "good",
            },
        },
    },
];

fn cells(row: &ImportLineRow) -> String {
    let cells: Vec<String> = serde_json::from_str(&row.cells).unwrap_or_default();
    cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
}

/// Every mistake of a row as `Column: sentence`.
fn sentences(row: &ImportLineRow, t: &T) -> String {
    let pairs: Vec<(String, String)> = serde_json::from_str(&row.messages).unwrap_or_default();
    let said =
        pairs.iter().map(|(column, key)| format!("{}: {}", t.choice("import-column-", column), t.get(key)));
    let said: Vec<String> = said.collect();
    if said.is_empty() { t.get("import-perhaps-known") } else { said.join(" ") }
}

/// The rows that were not taken, with the reason of each; as a file too, to be mended and sent again.
pub(crate) async fn apart(req: Req) -> Result<Response> {
    let t = req.t();
    let import = req.reader().await?.one(&store::BY_ID, (id(&req)?,)).await?;
    let outcomes = options(&t, "import-outcome-", RowOutcome::ALL.iter().map(|o| o.key()));
    let back = format!(
        "<p class=\"mb-4\"><a class=\"link\" href=\"/office/register/imports/{}\">{}</a></p>",
        import.id,
        Html::text(&import.file_name)
    );
    let page = ListPage {
        title: t.get("import-apart"),
        section: Section::Office,
        intro: Html(back),
        list: &IMPORT_ROWS,
        scope: Vec::new(),
        fixed: vec![("import", Value::Uuid(kernel::Id::uuid(import.id)))],
        columns: ROW_COLUMNS,
        choices: vec![Choice {
            name: "outcome",
            label: "registry-state",
            options: outcomes,
            parse: |typed| RowOutcome::from_key(typed).map(|o| Value::Text(o.key().to_owned())),
        }],
        hidden: Vec::new(),
        empty: t.get("import-none-apart"),
        file: "import-rows",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
