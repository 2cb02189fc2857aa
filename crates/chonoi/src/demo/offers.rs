//! A campaign that runs: two vouchers of the market, a voucher of a booth, flash sales of a few goods.
use std::sync::Arc;

use ::offers::{
    CampaignId, Item, Kind, Limits, NewCampaign, NewOffer, campaign_by_slug, join_campaign, make_campaign,
    make_offer,
};
use booths::booth_by_slug;
use catalogue::{VariantRow, variants_of_booth};
use kernel::{BoothId, Ctx, Dong, Instant, Result, Text};
use ui::App;

use super::files::Files;
use super::sellers::at_time;

/// Booths that take part, and flash sales of each.
const BOOTHS: usize = 6;
const FLASHES: usize = 2;
const DAYS: i64 = 10;

/// Makes the campaign of the demo.
pub(super) async fn load(app: &Arc<App>, files: &Files) -> Result<()> {
    let now = app.clock.now();
    let span = (now.day().start(), now.day().plus_days(DAYS).start());
    let ctx = at_time(app, now);
    let campaign = campaign(app, &ctx, span).await?;
    for voucher in vouchers(campaign, span) {
        make(app, &ctx, voucher).await?;
    }
    for (at, slug) in slugs(files).into_iter().enumerate() {
        let mut conn = app.db.reader().await?;
        let booth = booth_by_slug(&mut conn, &slug).await?.id;
        let mut goods = variants_of_booth(&mut conn, booth).await?;
        drop(conn);
        goods.retain(|row| !row.adults && row.available() > 0);
        // The least known: what is shown first elsewhere keeps its price.
        goods.drain(..goods.len().saturating_sub(FLASHES));
        app.db
            .write(&ctx, (campaign, booth), |tx, ctx, input| Box::pin(join_campaign(tx, ctx, input)))
            .await?;
        for row in &goods {
            make(app, &ctx, flash(row, campaign, span)).await?;
        }
        if at == 0 {
            make(app, &ctx, of_booth(booth, span)).await?;
        }
    }
    Ok(())
}

/// The first booths of invented sellers.
fn slugs(files: &Files) -> Vec<String> {
    let invented = files.organisations.iter().filter(|one| !one.real);
    invented.map(|one| one.booth.slug.clone()).take(BOOTHS).collect()
}

async fn campaign(app: &App, ctx: &Ctx, (starts_at, ends_at): (Instant, Instant)) -> Result<CampaignId> {
    let year = starts_at.day().year();
    let new = NewCampaign {
        name: Text::new(
            &format!("Ngày mua sắm trực tuyến {year}"),
            Some(&format!("Online shopping days {year}")),
        ),
        about: Text::new(
            "Các gian hàng cùng giảm giá. Nhập mã khi đặt hàng, mua nhanh những món có số lượng ít.",
            Some(
                "Booths lower their prices together. Type a code when you order, and be quick where few are left.",
            ),
        ),
        concentrated: false,
        starts_at,
        ends_at,
    };
    let slug = app.db.write(ctx, new, |tx, ctx, new| Box::pin(make_campaign(tx, ctx, new))).await?;
    Ok(campaign_by_slug(&mut app.db.reader().await?, &slug).await?.id)
}

fn vouchers(campaign: CampaignId, span: (Instant, Instant)) -> [NewOffer; 2] {
    let name = Text::new("Giảm 10 % cho đơn từ 200.000 ₫", Some("10 % off orders from 200,000 ₫"));
    let percent = NewOffer {
        campaign: Some(campaign),
        code: Some("CHONOI10".to_owned()),
        rate: Some(1_000),
        amount: Some(Dong(50_000)),
        minimum: Dong(200_000),
        cap: Some(500),
        per_person: Some(1),
        budget: Some(Dong(20_000_000)),
        ..NewOffer::new(Kind::Voucher, None, name, span)
    };
    let name = Text::new("Miễn phí giao hàng đến 30.000 ₫", Some("Free delivery up to 30,000 ₫"));
    let delivery = NewOffer {
        campaign: Some(campaign),
        code: Some("FREESHIP".to_owned()),
        amount: Some(Dong(30_000)),
        minimum: Dong(100_000),
        cap: Some(500),
        per_person: Some(2),
        budget: Some(Dong(10_000_000)),
        ..NewOffer::new(Kind::Delivery, None, name, span)
    };
    [percent, delivery]
}

/// Twenty percent less, in whole thousands.
fn flash(row: &VariantRow, campaign: CampaignId, span: (Instant, Instant)) -> NewOffer {
    let price = Dong((row.price.0 * 8 / 10 + 999) / 1_000 * 1_000).min(Dong(row.price.0 - 1));
    NewOffer {
        campaign: Some(campaign),
        price: Some(price),
        cap: Some(20),
        per_person: Some(2),
        items: vec![Item::only(row.id)],
        ..NewOffer::new(
            Kind::Flash,
            Some(row.booth_id),
            Text::new("Giá tốt mỗi ngày", Some("A good price")),
            span,
        )
    }
}

fn of_booth(booth: BoothId, span: (Instant, Instant)) -> NewOffer {
    let name = Text::new("Cảm ơn khách quen", Some("Thank you for coming back"));
    NewOffer {
        code: Some("CAMON".to_owned()),
        amount: Some(Dong(15_000)),
        minimum: Dong(150_000),
        cap: Some(100),
        per_person: Some(1),
        ..NewOffer::new(Kind::Voucher, Some(booth), name, span)
    }
}

async fn make(app: &App, ctx: &Ctx, new: NewOffer) -> Result<()> {
    let limits = Limits::on(&app.rules, new.starts_at.day())?;
    app.db.write(ctx, (new, limits), |tx, ctx, input| Box::pin(make_offer(tx, ctx, input))).await.map(|_| ())
}
