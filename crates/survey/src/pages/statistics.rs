//! Published statistics, for everybody: figures with how sure they are, and as files.
use askama::Template;
use documents::XlsxCell;
use kernel::{Code, Error, Result};
use ui::{Page, Req, Response, T};

use super::table::{Change, Shown, Words, changes, quality, tables};
use crate::result::Report;
use crate::store::result::PUBLISHED;
use crate::store::survey as store;
use crate::{Forms, SurveyRow, SurveyState};

/// Surveys of the page.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "statistics.html")]
struct All {
    t: T,
    rows: Vec<SurveyRow>,
}

#[derive(Template)]
#[template(path = "statistic.html")]
struct One {
    t: T,
    survey: SurveyRow,
    office: String,
    tables: Vec<Shown>,
    changes: Vec<Change>,
    quality: Vec<(String, &'static str, String)>,
    answered: usize,
    drawn: usize,
    /// The answers of a demonstration are invented.
    invented: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let rows = req.reader().await?.all(&store::PUBLISHED, (SHOWN,)).await?;
    let body = All { t: req.t(), rows };
    let (title, about) = (body.t.get("statistics-title"), body.t.get("statistics-more"));
    Page::new(&title).described(&about).show(&req, &body).await
}

/// A published survey with its report.
async fn published(req: &Req) -> Result<(SurveyRow, Report, std::sync::Arc<crate::form::Kept>)> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let mut conn = req.reader().await?;
    let survey = conn.one(&store::BY_CODE, (code,)).await?;
    if survey.state != SurveyState::Published {
        return Err(Error::NotFound);
    }
    let result = conn.one(&PUBLISHED, (survey.id,)).await?;
    let kept = req.app.part::<Forms>()?.get(&mut conn, survey.form_id).await?;
    Ok((survey, Report::read(&result.report)?, kept))
}

pub(crate) async fn one(req: Req) -> Result<Response> {
    let (survey, report, kept) = published(&req).await?;
    let t = req.t();
    let words = Words::new(&kept.form, &survey.plan, &t);
    let body = One {
        office: req.app.settings().area_name(t.locale()),
        tables: tables(&report, &words, &kept.form, &t),
        changes: changes(&report, &words, &t),
        quality: quality(&report, &t),
        answered: report.quality.answered,
        drawn: report.quality.drawn,
        invented: req.app.settings().demo,
        survey,
        t,
    };
    let title = body.survey.name.show(body.t.locale()).to_owned();
    let about = body
        .t
        .with("answered", body.answered.to_string())
        .with("year", body.survey.year.to_string())
        .get("statistic-about");
    Page::new(&title).described(&about).show(&req, &body).await
}

/// The published figures as a table: `table.csv`, `table.xlsx`, or as they are kept, `report.json`.
pub(crate) async fn file(req: Req) -> Result<Response> {
    let (survey, report, kept) = published(&req).await?;
    let name = format!("{}-{}", survey.code, survey.year);
    if req.param("file") == "report.json" {
        let mut whole = serde_json::to_value(&report).map_err(Error::internal)?;
        if let (true, Some(fields)) = (req.app.settings().demo, whole.as_object_mut()) {
            fields.insert("note".to_owned(), req.t().get("statistic-invented").into());
        }
        let text = serde_json::to_vec_pretty(&whole).map_err(Error::internal)?;
        return Ok(ui::download(&format!("{name}.json"), "application/json", text));
    }
    let t = req.t();
    let words = Words::new(&kept.form, &survey.plan, &t);
    let keys = [
        "survey-table",
        "survey-figure",
        "survey-of",
        "survey-code",
        "survey-estimate",
        "survey-lower",
        "survey-upper",
        "survey-cv",
        "survey-grade",
        "survey-n",
        "survey-gap",
        "statistic-note",
    ];
    let head = keys.map(|key| t.get(key));
    let note = if req.app.settings().demo { t.get("statistic-invented") } else { String::new() };
    let mut rows: Vec<Vec<XlsxCell>> = Vec::new();
    for (table, kept) in tables(&report, &words, &kept.form, &t).into_iter().zip(&report.tables) {
        for (line, own) in table.lines.into_iter().zip(&kept.lines) {
            let number = |value: Option<f64>| value.map_or(XlsxCell::Empty, XlsxCell::Decimal);
            let n = own.n.and_then(|n| i64::try_from(n).ok()).map_or(XlsxCell::Empty, XlsxCell::Number);
            let texts = [table.title.clone(), line.what, line.of, own.of.clone()].map(XlsxCell::Text);
            let rest = [
                number(own.estimate),
                number(own.lower),
                number(own.upper),
                number(own.cv),
                XlsxCell::Text(line.grade),
                n,
                XlsxCell::Text(line.gap),
                XlsxCell::Text(note.clone()),
            ];
            rows.push(texts.into_iter().chain(rest).collect());
        }
    }
    match req.param("file") {
        "table.xlsx" => Ok(ui::xlsx(&name, documents::xlsx(&head, rows).map_err(Error::internal)?)),
        "table.csv" => {
            let plain =
                rows.into_iter().map(|row| row.into_iter().map(XlsxCell::plain).collect::<Vec<String>>());
            let all: Vec<Vec<String>> = std::iter::once(head.to_vec()).chain(plain).collect();
            Ok(ui::csv(&name, documents::csv(&all).map_err(Error::internal)?))
        }
        _ => Err(Error::NotFound),
    }
}
