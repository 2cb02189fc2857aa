use db::{Claim, Event, claim, events_after, remember, sequence, testing};
use kernel::{Error, Uuid};

use crate::ctx;

#[derive(serde::Serialize)]
struct Happened {
    key: Uuid,
    number: i64,
}

impl Event for Happened {
    const TOPIC: &'static str = "test.happened.v1";
    fn key(&self) -> Uuid {
        self.key
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("phone", "+84590000001".to_owned())]
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_and_list_runs_and_both_schemas_agree() {
    let all = testing::fresh(db::MIGRATIONS).await.unwrap();
    let mut schemas = Vec::new();
    for fresh in &all {
        for statement in db::statements() {
            assert_eq!(testing::try_statement(&fresh.db, statement).await, Ok(()), "{}", fresh.name);
        }
        assert_eq!(testing::try_list(&fresh.db, &db::EVENTS).await, Ok(()), "{}", fresh.name);
        schemas.push(testing::schema(&fresh.db).await.unwrap());
    }
    assert!(schemas.windows(2).all(|pair| pair[0] == pair[1]), "{schemas:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_numbers_each_committed_event_once() {
    for fresh in testing::fresh(db::MIGRATIONS).await.unwrap() {
        let tell = |number: i64| {
            let db = fresh.db.clone();
            tokio::spawn(async move {
                db.write(&ctx(), number, |tx, ctx, number| {
                    Box::pin(tx.tell(ctx, Happened { key: Uuid::nil(), number: *number }))
                })
                .await
            })
        };
        let telling: Vec<_> = (0..40).map(tell).collect();
        let here = ctx();
        fresh.db.write(&here, (), |tx, ctx, ()| Box::pin(sequence(tx, ctx))).await.unwrap();
        for task in telling {
            task.await.unwrap().unwrap();
        }
        fresh.db.write(&here, (), |tx, ctx, ()| Box::pin(sequence(tx, ctx))).await.unwrap();
        let mut conn = fresh.db.reader().await.unwrap();
        let seen = events_after(&mut conn, 0, 100).await.unwrap();
        let seqs: Vec<i64> = seen.iter().filter_map(|event| event.seq).collect();
        assert_eq!(seqs, (1..=40).collect::<Vec<i64>>(), "{}", fresh.name);
        let mut numbers: Vec<i64> = seen.iter().filter_map(|e| e.json()["number"].as_i64()).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (0..40).collect::<Vec<i64>>(), "{}", fresh.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_key_gets_the_first_answer_and_another_request_is_refused() {
    for fresh in testing::fresh(db::MIGRATIONS).await.unwrap() {
        let ask = |hash: &'static str| {
            let db = fresh.db.clone();
            async move {
                db.write(&ctx(), hash, |tx, ctx, hash| {
                    Box::pin(async move {
                        let claimed = claim(tx, ctx, "key-1", hash).await?;
                        if claimed == Claim::New {
                            remember(tx, "key-1", "answer").await?;
                        }
                        Ok(claimed)
                    })
                })
                .await
            }
        };
        assert_eq!(ask("a").await.unwrap(), Claim::New, "{}", fresh.name);
        assert_eq!(ask("a").await.unwrap(), Claim::Done("answer".to_owned()), "{}", fresh.name);
        assert!(matches!(ask("b").await, Err(Error::Conflict(_))), "{}", fresh.name);
    }
}
