//! The same interview from many sides at once.
use std::sync::Arc;

use survey::Saved;

use crate::world::{answers, design, worlds};

#[tokio::test(flavor = "multi_thread")]
async fn sent_by_sixty_four_at_once_it_is_received_once() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(20)).await;
        world.opened(survey).await;
        let unit = world.units(survey).await[0].id;
        let world = Arc::new(world);
        let mut tasks = Vec::new();
        for number in 0..64_u32 {
            let world = world.clone();
            // Half of them say the same, half something else.
            tasks
                .push(tokio::spawn(async move { world.receive(unit, &answers(true, 5 + number % 2)).await }));
        }
        let mut received = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(Saved::Received) => received += 1,
                Ok(Saved::Elsewhere) => {}
                other => panic!("{}: {other:?}", world.name),
            }
        }
        assert!(received >= 32, "{}: {received}", world.name);
        assert_eq!(
            (world.received(survey).await, world.told("survey.answer.received.v1").await),
            (1, 1),
            "{}",
            world.name
        );
    }
}
