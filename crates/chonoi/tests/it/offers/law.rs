//! What the law says of an offer, and what goods cost before.
use kernel::Dong;
use offers::{Kind, NewOffer, join_campaign};

use super::{DAY, campaign, flash, line, make, sql, sum_off};
use crate::market::{markets, system};

#[tokio::test(flavor = "multi_thread")]
async fn the_law_and_the_honest_price_are_asked_before_an_offer_is_kept() {
    for market in markets().await {
        let coconut = line(&market, "dua-sap", 1).await;
        let refused = |new: NewOffer| {
            let market = &market;
            async move { format!("{:?}", make(market, new).await.unwrap_err()) }
        };
        assert!(refused(flash(&coconut, 49_999, 5, None)).await.contains("offer-too-deep-price"));
        assert!(refused(flash(&coconut, 100_000, 5, None)).await.contains("offer-price-not-lower"));
        assert!(
            refused(sum_off(Some(coconut.booth), "MUCH", 30_000, 59_999))
                .await
                .contains("offer-too-deep-sum")
        );
        let counter =
            NewOffer { kind: Kind::Coupon, code: None, ..sum_off(Some(coconut.booth), "X", 1_000, 2_000) };
        assert!(refused(counter).await.contains("offer-notice-needed"));
        let long =
            NewOffer { ends_at: system().now().plus_seconds(121 * DAY), ..flash(&coconut, 90_000, 5, None) };
        let now = system().now();
        let this_year = now.plus_seconds(121 * DAY).day().year() == now.day().year();
        if this_year {
            assert!(refused(long).await.contains("offer-too-many-days"));
        }
        assert_eq!(market.count(&sql::OFFERS).await, 0, "{}", market.name);
        let id = campaign(&market, true, &[]).await;
        let deep = NewOffer { campaign: Some(id), ..flash(&coconut, 30_000, 5, None) };
        assert!(refused(deep.clone()).await.contains("offer-campaign-join-first"));
        let (ctx, input) = (system(), (id, coconut.booth));
        let db = &market.app.db;
        db.write(&ctx, input, |tx, ctx, input| Box::pin(join_campaign(tx, ctx, input))).await.unwrap();
        make(&market, deep).await.unwrap();
        make(&market, sum_off(Some(coconut.booth), "ONCE", 1_000, 2_000)).await.unwrap();
        assert!(
            refused(sum_off(Some(coconut.booth), "once", 1_000, 2_000)).await.contains("offer-code-taken")
        );
        assert_eq!(market.count(&sql::OFFERS).await, 2, "{}", market.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_way_of_changing_a_price_forgets_what_it_was() {
    for market in markets().await {
        let coconut = line(&market, "dua-sap", 1).await;
        let db = &market.app.db;
        let ctx = system();
        for price in [70_000, 150_000, 150_000] {
            let input = (Dong(price), coconut.variant);
            db.write(&ctx, input, |tx, _, input| Box::pin(tx.run(&sql::SET_PRICE, *input))).await.unwrap();
            // SQLite keeps the moment in whole milliseconds.
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        let mut conn = db.reader().await.unwrap();
        assert_eq!(
            conn.one(&sql::SEEN, (coconut.variant,)).await.unwrap(),
            (3,),
            "{}: the same price is no change",
            market.name
        );
        let ids = [coconut.variant];
        let lowest = offers::lowest_of_thirty_days(&mut conn, system().now(), &ids).await.unwrap();
        assert_eq!(lowest[&coconut.variant], Dong(70_000), "{}", market.name);
        let later = system().now().plus_seconds(31 * DAY);
        let lowest = offers::lowest_of_thirty_days(&mut conn, later, &ids).await.unwrap();
        assert_eq!(
            lowest[&coconut.variant],
            Dong(150_000),
            "{}: the one that held when the days began",
            market.name
        );
        drop(conn);
        let error = make(&market, flash(&coconut, 80_000, 5, None)).await.unwrap_err();
        assert!(format!("{error:?}").contains("offer-price-not-lower"), "raised, then reduced: {error:?}");
    }
}
