//! One questionnaire: how it looks, and its file in other forms.
use askama::Template;
use kernel::{Error, Result};
use questionnaires::{Environment, Filling, Moment, codebook, to_sheets};
use ui::{Html, Page, Req, Response, T};

use crate::store::form::{BY_ID, FILE, FormRow};
use crate::{FormId, Forms};

#[derive(Template)]
#[template(path = "form.html")]
struct FormPage {
    t: T,
    row: FormRow,
    part: Html,
}

fn id(req: &Req) -> Result<FormId> {
    req.param("id").parse()
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let row = conn.one(&BY_ID, (id(&req)?,)).await?;
    let kept = req.app.part::<Forms>()?.get(&mut conn, row.id).await?;
    drop(conn);
    let t = req.t();
    let part = {
        let moment = Moment { unix_millis: req.ctx.now().micros() / 1_000, offset_minutes: 420 };
        let environment =
            Environment { language: kept.language(t.lang()), ..Environment::new("uuid:preview", moment) };
        let filling = Filling::begin(&kept.form, environment);
        let page = interview::Interview {
            filling: &filling,
            mistakes: &[],
            action: "",
            model: None,
            revision: 0,
            closed: false,
        };
        interview::html(&t, &page)?
    };
    let title = row.title.clone();
    Page::new(&title).office().show(&req, &FormPage { t, row, part }).await
}

/// The questionnaire as it was brought, as a workbook, or the list of its variables.
pub(crate) async fn file(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let row = conn.one(&BY_ID, (id(&req)?,)).await?;
    let kept = req.app.part::<Forms>()?.get(&mut conn, row.id).await?;
    let name = format!("{}-{}", kernel::slug(&row.name), kernel::slug(&row.version));
    match req.param("file") {
        "original" => {
            let (bytes,) = conn.one(&FILE, (row.id,)).await?;
            let ending: String = row
                .file_name
                .rsplit('.')
                .next()
                .unwrap_or("bin")
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .collect();
            Ok(ui::download(&format!("{name}.{ending}"), "application/octet-stream", bytes))
        }
        "xlsform.xlsx" => {
            let book = to_sheets(&kept.form).to_xlsx().map_err(Error::internal)?;
            Ok(ui::xlsx(&name, book))
        }
        "codebook.csv" => {
            let book =
                codebook::to_csv(&kept.form, kept.language(req.t().lang())).map_err(Error::internal)?;
            Ok(ui::csv(&format!("{name}-codebook"), book))
        }
        _ => Err(Error::NotFound),
    }
}
