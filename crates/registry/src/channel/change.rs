use db::{Change, Event, Tx};
use kernel::{Ctx, Day, Error, Id, Result, Uuid};
use serde::Serialize;

use super::{Does, Duty, DutyState, check_address, host};
use crate::business::scope_of;
use crate::notification::{NewNotification, file};
use crate::store::{FOREVER, business, channel as store};
use crate::{BusinessId, ChannelId, ChannelRow, duty};

/// What is true of a channel from a day on.
#[derive(Debug, Clone)]
pub struct ChannelChange {
    pub channel: ChannelId,
    pub name: String,
    pub address: String,
    pub does: Does,
    pub others_sell: bool,
    /// Not before it began, not in the future.
    pub from: Day,
    pub note: String,
    /// Working days in which the province answers.
    pub working_days: i64,
}

#[derive(Serialize)]
struct ChannelChanged {
    channel: ChannelId,
    business: BusinessId,
    from: String,
    #[serde(skip)]
    changes: Vec<Change>,
}

impl Event for ChannelChanged {
    const TOPIC: &'static str = "registry.channel.changed.v1";
    fn key(&self) -> Uuid {
        self.business.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        self.changes.clone()
    }
}

impl ChannelChange {
    fn changes_from(&self, before: &ChannelRow) -> Vec<Change> {
        let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
        let pairs = [
            ("name", before.name.clone(), self.name.clone()),
            ("address", before.address.clone(), self.address.clone()),
            ("does", before.does.key().to_owned(), self.does.key().to_owned()),
            ("others_sell", yes(before.others_sell), yes(self.others_sell)),
        ];
        let changed = pairs.into_iter().filter(|(_, before, after)| before != after);
        changed.map(|(field, before, after)| Change { field, before, after, personal: false }).collect()
    }

    /// The channel as it is from now on, under an id of its own: how it was before stays.
    fn applied(&self, ctx: &Ctx, before: &ChannelRow) -> ChannelRow {
        let duty = duty::of(before.kind, self.does, self.others_sell, ctx.now().day());
        let (number, day) =
            if duty == before.duty { (before.duty_number.clone(), before.duty_day) } else { (None, None) };
        ChannelRow {
            id: ctx.new_id(),
            name: self.name.clone(),
            address: self.address.clone(),
            does: self.does,
            others_sell: self.others_sell,
            duty,
            duty_state: match duty {
                Duty::None => DutyState::None,
                // Nobody answers here for the ministry: what was met stays met.
                Duty::Register if before.duty == duty => before.duty_state,
                Duty::Register | Duty::Notify => DutyState::Open,
            },
            duty_number: number,
            duty_day: day,
            from_day: self.from,
            ..before.clone()
        }
    }
}

/// Changes what is true of a channel from a day on. What the province has confirmed is notified along; a duty that
/// was not there before stands open. Answers whether anything was different.
///
/// # Errors
/// [`Error::NotFound`] when it is somebody else's or has ended; [`Error::Conflict`] while a notification of it waits;
/// [`Error::Invalid`] on `address` or `from`.
pub async fn change_channel(tx: &mut Tx, ctx: &Ctx, change: &ChannelChange) -> Result<bool> {
    let today = ctx.now().day();
    let before = tx.one(&store::BY_ID, (change.channel,)).await?;
    let known = tx.one(&business::BY_ID, (before.business_id, today, today)).await?;
    scope_of(tx, ctx, &known).await?;
    check_address(before.kind, &change.address)?;
    if change.from > today || change.from < before.from_day {
        return Err(Error::field("from", "registry-from-wrong"));
    }
    let changes = change.changes_from(&before);
    if changes.is_empty() {
        return Ok(false);
    }
    if before.duty_state == DutyState::Filed {
        return Err(Error::conflict("registry-notify-waits"));
    }
    let after = change.applied(ctx, &before);
    if tx.run(&store::REPLACE, (change.from, before.id, FOREVER.to_owned())).await? == 0 {
        return Err(Error::conflict("registry-notify-waits"));
    }
    if tx.run(&store::INSERT, row_of(&after)).await? == 0 {
        return Err(Error::field("address", "registry-channel-twice"));
    }
    let from = change.from.iso();
    tx.tell(ctx, ChannelChanged { channel: after.id, business: known.id, from, changes }).await?;
    if after.duty == Duty::Notify && after.duty_number.is_some() {
        let ChannelChange { note, working_days, .. } = change.clone();
        let new = NewNotification { channel: after.id, note, working_days };
        file(tx, ctx, (&after, known.commune), &new).await?;
    }
    Ok(true)
}

fn row_of(channel: &ChannelRow) -> store::NewChannelRow {
    let c = channel.clone();
    (
        c.id,
        c.business_id,
        c.kind,
        c.name,
        c.address.clone(),
        host(&c.address),
        c.does,
        c.others_sell,
        c.duty,
        c.duty_state,
        c.duty_number,
        c.duty_day,
        c.from_day,
        FOREVER.to_owned(),
        c.source,
    )
}
