//! Makes an offer, if the law and the goods allow it, and ends one.
mod goods;

use db::Tx;
use kernel::{BoothId, Ctx, Error, FieldError, Message, Result};

use crate::events::{OfferEnded, OfferMade};
use crate::law::Limits;
use crate::offer::{Funder, Kind, NewOffer, Notice};
use crate::store::campaign::{self, CampaignRow};
use crate::{OfferId, clean_code, store};

/// Makes an offer. What the dated rules forbid is refused with a sentence that says what is allowed.
///
/// # Errors
/// [`Error::Invalid`] on the field that is wrong.
pub async fn make_offer(tx: &mut Tx, ctx: &Ctx, (new, limits): &(NewOffer, Limits)) -> Result<OfferId> {
    let campaign = campaign_of(tx, new).await?;
    let concentrated = campaign.as_ref().is_some_and(|campaign| campaign.concentrated);
    span(ctx, new, campaign.as_ref())?;
    shape(new)?;
    notice(new, limits)?;
    if new.kind.is_price() {
        goods::check(tx, ctx, new, limits, concentrated).await?;
    }
    if new.kind.takes_off() {
        limits.off(concentrated, new.rate, new.amount, new.minimum)?;
    }
    insert(tx, ctx, new, limits.most(concentrated).1).await
}

/// The campaign it belongs to; a booth must have joined it.
async fn campaign_of(tx: &mut Tx, new: &NewOffer) -> Result<Option<CampaignRow>> {
    let Some(id) = new.campaign else { return Ok(None) };
    let found = tx.optional(&campaign::BY_ID, (id,)).await?.filter(|row| row.ended_at.is_none());
    let found = found.ok_or_else(|| Error::field("campaign", "offer-campaign-over"))?;
    if let Some(booth) = new.booth {
        let (member,) = tx.one(&campaign::IS_MEMBER, (id, booth)).await?;
        if member == 0 {
            return Err(Error::field("campaign", "offer-campaign-join-first"));
        }
    }
    Ok(Some(found))
}

/// It lies ahead, begins before it ends, and stays inside its campaign.
fn span(ctx: &Ctx, new: &NewOffer, campaign: Option<&CampaignRow>) -> Result<()> {
    if new.ends_at <= new.starts_at {
        return Err(Error::field("ends_on", "offer-ends-first"));
    }
    if new.ends_at <= ctx.now() {
        return Err(Error::field("ends_on", "offer-over-already"));
    }
    match campaign {
        Some(c) if new.starts_at < c.starts_at || new.ends_at > c.ends_at => {
            let message = Message::new("offer-outside-campaign")
                .with("from", c.starts_at.show())
                .with("to", c.ends_at.show());
            Err(Error::Invalid(vec![FieldError { field: "starts_on".to_owned(), message }]))
        }
        _ => Ok(()),
    }
}

/// What each kind must say.
fn shape(new: &NewOffer) -> Result<()> {
    let missing = |field: &str| Err(Error::field(field, "error-required"));
    match new.kind {
        Kind::Voucher | Kind::Delivery if new.code.as_deref().is_none_or(str::is_empty) => {
            missing("voucher_code")
        }
        Kind::Voucher | Kind::Coupon if new.rate.is_none() && new.amount.is_none() => missing("amount"),
        Kind::Coupon if new.rate.is_none() && new.price >= new.amount => {
            Err(Error::field("price", "offer-coupon-dear"))
        }
        Kind::Flash if new.cap.is_none() => missing("cap"),
        Kind::Flash | Kind::Mobile if new.price.is_none() => missing("price"),
        Kind::Flash | Kind::Mobile | Kind::Bundle if new.items.is_empty() => missing("variant_1"),
        Kind::Flash | Kind::Mobile | Kind::Bundle | Kind::Coupon if new.booth.is_none() => missing("booth"),
        _ => Ok(()),
    }
}

/// Why the authority need not be told, or that it was.
fn notice(new: &NewOffer, limits: &Limits) -> Result<()> {
    let online = new.notice == Notice::Online;
    if online && (new.kind == Kind::Coupon || !limits.online_exempt) {
        let message =
            Message::new("offer-notice-needed").with("days", limits.notice_days).with("small", limits.small);
        return Err(Error::Invalid(vec![FieldError { field: "notified".to_owned(), message }]));
    }
    Ok(())
}

async fn insert(tx: &mut Tx, ctx: &Ctx, new: &NewOffer, rule: &str) -> Result<OfferId> {
    let id: OfferId = ctx.new_id();
    let funder = if new.booth.is_some() { Funder::Booth } else { Funder::Market };
    let code = new.code.as_deref().map(clean_code).filter(|code| !code.is_empty());
    let row = (
        id,
        new.kind,
        new.booth,
        new.campaign,
        funder,
        new.name.clone(),
        code,
        new.starts_at,
        new.ends_at,
        new.rate,
        new.amount,
        new.minimum,
        new.price,
        new.cap,
        new.per_person,
        new.budget,
        new.notice,
        rule.to_owned(),
        ctx.now(),
    );
    if tx.run(&store::INSERT, row).await? == 0 {
        return Err(Error::field("voucher_code", "offer-code-taken"));
    }
    for item in &new.items {
        tx.run(&store::INSERT_ITEM, (id, item.variant, item.paid, item.free)).await?;
    }
    let kind = new.kind.key();
    let (booth, campaign, rule) = (new.booth, new.campaign, rule.to_owned());
    tx.tell(ctx, OfferMade { offer: id, kind, booth, campaign, rule }).await?;
    Ok(id)
}

/// Ends an offer of one of `mine`, or one of the market when `mine` is `None`. What orders used of it stays.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's; [`Error::Conflict`] when it has ended.
pub async fn end_offer(tx: &mut Tx, ctx: &Ctx, (mine, id): &(Option<Vec<BoothId>>, OfferId)) -> Result<()> {
    let offer = tx.one(&store::BY_ID, (*id,)).await?;
    let allowed = match (mine, offer.booth_id) {
        (Some(mine), Some(booth)) => mine.contains(&booth),
        (None, None) => true,
        _ => false,
    };
    if !allowed {
        return Err(Error::NotFound);
    }
    if tx.run(&store::END, (ctx.now(), *id)).await? == 0 {
        return Err(Error::conflict("offer-ended-already"));
    }
    tx.tell(ctx, OfferEnded { offer: *id }).await
}
