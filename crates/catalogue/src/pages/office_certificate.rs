//! One certificate before an official: verified or refused.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Day, Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk_certificates::tone;
use super::office_certificates::title;
use super::office_products::commune_name;
use crate::store::certificate as store;
use crate::{
    CertificateAnswer, CertificateId, CertificateRow, CertificateState, answer_certificate, letter,
    ocop_groups,
};

#[derive(Template)]
#[template(path = "office_certificate.html")]
struct CertificatePage<'a> {
    t: T,
    f: FormView<'a>,
    row: &'a CertificateRow,
    title: String,
    commune: String,
    group: Option<String>,
    today: Day,
}

impl CertificatePage<'_> {
    fn tone(&self) -> &'static str {
        tone(self.row.state)
    }

    fn claimed(&self) -> bool {
        self.row.state == CertificateState::Claimed
    }

    fn verified(&self) -> bool {
        self.row.state == CertificateState::Verified
    }

    fn over(&self) -> bool {
        self.row.expires_on.is_some_and(|last| last < self.today)
    }

    /// The source as a link, where it is one.
    fn link(&self) -> Option<&str> {
        Some(self.row.source.as_str()).filter(|source| source.starts_with("https://"))
    }
}

async fn subject(req: &Req) -> Result<CertificateRow> {
    let id: CertificateId = req.param("id").parse().map_err(|_| Error::NotFound)?;
    let row = req.reader().await?.one(&store::BY_ID, (id,)).await?;
    req.ctx.actor.locality().require(row.commune.as_deref())?;
    Ok(row)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let row = subject(&req).await?;
    show(&req, &Form::default(), &row, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let row = subject(&req).await?;
    let mut form = req.form();
    let verified = form.choice("decision", |typed| match typed {
        "verify" => Some(true),
        "refuse" => Some(false),
        _ => None,
    });
    let reason = form.optional("reason", 1000).unwrap_or_default();
    if let (Some(verified), true) = (verified, form.finish().is_ok()) {
        let input = answer(&req, &row, verified, reason);
        let done =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(answer_certificate(tx, ctx, input)));
        match done.await {
            Ok(()) => return see_other(&format!("/office/certificates/{}", row.id)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &row, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn answer(req: &Req, row: &CertificateRow, verified: bool, reason: String) -> CertificateAnswer {
    let keys = if verified {
        ("mail-certificate-verified-subject", "mail-certificate-verified-body")
    } else {
        ("mail-certificate-refused-subject", "mail-certificate-refused-body")
    };
    let vi = T::new(req.app.i18n.clone(), kernel::Locale::Vi);
    let name = format!("{} – {}", title(row, &vi), row.product.vi);
    let path = format!("/desk/products/{}/certificates", row.product_slug);
    let letter = letter(&req.app, keys, &name, &reason, &path);
    CertificateAnswer { id: row.id, verified, reason, letter }
}

async fn show(req: &Req, form: &Form, row: &CertificateRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let group = row.ocop_group.as_ref().map(|code| {
        let known = ocop_groups().iter().find(|group| group.code == *code);
        known.map_or_else(|| code.clone(), |group| format!("{code} {}", group.name.show(t.locale)))
    });
    let title = title(row, &t);
    let body = CertificatePage {
        f: FormView::new(form, req.t()),
        row,
        title: title.clone(),
        commune: commune_name(row.commune.as_deref(), &t),
        group,
        today: req.ctx.now().day(),
        t: req.t(),
    };
    Page::new(&title).office().status(status).show(req, &body).await
}
