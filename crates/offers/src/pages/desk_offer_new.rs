//! A new offer of a booth.
use askama::Template;
use axum::http::StatusCode;
use booths::{BoothRow, Duty, booth_at_work, booths_for};
use catalogue::{VariantRow, variants_of_booth};
use kernel::{Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::form::{BUNDLE_LINES, read};
use super::words;
use crate::offer::{Kind, Notice};
use crate::store::campaign::{self, CampaignRow};
use crate::{Limits, make_offer};

#[derive(Template)]
#[template(path = "offer_new.html")]
pub(crate) struct OfferNew<'a> {
    pub(crate) t: T,
    pub(crate) f: FormView<'a>,
    pub(crate) kind: Kind,
    /// Where the form goes, and what it hides.
    pub(crate) action: String,
    pub(crate) booth: Option<&'a BoothRow>,
    pub(crate) goods: Vec<(String, String)>,
    pub(crate) campaigns: Vec<(String, String)>,
    pub(crate) notices: &'static [Notice],
    pub(crate) lines: [usize; 3],
    /// The law's ceiling, in percent.
    pub(crate) most: i64,
    pub(crate) back: &'static str,
    pub(crate) back_to: String,
}

impl OfferNew<'_> {
    pub(crate) fn code(&self) -> bool {
        matches!(self.kind, Kind::Voucher | Kind::Delivery)
    }

    pub(crate) fn one(&self) -> bool {
        matches!(self.kind, Kind::Flash | Kind::Mobile)
    }

    pub(crate) fn bundle(&self) -> bool {
        self.kind == Kind::Bundle
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        clippy::unused_self,
        reason = "templates call methods and pass references"
    )]
    pub(crate) fn optional_line(&self, line: &usize) -> bool {
        *line > 1
    }
}

/// What the form chooses from.
struct Beside {
    goods: Vec<VariantRow>,
    campaigns: Vec<CampaignRow>,
}

async fn beside(req: &Req, booth: &BoothRow) -> Result<Beside> {
    let mut conn = req.reader().await?;
    let goods = variants_of_booth(&mut conn, booth.id).await?;
    let joined = conn.all(&campaign::OF_BOOTH, (booth.id,)).await?;
    let mut campaigns = conn.all(&campaign::AHEAD, (req.ctx.now(),)).await?;
    campaigns.retain(|row| joined.iter().any(|(id,)| *id == row.id));
    Ok(Beside { goods, campaigns })
}

fn kind_of(typed: Option<&str>) -> Kind {
    typed.and_then(Kind::from_key).unwrap_or(Kind::Voucher)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::Products).await? else { return see_other("/desk") };
    let kind = kind_of(req.query.filled("kind"));
    let beside = beside(&req, &booth).await?;
    let asked = req.query.filled("campaign");
    let in_campaign = beside.campaigns.iter().find(|row| Some(row.id.to_string().as_str()) == asked);
    let now = req.ctx.now();
    let (first, last) = match in_campaign {
        Some(row) => (row.starts_at.max(now).day(), super::last_day(row.ends_at)),
        None => (now.day(), now.day().plus_days(6)),
    };

    let form = Form::prefilled([
        ("starts_on", first.iso()),
        ("ends_on", last.iso()),
        ("campaign", in_campaign.map(|row| row.id.to_string()).unwrap_or_default()),
        ("notified", if kind == Kind::Coupon { String::new() } else { Notice::Online.key().to_owned() }),
    ]);
    show(&req, &booth, (kind, &form), beside, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let mine = booths_for(&mut req.reader().await?, &req.ctx, Duty::Products).await?;
    let booth = mine.into_iter().find(|booth| booth.slug == form.value("booth")).ok_or(Error::NotFound)?;
    let kind = kind_of(form.values.filled("kind"));
    let beside = beside(&req, &booth).await?;
    let campaigns: Vec<_> = beside.campaigns.iter().map(|row| row.id).collect();
    if let Some(new) = read(&mut form, kind, Some(booth.id), &beside.goods, &campaigns) {
        let limits = Limits::on(&req.app.rules, new.starts_at.day())?;
        let input = (new, limits);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(make_offer(tx, ctx, i))).await {
            Ok(_) => return see_other(&format!("/desk/offers?booth={}", booth.slug)),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &booth, (kind, &form), beside, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(
    req: &Req,
    booth: &BoothRow,
    (kind, form): (Kind, &Form),
    beside: Beside,
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let choose = |key: &str| (String::new(), t.get(key));
    let goods = beside
        .goods
        .iter()
        .map(|row| (row.id.to_string(), format!("{} · {}", words::name_of(&t, row), row.price)));
    let campaigns =
        beside.campaigns.iter().map(|row| (row.id.to_string(), row.name.show(t.locale).to_owned()));
    let limits = Limits::on(&req.app.rules, req.ctx.now().day())?;
    let body = OfferNew {
        f: FormView::new(form, req.t()),
        kind,
        action: "/desk/offers/new".to_owned(),
        booth: Some(booth),
        goods: std::iter::once(choose("offer-goods-choose")).chain(goods).collect(),
        campaigns: std::iter::once(choose("offer-campaign-none")).chain(campaigns).collect(),
        notices: Notice::ALL,
        lines: BUNDLE_LINES,
        most: limits.most(false).0 / 100,
        back: "desk-offers",
        back_to: format!("/desk/offers?booth={}", booth.slug),
        t: t.clone(),
    };
    let title = t.choice("offer-new-", kind.key());
    Page::new(&title).status(status).desk().show(req, &body).await
}
