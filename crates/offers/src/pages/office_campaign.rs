//! One campaign for officials: what it came to, its vouchers, changing and ending it.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::campaign::{Code, codes};
use super::campaigns::{Shown, shown};
use super::last_day;
use super::office_campaign_new::read;
use crate::offer::{Funder, When};
use crate::store::campaign::{self as rows, CampaignRow, ResultRow};
use crate::{Limits, campaign_by_slug, change_campaign, end_campaign, store};

#[derive(Template)]
#[template(path = "office_campaign.html")]
struct OfficeCampaign<'a> {
    t: T,
    f: FormView<'a>,
    campaign: Shown,
    result: ResultRow,
    /// Vouchers of the market.
    codes: Vec<Code>,
    usual: i64,
    deep: i64,
}

impl OfficeCampaign<'_> {
    fn open(&self) -> bool {
        self.campaign.when != When::Over
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let row = campaign_by_slug(&mut req.reader().await?, req.param("slug")).await?;
    let form = prefilled(&row);
    show(&req, row, &form, StatusCode::OK).await
}

fn prefilled(row: &CampaignRow) -> Form {
    let clock = |at: kernel::Instant| at.show().split(' ').nth(1).unwrap_or_default().to_owned();
    let midnight = |at: kernel::Instant| at == at.day().start();
    let ends = if midnight(row.ends_at) { last_day(row.ends_at) } else { row.ends_at.day() };
    let ends_time = if midnight(row.ends_at) { String::new() } else { clock(row.ends_at) };
    Form::prefilled([
        ("name_vi", row.name.vi.clone()),
        ("name_en", row.name.en.clone().unwrap_or_default()),
        ("about_vi", row.about.vi.clone()),
        ("about_en", row.about.en.clone().unwrap_or_default()),
        ("starts_on", row.starts_at.day().iso()),
        ("starts_time", if midnight(row.starts_at) { String::new() } else { clock(row.starts_at) }),
        ("ends_on", ends.iso()),
        ("ends_time", ends_time),
        ("concentrated", if row.concentrated { "yes".to_owned() } else { String::new() }),
        ("version", row.version.to_string()),
    ])
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let row = campaign_by_slug(&mut req.reader().await?, req.param("slug")).await?;
    let mut form = req.form();
    let version = form.number("version", 0, i64::MAX);
    if let Some(new) = read(&mut form) {
        let input = (row.id, version, new);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(change_campaign(tx, ctx, i))).await {
            Ok(()) => return see_other(&format!("/office/campaigns/{}", row.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, row, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let row = campaign_by_slug(&mut req.reader().await?, req.param("slug")).await?;
    let mut form = req.form();
    let reason = form.text("reason", 500);
    if form.finish().is_err() {
        let mut shown = prefilled(&row);
        shown.errors = form.errors;
        return show(&req, row, &shown, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let (slug, input) = (row.slug, (row.id, reason));
    req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(end_campaign(tx, ctx, i))).await?;
    see_other(&format!("/office/campaigns/{slug}"))
}

async fn show(req: &Req, row: CampaignRow, form: &Form, status: StatusCode) -> Result<Response> {
    let (t, now, id) = (req.t(), req.ctx.now(), row.id);
    let mut conn = req.reader().await?;
    let result = conn.one(&rows::RESULT, (id, id, id, id, id, id, id)).await?;
    let mut offers = conn.all(&store::OF_CAMPAIGN, (id,)).await?;
    drop(conn);
    offers.retain(|offer| offer.funder == Funder::Market);
    let limits = Limits::on(&req.app.rules, now.day())?;
    let title = row.name.show(t.locale).to_owned();
    let body = OfficeCampaign {
        f: FormView::new(form, req.t()),
        codes: codes(&t, now, &offers),
        campaign: shown(row, now),
        result,
        usual: limits.most(false).0 / 100,
        deep: limits.most(true).0 / 100,
        t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}
