use db::{Change, Event};
use kernel::{BoothId, Id, Uuid};
use serde::Serialize;

use crate::{CampaignId, CampaignRow, CouponId, OfferId};

/// Events that say only what about, by the id in their first field.
macro_rules! told {
    ($($(#[$doc:meta])* $name:ident($topic:literal) { $key:ident: $id:ty $(, $field:ident: $type:ty)* })+) => {$(
        $(#[$doc])*
        #[derive(Serialize)]
        pub(crate) struct $name {
            pub(crate) $key: $id,
            $(pub(crate) $field: $type,)*
        }

        impl Event for $name {
            const TOPIC: &'static str = $topic;
            fn key(&self) -> Uuid {
                self.$key.uuid()
            }
        }
    )+};
}

told! {
    CampaignMade("offers.campaign.made.v1") { campaign: CampaignId, slug: String }
    CampaignJoined("offers.campaign.joined.v1") { campaign: CampaignId, booth: BoothId }
    OfferMade("offers.offer.made.v1") {
        offer: OfferId, kind: &'static str, booth: Option<BoothId>, campaign: Option<CampaignId>, rule: String
    }
    OfferEnded("offers.offer.ended.v1") { offer: OfferId }
    CouponCollected("offers.coupon.collected.v1") { coupon: CouponId, offer: OfferId }
    CouponPaid("offers.coupon.paid.v1") { coupon: CouponId, offer: OfferId }
    CouponLapsed("offers.coupon.lapsed.v1") { coupon: CouponId, offer: OfferId }
    CouponRedeemed("offers.coupon.redeemed.v1") { coupon: CouponId, offer: OfferId }
}

/// An official changed a campaign.
#[derive(Serialize)]
pub(crate) struct CampaignChanged {
    pub(crate) campaign: CampaignId,
    #[serde(skip)]
    pub(crate) changes: Vec<Change>,
}

impl CampaignChanged {
    /// What differs between two states of it.
    pub(crate) fn between(before: &CampaignRow, after: &CampaignRow) -> Self {
        let field = |field, before: String, after: String| Change { field, before, after, personal: false };
        let all = [
            field("name", before.name.json(), after.name.json()),
            field("about", before.about.json(), after.about.json()),
            field("concentrated", before.concentrated.to_string(), after.concentrated.to_string()),
            field("starts", before.starts_at.iso(), after.starts_at.iso()),
            field("ends", before.ends_at.iso(), after.ends_at.iso()),
        ];
        let changes = all.into_iter().filter(|change| change.before != change.after).collect();
        Self { campaign: before.id, changes }
    }
}

impl Event for CampaignChanged {
    const TOPIC: &'static str = "offers.campaign.changed.v1";
    fn key(&self) -> Uuid {
        self.campaign.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        self.changes.clone()
    }
}

/// An official ended a campaign early.
#[derive(Serialize)]
pub(crate) struct CampaignEnded {
    pub(crate) campaign: CampaignId,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for CampaignEnded {
    const TOPIC: &'static str = "offers.campaign.ended.v1";
    fn key(&self) -> Uuid {
        self.campaign.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}
