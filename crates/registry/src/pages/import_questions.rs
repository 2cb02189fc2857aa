//! Rows of imports that may be known businesses: a person decides.
use ::places::Places;
use askama::Template;
use kernel::{Code, Error, Message, Result, Value};
use ui::{Page, Req, Response, T, see_other};

use crate::store::business;
use crate::store::import::{self as store, IMPORT_ROWS};
use crate::{BusinessRow, DecideRow, Decision, ImportLineRow, ImportRowId, RowOutcome, decide_row};

/// A row that may be a known business, beside the businesses it may be.
struct Question {
    row: ImportLineRow,
    cells: Vec<String>,
    candidates: Vec<(BusinessRow, String)>,
}

#[derive(Template)]
#[template(path = "import_questions.html")]
struct Questions<'a> {
    t: &'a T,
    questions: Vec<Question>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let request = db::PageRequest {
        filters: vec![("outcome", Value::Text(RowOutcome::Question.key().to_owned()))],
        limit: 20,
        ..db::PageRequest::default()
    };
    let mut conn = req.reader().await?;
    let today = req.ctx.now().day();
    let t = req.t();
    let mut questions = Vec::new();
    for row in IMPORT_ROWS.page(&mut conn, &request).await?.rows {
        let codes: Vec<String> = serde_json::from_str(&row.candidates).unwrap_or_default();
        let mut candidates = Vec::new();
        for code in codes {
            let found = conn.optional(&business::BY_CODE, (Code::stored(code), today, today)).await?;
            if let Some(b) = found.filter(|b| b.status != crate::Status::Merged) {
                let place = super::commune_name(b.commune.as_deref(), &t);
                candidates.push((b, place));
            }
        }
        let all: Vec<String> = serde_json::from_str(&row.cells).unwrap_or_default();
        let cells = all.into_iter().filter(|cell| !cell.is_empty()).collect();
        questions.push(Question { row, cells, candidates });
    }
    drop(conn);
    Page::new(&t.get("import-questions")).office().show(&req, &Questions { t: &t, questions }).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let row: ImportRowId = req.param("row").parse().map_err(|_| Error::NotFound)?;
    let form = req.form();
    let decision = match form.value("decision") {
        "new" => Decision::New,
        "skip" => Decision::Skip,
        code => Decision::Same(
            Code::parse(code).map_err(|_| Error::BadRequest(Message::new("import-choose-decision")))?,
        ),
    };
    let mut conn = req.reader().await?;
    let line = conn.one(&store::LINE, (row,)).await?;
    let import = conn.one(&store::BY_ID, (line.import_id,)).await?;
    drop(conn);
    let places = req.app.part::<Places>()?;
    let province = req.app.settings().province;
    let today = req.ctx.now().day();
    let input = DecideRow::new(&line, &import.mapping, &places, (&province, today), decision)?;
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(decide_row(tx, ctx, input))).await?;
    see_other("/office/register/imports/questions")
}
