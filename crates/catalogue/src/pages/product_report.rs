//! A visitor says that something is wrong with a product.
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use kernel::{Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::moderation::rules;
use crate::{NewReport, ProductRow, product, report_product};

/// Name of the cookie that counts a browser's reports; a day is enough to count.
const COOKIE: &str = "reporter";

#[derive(Template)]
#[template(path = "product_report.html")]
struct ReportPage<'a> {
    t: T,
    f: FormView<'a>,
    product: &'a ProductRow,
    reasons: Vec<(&'static str, &'static str)>,
    done: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let known = |typed: &str| rules().report.iter().find(|reason| reason.key == typed);
    let reason = form.choice("reason", known).map(|reason| reason.key.clone());
    let said = form.optional("said", 1000).unwrap_or_default();
    let browser = req.cookie(COOKIE).filter(|token| token.len() == 32).unwrap_or_else(|| req.ctx.new_token());
    if let (Some(reason), true) = (reason, form.finish().is_ok()) {
        let slug = req.param("slug").to_owned();
        let input = NewReport { slug: slug.clone(), reason, said, browser: browser.clone() };
        match req
            .app
            .db
            .write(&req.ctx, input, |tx, ctx, input| Box::pin(report_product(tx, ctx, input)))
            .await
        {
            Ok(()) => {
                return remember(&req, see_other(&format!("/products/{slug}/report?done=1"))?, &browser);
            }
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn remember(req: &Req, mut answer: Response, browser: &str) -> Result<Response> {
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie =
        format!("{COOKIE}={browser}; Path=/products; Max-Age=2592000; SameSite=Lax; HttpOnly{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(answer)
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let product = product(&mut req.reader().await?, req.param("slug")).await?;
    let t = req.t();
    let body = ReportPage {
        f: FormView::new(form, req.t()),
        product: &product,
        reasons: rules().report.iter().map(|r| (r.key.as_str(), r.name.show(t.locale))).collect(),
        done: req.query.get("done").is_some(),
        t: req.t(),
    };
    Page::new(&t.get("report-title")).status(status).show(req, &body).await
}
