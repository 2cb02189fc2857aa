//! Tells those who agreed to advertising that a campaign has begun: once, in the ways they chose.
use std::sync::Arc;

use db::Tx;
use kernel::{AccountId, Ctx, Id, Instant, Result, Uuid};
use notices::{Kind, Notice, Wording, tell, told_of_campaigns};
use ui::App;

use crate::CampaignId;
use crate::store::campaign::{self as store, CampaignRow};

/// The kind of the job; its key is the campaign.
pub(crate) const JOB: &str = "offers.announce";
/// So many are told in one transaction.
const AT_ONCE: i64 = 100;

/// Asks for the job of each campaign that runs; one that was asked for already is not asked for again.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let mut count = 0;
    for campaign in tx.all(&store::RUNNING, (ctx.now(), ctx.now())).await? {
        db::schedule(tx, ctx, JOB, campaign.id.uuid(), ctx.now()).await?;
        count += 1;
    }
    Ok(count)
}

/// Tells everybody, a hundred at a time; who was told before a restart is not told again.
pub(crate) async fn run(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let campaign = CampaignId::from_uuid(key);
    let mut next = Some(AccountId::from_uuid(Uuid::nil()));
    while let Some(after) = next {
        let input = (campaign, after, app.clock.now());
        next = app.db.write(&ctx, input, |tx, ctx, input| Box::pin(tell_some(tx, ctx, input))).await?;
    }
    Ok(())
}

/// Tells some of those after an account; answers the last of them, or nothing at the end.
async fn tell_some(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, after, now): &(CampaignId, AccountId, Instant),
) -> Result<Option<AccountId>> {
    db::renew_job(tx, ctx, JOB, id.uuid(), *now).await?;
    let Some(campaign) = tx.optional(&store::BY_ID, (*id,)).await? else { return Ok(None) };
    if campaign.ended_at.is_some() || campaign.ends_at <= *now {
        return Ok(None);
    }
    let readers = told_of_campaigns(tx, *after, AT_ONCE).await?;
    for reader in &readers {
        tell(tx, ctx, &notice(&campaign, *reader)).await?;
    }
    Ok(readers.last().copied())
}

fn notice(campaign: &CampaignRow, to: AccountId) -> Notice {
    let said = |key: &'static str| {
        Wording::new(key).with_text("campaign", &campaign.name).with_text("about", &campaign.about)
    };
    Notice {
        to,
        kind: Kind::Campaign,
        title: said("campaign-told"),
        body: said("campaign-told-more"),
        link: format!("/campaigns/{}", campaign.slug),
        key: format!("campaign:{}", campaign.id),
    }
}
