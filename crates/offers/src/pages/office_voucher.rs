//! Vouchers of the market in a campaign.
use axum::http::StatusCode;
use kernel::{Error, Result};
use ui::{Form, FormView, Page, Req, Response, see_other};

use super::desk_offer_new::OfferNew;
use super::form::{BUNDLE_LINES, read};
use super::last_day;
use crate::offer::{Kind, Notice};
use crate::store::campaign::CampaignRow;
use crate::{Limits, OfferId, campaign_by_slug, end_offer, make_offer, store};

fn kind_of(typed: Option<&str>) -> Kind {
    if typed == Some(Kind::Delivery.key()) { Kind::Delivery } else { Kind::Voucher }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let campaign = campaign_by_slug(&mut req.reader().await?, req.param("slug")).await?;
    let kind = kind_of(req.query.filled("kind"));
    let first = campaign.starts_at.max(req.ctx.now()).day();
    let form = Form::prefilled([
        ("starts_on", first.iso()),
        ("ends_on", last_day(campaign.ends_at).iso()),
        ("campaign", campaign.id.to_string()),
        ("notified", Notice::Online.key().to_owned()),
    ]);
    show(&req, &campaign, (kind, &form), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let campaign = campaign_by_slug(&mut req.reader().await?, req.param("slug")).await?;
    let mut form = req.form();
    let kind = kind_of(form.values.filled("kind"));
    if let Some(mut new) = read(&mut form, kind, None, &[], &[campaign.id]) {
        new.campaign = Some(campaign.id);
        // A campaign that has begun at some hour of today is not missed by its vouchers.
        new.starts_at = new.starts_at.max(campaign.starts_at);
        let limits = Limits::on(&req.app.rules, new.starts_at.day())?;
        let input = (new, limits);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(make_offer(tx, ctx, i))).await {
            Ok(_) => return see_other(&format!("/office/campaigns/{}", campaign.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &campaign, (kind, &form), StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let mut conn = req.reader().await?;
    let campaign = campaign_by_slug(&mut conn, req.param("slug")).await?;
    let id: OfferId = req.param("id").parse()?;
    let offer = conn.one(&store::BY_ID, (id,)).await?;
    drop(conn);
    if offer.campaign_id != Some(campaign.id) {
        return Err(Error::NotFound);
    }
    let input = (None, id);
    req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(end_offer(tx, ctx, i))).await?;
    see_other(&format!("/office/campaigns/{}", campaign.slug))
}

async fn show(
    req: &Req,
    campaign: &CampaignRow,
    (kind, form): (Kind, &Form),
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let limits = Limits::on(&req.app.rules, req.ctx.now().day())?;
    let body = OfferNew {
        f: FormView::new(form, req.t()),
        kind,
        action: format!("/office/campaigns/{}/vouchers", campaign.slug),
        booth: None,
        goods: Vec::new(),
        campaigns: vec![(campaign.id.to_string(), campaign.name.show(t.locale).to_owned())],
        notices: Notice::ALL,
        lines: BUNDLE_LINES,
        most: limits.most(campaign.concentrated).0 / 100,
        back: "office-campaigns",
        back_to: format!("/office/campaigns/{}", campaign.slug),
        t: t.clone(),
    };
    let title = t.choice("offer-new-", kind.key());
    Page::new(&title).status(status).office().show(req, &body).await
}
