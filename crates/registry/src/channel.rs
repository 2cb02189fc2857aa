mod change;
mod end;

use db::{Conn, Event, Tx};
use kernel::{Ctx, Day, Error, Id, Result, Uuid};
use serde::Serialize;

use crate::business::{rewrite, scope_of};
use crate::facts::{Answer, Facts};
use crate::store::{FOREVER, business, channel as store};
use crate::{BusinessId, BusinessRow, ChannelId, ChannelRow, duty};

pub use change::{ChannelChange, change_channel};
pub use end::end_channel;
pub(crate) use end::end_is_notified;

kernel::stored_enum! {
    /// What a business runs online.
    pub enum ChannelKind {
        Site = "site",
        App = "app",
        Social = "social",
        /// A booth on a marketplace: ours or another.
        Marketplace = "marketplace",
    }
}

kernel::stored_enum! {
    /// What people can do there; levels of use that the law and the plans tell apart.
    pub enum Does {
        Presents = "presents",
        Orders = "orders",
        OrdersAndPays = "orders-and-pays",
    }
}

kernel::stored_enum! {
    /// What the owner must do before it works.
    pub enum Duty {
        None = "none",
        /// Notify the province (its department of industry and trade).
        Notify = "notify",
        /// Register with the ministry.
        Register = "register",
    }
}

kernel::stored_enum! {
    /// Whether the duty is met.
    pub enum DutyState {
        None = "none",
        Open = "open",
        Filed = "filed",
        Met = "met",
        Refused = "refused",
    }
}

/// Something a business runs online, to be entered.
#[derive(Debug, Clone)]
pub struct NewChannel {
    pub kind: ChannelKind,
    pub name: String,
    /// A web address, or the name of the shop on its platform.
    pub address: String,
    pub does: Does,
    /// Third parties sell there too.
    pub others_sell: bool,
    /// The number and day under which the duty was met already.
    pub met: Option<(String, Option<Day>)>,
    pub from: Day,
    pub source: &'static str,
}

#[derive(Serialize)]
struct ChannelAdded {
    channel: ChannelId,
    business: BusinessId,
    kind: &'static str,
    address: String,
    duty: &'static str,
}

impl Event for ChannelAdded {
    const TOPIC: &'static str = "registry.channel.added.v1";
    fn key(&self) -> Uuid {
        self.business.uuid()
    }
}

/// The row of a channel.
pub(crate) fn row(ctx: &Ctx, business: BusinessId, new: &NewChannel) -> store::NewChannelRow {
    let duty = duty::of(new.kind, new.does, new.others_sell, ctx.now().day());
    let state = match (&new.met, duty) {
        (_, Duty::None) => DutyState::None,
        (Some(_), _) => DutyState::Met,
        (None, _) => DutyState::Open,
    };
    let (number, day) = new.met.clone().map_or((None, None), |(number, day)| (Some(number), day));
    (
        ctx.new_id(),
        business,
        new.kind,
        new.name.clone(),
        new.address.clone(),
        host(&new.address),
        new.does,
        new.others_sell,
        duty,
        state,
        number,
        day,
        new.from,
        FOREVER.to_owned(),
        new.source.to_owned(),
    )
}

/// Enters a channel; the register then says that the business has one of its kind.
///
/// # Errors
/// [`Error::Invalid`] on `address` when it is none, or is entered already.
pub async fn add_channel(
    tx: &mut Tx,
    ctx: &Ctx,
    (code, new): &(kernel::Code, NewChannel),
) -> Result<ChannelId> {
    let today = ctx.now().day();
    let known = tx.one(&business::BY_CODE, (code.clone(), today, today)).await?;
    scope_of(tx, ctx, &known).await?;
    check_address(new.kind, &new.address)?;
    if new.from > today {
        return Err(Error::field("from", "registry-from-wrong"));
    }
    let row = row(ctx, known.id, new);
    let (id, duty) = (row.0, row.8);
    if tx.run(&store::INSERT, row).await? == 0 {
        return Err(Error::field("address", "registry-channel-twice"));
    }
    has_channel(tx, ctx, &known, new.kind, Answer::Yes).await?;
    let (kind, address) = (new.kind.key(), new.address.clone());
    tx.tell(ctx, ChannelAdded { channel: id, business: known.id, kind, address, duty: duty.key() }).await?;
    Ok(id)
}

/// A site has an address of the web.
fn check_address(kind: ChannelKind, address: &str) -> Result<()> {
    if matches!(kind, ChannelKind::Site) && host(address).is_empty() {
        return Err(Error::field("address", "registry-address-wrong"));
    }
    Ok(())
}

/// The answer of a business about one kind of channel.
pub(crate) fn set_answer(facts: &mut Facts, kind: ChannelKind, answer: Answer) {
    match kind {
        ChannelKind::Site => facts.site = answer,
        ChannelKind::App => facts.app = answer,
        ChannelKind::Social => facts.social = answer,
        ChannelKind::Marketplace => facts.marketplace = answer,
    }
}

async fn has_channel(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &BusinessRow,
    kind: ChannelKind,
    answer: Answer,
) -> Result<()> {
    let before = row.facts()?;
    let mut after = before.clone();
    set_answer(&mut after, kind, answer);
    if after == before {
        return Ok(());
    }
    rewrite(tx, ctx, row.id, &after, ctx.now().day()).await
}

/// What a business runs and ran.
pub async fn channels_of(conn: &mut Conn, business: BusinessId) -> Result<Vec<ChannelRow>> {
    conn.all(&store::OF_BUSINESS, (business,)).await
}

/// The host of a web address in lower case, without `www.`; empty when it is none.
pub(crate) fn host(address: &str) -> String {
    let rest = address.trim().trim_start_matches("https://").trim_start_matches("http://");
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).trim_end_matches('.').to_owned();
    let plain = host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-');
    if plain && !host.starts_with('.') { host } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_read_from_what_people_write() {
        assert_eq!(host("https://www.Dua-Sap.vn/gioi-thieu?x=1"), "dua-sap.vn");
        assert_eq!(host("duasap.com.vn"), "duasap.com.vn");
        assert_eq!(host("có"), "");
        assert_eq!(host("shopee: dừa sáp"), "");
    }
}
