//! Campaigns: officials make, change and end them, booths join.
use db::Tx;
use kernel::{BoothId, Ctx, Error, Instant, Result, Text, slug};

use crate::events::{CampaignChanged, CampaignEnded, CampaignJoined, CampaignMade, OfferEnded};
use crate::store::campaign::{self as store, CampaignRow};
use crate::{CampaignId, store as offers};

/// A campaign as officials write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCampaign {
    pub name: Text,
    pub about: Text,
    /// Organised by the authorities for all sellers: deeper reductions are allowed.
    pub concentrated: bool,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

fn span(ctx: &Ctx, new: &NewCampaign) -> Result<()> {
    if new.ends_at <= new.starts_at {
        return Err(Error::field("ends_on", "offer-ends-first"));
    }
    if new.ends_at <= ctx.now() {
        return Err(Error::field("ends_on", "offer-over-already"));
    }
    Ok(())
}

/// Makes a campaign; answers its address, made from its name and, where that is taken, its year.
///
/// # Errors
/// [`Error::Invalid`] when it ends before it begins or is over, or when that name was used this year.
pub async fn make_campaign(tx: &mut Tx, ctx: &Ctx, new: &NewCampaign) -> Result<String> {
    span(ctx, new)?;
    let plain = slug(&new.name.vi);
    for address in [plain.clone(), format!("{plain}-{}", new.starts_at.day().year())] {
        let id: CampaignId = ctx.new_id();
        let (name, about) = (new.name.clone(), new.about.clone());
        let row = (id, address.clone(), name, about, new.concentrated, new.starts_at, new.ends_at);
        if tx.run(&store::INSERT, row).await? == 1 {
            tx.tell(ctx, CampaignMade { campaign: id, slug: address.clone() }).await?;
            return Ok(address);
        }
    }
    Err(Error::field("name_vi", "campaign-name-taken"))
}

/// Changes a campaign that was read in `version`.
///
/// # Errors
/// [`Error::Conflict`] when somebody else changed it meanwhile or it has ended; [`Error::Invalid`] when offers in it would lie
/// outside of its days.
pub async fn change_campaign(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, version, new): &(CampaignId, i64, NewCampaign),
) -> Result<()> {
    span(ctx, new)?;
    let before = tx.one(&store::BY_ID, (*id,)).await?;
    let args =
        (new.name.clone(), new.about.clone(), new.concentrated, new.starts_at, new.ends_at, *id, *version);
    if tx.run(&store::CHANGE, args).await? == 0 {
        return Err(Error::conflict("campaign-changed"));
    }
    let (outside,) = tx.one(&store::OUTSIDE, (*id, new.starts_at, new.ends_at)).await?;
    if outside > 0 {
        return Err(Error::field("starts_on", "campaign-offers-outside"));
    }
    if before.concentrated && !new.concentrated && has_offers(tx, *id).await? {
        // They may be deeper than is allowed outside of a concentrated programme.
        return Err(Error::field("concentrated", "campaign-offers-deep"));
    }
    let after = tx.one(&store::BY_ID, (*id,)).await?;
    tx.tell(ctx, CampaignChanged::between(&before, &after)).await
}

async fn has_offers(tx: &mut Tx, id: CampaignId) -> Result<bool> {
    let all = tx.all(&offers::OF_CAMPAIGN, (id,)).await?;
    Ok(all.iter().any(|offer| offer.ended_at.is_none()))
}

/// Ends a campaign early, with all its offers.
///
/// # Errors
/// [`Error::Conflict`] when it has ended.
pub async fn end_campaign(tx: &mut Tx, ctx: &Ctx, (id, reason): &(CampaignId, String)) -> Result<()> {
    if tx.run(&store::END, (ctx.now(), *id)).await? == 0 {
        return Err(Error::conflict("campaign-ended"));
    }
    let running = tx.all(&offers::OF_CAMPAIGN, (*id,)).await?;
    tx.run(&offers::END_OF_CAMPAIGN, (ctx.now(), *id)).await?;
    for offer in running.into_iter().filter(|offer| offer.ended_at.is_none()) {
        tx.tell(ctx, OfferEnded { offer: offer.id }).await?;
    }
    tx.tell(ctx, CampaignEnded { campaign: *id, reason: reason.clone() }).await
}

/// A booth joins a campaign; joining twice is joining once.
///
/// # Errors
/// [`Error::Conflict`] when the campaign is over.
pub async fn join_campaign(tx: &mut Tx, ctx: &Ctx, (id, booth): &(CampaignId, BoothId)) -> Result<()> {
    let campaign: CampaignRow = tx.one(&store::BY_ID, (*id,)).await?;
    if campaign.ended_at.is_some() || campaign.ends_at <= ctx.now() {
        return Err(Error::conflict("campaign-ended"));
    }
    if tx.run(&store::JOIN, (*id, *booth, ctx.now())).await? == 1 {
        tx.tell(ctx, CampaignJoined { campaign: *id, booth: *booth }).await?;
    }
    Ok(())
}
