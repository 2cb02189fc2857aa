//! The log that is sealed day by day.
use kernel::{Actor, Ctx, Ids, Locale, Role};

use crate::market::{markets, system};
use crate::persons::account;

mod rows {
    db::sql! {
        AN_EVENT: (i64,) => (kernel::Uuid,) = "SELECT id FROM db_event WHERE seq = $1";
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_byte_in_the_sealed_log_is_noticed() {
    for market in markets().await {
        let ctx = system();
        market.app.db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::sequence(tx, ctx))).await.unwrap();
        let tomorrow = kernel::Ctx::new(
            kernel::Actor::System("test"),
            kernel::Locale::Vi,
            ctx.now().plus_seconds(86_400 + 3_600),
            kernel::Ids::random(),
        );
        let sealed =
            market.app.db.write(&tomorrow, (), |tx, ctx, ()| Box::pin(db::seal_days(tx, ctx))).await.unwrap();
        assert_eq!(sealed, 1, "{}", market.name);
        let found = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert_eq!((found.broken.len(), found.days), (0, 1));
        assert!(found.entries > 5 && found.head.len() == 64);
        // The database itself refuses; somebody with its files can do more, and is noticed.
        let (id,) = market.app.db.reader().await.unwrap().one(&rows::AN_EVENT, (2,)).await.unwrap();
        assert!(db::testing::tamper(&market.app.db, id, false).await.is_err(), "{}", market.name);
        let last = || async { db::verify_last(&mut market.app.db.reader().await.unwrap(), 7).await.unwrap() };
        assert_eq!(last().await, []);
        db::testing::tamper(&market.app.db, id, true).await.unwrap();
        assert_eq!(last().await.len(), 1, "{}", market.name);
        let mut doctor = market.app.domains.iter().flat_map(|domain| domain.checks);
        let check = doctor.rfind(|check| check.name == "audit-last-7-sealed-days").unwrap();
        let said = (check.run)(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert!(said.unwrap().contains("chonoi audit verify"), "{}", market.name);
        let found = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert!(
            matches!(found.broken.as_slice(), [db::Broken::Day { first_seq: 1, .. }]),
            "{:?}",
            found.broken
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_comes_late_is_in_the_next_seal() {
    for market in markets().await {
        let now = system().now();
        let at = |days: i64| {
            Ctx::new(Actor::System("test"), Locale::Vi, now.plus_seconds(days * 86_400), Ids::random())
        };
        let shopper = account(&market, Role::Shopper).await;
        let act = |days: i64| {
            let (db, ctx) = (market.app.db.clone(), at(days));
            async move {
                let input = (shopper, false);
                db.write(&ctx, input, |tx, ctx, i| Box::pin(people::begin_recovery(tx, ctx, i)))
                    .await
                    .unwrap();
                db.write(&ctx, (), |tx, ctx, ()| Box::pin(db::sequence(tx, ctx))).await.unwrap();
            }
        };
        act(0).await;
        ui::seal_log(&market.app, &at(1)).await.unwrap();
        act(0).await; // of a day that is sealed
        ui::seal_log(&market.app, &at(1)).await.unwrap();
        let found = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert_eq!((found.days, found.unsealed, found.broken.len()), (1, 1, 0), "{}", market.name);
        ui::seal_log(&market.app, &at(2)).await.unwrap();
        let found = db::verify(&mut market.app.db.reader().await.unwrap()).await.unwrap();
        assert_eq!((found.days, found.unsealed, found.broken.len()), (2, 0, 0), "{}", market.name);
    }
}
