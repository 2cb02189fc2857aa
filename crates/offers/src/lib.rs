//! Reasons to buy now: campaigns, vouchers, flash sales, prices for phones, bundles, coupons for the counter.
//!
//! **Words**: a *campaign* is made by officials, booths *join* it; an *offer* takes something off: a *voucher* by its code,
//! *free delivery* by its code, a *flash sale* or a *mobile price* on one variant, a *bundle* on goods bought together, a
//! *coupon* that is collected or bought here and redeemed at the counter. Its *funder* bears what it takes off. A *use* counts
//! against the caps: pieces of a flash sale, sets of a bundle, else one for a purchase.
//!
//! **Rules of combination** ([`quote`]): of flash sale, mobile price and bundle each line gets the one that takes off most (a
//! bundle its lines together). On what then remains at most one voucher of each booth, then one of the market; on the fees at
//! most one free delivery. The first code that holds wins; others are refused with a sentence. Nothing falls below zero. A sum
//! over several lines or booths is shared by largest remainder. Goods for adults are never reduced.
//!
//! **Promises**: a [`Quote`] writes nothing and is the same for the same basket; [`redeem`] counts in the transaction of the
//! order, one conditional UPDATE for each offer in the order of their ids, so that no cap, budget or limit of a person is passed
//! by anybody's race; [`give_back`] returns what an order used, once. No offer is saved that the dated rules forbid
//! ([`Limits`]). The history of prices is written by triggers of the database: beside every reduced price stands the lowest of
//! the last 30 days, and nobody can forget to keep it. A later migration that makes `catalogue_variant` anew must make
//! `offers_price_added` and `offers_price_changed` again.
//!
//! **Tables**: `offers_campaign`, `offers_member`, `offers_offer`, `offers_item`, `offers_use`, `offers_redemption`,
//! `offers_sale`, `offers_coupon`, `offers_price_seen`.
//! **Events**: `offers.campaign.{made,changed,ended,joined}.v1`, `offers.offer.{made,ended}.v1`,
//! `offers.coupon.{collected,paid,lapsed,redeemed}.v1`.
//! **Jobs**: `offers.announce`, within an hour after a campaign began: tells those who agreed to advertising;
//! `offers.coupon-lapse`: a coupon that was not paid in time goes to somebody else.
mod announce;
mod basket;
mod calendar;
mod campaign;
mod coupon;
mod events;
mod give_back;
mod law;
mod offer;
mod pages;
mod panels;
mod person;
mod personal;
mod phone;
mod price;
mod quote;
mod redeem;
mod routes;
mod save_offer;
mod store;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, JobKind, Panel, Payable, Slot};

pub use basket::{Basket, BasketLine, Discount, Quote, clean_code};
pub use calendar::{ShoppingDay, coming_days};
pub use campaign::{NewCampaign, change_campaign, end_campaign, join_campaign, make_campaign};
pub use coupon::{NewCoupon, collect_coupon, redeem_coupon};
pub use give_back::give_back;
pub use law::Limits;
pub use offer::{Funder, Item, Kind, NewOffer, Notice};
pub use person::buyer_key;
pub use phone::phone_browser;
pub use price::lowest_of_thirty_days;
pub use quote::quote;
pub use redeem::redeem;
pub use save_offer::{end_offer, make_offer};
pub use store::OfferRow;
pub use store::campaign::{CampaignRow, campaign_by_slug};

typed_id!(
    /// Days on which the market sells together.
    CampaignId,
    /// What takes something off.
    OfferId,
    /// What somebody collected for the counter.
    CouponId,
);

/// Making campaigns and vouchers of the market.
pub const CAMPAIGNS: Permission = Permission::new("offers.campaigns", &[Role::Officer, Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: || vec![&store::campaign::CAMPAIGNS, &store::redemption::REDEMPTIONS],
        routes: routes::ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        panels: PANELS,
        jobs: JOBS,
        payables: PAYABLES,
        sweeps: &[|tx, ctx| Box::pin(announce::sweep(tx, ctx))],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("offers")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "offers",
    number: 1,
    name: "offers",
    sql: include_str!("../migrations/0001_offers.sql"),
}];

const JOBS: &[JobKind] = &[
    JobKind {
        kind: announce::JOB,
        apart: true,
        run: |app, ctx, campaign| Box::pin(announce::run(app, ctx, campaign)),
    },
    JobKind {
        kind: coupon::pay::JOB,
        apart: false,
        run: |app, ctx, coupon| Box::pin(coupon::pay::run(app, ctx, coupon)),
    },
];

const PAYABLES: &[Payable] = &[Payable {
    kind: coupon::pay::PAYABLE,
    settled: |tx, ctx, coupon| Box::pin(coupon::pay::settled(tx, ctx, coupon)),
    resume: None,
    page: |conn, coupon| Box::pin(coupon::pay::page(conn, coupon)),
}];

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Home, run: |req, _| Box::pin(panels::home(req)) },
    Panel { slot: Slot::Product, run: |req, product| Box::pin(panels::product(req, product)) },
    Panel { slot: Slot::Booth, run: |req, booth| Box::pin(panels::booth(req, booth)) },
];
