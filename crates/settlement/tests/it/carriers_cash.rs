//! Cash that carriers take at doors: the booth's once the carrier transferred it.
use carriers::Carrier;
use kernel::{Dong, Uuid};
use money::Account;
use settlement::{SaleState, Way};

use crate::market::{ENTERPRISE, HOUSEHOLD, Market, markets, noon};
use crate::payouts::DRAW;

const NOW: &str = "2026-11-10";

async fn state(market: &Market, order: Uuid) -> SaleState {
    settlement::sale_of(&mut market.db.reader().await.unwrap(), order).await.unwrap().unwrap().state
}

/// A sale of 200,000 with 30,000 for the delivery, brought by a carrier for 24,000.
async fn brought(market: &Market, booth: usize) -> Uuid {
    let mut sale = market.sale(booth, &[(0, 200_000)], Way::CarrierCash);
    sale.fee = Dong(30_000);
    market.place(noon(NOW), &sale).await;
    market.hand_over(noon(NOW), sale.order, Some((Carrier::Ghn, 24_000))).await;
    sale.order
}

#[tokio::test]
async fn it_is_the_carriers_until_its_transfer_and_then_the_booths_less_the_fee() {
    for market in markets().await {
        let now = noon(NOW);
        let order = brought(&market, HOUSEHOLD).await;
        market.release(now, order).await.unwrap();
        assert_eq!(state(&market, order).await, SaleState::Waiting);
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, 0);
        assert_eq!(market.owed(Account::Carrier(Carrier::Ghn)).await, -230_000);
        assert_eq!(market.write(now, market.booths[HOUSEHOLD].0, DRAW).await.unwrap(), None);
        market.is_sound().await;
        market.remit(now, vec![order]).await;
        market.remit(now, vec![order]).await;
        // The seller earns 6,000 of the delivery: 206,000 × 3 % and 1.5 %.
        assert_eq!(state(&market, order).await, SaleState::Released);
        assert_eq!(market.owed(market.account(HOUSEHOLD)).await, 206_000 - 6_180 - 3_090);
        assert_eq!(market.owed(Account::Carrier(Carrier::Ghn)).await, -206_000);
        assert!(market.write(now, market.booths[HOUSEHOLD].0, DRAW).await.unwrap().is_some());
        market.is_sound().await;
    }
}

#[tokio::test]
async fn a_parcel_that_costs_more_than_the_buyer_paid_is_borne_by_the_booth() {
    for market in markets().await {
        let now = noon(NOW);
        let cheap = market.sale(ENTERPRISE, &[(0, 10_000)], Way::CarrierCash);
        market.place(now, &cheap).await;
        // The transfer is told of before the delivery.
        market.remit(now, vec![cheap.order]).await;
        assert_eq!(state(&market, cheap.order).await, SaleState::Recorded);
        market.hand_over(now, cheap.order, Some((Carrier::Ghtk, 25_000))).await;
        assert_eq!(state(&market, cheap.order).await, SaleState::Released);
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, -15_000);
        assert_eq!(market.owed(Account::Carrier(Carrier::Ghtk)).await, 15_000);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn a_dispute_holds_it_beyond_the_transfer() {
    for market in markets().await {
        let now = noon(NOW);
        let order = brought(&market, ENTERPRISE).await;
        market.freeze(now, order).await;
        market.remit(now, vec![order]).await;
        assert_eq!(state(&market, order).await, SaleState::Frozen);
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 0);
        market.unfreeze(now, order).await;
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 206_000);
        // One that thaws first waits for the transfer.
        let other = brought(&market, ENTERPRISE).await;
        market.freeze(now, other).await;
        market.unfreeze(now, other).await;
        assert_eq!(state(&market, other).await, SaleState::Waiting);
        market.remit(now, vec![other]).await;
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 412_000);
        market.is_sound().await;
    }
}

#[tokio::test]
async fn what_the_seller_pays_back_by_hand_is_owed_to_it_once_the_cash_came() {
    for market in markets().await {
        let now = noon(NOW);
        let (part, whole) = (brought(&market, ENTERPRISE).await, brought(&market, ENTERPRISE).await);
        market.reverse(now, part, "part", (50_000, 0)).await.unwrap();
        market.reverse(now, whole, "whole", (200_000, 30_000)).await.unwrap();
        // Of what went back whole the booth bears the carrier's fee at once.
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, -24_000);
        assert_eq!(market.owed(Account::Refund(part)).await, 50_000);
        market.remit(now, vec![part, whole]).await;
        // It gave 280,000 by hand, and the carriers' cash of 460,000 less two fees is its own.
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 460_000 - 2 * 24_000);
        market.reverse(now, part, "more", (20_000, 0)).await.unwrap();
        assert_eq!(market.owed(market.account(ENTERPRISE)).await, 460_000 - 2 * 24_000);
        for order in [part, whole] {
            assert_eq!(market.owed(Account::Refund(order)).await, 0);
            assert_eq!(market.owed(Account::Order(order)).await, 0);
        }
        market.is_sound().await;
    }
}
