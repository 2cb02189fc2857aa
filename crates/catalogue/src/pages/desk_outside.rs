//! What a booth sells on other marketplaces: a file of orders or stock in, totals by month, numbers nobody knows.
use askama::Template;
use axum::http::StatusCode;
use booths::BoothRow;
use kernel::{Dong, Error, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::desk_imports::{booths, keep, named};
use crate::import::{SheetKind, marketplace_name, marketplaces};
use crate::outside::{Suggestion, link_outside, suggestions};
use crate::store::outside::{self as store, MonthRow};
use crate::{LinkOutside, VariantId};

#[derive(Template)]
#[template(path = "outside.html")]
struct Outside<'a> {
    t: &'a T,
    f: FormView<'a>,
    booth: &'a BoothRow,
    booths: Vec<(String, String)>,
    marketplaces: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    months: Vec<MonthRow>,
    unknown: Vec<Suggestion>,
    linked: bool,
}

impl Outside<'_> {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn name(&self, code: &str) -> String {
        marketplace_name(code).to_owned()
    }

    fn sum(&self) -> Dong {
        self.months.iter().map(|month| month.amount).sum()
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), req.query.get("booth"), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (mut form, files) = req.upload().await?;
    let slug = form.value("booth").to_owned();
    let Some((booth, _)) = booths(&req, Some(&slug)).await? else { return see_other("/desk") };
    let marketplace =
        form.choice("marketplace", |code| marketplaces().iter().find(|known| known.code == code));
    let kind = form.choice("kind", |kind| match kind {
        "stock" => Some(SheetKind::Products),
        other => SheetKind::from_key(other),
    });
    if let (Some(marketplace), Some(kind)) = (marketplace, kind) {
        let file = files.into_iter().next().map(|file| (file.name, Vec::from(file.bytes)));
        match keep(&req, &booth, (kind, Some(marketplace.code.clone())), file).await? {
            Ok(address) => return see_other(&address),
            Err(key) => form.error("file", Message::new(key)),
        }
    }
    show(&req, &form, Some(&slug), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Says which goods a number of another marketplace means.
pub(crate) async fn link(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let mine = booths::my_booths(&mut conn, &req.ctx).await?;
    drop(conn);
    let mut form = req.form();
    let booth = mine.iter().find(|booth| booth.slug == form.value("booth")).ok_or(Error::NotFound)?;
    let variant: VariantId = form.value("variant").parse().map_err(|_| Error::NotFound)?;
    let link = LinkOutside {
        booth: booth.id,
        marketplace: form.text("marketplace", 40),
        sku: form.text("sku", 100),
        variant,
    };
    req.app.db.write(&req.ctx, link, |tx, ctx, link| Box::pin(link_outside(tx, ctx, link))).await?;
    see_other(&format!("/desk/outside?booth={}&linked=1", booth.slug))
}

/// The totals as a file.
pub(crate) async fn csv(req: Req) -> Result<Response> {
    let t = req.t();
    let Some((booth, _)) = booths(&req, req.query.get("booth")).await? else { return see_other("/desk") };
    let heads =
        ["outside-month", "outside-marketplace", "outside-orders", "outside-pieces", "outside-amount"];
    let head = heads.map(|key| t.get(key)).to_vec();
    let months = req.reader().await?.all(&store::MONTHS, (booth.id,)).await?;
    let row = |month: MonthRow| {
        let (orders, pieces, amount) =
            (month.orders.to_string(), month.pieces.to_string(), month.amount.0.to_string());
        vec![month.month, marketplace_name(&month.marketplace).to_owned(), orders, pieces, amount]
    };
    let rows: Vec<_> = std::iter::once(head).chain(months.into_iter().map(row)).collect();
    Ok(ui::csv("outside-sales", documents::csv(&rows).map_err(Error::internal)?))
}

async fn show(req: &Req, form: &Form, wanted: Option<&str>, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let Some((booth, mine)) = booths(req, wanted).await? else { return see_other("/desk") };
    let mut conn = req.reader().await?;
    let choose = (String::new(), t.get("form-choose"));
    let markets = marketplaces().iter().map(|known| (known.code.clone(), known.name.clone()));
    let kinds = ["sales", "stock"].map(|kind| (kind.to_owned(), t.choice("outside-kind-", kind)));
    let body = Outside {
        f: FormView::new(form, req.t()),
        booths: named(&mine, &t),
        marketplaces: std::iter::once(choose).chain(markets).collect(),
        kinds: kinds.to_vec(),
        months: conn.all(&store::MONTHS, (booth.id,)).await?,
        unknown: suggestions(&mut conn, booth.id).await?,
        linked: req.query.get("linked").is_some(),
        booth: &booth,
        t: &t,
    };
    Page::new(&t.get("outside-title")).status(status).desk().show(req, &body).await
}
