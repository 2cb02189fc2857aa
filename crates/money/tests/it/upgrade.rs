//! What an earlier version received is what this one says it received.
use db::testing::fresh;
use kernel::{Dong, Uuid};

db::sql! {
    PAYMENT: (Uuid, String, kernel::Instant) => () =
        "INSERT INTO money_payment (id, token, reference, kind, subject_id, amount, method, state, created_at, expires_at, paid_at)
         VALUES ($1, $2, $2, 'k', $1, 100, 'vietqr', 'paid', $3, $3, $3)";
    BEFORE: (Uuid, i64, String, String, Option<Uuid>, kernel::Instant) => () =
        "INSERT INTO money_transfer (id, bank_id, amount, description, bank_time, received_at, state, reason, payment_id)
         VALUES ($1, $4, $2, 'd', 't', $6, $3, $4, $5)";
    AFTER: () => (String, String, i64, i64) =
        "SELECT event_id, reason, amount, kept FROM money_transfer ORDER BY id";
    USED: () => (Dong,) = "SELECT CAST(SUM(amount) AS BIGINT) AS used FROM money_use";
}

#[tokio::test]
async fn received_money_of_before_is_kept() {
    let mine = money::domain().migrations;
    let first = [db::MIGRATIONS, outside::MIGRATIONS, &mine[..1]].concat();
    let all = [db::MIGRATIONS, outside::MIGRATIONS, mine].concat();
    for fresh in fresh(&first).await.unwrap() {
        let ctx = kernel::Ctx::system("test", kernel::Instant(1));
        let work: db::WorkFn<(), ()> = |tx, _, ()| {
            Box::pin(async move {
                let payment = Uuid::from_u128(1);
                tx.run(&PAYMENT, (payment, "CN".to_owned(), kernel::Instant(5))).await?;
                for (at, amount, state, reason, named) in [
                    (1, 100, "matched", "", true),
                    (2, 99, "mismatched", "wrong-amount", true),
                    (3, 5, "mismatched", "unknown-reference", false),
                    (4, 100, "mismatched", "expired", true),
                    (5, 100, "mismatched", "paid-already", true),
                ] {
                    let named = named.then_some(payment);
                    let args = (
                        Uuid::from_u128(at),
                        amount,
                        state.to_owned(),
                        reason.to_owned(),
                        named,
                        kernel::Instant(5),
                    );
                    tx.run(&BEFORE, args).await?;
                }
                Ok(())
            })
        };
        fresh.db.write(&ctx, (), work).await.unwrap();
        db::migrate(&fresh.db, &all).await.unwrap();
        let mut conn = fresh.db.reader().await.unwrap();
        let row =
            |event: &str, reason: &str, amount, kept| (event.to_owned(), reason.to_owned(), amount, kept);
        let expected = [
            row("", "", 100, 0),
            row("wrong-amount", "short", 99, 99),
            row("unknown-reference", "unmatched", 5, 5),
            row("expired", "late", 100, 100),
            row("paid-already", "paid-already", 100, 100),
        ];
        assert_eq!(conn.all(&AFTER, ()).await.unwrap(), expected, "{}", fresh.name);
        assert_eq!(conn.one(&USED, ()).await.unwrap().0, Dong(100));
    }
}
