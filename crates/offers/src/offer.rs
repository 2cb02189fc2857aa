//! What offers are made of.
use catalogue::VariantId;
use kernel::{BoothId, Dong, Instant, Text};

use crate::CampaignId;
use crate::store::OfferRow;

kernel::stored_enum! {
    /// How something is taken off.
    pub enum Kind {
        /// By its code, off the goods.
        Voucher = "voucher",
        /// By its code, off the delivery fees.
        Delivery = "delivery",
        /// A price for a variant, until so many are sold.
        Flash = "flash",
        /// A price for whoever buys on a phone.
        Mobile = "mobile",
        /// Goods bought together.
        Bundle = "bundle",
        /// Collected here, redeemed at the counter.
        Coupon = "coupon",
    }
}

impl Kind {
    /// Whether it counts by itself, without a code.
    pub fn is_price(self) -> bool {
        matches!(self, Self::Flash | Self::Mobile | Self::Bundle)
    }

    /// Whether it takes a share or a sum off.
    pub fn takes_off(self) -> bool {
        matches!(self, Self::Voucher | Self::Coupon)
    }
}

kernel::stored_enum! {
    /// Who bears what is taken off.
    pub enum Funder {
        Market = "market",
        Booth = "booth",
    }
}

kernel::stored_enum! {
    /// Why no notice to the authority is missing.
    pub enum Notice {
        /// Sold and promoted on the marketplace only.
        Online = "online",
        /// Worth less than the rule says.
        Small = "small",
        /// The department was told.
        Sent = "sent",
    }
}

/// Goods that an offer is about; in a bundle so many are paid and so many free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    pub variant: VariantId,
    pub paid: i64,
    pub free: i64,
}

impl Item {
    /// The one variant of a flash sale or mobile price.
    pub fn only(variant: VariantId) -> Self {
        Self { variant, paid: 1, free: 0 }
    }

    pub(crate) fn pieces(self) -> i64 {
        self.paid.saturating_add(self.free)
    }
}

/// An offer to be made.
#[derive(Debug, Clone)]
pub struct NewOffer {
    pub kind: Kind,
    /// None: of the market, which then bears it.
    pub booth: Option<BoothId>,
    pub campaign: Option<CampaignId>,
    pub name: Text,
    /// Vouchers and free delivery have one.
    pub code: Option<String>,
    pub starts_at: Instant,
    pub ends_at: Instant,
    /// Basis points; then `amount` is the ceiling.
    pub rate: Option<i64>,
    /// Taken off, or the ceiling.
    pub amount: Option<Dong>,
    /// Goods from which it holds.
    pub minimum: Dong,
    /// Of one piece, or of a bundle's goods together. A bundle without a price gives its free pieces.
    pub price: Option<Dong>,
    pub cap: Option<i64>,
    pub per_person: Option<i64>,
    pub budget: Option<Dong>,
    pub items: Vec<Item>,
    pub notice: Notice,
}

impl NewOffer {
    /// An offer of a kind without limits, to be filled in.
    pub fn new(kind: Kind, booth: Option<BoothId>, name: Text, (from, to): (Instant, Instant)) -> Self {
        Self {
            kind,
            booth,
            campaign: None,
            name,
            code: None,
            starts_at: from,
            ends_at: to,
            rate: None,
            amount: None,
            minimum: Dong::ZERO,
            price: None,
            cap: None,
            per_person: None,
            budget: None,
            items: Vec::new(),
            notice: Notice::Online,
        }
    }
}

/// Where an offer or campaign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Coming,
    Running,
    UsedUp,
    Over,
}

impl When {
    pub(crate) fn of(starts: Instant, ends: Instant, ended: bool, now: Instant) -> Self {
        if ended || now >= ends {
            Self::Over
        } else if now < starts {
            Self::Coming
        } else {
            Self::Running
        }
    }

    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::Running => "running",
            Self::UsedUp => "used-up",
            Self::Over => "over",
        }
    }

    /// The tone of its mark.
    pub(crate) fn tone(self) -> &'static str {
        match self {
            Self::Coming => "info",
            Self::Running => "good",
            Self::UsedUp => "wait",
            Self::Over => "bad",
        }
    }
}

impl OfferRow {
    /// How many may still be used; a large number where nothing limits it.
    pub(crate) fn left(&self) -> i64 {
        self.cap.map_or(i64::MAX, |cap| (cap - self.used).max(0))
    }

    pub(crate) fn when(&self, now: Instant) -> When {
        match When::of(self.starts_at, self.ends_at, self.ended_at.is_some(), now) {
            When::Running if self.left() == 0 => When::UsedUp,
            when => when,
        }
    }

    /// What it takes off a sum.
    pub(crate) fn off(&self, sum: Dong) -> Dong {
        let most = self.amount.unwrap_or(Dong(i64::MAX));
        self.rate.map_or(most, |rate| sum.basis_points(rate).min(most)).min(sum)
    }
}
