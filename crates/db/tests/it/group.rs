use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use db::{Migration, testing};
use kernel::{Error, Uuid};

use crate::ctx;

const TABLES: &[Migration] = &[
    Migration {
        domain: "test",
        number: 1,
        name: "counter",
        sql: "CREATE TABLE test_counter (\n    id UUID PRIMARY KEY,\n    left_over BIGINT NOT NULL CHECK (0 <= left_over)\n);",
    },
    Migration {
        domain: "test",
        number: 2,
        name: "taken",
        sql: "CREATE TABLE test_taken (\n    number BIGINT PRIMARY KEY\n);",
    },
];

mod store {
    db::sql! {
        ADD: (kernel::Uuid, i64) => () = "INSERT INTO test_counter (id, left_over) VALUES ($1, $2)";
        TAKE: (kernel::Uuid,) => () =
            "UPDATE test_counter SET left_over = left_over - 1 WHERE id = $1 AND left_over > 0";
        LEFT: (kernel::Uuid,) => (i64,) = "SELECT left_over FROM test_counter WHERE id = $1";
        NOTE: (i64,) => () = "INSERT INTO test_taken (number) VALUES ($1)";
        NOTED: () => (i64,) = "SELECT COUNT(*) AS taken FROM test_taken";
    }
}

async fn migrated() -> Vec<testing::Fresh> {
    testing::fresh(TABLES).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_takers_of_ten_leave_none_and_take_ten() {
    for fresh in migrated().await {
        let db = Arc::new(fresh.db.clone());
        let id = Uuid::nil();
        db.write(&ctx(), id, |tx, _, id| Box::pin(tx.run_one(&store::ADD, (*id, 10)))).await.unwrap();
        let tasks: Vec<_> = (0..64i64)
            .map(|number| {
                let db = db.clone();
                tokio::spawn(async move {
                    db.write(&ctx(), (id, number), |tx, _, (id, number)| {
                        Box::pin(async move {
                            tx.run(&store::NOTE, (*number,)).await?;
                            tx.run_one(&store::TAKE, (*id,)).await
                        })
                    })
                    .await
                })
            })
            .collect();
        let mut took = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => took += 1,
                Err(Error::NotFound) => {}
                Err(other) => panic!("{}: {other}", fresh.name),
            }
        }
        let mut conn = db.reader().await.unwrap();
        let left = conn.one(&store::LEFT, (id,)).await.unwrap();
        let noted = conn.one(&store::NOTED, ()).await.unwrap();
        assert_eq!((took, left, noted), (10, (0,), (10,)), "{}", fresh.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_or_a_slow_work_spoils_only_itself() {
    for fresh in migrated().await {
        let here = ctx();
        let panics = fresh.db.write(&here, (), |tx, _, ()| {
            Box::pin(async move {
                tx.run(&store::NOTE, (1,)).await?;
                panic!("on purpose");
            })
        });
        let good = fresh.db.write(&here, (), |tx, _, ()| Box::pin(tx.run(&store::NOTE, (2,))));
        let fails = fresh.db.write(&here, (), |tx, _, ()| {
            Box::pin(async move {
                tx.run(&store::NOTE, (3,)).await?;
                Err::<(), _>(Error::Forbidden)
            })
        });
        let (panics, good, fails): (Result<(), Error>, _, _) = tokio::join!(panics, good, fails);
        assert!(matches!(panics, Err(Error::Internal(_))), "{}", fresh.name);
        assert_eq!(good.unwrap(), 1, "{}", fresh.name);
        assert!(matches!(fails, Err(Error::Forbidden)), "{}", fresh.name);
        let mut conn = fresh.db.reader().await.unwrap();
        assert_eq!(conn.one(&store::NOTED, ()).await.unwrap(), (1,), "{}", fresh.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_request_does_not_abandon_its_write() {
    for fresh in migrated().await {
        let started = Arc::new(AtomicI64::new(0));
        let (db, seen) = (fresh.db.clone(), started.clone());
        let task = tokio::spawn(async move {
            db.write(&ctx(), seen, |tx, _, seen| {
                Box::pin(async move {
                    seen.fetch_add(1, Ordering::SeqCst);
                    for number in 0..200 {
                        tx.run(&store::NOTE, (number,)).await?;
                    }
                    Ok(())
                })
            })
            .await
        });
        while started.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
        task.abort();
        let mut conn = fresh.db.reader().await.unwrap();
        for _ in 0..500 {
            if conn.one(&store::NOTED, ()).await.unwrap() == (200,) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        assert_eq!(conn.one(&store::NOTED, ()).await.unwrap(), (200,), "{}", fresh.name);
    }
}
