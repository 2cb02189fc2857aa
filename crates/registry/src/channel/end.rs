use db::{Event, Tx};
use kernel::{Ctx, Error, Id, Result, Uuid};
use serde::Serialize;

use super::{DutyState, has_channel};
use crate::business::scope_of;
use crate::facts::Answer;
use crate::notification::{NewNotification, file, set_duty};
use crate::store::{FOREVER, business, channel as store};
use crate::{BusinessId, ChannelId, ChannelRow, Duty};

#[derive(Serialize)]
struct ChannelEnded {
    channel: ChannelId,
    business: BusinessId,
}

impl Event for ChannelEnded {
    const TOPIC: &'static str = "registry.channel.ended.v1";
    fn key(&self) -> Uuid {
        self.business.uuid()
    }
}

/// Whether its end has to be notified: the province knows of it.
pub(crate) fn end_is_notified(channel: &ChannelRow) -> bool {
    channel.duty == Duty::Notify && channel.duty_number.is_some()
}

/// A channel is no longer run. Where the province had confirmed it, its end is notified along.
///
/// # Errors
/// [`Error::NotFound`] when it is somebody else's or has ended; [`Error::Conflict`] while a notification of it waits.
pub async fn end_channel(tx: &mut Tx, ctx: &Ctx, new: &NewNotification) -> Result<()> {
    let today = ctx.now().day();
    let mut channel = tx.one(&store::BY_ID, (new.channel,)).await?;
    let known = tx.one(&business::BY_ID, (channel.business_id, today, today)).await?;
    scope_of(tx, ctx, &known).await?;
    if channel.duty_state == DutyState::Filed {
        return Err(Error::conflict("registry-notify-waits"));
    }
    if channel.to_day.iso() != FOREVER {
        return Err(Error::NotFound);
    }
    if tx.run(&store::END, (today, channel.id, FOREVER.to_owned())).await? == 0 {
        return Err(Error::conflict("registry-notify-waits"));
    }
    let left = tx.all(&store::OF_BUSINESS, (known.id,)).await?;
    let goes_on = |c: &ChannelRow| c.kind == channel.kind && c.to_day.iso() == FOREVER;
    if !left.iter().any(goes_on) {
        has_channel(tx, ctx, &known, channel.kind, Answer::No).await?;
    }
    tx.tell(ctx, ChannelEnded { channel: channel.id, business: known.id }).await?;
    if end_is_notified(&channel) {
        channel.to_day = today;
        channel.duty_state = DutyState::Open;
        set_duty(tx, &channel, DutyState::Open).await?;
        file(tx, ctx, (&channel, known.commune), new).await?;
    }
    Ok(())
}
