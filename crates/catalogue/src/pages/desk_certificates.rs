//! The certificates of a product, for its seller: what holds, what waits, claiming another.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Day, Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk_label::mine;
use crate::certificate::{CertificateKind, OCOP};
use crate::store::certificate as store;
use crate::{
    Categories, CertificateId, CertificateRow, CertificateState, NewCertificate, ProductRow,
    certificate_kinds, claim_certificate, ocop_groups, withdraw_certificate,
};

#[derive(Template)]
#[template(path = "desk_certificates.html")]
struct CertificatesPage<'a> {
    t: T,
    f: FormView<'a>,
    product: &'a ProductRow,
    certificates: Vec<CertificateRow>,
    kinds: Vec<(String, String)>,
    stars: Vec<(String, String)>,
    groups: Vec<(String, String)>,
    today: Day,
    saved: bool,
}

impl CertificatesPage<'_> {
    fn kind(&self, key: &str) -> &str {
        CertificateKind::of(key).map_or("", |kind| kind.name.show(self.t.locale))
    }

    fn tone(&self, row: &CertificateRow) -> &'static str {
        if row.ends_soon(self.today) { "wait" } else { tone(row.state) }
    }

    fn left(&self, row: &CertificateRow) -> i64 {
        row.expires_on.map_or(0, |last| days_until(self.today, last))
    }
}

pub(crate) fn tone(state: CertificateState) -> &'static str {
    match state {
        CertificateState::Claimed => "wait",
        CertificateState::Verified => "good",
        CertificateState::Refused => "bad",
        CertificateState::Ended => "info",
    }
}

/// Whole days from one day to another.
pub(crate) fn days_until(today: Day, last: Day) -> i64 {
    last.start().seconds_since(today.start()) / 86_400
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (_, product) = mine(&req).await?;
    let ocop = Categories::shipped().get(&product.category).and_then(|shelf| shelf.ocop.clone());
    let form = Form::prefilled([("ocop_group", ocop.unwrap_or_default())]);
    show(&req, &form, &product, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (booths, product) = mine(&req).await?;
    let mut form = req.form();
    let new = read(&mut form);
    if let (Some(new), true) = (new, form.finish().is_ok()) {
        let input = (booths, product.slug.clone(), new);
        let done =
            req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(claim_certificate(tx, ctx, input)));
        match done.await {
            Ok(_) => return see_other(&format!("/desk/products/{}/certificates?saved=1", product.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &product, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn read(form: &mut Form) -> Option<NewCertificate> {
    let kind = form.choice("kind", CertificateKind::of);
    let ocop = kind.is_some_and(|kind| kind.key == OCOP);
    let stars = ocop.then(|| form.choice("stars", |typed| typed.parse().ok())).flatten();
    let ocop_group = form.optional("ocop_group", 10).filter(|_| ocop);
    let (number, issuer) = (form.text("number", 100), form.text("issuer", 200));
    let (issued_on, expires_on) = (day(form, "issued_on"), day(form, "expires_on"));
    let source = form.optional("source", 500).unwrap_or_default();
    let kind = kind?.key.clone();
    Some(NewCertificate { kind, stars, ocop_group, number, issuer, issued_on, expires_on, source })
}

/// A day that may be left empty.
fn day(form: &mut Form, name: &str) -> Option<Day> {
    let typed = form.optional(name, 10)?;
    let day = Day::parse(&typed);
    if day.is_none() {
        form.error(name, kernel::Message::new("certificate-day-wrong"));
    }
    day
}

pub(crate) async fn withdraw(req: Req) -> Result<Response> {
    let id: CertificateId = req.param("id").parse().map_err(|_| Error::NotFound)?;
    let mut conn = req.reader().await?;
    let booths: Vec<_> =
        booths::booths_for(&mut conn, &req.ctx, booths::Duty::Products).await?.iter().map(|b| b.id).collect();
    let row = conn.one(&store::BY_ID, (id,)).await?;
    drop(conn);
    let input = (booths, id);
    req.app
        .db
        .write(&req.ctx, input, |tx, ctx, input| Box::pin(withdraw_certificate(tx, ctx, input)))
        .await?;
    see_other(&format!("/desk/products/{}/certificates", row.product_slug))
}

async fn show(req: &Req, form: &Form, product: &ProductRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let certificates = req.reader().await?.all(&store::OF_PRODUCT, (product.id,)).await?;
    let choose = || std::iter::once((String::new(), t.get("form-choose")));
    let kinds = certificate_kinds().iter().map(|k| (k.key.clone(), k.name.show(t.locale).to_owned()));
    let groups =
        ocop_groups().iter().map(|g| (g.code.clone(), format!("{} {}", g.code, g.name.show(t.locale))));
    let stars = (3..=5).map(|n: i64| (n.to_string(), t.with("stars", n).get("product-ocop-stars")));
    let body = CertificatesPage {
        f: FormView::new(form, req.t()),
        product,
        certificates,
        kinds: choose().chain(kinds).collect(),
        stars: choose().chain(stars).collect(),
        groups: choose().chain(groups).collect(),
        today: req.ctx.now().day(),
        saved: req.query.get("saved").is_some(),
        t: req.t(),
    };
    Page::new(&t.get("certificates-title")).desk().status(status).show(req, &body).await
}
