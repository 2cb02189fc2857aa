//! One business: what is known of it, what it runs online, what it filed and sold, and how it was before.
use ::places::Places;
use askama::Template;
use kernel::{Day, Id, Result};
use ui::{Html, Page, Req, Response, Slot, T};

use super::{code, list};
use crate::store::{FOREVER, business, channel as channels, numbers};
use crate::{BusinessRow, ChannelRow, Details, NotificationRow, Sectors, TurnoverRow, business_on};

#[derive(Template)]
#[template(path = "business.html")]
pub(crate) struct BusinessPage<'a> {
    pub(crate) t: &'a T,
    pub(crate) b: &'a BusinessRow,
    pub(crate) d: Details,
    pub(crate) place: String,
    pub(crate) former: String,
    /// The communes that its former one may be today, when that was split.
    pub(crate) may_be: Vec<(String, String)>,
    pub(crate) sector: String,
    pub(crate) channels: Vec<ChannelRow>,
    pub(crate) notifications: Vec<NotificationRow>,
    pub(crate) turnover: Vec<TurnoverRow>,
    pub(crate) versions: Vec<Version>,
    pub(crate) twins: Vec<BusinessRow>,
    pub(crate) panels: Vec<Html>,
    pub(crate) on: Option<Day>,
    /// Where the acts of this page go: the office or the seller's own desk.
    pub(crate) base: String,
    pub(crate) office: bool,
    pub(crate) saved: bool,
}

/// A version and what it changed.
pub(crate) struct Version {
    from: Day,
    to: Option<Day>,
    changed: Vec<&'static str>,
}

impl BusinessPage<'_> {
    fn tone(&self) -> &'static str {
        list::status_tone(self.b.status)
    }

    /// The answers with the keys of their labels.
    fn answers(&self) -> [(&'static str, &'static str); 7] {
        [
            ("registry-website", self.b.site.key()),
            ("registry-uses-mail", self.b.mail.key()),
            ("registry-marketplace", self.b.marketplace.key()),
            ("registry-app", self.b.app.key()),
            ("registry-social", self.b.social.key()),
            ("registry-pos", self.b.pos.key()),
            ("registry-cashless", self.b.cashless.key()),
        ]
    }

    fn goes_on(channel: &ChannelRow) -> bool {
        channel.to_day.iso() == FOREVER
    }

    fn may_notify(channel: &ChannelRow) -> bool {
        let open = matches!(channel.duty_state, crate::DutyState::Open | crate::DutyState::Refused);
        channel.duty == crate::Duty::Notify
            && open
            && (Self::goes_on(channel) || Self::end_is_notified(channel))
    }

    fn end_is_notified(channel: &ChannelRow) -> bool {
        crate::channel::end_is_notified(channel)
    }

    /// Not while a notification of it waits.
    fn may_end(channel: &ChannelRow) -> bool {
        channel.duty_state != crate::DutyState::Filed
    }

    fn citation(channel: &ChannelRow) -> &'static str {
        crate::duty::citation(channel.kind, channel.does, channel.others_sell, channel.from_day)
            .unwrap_or_default()
    }
}

/// Everything that the page shows of a business.
pub(crate) async fn page<'a>(
    req: &Req,
    t: &'a T,
    b: &'a BusinessRow,
    on: Option<Day>,
) -> Result<BusinessPage<'a>> {
    let places = req.app.part::<Places>()?;
    let mut conn = req.reader().await?;
    let today = req.ctx.now().day();
    let versions = conn.all(&business::VERSIONS, (b.id,)).await?;
    let key = crate::facts::name_key(&b.name);
    let twins = match &b.commune {
        Some(commune) => conn.all(&business::LIKE_THIS, (key, commune.clone(), today, today, b.id)).await?,
        None => Vec::new(),
    };
    let former = b.former_commune.as_deref().and_then(|code| places.former(code));
    let may_be = match (&b.commune, former) {
        (None, Some(former)) => places
            .successors(&former.code)
            .iter()
            .map(|s| (s.commune.clone(), places.short(&s.commune, t.locale)))
            .collect(),
        _ => Vec::new(),
    };
    Ok(BusinessPage {
        d: b.details()?,
        place: b.commune.as_deref().map(|c| places.show(c, t.locale)).unwrap_or_default(),
        former: former.map(|former| places.show_former(former)).unwrap_or_default(),
        may_be,
        sector: Sectors::shipped()
            .get(&b.sector)
            .map(|s| s.name.show(t.locale).to_owned())
            .unwrap_or_default(),
        channels: conn.all(&channels::OF_BUSINESS, (b.id,)).await?,
        notifications: conn.all(&channels::NOTIFICATIONS_OF, (b.id,)).await?,
        turnover: conn.all(&numbers::TURNOVER_OF, (b.id,)).await?,
        versions: changes(&versions)?,
        twins,
        panels: match b.organisation_id {
            Some(organisation) => req.app.panels(Slot::Business, req, organisation.uuid()).await?,
            None => Vec::new(),
        },
        on,
        base: format!("/office/register/{}", b.code),
        office: true,
        saved: req.query.get("saved").is_some(),
        t,
        b,
    })
}

/// Versions, newest first, with the fields that each changed.
fn changes(versions: &[BusinessRow]) -> Result<Vec<Version>> {
    let mut out = Vec::new();
    for (at, row) in versions.iter().enumerate() {
        let changed = match versions.get(at + 1) {
            Some(before) => row.facts()?.changes_from(&before.facts()?).iter().map(|c| c.field).collect(),
            None => Vec::new(),
        };
        let to = (row.to_day.iso() != FOREVER).then_some(row.to_day);
        out.push(Version { from: row.from_day, to, changed });
    }
    Ok(out)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let on = list::day(&req);
    let b = business_on(&mut req.reader().await?, &code(&req)?, on).await?;
    req.ctx.actor.locality().require(b.commune.as_deref())?;
    let t = req.t();
    let past = (on != req.ctx.now().day()).then_some(on);
    let body = page(&req, &t, &b, past).await?;
    Page::new(&b.name).office().show(&req, &body).await
}
