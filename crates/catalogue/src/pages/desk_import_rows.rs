//! The rows of a sheet that were not taken, with the reason of each; as a file too, to be mended and sent again.
use kernel::{Id, Result, Value};
use ui::{Cell, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::desk_import::mine;
use super::desk_import_preview::sentence;
use crate::import::Mistake;
use crate::store::import::{IMPORT_LINES, ImportLineRow};

const COLUMNS: &[Column<ImportLineRow>] = &[
    Column { label: "goods-line", numeric: true, cell: |row, _| Cell::Number(row.line) },
    Column { label: "goods-why", numeric: false, cell: |row, t| Cell::Text(sentences(row, t)) },
    Column { label: "goods-cells", numeric: false, cell: |row, _| Cell::Text(cells(row)) },
];

fn cells(row: &ImportLineRow) -> String {
    let cells: Vec<String> = serde_json::from_str(&row.cells).unwrap_or_default();
    cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
}

fn sentences(row: &ImportLineRow, t: &T) -> String {
    let mistakes: Vec<Mistake> = serde_json::from_str(&row.messages).unwrap_or_default();
    mistakes.iter().map(|mistake| sentence(mistake, t)).collect::<Vec<_>>().join(" ")
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let import = mine(&req).await?;
    let back = format!(
        "<p class=\"mb-4\"><a class=\"link\" href=\"/desk/imports/{}\">{}</a></p>",
        import.id,
        Html::text(&import.file_name)
    );
    let page = ListPage {
        title: t.get("goods-apart"),
        section: Section::Desk,
        intro: Html(back),
        list: &IMPORT_LINES,
        scope: vec![Value::Uuid(import.id.uuid())],
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: Vec::new(),
        hidden: Vec::new(),
        empty: t.get("goods-none-apart"),
        file: "import-rows",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
