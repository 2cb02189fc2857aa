//! One request about personal data, and its answer.
use askama::Template;
use axum::http::StatusCode;
use db::Tx;
use kernel::{AccountId, Code, Ctx, Error, Result};
use ui::{Erase, Form, FormView, Page, Req, Response, T, see_other};

use crate::erase::erase_account;
use crate::login_of;
use crate::privacy::{RequestState, answer_data_request};
use crate::store::privacy::{self as store, DataRequestRow};

#[derive(Template)]
#[template(path = "data_request.html")]
struct RequestPage<'a> {
    t: T,
    f: FormView<'a>,
    row: DataRequestRow,
    who: String,
    late: bool,
    open: bool,
}

async fn wanted(req: &Req) -> Result<DataRequestRow> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    req.reader().await?.one(&store::REQUEST, (code,)).await
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let row = wanted(&req).await?;
    show(&req, &Form::default(), row, StatusCode::OK).await
}

/// The answer, and what every domain erases when an erasure is granted.
struct Answer {
    code: Code,
    granted: bool,
    text: String,
    erasers: Vec<Erase>,
    /// Subject of the last mail, and what it says after the answer.
    mail: (String, String),
}

async fn answer(tx: &mut Tx, ctx: &Ctx, input: &Answer) -> Result<()> {
    let told = (input.code.clone(), input.granted, input.text.clone());
    let erased: Option<AccountId> = answer_data_request(tx, ctx, &told).await?;
    if let Some(account) = erased {
        let (_, email, _) = login_of(tx, account).await?;
        for erase in &input.erasers {
            erase(tx, ctx, account).await?;
        }
        erase_account(tx, ctx, account).await?;
        if let Some(email) = email {
            last_mail(tx, ctx, &email, input).await?;
        }
    }
    Ok(())
}

/// Who is erased cannot sign in to read the answer, and it is not kept: it goes to the address that was theirs.
async fn last_mail(tx: &mut Tx, ctx: &Ctx, email: &str, input: &Answer) -> Result<()> {
    let (subject, more) = &input.mail;
    outside::queue_mail(tx, ctx, email, subject, &format!("{}\n\n{more}", input.text)).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let row = wanted(&req).await?;
    let mut form = req.form();
    let text = form.text("answer", 1000);
    let granted = form.value("decision") == "grant";
    if form.finish().is_ok() {
        let erasers = req.app.domains.iter().filter_map(|domain| domain.erase).collect();
        let t = req.t();
        let mail = (t.get("privacy-erased-subject"), t.get("privacy-erased-body"));
        let input = Answer { code: row.code.clone(), granted, text, erasers, mail };
        match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(answer(tx, ctx, input))).await {
            Ok(()) => return see_other("/office/privacy"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, row, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, row: DataRequestRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let (name, email, _) = login_of(&mut req.reader().await?, row.account_id).await?;
    let open = row.state == RequestState::Asked;
    let body = RequestPage {
        f: FormView::new(form, req.t()),
        who: email.map_or(name.clone(), |email| format!("{name} · {email}")),
        late: open && row.due_day < req.ctx.now().day(),
        open,
        row,
        t: t.clone(),
    };
    Page::new(&t.get("privacy-office-title")).status(status).office().show(req, &body).await
}
