use askama::Template;
use db::{Conn, List, PageRequest, Row};
use documents::XlsxCell;
use kernel::{Dong, Error, Instant, Message, Result, Value};

use crate::page::Section;
use crate::{Html, Page, Params, Req, Response, T, csv, xlsx};

/// Rows on one page, and most rows in one file.
const PAGE: usize = 30;
const FILE: usize = 200_000;
/// Rows read at a time for a file.
const CHUNK: usize = 5_000;

/// What stands in a cell.
#[derive(Debug, Clone)]
pub enum Cell {
    Text(String),
    Money(Dong),
    Number(i64),
    Time(Instant),
    /// A text that leads somewhere.
    Link {
        text: String,
        to: String,
    },
    /// A text that leads somewhere, with its technical name small beside it.
    Named {
        text: String,
        code: String,
        to: String,
    },
    /// A state, with its tone: good, wait, bad, info.
    Mark {
        text: String,
        tone: &'static str,
    },
    Empty,
}

impl Cell {
    fn html(&self) -> Html {
        let text = |text: &str| Html::text(text).0;
        Html(match self {
            Self::Text(t) => text(t),
            Self::Money(amount) => format!("<span class=\"money-plain\">{amount}</span>"),
            Self::Number(number) => group(*number),
            Self::Time(at) => format!("<time datetime=\"{}\">{}</time>", at.iso(), at.show()),
            Self::Link { text: t, to } => format!("<a href=\"{}\">{}</a>", text(to), text(t)),
            Self::Named { text: t, code, to } => {
                // One box: where rows are stacked, each child of a cell would be a column of its own.
                let code =
                    format!("<small class=\"code soft whitespace-normal break-all\">{}</small>", text(code));
                format!(
                    "<span class=\"inline-block min-w-44\"><a href=\"{}\">{}</a><br>{code}</span>",
                    text(to),
                    text(t)
                )
            }
            Self::Mark { text: t, tone } => format!("<span class=\"mark mark-{tone}\">{}</span>", text(t)),
            Self::Empty => "<span class=\"soft\">–</span>".to_owned(),
        })
    }

    /// As a spreadsheet reads it: plain numbers, ISO times.
    fn plain(&self) -> String {
        match self {
            Self::Text(t) | Self::Link { text: t, .. } | Self::Mark { text: t, .. } => t.clone(),
            Self::Named { text: t, code, .. } => format!("{t} ({code})"),
            Self::Money(amount) => amount.0.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Time(at) => at.iso(),
            Self::Empty => String::new(),
        }
    }
}

impl Cell {
    /// As a workbook keeps it: amounts and counts as numbers.
    fn typed(&self) -> XlsxCell {
        match self {
            Self::Money(amount) => XlsxCell::Number(amount.0),
            Self::Number(number) => XlsxCell::Number(*number),
            Self::Empty => XlsxCell::Empty,
            _ => XlsxCell::Text(self.plain()),
        }
    }
}

fn group(number: i64) -> String {
    Dong(number).to_string().trim_end_matches("\u{a0}₫").to_owned()
}

/// A column: the key of its label and how a row fills it.
pub struct Column<R> {
    pub label: &'static str,
    pub numeric: bool,
    pub cell: fn(&R, &T) -> Cell,
}

/// A filter as people choose it. No options: a free text.
pub struct Choice {
    pub name: &'static str,
    pub label: &'static str,
    pub options: Vec<(String, String)>,
    /// `None`: it cannot be read. `Value::Null`: read elsewhere, no filter.
    pub parse: fn(&str) -> Option<Value>,
}

/// A page that is a table: filters and sort in the address, keyset pages, CSV of exactly what is shown.
pub struct ListPage<'a, R> {
    pub title: String,
    pub section: Section,
    pub intro: Html,
    pub list: &'a List<R>,
    pub scope: Vec<Value>,
    /// Filters that the reader cannot take off: an officer's commune.
    pub fixed: Vec<(&'static str, Value)>,
    pub columns: &'a [Column<R>],
    pub choices: Vec<Choice>,
    /// Filters that links set and nobody types; they stay when another is chosen.
    pub hidden: Vec<Choice>,
    /// Said when there is nothing to show.
    pub empty: String,
    /// Name of the CSV file.
    pub file: &'static str,
}

/// A filter as the template shows it: name, label, what is chosen, options.
type ShownChoice<'a> = (&'static str, String, &'a str, Vec<(String, String)>);

#[derive(Template)]
#[template(path = "table.html")]
struct TablePage<'a> {
    t: &'a T,
    title: &'a str,
    intro: &'a Html,
    path: &'a str,
    count: String,
    choices: Vec<ShownChoice<'a>>,
    hidden: Vec<(&'static str, &'a str)>,
    sorts: Vec<(&'static str, String)>,
    sort: String,
    columns: Vec<(String, bool)>,
    rows: Vec<Vec<(Html, String, bool)>>,
    empty: &'a str,
    filtered: bool,
    file: String,
    workbook: String,
    first: Option<String>,
    next: Option<String>,
}

/// Shows the list, or its file when the address says `format=csv`.
///
/// # Errors
/// [`Error::BadRequest`] for a filter or cursor that cannot be read.
pub async fn list_page<R: Row>(req: &Req, conn: &mut Conn, page: ListPage<'_, R>) -> Result<Response> {
    let request = PageRequest {
        scope: page.scope.clone(),
        filters: [
            page.fixed.clone(),
            filters(&req.query, &page.choices)?,
            filters(&req.query, &page.hidden)?,
        ]
        .concat(),
        sort: req.query.get("sort").unwrap_or_default().to_owned(),
        after: req.query.filled("after").map(str::to_owned),
        limit: PAGE,
    };
    if let Some(format @ ("csv" | "xlsx")) = req.query.get("format") {
        let rows = all_rows(conn, &page, request).await?;
        return match format {
            "csv" => Ok(csv(page.file, file(&page, &rows, &req.t())?)),
            _ => Ok(xlsx(page.file, workbook(&page, &rows, &req.t())?)),
        };
    }
    let found = page.list.page(conn, &request).await?;
    let count = page.list.count(conn, &request).await?;
    let t = req.t();
    let body = TablePage {
        t: &t,
        title: &page.title,
        intro: &page.intro,
        path: &req.path,
        count: t.with("count", count).get("table-count"),
        filtered: request.filters.len() > page.fixed.len(),
        choices: shown_choices(req, &page.choices, &t),
        hidden: page.hidden.iter().filter_map(|c| Some((c.name, req.query.filled(c.name)?))).collect(),
        sorts: page.list.sorts.iter().map(|s| (s.name, t.choice("sort-", s.name))).collect(),
        sort: request.sort.clone(),
        columns: page.columns.iter().map(|c| (t.get(c.label), c.numeric)).collect(),
        rows: found.rows.iter().map(|row| cells(row, page.columns, &t)).collect(),
        empty: &page.empty,
        file: req.query.with("format", Some("csv")),
        workbook: req.query.with("format", Some("xlsx")),
        first: req.query.filled("after").map(|_| req.query.with("after", None)),
        next: found.next.as_deref().map(|next| req.query.with("after", Some(next))),
    };
    let mut shell = Page::new(&page.title);
    shell.section = page.section;
    shell.show(req, &body).await
}

fn cells<R>(row: &R, columns: &[Column<R>], t: &T) -> Vec<(Html, String, bool)> {
    columns.iter().map(|c| ((c.cell)(row, t).html(), t.get(c.label), c.numeric)).collect()
}

fn filters(query: &Params, choices: &[Choice]) -> Result<Vec<(&'static str, Value)>> {
    let mut out = Vec::new();
    for choice in choices {
        if let Some(typed) = query.filled(choice.name) {
            let bad = || Error::BadRequest(Message::new("error-filter").with("value", typed));
            match (choice.parse)(typed).ok_or_else(bad)? {
                Value::Null => {}
                value => out.push((choice.name, value)),
            }
        }
    }
    Ok(out)
}

fn shown_choices<'a>(req: &'a Req, choices: &[Choice], t: &T) -> Vec<ShownChoice<'a>> {
    let shown = |choice: &Choice| {
        let mut options = choice.options.clone();
        if !options.is_empty() {
            options.insert(0, (String::new(), t.get("table-any")));
        }
        (choice.name, t.get(choice.label), req.query.get(choice.name).unwrap_or_default(), options)
    };
    choices.iter().map(shown).collect()
}

/// Everything the filters leave, read in pieces.
async fn all_rows<R: Row>(
    conn: &mut Conn,
    page: &ListPage<'_, R>,
    mut request: PageRequest,
) -> Result<Vec<R>> {
    let mut rows = Vec::new();
    request.after = None;
    request.limit = CHUNK;
    loop {
        let found = page.list.page(conn, &request).await?;
        rows.extend(found.rows);
        match found.next {
            Some(next) if rows.len() < FILE => request.after = Some(next),
            _ => return Ok(rows),
        }
    }
}

fn workbook<R>(page: &ListPage<'_, R>, rows: &[R], t: &T) -> Result<Vec<u8>> {
    let header: Vec<String> = page.columns.iter().map(|c| t.get(c.label)).collect();
    let cells = |row: &R| page.columns.iter().map(|c| (c.cell)(row, t).typed()).collect();
    documents::xlsx(&header, rows.iter().map(cells)).map_err(Error::internal)
}

fn file<R>(page: &ListPage<'_, R>, rows: &[R], t: &T) -> Result<Vec<u8>> {
    let header = page.columns.iter().map(|c| t.get(c.label)).collect();
    let cells = |row: &R| page.columns.iter().map(|c| (c.cell)(row, t).plain()).collect();
    let rows: Vec<Vec<String>> = std::iter::once(header).chain(rows.iter().map(cells)).collect();
    documents::csv(&rows).map_err(Error::internal)
}
