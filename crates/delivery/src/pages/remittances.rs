//! Statements of carriers: the list, and the form for another.
use askama::Template;
use axum::http::StatusCode;
use carriers::Carrier;
use kernel::{Dong, Error, Id, Message, Result, Value};
use ui::{Cell, Choice, Column, Form, FormView, Html, ListPage, Page, Req, Response, Section, T, see_other};

use super::by_carrier;
use crate::lists::REMITTANCES;
use crate::remittance::{NewRemittance, RemittanceRow, RemittanceState, add_remittance};
use crate::statement::{StatementLine, read_statement};

#[derive(Template)]
#[template(path = "remittances_intro.html")]
struct Intro<'a> {
    t: &'a T,
    may_add: bool,
}

const COLUMNS: &[Column<RemittanceRow>] = &[
    Column {
        label: "remittance-reference",
        numeric: false,
        cell: |row, _| Cell::Link {
            text: row.reference.clone(),
            to: format!("/office/remittances/{}", row.id.uuid()),
        },
    },
    Column {
        label: "parcel-carrier",
        numeric: false,
        cell: |row, _| Cell::Text(row.carrier.name().to_owned()),
    },
    Column { label: "remittance-amount", numeric: true, cell: |row, _| Cell::Money(row.amount) },
    Column {
        label: "remittance-state",
        numeric: false,
        cell: |row, t| Cell::Mark {
            text: t.choice("remittance-state-", row.state.key()),
            tone: row.state.tone(),
        },
    },
    Column { label: "remittance-added", numeric: false, cell: |row, _| Cell::Time(row.added_at) },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let may_add = req.ctx.authorize(&crate::KEEP_REMITTANCES).is_ok();
    let options =
        |state: &RemittanceState| (state.key().to_owned(), t.choice("remittance-state-", state.key()));
    let page = ListPage {
        title: t.get("remittances-title"),
        section: Section::Office,
        intro: Html::render(&Intro { t: &t, may_add })?,
        list: &REMITTANCES,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            by_carrier(),
            Choice {
                name: "state",
                label: "remittance-state",
                options: RemittanceState::ALL.iter().map(options).collect(),
                parse: |typed| {
                    RemittanceState::from_key(typed).map(|state| Value::Text(state.key().to_owned()))
                },
            },
        ],
        empty: t.get("remittances-none"),
        file: "remittances",
    };
    ui::list_page(&req, &mut req.reader().await?, page).await
}

#[derive(Template)]
#[template(path = "remittance_new.html")]
struct NewPage<'a> {
    t: T,
    f: FormView<'a>,
    carriers: Vec<(String, String)>,
}

pub(crate) async fn new(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (mut form, files) = req.upload().await?;
    let carrier = form.choice("carrier", Carrier::from_key);
    let reference = form.text("reference", 60);
    let amount = Dong(form.number("amount", 1, 100_000_000_000));
    let Some(file) = files.into_iter().next() else {
        form.error("file", Message::new("remittance-choose-file"));
        return show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match lines(file.bytes.to_vec()).await {
        Ok(lines) => {
            if let (Some(carrier), Ok(())) = (carrier, form.finish()) {
                let new = NewRemittance { carrier, reference, amount, file: file.name, lines };
                match req
                    .app
                    .db
                    .write(&req.ctx, new, |tx, ctx, new| Box::pin(add_remittance(tx, ctx, new)))
                    .await
                {
                    Ok(id) => return see_other(&format!("/office/remittances/{}", id.uuid())),
                    Err(error) => form.absorb(error)?,
                }
            }
        }
        Err(error) => form.absorb(error)?,
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn lines(bytes: Vec<u8>) -> Result<Vec<StatementLine>> {
    tokio::task::spawn_blocking(move || read_statement(&bytes)).await.map_err(Error::internal)?
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut carriers = vec![(String::new(), t.get("remittance-choose-carrier"))];
    carriers.extend(Carrier::ALL.iter().map(|one| (one.key().to_owned(), one.name().to_owned())));
    let body = NewPage { f: FormView::new(form, req.t()), carriers, t: t.clone() };
    Page::new(&t.get("remittance-new")).status(status).office().show(req, &body).await
}
