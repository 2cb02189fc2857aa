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
        LONG: (i64,) => (i64,) =
            "WITH RECURSIVE one (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < $1)
             SELECT COUNT(*) AS counted FROM one";
        COPY: (i64,) => () =
            "INSERT INTO test_taken (number) WITH RECURSIVE one (n) AS
             (SELECT 100 UNION ALL SELECT n + 1 FROM one WHERE n < $1) SELECT n FROM one";
        ANY_ORDER: (String, i64) => (i64, String) = "SELECT $2 + 0 AS number, $1 AS word";
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

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_long_read_lets_others_go_on_and_answers_in_full() {
    for fresh in migrated().await {
        let db = fresh.db.clone();
        let long = tokio::spawn(async move { db.reader().await?.one(&store::LONG, (600_000,)).await });
        tokio::task::yield_now().await;
        let mut others = 0;
        while !long.is_finished() {
            fresh.db.reader().await.unwrap().one(&store::NOTED, ()).await.unwrap();
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
            others += 1;
        }
        assert_eq!(long.await.unwrap().unwrap(), (600_000,), "{}", fresh.name);
        assert!(others > 3, "{}: only {others} others while a long read went on", fresh.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_work_that_takes_too_long_ends_alone() {
    let all = migrated().await;
    let lite = all.iter().find(|fresh| fresh.name == "sqlite").unwrap(); // only its works share a writer
    let here = ctx();
    let good = |number: i64| lite.db.write(&here, number, |tx, _, n| Box::pin(tx.run(&store::NOTE, (*n,))));
    let reads = lite.db.write(&here, (), |tx, _, ()| {
        Box::pin(async move {
            tx.run(&store::NOTE, (3,)).await?;
            tx.one(&store::LONG, (2_000_000_000,)).await
        })
    });
    let writes = lite.db.write(&here, (), |tx, _, ()| {
        Box::pin(async move {
            tx.run(&store::COPY, (8_000_000,)).await?;
            tx.one(&store::NOTED, ()).await
        })
    });
    let (first, reads, writes, last) = tokio::join!(good(1), reads, writes, good(2));
    assert_eq!((first.unwrap(), last.unwrap()), (1, 1));
    for late in [reads, writes] {
        assert!(late.unwrap_err().to_string().contains("longer than a second"));
    }
    assert_eq!(lite.db.reader().await.unwrap().one(&store::NOTED, ()).await.unwrap(), (2,));
}

#[tokio::test]
async fn arguments_go_by_their_numbers() {
    for fresh in migrated().await {
        let row = fresh.db.reader().await.unwrap().one(&store::ANY_ORDER, ("word".to_owned(), 7)).await;
        assert_eq!(row.unwrap(), (7, "word".to_owned()), "{}", fresh.name);
    }
}
