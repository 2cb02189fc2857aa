//! The area frame: hamlets with their households, brought as a list.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Message, Result, Value};
use places::Places;
use ui::{
    Cell, Choice, Column, Form, FormView, Html, ListPage, Page, Req, Response, Section, T, list_page,
    see_other,
};

use crate::enter_hamlets;
use crate::sample::read_hamlets;
use crate::store::hamlet::{COUNT, HAMLETS, HamletRow};

/// Largest list, in bytes.
pub(crate) const LARGEST: usize = 10 * 1024 * 1024;

const COLUMNS: &[Column<HamletRow>] = &[
    Column { label: "survey-hamlet", numeric: false, cell: |row, _| Cell::Text(row.name.clone()) },
    Column {
        label: "survey-commune",
        numeric: false,
        cell: |row, t| Cell::Text(Places::shared().short(&row.commune, t.locale())),
    },
    Column { label: "survey-households", numeric: true, cell: |row, _| Cell::Number(row.households) },
    Column { label: "survey-source", numeric: false, cell: |row, _| Cell::Text(row.source.clone()) },
    Column { label: "survey-entered", numeric: false, cell: |row, _| Cell::Time(row.entered_at) },
];

#[derive(Template)]
#[template(path = "hamlets_intro.html")]
struct Intro<'a> {
    t: &'a T,
    f: FormView<'a>,
    areas: [String; 3],
}

#[derive(Template)]
#[template(path = "hamlets_refused.html")]
struct Refused {
    t: T,
    intro: Html,
}

/// Hamlets, communes and households of the area frame.
pub(super) async fn areas(req: &Req) -> Result<[String; 3]> {
    let (hamlets, communes, households) = req.reader().await?.one(&COUNT, ()).await?;
    let locale = req.ctx.locale;
    Ok([hamlets, communes, households].map(|count| super::shown::whole(count, locale)))
}

async fn intro(req: &Req, form: &Form) -> Result<Html> {
    let areas = areas(req).await?;
    Html::render(&Intro { t: &req.t(), f: FormView::new(form, req.t()), areas })
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let province = req.app.settings().province;
    let communes = Places::shared().communes_of(&province);
    let page = ListPage {
        title: t.get("survey-hamlets"),
        section: Section::Office,
        intro: intro(&req, &Form::default()).await?,
        list: &HAMLETS,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "commune",
            label: "survey-commune",
            options: communes
                .map(|one| (one.code.clone(), Places::shared().short(&one.code, t.locale())))
                .collect(),
            parse: |typed| Some(Value::Text(typed.to_owned())),
        }],
        empty: t.get("survey-hamlets-none-yet"),
        file: "hamlets",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (mut form, files) = req.upload().await?;
    let source = form.text("source", 200);
    let Some(file) = files.into_iter().next() else {
        form.error("file", Message::new("survey-import-choose"));
        return refused(&req, &form).await;
    };
    if form.finish().is_err() {
        return refused(&req, &form).await;
    }
    match read_hamlets(file.bytes.to_vec(), &req.app.settings().province) {
        Ok(lines) => {
            let input = (lines, source);
            req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(enter_hamlets(tx, ctx, i))).await?;
            see_other("/office/surveys/hamlets")
        }
        Err(error) => {
            form.absorb(error)?;
            refused(&req, &form).await
        }
    }
}

async fn refused(req: &Req, form: &Form) -> Result<Response> {
    let body = Refused { t: req.t(), intro: intro(req, form).await? };
    let title = body.t.get("survey-hamlets");
    Page::new(&title).status(StatusCode::UNPROCESSABLE_ENTITY).office().show(req, &body).await
}
