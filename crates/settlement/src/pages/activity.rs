//! The seller says what it does, for all its goods and for single ones.
use askama::Template;
use axum::http::StatusCode;
use booths::{BoothRow, Duty, booths_for};
use catalogue::{ProductId, variants_of_booth};
use kernel::{Error, Id, Result, Uuid};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::{activity_words, booth_of_money, percent};
use crate::activity::{of_booth, of_product};
use crate::{Activity, Declaration, Rates, declare};

#[derive(Template)]
#[template(path = "activity.html")]
struct Declared<'a> {
    t: T,
    f: FormView<'a>,
    booth: &'a BoothRow,
    /// What holds for the booth as a whole, and whether a declaration waits for review.
    holds: String,
    waiting: bool,
    /// Goods with what holds for them.
    goods: Vec<(String, String)>,
    products: Vec<(String, String)>,
    /// Each group with its rates.
    groups: Vec<(Activity, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let Some(booth) = booth_of_money(&req).await? else { return see_other("/desk") };
    show(&req, &booth, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let mine = booths_for(&mut req.reader().await?, &req.ctx, Duty::Money).await?;
    let booth = mine.into_iter().find(|booth| booth.slug == form.value("booth")).ok_or(Error::NotFound)?;
    let product = form.values.filled("product").map(str::parse::<ProductId>).transpose()?;
    if let Some(activity) = form.choice("activity", Activity::from_key) {
        let input = Declaration { booth: booth.id, product, activity };
        req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(declare(tx, ctx, i))).await?;
        return see_other(&format!("/desk/money/activity?booth={}", booth.slug));
    }
    show(&req, &booth, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, booth: &BoothRow, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let rows = of_booth(&mut conn, booth.id).await?;
    let mut variants = variants_of_booth(&mut conn, booth.id).await?;
    drop(conn);
    variants.dedup_by_key(|row| row.product_id);
    let rates = Rates::on(&req.app.rules, req.ctx.now().day())?;
    let mut groups = Vec::new();
    for activity in Activity::ALL {
        let (vat, pit) = rates.of(Some(*activity))?;
        let said = t.with("vat", percent(vat.points)).with("pit", percent(pit.points)).get("activity-rates");
        groups.push((*activity, said));
    }
    let name = |row: &catalogue::VariantRow| row.product_name.show(t.locale).to_owned();
    let own = variants.iter().filter(|v| rows.iter().any(|row| row.product_id == v.product_id.uuid()));
    let all = (String::new(), t.get("activity-all-goods"));
    let body = Declared {
        f: FormView::new(form, req.t()),
        holds: activity_words(&t, of_product(&rows, Uuid::nil())),
        waiting: rows.iter().any(|row| row.waiting),
        goods: own.map(|v| (name(v), activity_words(&t, of_product(&rows, v.product_id.uuid())))).collect(),
        products: std::iter::once(all)
            .chain(variants.iter().map(|v| (v.product_id.to_string(), name(v))))
            .collect(),
        groups,
        booth,
        t: t.clone(),
    };
    Page::new(&t.get("activity-title")).status(status).desk().show(req, &body).await
}
