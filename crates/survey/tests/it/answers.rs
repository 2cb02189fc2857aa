use kernel::{Error, Result};
use survey::{Answered, Attempt, Saved, UnitId, UnitState, Way, reopen, save, try_unit};

use crate::world::{World, answers, design, worlds};

async fn draft(world: &World, unit: UnitId, text: &str, revision: i64) -> Result<Saved> {
    sent(world, unit, text, revision, "").await
}

async fn sent(world: &World, unit: UnitId, text: &str, revision: i64, device: &str) -> Result<Saved> {
    let input =
        Answered { unit, answers: text.to_owned(), revision, way: Way::Link, device: device.to_owned() };
    world.run(input, |tx, ctx, i| Box::pin(save(tx, ctx, i))).await
}

async fn tried(world: &World, unit: UnitId, result: UnitState) -> Result<()> {
    let attempt = Attempt {
        unit,
        way: "phone".to_owned(),
        result,
        note: "Gọi lại sau 14 giờ".to_owned(),
        phone: "0907654321".to_owned(),
        mail: String::new(),
        address: String::new(),
    };
    world.run(attempt, |tx, ctx, i| Box::pin(try_unit(tx, ctx, i))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_kept_and_two_devices_do_not_overwrite_each_other() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(20)).await;
        let unit = world.units(survey).await[0].id;
        assert!(matches!(draft(&world, unit, "{}", 0).await, Err(Error::Conflict(_))), "before it is open");
        world.opened(survey).await;
        assert_eq!(draft(&world, unit, r#"{"a":"1"}"#, 0).await.unwrap(), Saved::Draft(1));
        assert_eq!(draft(&world, unit, r#"{"a":"2"}"#, 1).await.unwrap(), Saved::Draft(2));
        assert_eq!(draft(&world, unit, r#"{"a":"3"}"#, 1).await.unwrap(), Saved::Elsewhere, "{}", world.name);
        assert_eq!(
            draft(&world, unit, r#"{"a":"2"}"#, 1).await.unwrap(),
            Saved::Draft(2),
            "the answer was lost on the way"
        );
        assert_eq!(sent(&world, unit, r#"{"a":"4"}"#, 2, "phone").await.unwrap(), Saved::Draft(3));
        // The phone did not hear of 3, and goes on from 2.
        assert_eq!(sent(&world, unit, r#"{"a":"5"}"#, 2, "phone").await.unwrap(), Saved::Draft(4));
        assert_eq!(sent(&world, unit, r#"{"a":"6"}"#, 2, "laptop").await.unwrap(), Saved::Elsewhere);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_interview_twice_is_one_and_changes_only_once_it_is_opened_again() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(20)).await;
        world.opened(survey).await;
        let unit = world.units(survey).await[0].id;
        for _ in 0..3 {
            assert_eq!(world.receive(unit, &answers(true, 9)).await.unwrap(), Saved::Received);
        }
        assert_eq!((world.received(survey).await, world.told("survey.answer.received.v1").await), (1, 1));
        assert_eq!(draft(&world, unit, "{}", 2).await.unwrap(), Saved::Received, "it stays as it came");
        assert!(matches!(tried(&world, unit, UnitState::Refused).await, Err(Error::Conflict(_))));
        let input = (unit, "sai số lao động".to_owned());
        world.run(input, |tx, ctx, i| Box::pin(reopen(tx, ctx, i))).await.unwrap();
        assert_eq!(world.received(survey).await, 0);
        assert_eq!(world.units(survey).await[0].state, "waiting", "{}", world.name);
        assert_eq!(draft(&world, unit, "{}", 3).await.unwrap(), Saved::Draft(4));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tries_are_noted_and_a_closed_survey_takes_nothing() {
    for world in worlds().await {
        let survey = world.planned(2026, None).await;
        world.drawn(survey, design(20)).await;
        world.opened(survey).await;
        let units = world.units(survey).await;
        tried(&world, units[0].id, UnitState::Refused).await.unwrap();
        tried(&world, units[1].id, UnitState::Ineligible).await.unwrap();
        assert!(matches!(tried(&world, units[2].id, UnitState::Answered).await, Err(Error::Conflict(_))));
        let states: Vec<_> = world.units(survey).await.into_iter().take(3).map(|unit| unit.state).collect();
        assert_eq!(states, ["refused", "ineligible", "waiting"], "{}", world.name);
        // Who refused may change its mind.
        assert_eq!(world.receive(units[0].id, &answers(false, 3)).await.unwrap(), Saved::Received);
        world.run(survey, |tx, ctx, id| Box::pin(survey::close_survey(tx, ctx, id))).await.unwrap();
        assert!(matches!(world.receive(units[3].id, &answers(false, 3)).await, Err(Error::Conflict(_))));
        assert!(matches!(draft(&world, units[3].id, "{}", 0).await, Err(Error::Conflict(_))));
        assert!(matches!(tried(&world, units[3].id, UnitState::Refused).await, Err(Error::Conflict(_))));
        assert_eq!(world.received(survey).await, 1, "{}", world.name);
    }
}
